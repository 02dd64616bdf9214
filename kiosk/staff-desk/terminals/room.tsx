import { Show } from 'solid-js'
import type { StaffRole } from '../../../shared/county/staff/messages.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { createAskedAgain } from '../asked-again.ts'
import { RoomHead } from '../room-head.tsx'
import { createSaid, type Said } from '../said.ts'
import { words } from '../words.ts'
import { ApproveScreen } from './approve-screen.tsx'
import { ScreenTable } from './screen-table.tsx'
import { ShowCodes } from './show-codes.tsx'

interface TerminalsProps {
  readonly day: MarketDay
  readonly role: StaffRole
  readonly expired: () => void
}

/** As often as the screens themselves are heard. */
const lookMillis = 5000

/** Which screens are the hall's and how each is: everybody at the desk sees it, supervisors keep them. */
export function Terminals(props: TerminalsProps) {
  const say = () => words().terminals
  const [told, setTold] = createSaid()
  const list = createAskedAgain('terminals/list', {}, { everyMillis: lookMillis, expired: () => props.expired() })
  const done = (message: Said) => {
    setTold(message)
    list.again()
  }
  const keeps = () => props.role === 'supervisor'
  return (
    <section class="room">
      <RoomHead title={say().title} text={say().text} complaint={list.complaint()} told={told()} />
      <Show when={list.answer()}>
        {(known) => (
          <>
            <Show when={!known().known}>
              <ShowCodes shown={known().codesShown} keeps={keeps()} changed={list.again} expired={props.expired} />
            </Show>
            <Show when={known().rows.length > 0}>
              <ScreenTable rows={known().rows} keeps={keeps()} day={props.day} done={done} expired={props.expired} />
            </Show>
            <Show when={keeps()} fallback={<p>{say().supervisors}</p>}>
              <ApproveScreen rows={known().rows} day={props.day} done={done} expired={props.expired} />
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}
