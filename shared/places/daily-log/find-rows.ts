import type { TradeId } from '../../ids.ts'
import type { Asked } from './asked.ts'
import { type LogJob, type LogRow, measures, rowNumber, tradesOf } from './row.ts'
import { fitsName, isNumber, plain } from './typed-text.ts'

export const askedNothing: Asked = { typed: '', minors: false, withoutJob: false }

/** Rows of whom a register knows that they are meant, each by its `rowNumber`. */
export type Meant = ReadonlySet<string>
export const nobodyMeant: Meant = new Set()

/**
 * The log cut down to what was asked; what is typed is a number, ticket, name, last digits, work or employer. Whoever has
 * the number that is typed stands before those in whom it is found elsewhere. `byNumber`: whose ID or phone is typed; no row says it.
 */
export function findRows(
  rows: readonly LogRow[],
  asked: Asked,
  tradeName: (trade: TradeId) => string,
  byNumber: Meant,
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
      (typed === '' || byNumber.has(rowNumber(row)) || fits(row, typed, tradeName)),
  )
  const meant = found.filter(({ number }) => isNumber(number, typed))
  return meant.length === 0 ? found : [...meant, ...found.filter((row) => !meant.includes(row))]
}

/** The jobs they have, and the one that is held for them. */
export const jobsOf = ({ jobs, offer }: LogRow): readonly Pick<LogJob, 'employer' | 'employerMasked' | 'terms'>[] =>
  offer === undefined ? jobs : [...jobs, offer]

function fits(row: LogRow, typed: string, tradeName: (trade: TradeId) => string): boolean {
  const texts = [
    rowNumber(row),
    ...row.jobs.map(({ ticketNumber }) => ticketNumber),
    ...tradesOf(row).map((trade) => tradeName(trade)),
  ]
  return (
    texts.some((text) => plain(text).includes(typed)) ||
    (row.unnamed === undefined ? fitsName(row.who, typed) : plain(row.who).includes(typed)) ||
    jobsOf(row).some(({ employerMasked }) => fitsName(employerMasked, typed))
  )
}
