import type { DayNumber, TradeId } from '../../ids.ts'
import type { Asked } from './asked.ts'
import { type LogJob, type LogRow, measures, rowNumber, tradesOf } from './row.ts'

export const askedNothing: Asked = { typed: '', minors: false, withoutJob: false }

/**
 * The log cut down to what was asked; what is typed is a number, ticket, name, last digits, work or employer. Whoever has
 * the number that is typed stands before those in whom it is found elsewhere: 004 is A004, not an ID that ends in 0046.
 */
export function findRows(
  rows: readonly LogRow[],
  asked: Asked,
  tradeName: (trade: TradeId) => string,
): readonly LogRow[] {
  const typed = plain(asked.typed)
  const isAsked = asked.measure === undefined ? () => true : measures[asked.measure]
  const found = rows.filter(
    (row) =>
      isAsked(row) &&
      (asked.trade === undefined || tradesOf(row).includes(asked.trade)) &&
      (asked.township === undefined || jobsOf(row).some(({ terms }) => terms.township === asked.township)) &&
      (asked.employer === undefined || jobsOf(row).some(({ employer }) => employer === asked.employer)) &&
      (!asked.minors || row.minor) &&
      (!asked.withoutJob || row.jobs.length === 0) &&
      (typed === '' || fits(row, typed, tradeName)),
  )
  const meant = found.filter(({ number }) => isNumber(number, typed))
  return meant.length === 0 ? found : [...meant, ...found.filter((row) => !meant.includes(row))]
}

/** The jobs they have, and the one that is held for them. */
export const jobsOf = ({ jobs, offer }: LogRow): readonly Pick<LogJob, 'employer' | 'employerMasked' | 'terms'>[] =>
  offer === undefined ? jobs : [...jobs, offer]

/** A004, 004 and 4 are the same number. */
function isNumber(number: DayNumber, typed: string): boolean {
  const digits = number.slice(1)
  return typed === number || typed === digits || typed === digits.replace(/^0+/, '')
}

function fits(row: LogRow, typed: string, tradeName: (trade: TradeId) => string): boolean {
  const texts = [
    rowNumber(row),
    ...row.jobs.map(({ ticketNumber }) => ticketNumber),
    ...tradesOf(row).map((trade) => tradeName(trade)),
  ]
  return (
    texts.some((text) => plain(text).includes(typed)) ||
    fitsName(row.who, typed) ||
    jobsOf(row).some(({ employerMasked }) => fitsName(employerMasked, typed))
  )
}

const fitsName = (shown: string, typed: string): boolean =>
  plain(shown).includes(typed) || fitsMask(plain(shown), typed)

/** The desk sees masks, but people say whole names and numbers: 王小英 fits 王*英. */
function fitsMask(mask: string, typed: string): boolean {
  const [head, tail] = [mask.slice(0, mask.indexOf('*')), mask.slice(mask.lastIndexOf('*') + 1)]
  if (!mask.includes('*') || head === '') return false
  return (
    typed.length > head.length + tail.length - 1 && typed.startsWith(head) && typed.endsWith(tail) && typed.length > 1
  )
}

const folded = new Map<string, string>()
/** Chinese input methods type figures and letters in full width. The same few texts come thousands of times. */
function plain(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size > 20_000) folded.clear()
  const made = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  folded.set(text, made)
  return made
}
