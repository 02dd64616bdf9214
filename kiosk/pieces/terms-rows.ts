import type { PlainTerms, ReadTerms } from '../../shared/day/posting/terms.ts'
import { hourlyFen } from '../../shared/day/posting/worth.ts'
import { clockTime } from '../../shared/hall-clock.ts'
import { hourlyYuan } from '../../shared/money.ts'
import { marketDay } from '../app/clock.ts'
import { bayName, townshipName, tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'

export interface TermsRow {
  readonly name: string
  readonly value: string
}

/** Where, when and how one gets there: what is read first. A second wave leaves at a minute of its own. */
export function goingRows(terms: PlainTerms, leaveMinute?: number): readonly TermsRow[] {
  const { ticket } = words()
  const { transport } = terms
  const usual = transport.kind === 'bus' ? transport.leaveMinute : terms.startMinute
  return [
    { name: ticket.paper.place, value: townshipName(terms.township) },
    { name: ticket.paper.time, value: workTime(terms) },
    { name: ticket.paper.way, value: way(terms, leaveMinute ?? usual) },
  ]
}

/** What else belongs to it. Missing facts leave no line. */
export function otherRows(terms: PlainTerms): readonly TermsRow[] {
  const { terms: say, ticket } = words()
  const gear = terms.gear.map((piece) => say.gear[piece])
  const rows: readonly TermsRow[] = [
    { name: ticket.paper.meals, value: say.meals[terms.meals] },
    { name: ticket.paper.cover, value: say.cover(terms.cover) },
  ]
  return gear.length === 0 ? rows : [...rows, { name: ticket.paper.gear, value: say.gearList(gear) }]
}

/** The terms both sides agree to, line by line, as the check page and the paper show them. */
export const termsRows = (terms: PlainTerms): readonly TermsRow[] => [...goingRows(terms), ...otherRows(terms)]

/** `06:30 – 15:30`, with the day when it is not today, and saying so when it ends the next morning. */
export function workTime(terms: PlainTerms): string {
  const { terms: say, ticket } = words()
  const end = clockTime(terms.endMinute)
  const hours = ticket.paper.hours(clockTime(terms.startMinute), terms.endMinute < 24 * 60 ? end : say.nextMorning(end))
  if (terms.days !== undefined) return ticket.paper.onDay(say.daysFrom(say.workDate(terms.workDate), terms.days), hours)
  return terms.workDate === marketDay() ? hours : ticket.paper.onDay(say.workDate(terms.workDate), hours)
}

/** With today named as well: whoever posts must see which day they chose. */
function dayAndTime(terms: PlainTerms): string {
  const { posting, ticket } = words()
  const isToday = terms.days === undefined && terms.workDate === marketDay()
  return isToday ? ticket.paper.onDay(posting.today, workTime(terms)) : workTime(terms)
}

function way({ transport, township, startMinute }: PlainTerms, leaveMinute: number): string {
  const { terms: say, ticket } = words()
  if (transport.kind === 'bus') return say.busAt(clockTime(leaveMinute), bayName(transport.bay))
  const where = say.ownTo(townshipName(township), transport.meet)
  return leaveMinute === startMinute ? where : say.gearList([ticket.setOut(clockTime(leaveMinute)), where])
}

/** Every term there is, work and pay first, as they are checked before posting and set side by side after a change. */
export function allTermsRows(terms: ReadTerms): readonly TermsRow[] {
  const { posting, terms: say, ticket } = words()
  const { pay, paidMinutes, phoneOnTicket, notes } = terms
  const remarks = remarksOf(terms)
  const amount = `${say.payAmount(pay)} ${say.payUnit(pay)}`
  const worth = ticket.paper.worth(say.hourly(hourlyYuan(hourlyFen({ pay, paidMinutes }))), say.paidHours(paidMinutes))
  return [
    { name: posting.short.trade, value: posting.lead(tradeName(terms.trade), say.places(terms.places)) },
    { name: posting.short.amount, value: ticket.paper.worth(amount, worth) },
    { name: posting.short['pay-day'], value: say.payWhen(terms.payDay, terms.payWay) },
    ...termsRows(terms).map((row) => (row.name === ticket.paper.time ? { ...row, value: dayAndTime(terms) } : row)),
    { name: posting.short.rain, value: say.rain(terms) },
    ...(phoneOnTicket ? [{ name: posting.short.phone, value: posting.onTicket.yes }] : []),
    ...(remarks.length === 0 ? [] : [{ name: posting.short.remarks, value: say.gearList(remarks) }]),
    ...(notes === undefined ? [] : [{ name: ticket.paper.notes, value: notes }]),
  ]
}

/** What the employer chose to say first, such as heavy loads. */
export const remarksOf = ({ remarks = [] }: PlainTerms): readonly string[] =>
  remarks.map((remark) => words().terms.remarks[remark])

/** Only what differs, old beside new; how many are wanted is no part of what one of them agreed to. */
export function changedRows(
  before: ReadTerms,
  after: ReadTerms,
): readonly { readonly name: string; readonly before: string; readonly after: string }[] {
  const [old, now] = [allTermsRows(before), allTermsRows({ ...after, places: before.places })]
  const names = [...new Set([...now, ...old].map(({ name }) => name))]
  const valueIn = (rows: readonly TermsRow[], name: string) =>
    rows.find((row) => row.name === name)?.value ?? words().terms.nothing
  return names.flatMap((name) => {
    const [was, is] = [valueIn(old, name), valueIn(now, name)]
    return was === is ? [] : [{ name, before: was, after: is }]
  })
}
