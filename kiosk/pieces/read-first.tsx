import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Pager, type Pages } from '../ui/pager.tsx'

interface ReadFirstProps {
  readonly pages: Pages<unknown>
  readonly yes: string
  readonly onYes: () => Promise<unknown>
}

/** Yes is green, and can be said, where the last of the terms stands; never where the finger that turns the pages is. */
export function ReadFirst(props: ReadFirstProps) {
  return (
    <Pager pages={props.pages} leads>
      <BigButton
        kind="confirm"
        icon="check"
        disabled={props.pages.page() < props.pages.pages()}
        because={words().common.readFirst}
        onTap={props.onYes}
      >
        {props.yes}
      </BigButton>
    </Pager>
  )
}
