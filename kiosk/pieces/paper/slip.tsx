import { Show } from 'solid-js'
import type { PrintedTicket, TicketPaper } from '../../../shared/ticket/paper.ts'
import { hallTimeAt } from '../../app/clock.ts'
import { words } from '../../app/words.ts'
import { PaperQr } from '../qr.tsx'
import { type TermsRow, termsRows } from '../terms-rows.ts'
import './paper.css'
import { PaperHead, PaperLeave, PaperPay, PaperRights, PaperSign, PaperTerms, PaperTrade } from './parts.tsx'

/** The worker's paper of one day, drawn in the printer's dots, in the language of the screen. */
export function Slip(props: { ticket: PrintedTicket }) {
  const say = () => words().ticket.paper
  return (
    <article class="paper slip">
      <PaperHead
        day={props.ticket.workDay}
        box={props.ticket.copies > 1 ? say().reprint : say().name}
        whose={say().copy}
      />
      <p class="paper-number">{props.ticket.number}</p>
      <PaperLeave paper={props.ticket} />
      <PaperTrade terms={props.ticket.terms} />
      <PaperPay terms={props.ticket.terms} hourlyFen={props.ticket.hourlyFen} />
      <PaperTerms rows={rowsOf(props.ticket)} />
      <p class="paper-rain">{words().terms.rain(props.ticket.terms)}</p>
      <PaperRights />
      <SlipFoot ticket={props.ticket} />
    </article>
  )
}

/** What stays with the market: the same terms, and the worker's own hand under them. */
export function Stub(props: { ticket: TicketPaper }) {
  const say = () => words().ticket.paper
  return (
    <article class="paper stub">
      <PaperHead
        day={props.ticket.workDay}
        box={props.ticket.copies > 1 ? say().reprint : say().stub}
        whose={say().stubCopy}
      />
      <p class="paper-number">{props.ticket.number}</p>
      <PaperLeave paper={props.ticket} />
      <PaperTrade terms={props.ticket.terms} />
      <PaperPay terms={props.ticket.terms} hourlyFen={props.ticket.hourlyFen} />
      <PaperTerms rows={rowsOf(props.ticket).filter(({ name }) => name !== say().gear && name !== say().phone)} />
      <p class="paper-rain">{words().terms.rain(props.ticket.terms)}</p>
      <PaperSign who={say().signHolder} />
      <SlipFoot ticket={props.ticket} />
    </article>
  )
}

function rowsOf({
  terms,
  workDay,
  employerMasked,
  employerKind,
  employerPhone,
  byName,
  holderMasked,
  notes,
}: PrintedTicket): readonly TermsRow[] {
  const say = words().ticket.paper
  const { days: _, ...oneDay } = terms
  return [
    ...termsRows({ ...oneDay, workDate: workDay.date }),
    { name: say[byName ? 'byName' : 'employer'], value: say.employerKind(employerMasked, employerKind) },
    ...(employerPhone === undefined ? [] : [{ name: say.phone, value: employerPhone }]),
    ...(holderMasked === undefined ? [] : [{ name: say.holder, value: holderMasked }]),
    ...(notes === undefined ? [] : [{ name: say.notes, value: notes }]),
  ]
}

function SlipFoot(props: { ticket: TicketPaper }) {
  const say = () => words().ticket.paper
  return (
    <footer class="paper-cut">
      <div class="paper-code">
        <PaperQr qr={props.ticket.qr} />
        <div>
          <p>{say().ticketNumber}</p>
          <p class="paper-ticket-number">{props.ticket.ticketNumber}</p>
          <Show when={props.ticket.revision > 1}>
            <p>{say().revision(props.ticket.revision)}</p>
          </Show>
          <p>{say().issued(hallTimeAt(Date.parse(props.ticket.issuedAt)).clock)}</p>
          <Show when={/^https?:/i.test(props.ticket.qr.text)}>
            <p>{say().scan}</p>
          </Show>
        </div>
      </div>
      <p class="paper-both">{say().bothAgree}</p>
    </footer>
  )
}
