import { Show } from 'solid-js'
import type { StaffRole } from '../../../shared/county/staff/messages.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { Complaint } from '../answered.tsx'
import { createAskedAgain } from '../asked-again.ts'
import { words } from '../words.ts'
import { Places } from './places.tsx'
import { PrinterForm } from './printer-form.tsx'
import { Printers } from './printers.tsx'
import { SlipsAgain, SlipsDone } from './slips.tsx'
import './printing.css'

interface PrintingProps {
  readonly day: MarketDay
  readonly role: StaffRole
  readonly expired: () => void
}

/** So often the hall is asked while somebody looks; it asks its printers no more often than it must. */
const lookMillis = 2000

/** What became of each paper, which to print again, and how the printers are. */
export function Printing(props: PrintingProps) {
  const say = () => words().printing
  const queue = createAskedAgain('printing/queue', {}, { everyMillis: lookMillis, expired: () => props.expired() })
  return (
    <section class="room printing">
      <header class="room-head">
        <h1>{say().title}</h1>
        <p>{say().desk.text}</p>
      </header>
      <Complaint said={queue.complaint()} />
      <Show when={queue.answer()}>
        {(shown) => (
          <>
            <SlipsAgain queue={shown()} day={props.day} expired={props.expired} />
            <Printers queue={shown()} day={props.day} role={props.role} expired={props.expired} changed={queue.again} />
            <Show when={props.role === 'supervisor'}>
              <Show when={shown().printers.length > 0}>
                <Places queue={shown()} day={props.day} expired={props.expired} changed={queue.again} />
              </Show>
              <PrinterForm day={props.day} expired={props.expired} changed={queue.again} />
            </Show>
            <SlipsDone queue={shown()} />
          </>
        )}
      </Show>
    </section>
  )
}
