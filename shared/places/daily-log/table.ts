import { clockTime, millisOf, minuteOfDay, wallClock } from '../../hall-clock.ts'
import type { Instant, MarketDay, TownshipId, TradeId } from '../../ids.ts'
import type { Words } from '../../language/words.ts'
import {
  isStopped,
  type LogRow,
  type LogTerms,
  lineEmployer,
  lineStatus,
  linesOf,
  lineTerms,
  lineTrade,
  type RowLine,
  rowNumber,
} from './row.ts'

/** Names as the market's settings have them. */
export interface TableNames {
  readonly trade: (trade: TradeId) => string
  readonly township: (township: TownshipId) => string
}

export type Column = keyof Words['dailyLog']['columns']
export type LogLine = Readonly<Partial<Record<Column, string>>>

/** What a sheet of A4 has room for; its day stands in the title. */
export const paperColumns = [
  'order',
  'number',
  'who',
  'checkedInAt',
  'trade',
  'status',
  'ticket',
  'acceptedAt',
  'employer',
  'township',
  'workDate',
  'hours',
  'pay',
  'last',
] as const satisfies readonly Column[]

/** A file says its day and who is a minor in every line, so that files can be put together. */
export const fileColumns: readonly Column[] = ['day', ...paperColumns, 'minor']

/**
 * The log as the official form has it, for paper and for a file: a line for each job somebody took, with what became of it,
 * and one for what they wait for or went home without; all of one person under the same running number.
 */
export function logLines(
  words: Words,
  names: TableNames,
  { day, rows }: { readonly day: MarketDay; readonly rows: readonly LogRow[] },
): readonly LogLine[] {
  return rows.flatMap((row, at): readonly LogLine[] => {
    const person = {
      order: String(at + 1),
      day,
      number: rowNumber(row),
      who: row.unnamed === undefined ? row.who : words.dailyLog.unnamed(row.unnamed),
      minor: row.minor ? words.dailyLog.minor : '',
      checkedInAt: row.checkedInAt === undefined ? '' : clockOf(row.checkedInAt),
      last: `${momentOf(day, row.last.at)} ${words.events[row.last.what].name}`,
    }
    return linesOf(row).map((line) => ({ ...person, ...lineCells(words, names, day, line) }))
  })
}

/** `已到岗，停工` */
export function statusWords({ dailyLog: say }: Pick<Words, 'dailyLog'>, line: RowLine): string {
  const status = say.status[lineStatus(line)]
  return isStopped(line) ? say.stopped(status) : status
}

const clockOf = (instant: Instant): string => clockTime(minuteOfDay(instant))

/** `18:02` of the day of the log, `08-16 18:02` of any other. */
export function momentOf(day: MarketDay, instant: Instant): string {
  const date = wallClock(millisOf(instant)).toISOString().slice(0, 10)
  return date === day ? clockOf(instant) : `${date.slice(5)} ${clockOf(instant)}`
}

/** A job as it stands, whatever became of the others of the same person; a place that is held as a job is, without a ticket yet. */
function lineCells(words: Words, names: TableNames, day: MarketDay, line: RowLine): LogLine {
  const { job } = line
  const [terms, trade, employer] = [lineTerms(line), lineTrade(line), lineEmployer(line)]
  return {
    trade: trade === undefined ? '' : names.trade(trade),
    ...(terms === undefined ? {} : termsCells(words, names, terms)),
    ...(employer === undefined ? {} : { employer }),
    status: statusWords(words, line),
    ...(job === undefined ? {} : { ticket: job.ticketNumber, acceptedAt: momentOf(day, job.acceptedAt) }),
  }
}

const termsCells = (words: Words, names: TableNames, terms: LogTerms) => ({
  township: names.township(terms.township),
  workDate: terms.workDate,
  hours: hoursOf(words, terms),
  pay: words.desk.money(words.terms.payAmount(terms.pay), words.terms.payUnit(terms.pay)),
})

/** `06:30–15:30`; an end past midnight is the next morning's. */
function hoursOf({ terms, desk }: Words, { startMinute, endMinute }: LogTerms): string {
  const end = endMinute >= 1440 ? terms.nextMorning(clockTime(endMinute)) : clockTime(endMinute)
  return desk.timeSpan(clockTime(startMinute), end)
}
