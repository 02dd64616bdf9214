import { Show } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskPosting } from '../../shared/places/staff-desk/view.ts'
import { createAsking } from './asking.ts'
import { words } from './words.ts'

interface ForMinorsProps {
  readonly posting: DeskPosting
  readonly day: MarketDay
  readonly expired: () => void
}

/** That 16- and 17-year-olds may do it; given by mistake, it is taken back while people are sent there. */
export function ForMinors(props: ForMinorsProps) {
  const say = () => words().desk
  const asking = createAsking(props)
  const isOnBoard = () => props.posting.status === 'open' || props.posting.status === 'filled'
  const takeBack = () => {
    const { posting } = props.posting
    asking.ask(
      'staff-desk/approve',
      (command) => ({ command, posting, forMinors: false }),
      () => {},
    )
  }
  return (
    <section>
      <p>{say().forMinorsYes}</p>
      <Show when={isOnBoard()}>
        <p>{say().forMinorsBackHint}</p>
        <p class="complaint" role="alert">
          {asking.complaint()}
        </p>
        <div class="buttons">
          <button type="button" class="plain" disabled={asking.busy()} onClick={takeBack}>
            {asking.busy() ? say().busy : say().forMinorsBack}
          </button>
        </div>
      </Show>
    </section>
  )
}
