import { For, type JSX, Show } from 'solid-js'
import type { Terms } from '../../../shared/day/posting/terms.ts'
import { hourlyYuan } from '../../../shared/money.ts'
import type { TicketPaper, WorkDay } from '../../../shared/ticket/paper.ts'
import { marketDay } from '../../app/clock.ts'
import { market, tradeName } from '../../app/market.ts'
import { language, words } from '../../app/words.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { leaveLine, whereLine } from '../leave-words.ts'
import { remarksOf, type TermsRow } from '../terms-rows.ts'
import { tradePictogram } from '../trade-pictogram.ts'

/** Who prints it, for which day, and in the box which paper this is. */
export function PaperHead(props: { day: WorkDay; box: string; whose: string }) {
  return (
    <header class="paper-head">
      <p class="paper-market">{market().name[language()]}</p>
      <p class="paper-box">{props.box}</p>
      <p>{words().ticket.paper.date(props.day.date, weekdayOf(props.day))}</p>
      <p>{props.whose}</p>
    </header>
  )
}

const weekdayOf = ({ date }: WorkDay): string =>
  words().terms.weekdays[new Date(`${date}T00:00:00.000Z`).getUTCDay()] ?? ''

/** When and where to leave. A day that is not the day of printing stands above it, as large. */
export function PaperLeave(props: { paper: Pick<TicketPaper, 'terms' | 'leaveMinute' | 'workDay'> }) {
  const day = () => props.paper.workDay
  return (
    <div class="paper-leave">
      <Show when={day().date !== marketDay() || day().of > 1}>
        <p class="paper-leave-time">{words().ticket.paper.day(words().terms.workDate(day().date), weekdayOf(day()))}</p>
        <Show when={day().of > 1}>
          <p>{words().ticket.nthDay(day().nth, day().of)}</p>
        </Show>
      </Show>
      <p class="paper-leave-time">{leaveLine(props.paper)}</p>
      <p>{whereLine(props.paper)}</p>
    </div>
  )
}

/** The work, and what it is like. */
export function PaperTrade(props: { terms: Terms }) {
  const remarks = () => remarksOf(props.terms)
  return (
    <div class="paper-trade">
      <Pictogram name={tradePictogram(props.terms.trade)} size={80} />
      <div>
        <p class="paper-trade-name">{tradeName(props.terms.trade)}</p>
        <Show when={remarks().length > 0}>
          <p>{words().terms.gearList(remarks())}</p>
        </Show>
      </div>
    </div>
  )
}

export function PaperPay(props: { terms: Terms; hourlyFen: number }) {
  const say = () => words().terms
  return (
    <div class="paper-cut">
      <p class="paper-wage">
        <b>{say().payAmount(props.terms.pay)}</b>
        <span>{say().payUnit(props.terms.pay)}</span>
        <span class="paper-box">{say().payKind(props.terms)}</span>
      </p>
      <p>
        {words().ticket.paper.worth(
          say().hourly(hourlyYuan(props.hourlyFen)),
          say().paidHours(props.terms.paidMinutes),
        )}
      </p>
      <p>{say().payWhen(props.terms.payDay, props.terms.payWay)}</p>
    </div>
  )
}

export function PaperTerms(props: { rows: readonly TermsRow[]; children?: JSX.Element }) {
  return (
    <dl class="paper-terms paper-cut">
      <For each={props.rows}>
        {(row) => (
          <div>
            <dt>{row.name}</dt>
            <dd>{row.value}</dd>
          </div>
        )}
      </For>
      {props.children}
    </dl>
  )
}

/** What holds for both sides everywhere: nobody pays for it, and where to call. */
export function PaperRights() {
  const say = () => words().ticket.paper
  return (
    <>
      <div class="paper-free">
        <p class="paper-free-head">{say().free}</p>
        <p>{say().freeMore}</p>
      </div>
      <p>{say().complain}</p>
      <p class="paper-lines">
        <For each={market().complaintLines}>{(line) => <span>{line}</span>}</For>
      </p>
    </>
  )
}

/** A line to write on. */
export const PaperSign = (props: { who: string }) => (
  <p class="paper-sign">
    <span>{props.who}</span>
  </p>
)
