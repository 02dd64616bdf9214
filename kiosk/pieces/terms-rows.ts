import type { PlainTerms, ReadTerms } from '../../shared/day/posting/terms.ts'
import {
  remarksOf,
  type TermsRow,
  termsRows,
  workTime as workTimeIn,
  worthLine,
} from '../../shared/language/terms-words.ts'
import { marketDay } from '../app/clock.ts'
import { tradeName } from '../app/market.ts'
import { saying } from '../app/saying.ts'
import { words } from '../app/words.ts'

export const workTime = (terms: PlainTerms): string => workTimeIn(saying(), terms)

/** With today named as well, for whoever must see which day it is. */
export function dayAndTime(terms: PlainTerms): string {
  const { posting, terms: say } = words()
  const isToday = terms.days === undefined && terms.workDate === marketDay()
  return isToday ? say.onDay(posting.today, workTime(terms)) : workTime(terms)
}

/** Every term there is, work and pay first, as they are checked before posting and set side by side after a change. */
export function allTermsRows(terms: ReadTerms): readonly TermsRow[] {
  const { posting, terms: say } = words()
  const { pay, phoneOnTicket, notes } = terms
  const remarks = remarksOf(saying(), terms)
  const amount = `${say.payAmount(pay)} ${say.payUnit(pay)}`
  return [
    { name: posting.short.trade, value: posting.lead(tradeName(terms.trade), say.places(terms.places)) },
    { name: posting.short.amount, value: say.worth(amount, worthLine(saying(), terms)) },
    { name: posting.short['pay-day'], value: say.payWhen(terms.payDay, terms.payWay) },
    ...termsRows(saying(), terms).map((row) =>
      row.name === say.rows.time ? { ...row, value: dayAndTime(terms) } : row,
    ),
    { name: posting.short.rain, value: say.rain(terms) },
    ...(phoneOnTicket ? [{ name: posting.short.phone, value: posting.onTicket.yes }] : []),
    ...(remarks.length === 0 ? [] : [{ name: posting.short.remarks, value: say.gearList(remarks) }]),
    ...(notes === undefined ? [] : [{ name: say.rows.notes, value: notes }]),
  ]
}

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
