import { createSignal, Show } from 'solid-js'
import type { MarketDay, PostingId } from '../../shared/ids.ts'
import { createAsking } from './asking.ts'
import { ReasonForm } from './reason-form.tsx'
import { words } from './words.ts'

interface SiteLinkProps {
  readonly posting: PostingId
  readonly day: MarketDay
  readonly expired: () => void
}

/** 作废现场链接: an employer's list was lost, or is in hands it should not be in. */
export function RevokeSiteLink(props: SiteLinkProps) {
  const say = () => words().acts.siteLink
  const [isOpen, setOpen] = createSignal(false)
  const asking = createAsking(props)
  const submit = (reason: string) => {
    const { posting } = props
    asking.ask(
      'site/revoke-link',
      (command) => ({ command, posting, reason }),
      () => setOpen(false),
    )
  }
  return (
    <>
      <button type="button" class="plain" onClick={() => setOpen(true)}>
        {say().revoke}
      </button>
      <Show when={isOpen()}>
        <ReasonForm
          title={say().revoke}
          confirm={say().revoke}
          tone="danger"
          sending={asking}
          submit={submit}
          close={() => setOpen(false)}
        >
          <p>{say().means}</p>
        </ReasonForm>
      </Show>
    </>
  )
}
