import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { StaffRole } from '../../../shared/county/staff/messages.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { TerminalsAnswer } from '../../../shared/places/staff-desk/terminals.ts'
import { RoomHead } from '../room-head.tsx'
import { createSaid, type Said } from '../said.ts'
import { createSending } from '../sending.ts'
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
  const [answer, setAnswer] = createSignal<TerminalsAnswer>()
  const loading = createSending(() => props.expired())
  const load = () => void loading.send('terminals/list', {}, { done: setAnswer })
  onMount(load)
  const looking = window.setInterval(load, lookMillis)
  onCleanup(() => window.clearInterval(looking))
  const done = (message: Said) => {
    setTold(message)
    load()
  }
  const keeps = () => props.role === 'supervisor'
  return (
    <section class="room">
      <RoomHead title={say().title} text={say().text} complaint={loading.complaint()} told={told()} />
      <Show when={answer()}>
        {(known) => (
          <>
            <Show when={!known().known}>
              <ShowCodes shown={known().codesShown} keeps={keeps()} changed={load} expired={props.expired} />
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
