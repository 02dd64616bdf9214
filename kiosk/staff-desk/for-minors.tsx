import { Match, Show, Switch } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import type { DeskPosting } from '../../shared/places/staff-desk/view.ts'
import { isOpenToMinors } from '../app/market.ts'
import { Complaint } from './answered.tsx'
import { createAsking } from './asking.ts'
import { words } from './words.ts'

interface ForMinorsProps {
  readonly posting: DeskPosting
  readonly day: MarketDay
  readonly expired: () => void
}

/** That 16- and 17-year-olds may do it: given by mistake, it is taken back while people are sent there; looked at later, it is given then. */
export function ForMinors(props: ForMinorsProps) {
  const say = () => words().desk
  const isOnBoard = () => props.posting.status === 'open' || props.posting.status === 'filled'
  const mayAllow = () => isOnBoard() && props.posting.changeable && isOpenToMinors(props.posting.terms.trade)
  return (
    <Switch>
      <Match when={props.posting.forMinors}>
        <section class="for-minors">
          <p>{say().forMinorsYes}</p>
          <Show when={isOnBoard()}>
            <p>{say().forMinorsBackHint}</p>
            <Change
              posting={props.posting}
              day={props.day}
              expired={props.expired}
              forMinors={false}
              name={say().forMinorsBack}
            />
          </Show>
        </section>
      </Match>
      <Match when={mayAllow()}>
        <section class="for-minors">
          <p>{say().forMinorsLaterHint}</p>
          <Change
            posting={props.posting}
            day={props.day}
            expired={props.expired}
            forMinors={true}
            name={say().forMinorsLater}
          />
        </section>
      </Match>
    </Switch>
  )
}

interface ChangeProps extends ForMinorsProps {
  readonly forMinors: boolean
  readonly name: string
}

function Change(props: ChangeProps) {
  const asking = createAsking(props)
  const change = () => {
    const { posting, terms } = props.posting
    const { forMinors } = props
    asking.ask(
      'staff-desk/approve',
      (command) => ({ command, posting, forMinors, ...(forMinors ? { seen: terms } : {}) }),
      () => {},
    )
  }
  return (
    <>
      <Complaint said={asking.complaint()} />
      <div class="buttons">
        <button type="button" class="plain" disabled={asking.busy()} onClick={change}>
          {asking.busy() ? words().desk.busy : props.name}
        </button>
      </div>
    </>
  )
}
