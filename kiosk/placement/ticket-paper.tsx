import { For, Show } from 'solid-js'
import { hourlyYuan } from '../../shared/money.ts'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { hallTimeAt } from '../app/clock.ts'
import { market, tradeName } from '../app/market.ts'
import { language, words } from '../app/words.ts'
import { rainWords, termsRows } from '../pieces/terms-rows.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import { leaveLine, whereLine } from './leave-words.ts'
import { Qr } from './qr.tsx'

/** The worker's paper, 80 mm wide, drawn in the printer's dots (8 a millimetre), black on white, in the language of the screen. */
export function Slip(props: { ticket: TicketPaper }) {
  const say = () => words().ticket.paper
  const terms = () => props.ticket.terms
  const rows = () => {
    const { paper } = words().ticket
    const { employerMasked, employerKind, holderMasked } = props.ticket
    return [
      ...termsRows(terms()),
      { name: paper.employer, value: paper.employerKind(employerMasked, employerKind) },
      { name: paper.holder, value: holderMasked },
    ]
  }
  return (
    <article class="slip">
      <SlipHead ticket={props.ticket} />
      <p class="slip-number">{props.ticket.number}</p>
      <div class="slip-leave">
        <p class="slip-leave-time">{leaveLine(terms())}</p>
        <p>{whereLine(terms())}</p>
      </div>
      <div class="slip-trade">
        <Pictogram name={tradePictogram(terms().trade)} size={80} />
        <p>{tradeName(terms().trade)}</p>
      </div>
      <SlipPay ticket={props.ticket} />
      <dl class="slip-terms slip-cut">
        <For each={rows()}>
          {(row) => (
            <div>
              <dt>{row.name}</dt>
              <dd>{row.value}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="slip-rain">{rainWords(terms())}</p>
      <div class="slip-free">
        <p class="slip-free-head">{say().free}</p>
        <p>{say().freeMore}</p>
      </div>
      <p>{say().complain}</p>
      <p class="slip-lines">
        <For each={market().complaintLines}>{(line) => <span>{line}</span>}</For>
      </p>
      <SlipFoot ticket={props.ticket} />
    </article>
  )
}

function SlipHead(props: { ticket: TicketPaper }) {
  const say = () => words().ticket.paper
  const day = () => {
    const { workDate } = props.ticket.terms
    const weekday = words().terms.weekdays[new Date(`${workDate}T00:00:00.000Z`).getUTCDay()] ?? ''
    return say().date(workDate, weekday)
  }
  return (
    <header class="slip-head">
      <p class="slip-market">{market().name[language()]}</p>
      <p class="slip-box">{say().name}</p>
      <p>{day()}</p>
      <p>{say().copy}</p>
    </header>
  )
}

function SlipPay(props: { ticket: TicketPaper }) {
  const terms = () => props.ticket.terms
  const say = () => words().terms
  return (
    <div class="slip-pay slip-cut">
      <p class="slip-wage">
        <b>{say().payAmount(terms().pay)}</b>
        <span>{say().payUnit(terms().pay)}</span>
        <span class="slip-box">{say().payBasis[terms().pay.basis]}</span>
      </p>
      <p>
        {words().ticket.paper.worth(
          say().hourly(hourlyYuan(props.ticket.hourlyFen)),
          say().paidHours(terms().paidMinutes),
        )}
      </p>
      <p>{say().payWhen(terms().payDay, terms().payWay)}</p>
    </div>
  )
}

function SlipFoot(props: { ticket: TicketPaper }) {
  const say = () => words().ticket.paper
  return (
    <footer class="slip-cut">
      <div class="slip-code">
        <Qr qr={props.ticket.qr} quiet={0} />
        <div>
          <p>{say().ticketNumber}</p>
          <p class="slip-ticket-number">{props.ticket.ticketNumber}</p>
          <p>{say().issued(hallTimeAt(Date.parse(props.ticket.issuedAt)).clock)}</p>
          <Show when={/^https?:/i.test(props.ticket.qr.text)}>
            <p>{say().scan}</p>
          </Show>
        </div>
      </div>
      <p class="slip-both">{say().bothAgree}</p>
    </footer>
  )
}
