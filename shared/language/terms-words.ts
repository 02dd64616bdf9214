import type { PlainTerms } from '../day/posting/terms.ts'
import { hourlyFen } from '../day/posting/worth.ts'
import { clockTime } from '../hall-clock.ts'
import { hourlyYuan } from '../money.ts'
import { nameOf, type Saying } from './saying.ts'
import type { Words } from './words.ts'

export interface TermsRow {
  readonly name: string
  readonly value: string
}

/** The terms both sides agree to, line by line, as the check page and the papers show them. */
export const termsRows = (said: Saying, terms: PlainTerms): readonly TermsRow[] => [
  ...goingRows(said, terms),
  ...otherRows(said, terms),
]

/** Where, when and how one gets there: what is read first. A second wave leaves at a minute of its own. */
export function goingRows(said: Saying, terms: PlainTerms, leaveMinute?: number): readonly TermsRow[] {
  const { transport } = terms
  const usual = transport.kind === 'bus' ? transport.leaveMinute : terms.startMinute
  return [...placeRows(said, terms), { name: said.words.terms.rows.way, value: way(said, terms, leaveMinute ?? usual) }]
}

/** Where it is, and from when until when. */
export const placeRows = (said: Saying, terms: PlainTerms): readonly TermsRow[] => [
  { name: said.words.posting.short.township, value: townshipIn(said, terms) },
  { name: said.words.terms.rows.time, value: workTime(said, terms) },
]

/** What else belongs to it. Missing facts leave no line. */
export function otherRows({ words: { posting, terms: say } }: Saying, terms: PlainTerms): readonly TermsRow[] {
  const gear = terms.gear.map((piece) => say.gear[piece])
  const rows: readonly TermsRow[] = [
    { name: posting.short.meals, value: say.meals[terms.meals] },
    { name: posting.short.cover, value: say.cover(terms.cover) },
  ]
  return gear.length === 0 ? rows : [...rows, { name: posting.short.gear, value: say.gearList(gear) }]
}

/** `06:30 – 15:30`, with the day when it is not today, and saying so when it ends the next morning. */
export function workTime({ words: { terms: say }, today }: Saying, terms: PlainTerms): string {
  const hours = say.hours(clockTime(terms.startMinute), endTime(say, terms))
  if (terms.days !== undefined) return say.onDay(say.daysFrom(say.workDate(terms.workDate), terms.days), hours)
  return terms.workDate === today ? hours : say.onDay(say.workDate(terms.workDate), hours)
}

/** `15:30`, or that it is so the next morning. */
export function endTime({ nextMorning }: Words['terms'], { endMinute }: Pick<PlainTerms, 'endMinute'>): string {
  const end = clockTime(endMinute)
  return endMinute < 24 * 60 ? end : nextMorning(end)
}

/** What an hour of it is worth, and for how many of them the pay is. */
export const worthLine = (
  { words: { terms: say } }: Saying,
  { pay, paidMinutes }: Pick<PlainTerms, 'pay' | 'paidMinutes'>,
): string => say.worth(say.hourly(hourlyYuan(hourlyFen({ pay, paidMinutes }))), say.paidHours(paidMinutes))

/** What the employer chose to say first, such as heavy loads. */
export const remarksOf = ({ words: { terms: say } }: Saying, { remarks = [] }: PlainTerms): readonly string[] =>
  remarks.map((remark) => say.remarks[remark])

interface Leaving {
  readonly terms: PlainTerms
  readonly leaveMinute: number
}

/** `06:00 发车`, or the start for who comes by themselves; a second wave sets out at its own time. */
export function leaveLine({ words: { ticket: say } }: Saying, { terms, leaveMinute }: Leaving): string {
  const time = clockTime(leaveMinute)
  if (terms.transport.kind === 'bus') return say.leave(time)
  return leaveMinute === terms.startMinute ? say.begin(time) : say.setOut(time)
}

/** The bay of the bus, or where in the township those who come by themselves find the work. */
export function whereLine(said: Saying, terms: PlainTerms): string {
  const { transport } = terms
  return transport.kind === 'bus'
    ? bayIn(said, transport.bay)
    : said.words.terms.meetAt(townshipIn(said, terms), transport.meet)
}

/** The bay of a bus, at the gate where buses stand now. */
export const bayIn = ({ words, market, language }: Saying, bay: number): string =>
  words.terms.bay(market.gate[language], bay)

const townshipIn = ({ market, language }: Saying, { township }: PlainTerms): string =>
  nameOf(market.townships, township, language)

function way(said: Saying, terms: PlainTerms, leaveMinute: number): string {
  const { terms: say, ticket } = said.words
  const { transport, startMinute } = terms
  if (transport.kind === 'bus') return say.busAt(clockTime(leaveMinute), bayIn(said, transport.bay))
  const where = say.ownTo(townshipIn(said, terms), transport.meet)
  return leaveMinute === startMinute ? where : say.gearList([ticket.setOut(clockTime(leaveMinute)), where])
}
