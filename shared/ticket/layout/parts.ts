import type { Terms } from '../../day/posting/terms.ts'
import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import { nameOf, type Saying } from '../../language/saying.ts'
import {
  goingRows,
  leaveLine,
  otherRows,
  placeRows,
  remarksOf,
  type TermsRow,
  whereLine,
  worthLine,
} from '../../language/terms-words.ts'
import type { Words } from '../../language/words.ts'
import { calendarDay } from '../../time.ts'
import type { TicketPaper } from '../paper.ts'
import type { PaperBlock, PaperFrame, PaperLine } from './blocks.ts'

/** What all papers are laid out with. */
export interface Laying extends Saying<Words> {
  /** Everything is made up here, and every paper says so first. */
  readonly practice: boolean
}
/** What the papers of both sides have in common. */
type OfJob = Pick<TicketPaper, 'terms' | 'leaveMinute' | 'workDay' | 'notes'>

export const framed = (frame: PaperFrame, ...lines: readonly (string | PaperLine)[]): PaperBlock => ({
  kind: 'lines',
  frame,
  lines: lines.map(lineOf),
})
export const lineOf = (line: string | PaperLine): PaperLine => (typeof line === 'string' ? { text: line } : line)
export const large = (text: string): PaperLine => ({ text, look: 'large' })
const boxed = (text: string): PaperLine => ({ text, look: 'boxed' })
export const small = (text: string): PaperLine => ({ text, look: 'small' })

/** Who prints it, in the box which paper this is, and what more stands there; before it, where everything is made up, that it is. */
export const head = (
  { words, language, market, practice }: Laying,
  box: string,
  ...more: readonly string[]
): readonly PaperBlock[] => [
  ...(practice ? [framed('practice', words.common.practice)] : []),
  framed('head', large(market.name[language]), boxed(box), ...more),
]

export const dateOf = ({ words: { paper: say } }: Laying, date: MarketDay): string =>
  say.date(date, weekdayOf(say, date))

/** When and where to leave. A day that is not the day of printing stands above it, as large. */
export function leave(said: Laying, paper: OfJob): PaperBlock {
  const { paper: say, terms, ticket } = said.words
  const { date, nth, of } = paper.workDay
  const isToday = date === said.today && of === 1
  return framed(
    'leave',
    ...(isToday ? [] : [large(say.day(terms.workDate(date), weekdayOf(say, date)))]),
    ...(of > 1 ? [ticket.nthDay(nth, of)] : []),
    large(leaveLine(said, paper)),
    whereLine(said, paper.terms),
  )
}

/** The work, and what it is like. */
export function trade(said: Laying, terms: Terms): PaperBlock {
  const name = large(nameOf(said.market.trades, terms.trade, said.language))
  const remarks = remarksOf(said, terms)
  const more = remarks.length > 0 ? [lineOf(said.words.terms.gearList(remarks))] : []
  return { kind: 'trade', trade: terms.trade, lines: [name, ...more] }
}

/** What it pays; when and how is said to whoever reads that copy. */
export function pay(said: Laying, terms: Terms, payWhen: Words['terms']['payWhen']): readonly PaperBlock[] {
  const { terms: say } = said.words
  return [
    framed('wage', large(say.payAmount(terms.pay)), say.payUnit(terms.pay), boxed(say.payKind(terms))),
    framed('pay', worthLine(said, terms), payWhen(terms.payDay, terms.payWay)),
  ]
}

/** The terms of that one day, and behind them what this paper says besides. Where a bus leaves stands large above. */
export function terms(said: Laying, { terms: agreed, workDay, notes }: OfJob, more: readonly TermsRow[]): PaperBlock {
  const { days: _, ...oneDay } = agreed
  const noted = notes === undefined ? [] : [{ name: said.words.terms.rows.notes, value: notes }]
  const ofDay = { ...oneDay, workDate: workDay.date }
  const going = agreed.transport.kind === 'bus' ? placeRows(said, ofDay) : goingRows(said, ofDay)
  return { kind: 'terms', rows: [...going, ...otherRows(said, ofDay), ...more, ...noted] }
}

/** What a stop leaves owing may be a part of the day: it is whole yuan. */
export function rain({ words }: Laying, { terms }: OfJob): PaperBlock {
  const isPart = terms.rainRule === 'half-day' || terms.rainRule === 'by-hour'
  return framed('rain', words.terms.rain(terms), ...(isPart ? [words.paper.pay.rounded] : []))
}

/** What holds for both sides everywhere: nobody pays for it. */
export const free = ({ words: { paper: say } }: Laying): PaperBlock => framed('free', large(say.free), say.freeMore)

/** The last line: when it was printed, with the day where that is not the paper's own. */
export function printedAt(said: Laying, day: MarketDay, instant: Instant): PaperBlock {
  const [printedOn, clock] = [calendarDay(instant), clockTime(minuteOfDay(instant))]
  const when = printedOn === day ? clock : `${dateOf(said, printedOn)} ${clock}`
  return framed('end', said.words.paper.list.printedAt(when))
}

const weekdayOf = ({ weekdays }: Words['paper'], date: MarketDay): string =>
  weekdays[new Date(`${date}T00:00:00.000Z`).getUTCDay()] ?? ''
