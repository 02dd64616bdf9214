import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Pager, type Pages } from '../ui/pager.tsx'

interface ReadFirstProps {
  readonly pages: Pages<unknown>
  readonly yes: string
  readonly onYes: () => Promise<unknown>
}

/** Yes stands where the last of the terms does. One button for both, so that the finger that turned the page has settled before it says yes. */
export function ReadFirst(props: ReadFirstProps) {
  const isLast = () => props.pages.page() === props.pages.pages()
  return (
    <Pager pages={props.pages} isTurnedOn>
      <BigButton
        kind="confirm"
        icon={isLast() ? 'check' : undefined}
        iconEnd={isLast() ? undefined : 'next'}
        onTap={() => (isLast() ? props.onYes() : props.pages.next())}
      >
        {isLast() ? props.yes : words().common.nextPage}
      </BigButton>
    </Pager>
  )
}
