import { createSignal, For, Show } from 'solid-js'
import type { Live } from '../../../shared/live.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import { words } from '../words.ts'
import { Boarding } from './boarding.tsx'
import type { Boardings } from './boardings.ts'
import type { createHeldList } from './held-list.ts'
import { CheckTicket } from './room.tsx'

interface ScanningProps {
  readonly live: Live<DeskView>
  readonly tickets: ReturnType<typeof createHeldList>
  readonly boardings: Boardings
  readonly connected: boolean
  readonly expired: () => void
}

/** The room of the reader: what a ticket is worth, or its holder gets on. */
export function Scanning(props: ScanningProps) {
  const say = () => words().boarding
  const [mode, setMode] = createSignal<'check' | 'board'>('check')
  return (
    <section class="room check-ticket">
      <header class="room-head">
        <h1>{words().checkTicket.title}</h1>
        <fieldset class="row-answers scan-modes">
          <legend class="unseen">{say().modesTitle}</legend>
          <For each={['check', 'board'] as const}>
            {(each) => (
              <button type="button" class="plain" aria-pressed={mode() === each} onClick={() => setMode(each)}>
                {say().modes[each]}
              </button>
            )}
          </For>
        </fieldset>
      </header>
      <Show
        when={mode() === 'board'}
        fallback={
          <CheckTicket
            held={props.tickets.held()}
            look={props.tickets.look}
            connected={props.connected}
            expired={props.expired}
          />
        }
      >
        <Boarding live={props.live} boardings={props.boardings} connected={props.connected} expired={props.expired} />
      </Show>
    </section>
  )
}
