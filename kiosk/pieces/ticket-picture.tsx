import { Show } from 'solid-js'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { tradeShort } from '../app/market.ts'
import { words } from '../app/words.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import { DayNumber } from './day-number.tsx'
import { Pay } from './pay.tsx'
import './ticket-picture.css'
import { tradePictogram } from './trade-pictogram.ts'

/** The paper sliding out of its slot; until it is printed, what will stand on it. */
export function TicketPicture(props: { ticket: TicketPaper; printed: boolean }) {
  return (
    <div class="ticket-picture" data-printed={props.printed}>
      <Show when={props.printed}>
        <div class="ticket-slot" />
      </Show>
      <div class="ticket-paper">
        <p class="ticket-yours">
          <span>{words().common.yourNumber}</span>
          <Show when={props.ticket.workDay.of > 1}>
            <span>{words().ticket.nthDay(props.ticket.workDay.nth, props.ticket.workDay.of)}</span>
          </Show>
        </p>
        <DayNumber number={props.ticket.number} place="paper" />
        <p class="ticket-job">
          <Pictogram name={tradePictogram(props.ticket.terms.trade)} size={60} />
          <span>{tradeShort(props.ticket.terms.trade)}</span>
          <Pay pay={props.ticket.terms.pay} />
        </p>
      </div>
      <Show when={props.printed}>
        <svg class="ticket-tear" viewBox="0 0 768 20" preserveAspectRatio="none" aria-hidden="true">
          <path d={tear} />
        </svg>
      </Show>
    </div>
  )
}

/** Teeth of 24 × 16, as the printer's knife leaves them. */
const tear = `M1 0${Array.from({ length: 32 }, (_, tooth) => `L${tooth * 24 + 12} 17L${tooth * 24 + (tooth === 31 ? 23 : 24)} 1`).join('')}`
