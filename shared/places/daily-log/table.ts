import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { MarketDay, TownshipId, TradeId } from '../../ids.ts'
import type { Words } from '../../language/words.ts'
import { type LogJob, type LogRow, tradeShown } from './row.ts'

/** Names as the market's settings have them. */
export interface TableNames {
  readonly trade: (trade: TradeId) => string
  readonly township: (township: TownshipId) => string
}

/** Columns that only some tables have, behind the name. */
export interface MoreColumns {
  readonly heads: readonly string[]
  readonly of: (row: LogRow) => readonly string[]
}
const noMore: MoreColumns = { heads: [], of: () => [] }

export interface LogTable {
  readonly heads: readonly string[]
  readonly lines: readonly (readonly string[])[]
}

/**
 * The log as the official form has it, for paper and for a file: a line for each person and one more for each further job,
 * all of one person under the same running number.
 */
export function logTable(
  words: Words,
  names: TableNames,
  { day, rows }: { readonly day: MarketDay; readonly rows: readonly LogRow[] },
  more = noMore,
): LogTable {
  const { columns } = words.dailyLog
  return {
    heads: [
      columns.order,
      columns.day,
      columns.number,
      columns.who,
      ...more.heads,
      columns.minor,
      columns.checkedInAt,
      columns.trade,
      columns.status,
      columns.ticket,
      columns.acceptedAt,
      columns.employer,
      columns.township,
      columns.workDate,
      columns.hours,
      columns.pay,
      columns.last,
    ],
    lines: rows.flatMap((row, at) => {
      const person = [
        String(at + 1),
        day,
        row.number,
        row.who,
        ...more.of(row),
        row.minor ? words.dailyLog.minor : '',
        clockOf(row.checkedInAt),
      ]
      const last = `${clockOf(row.last.at)} ${words.events[row.last.what].name}`
      const status = words.dailyLog.status[row.status]
      if (row.jobs.length === 0) {
        const trade = tradeShown(row)
        return [[...person, trade === undefined ? '' : names.trade(trade), status, ...Array(7).fill(''), last]]
      }
      return row.jobs.map((job) => [...person, ...jobCells(words, names, job, status), last])
    }),
  }
}

const clockOf = (instant: LogRow['checkedInAt']): string => clockTime(minuteOfDay(instant))

function jobCells(words: Words, names: TableNames, job: LogJob, status: string): readonly string[] {
  const { terms } = job
  return [
    names.trade(terms.trade),
    status,
    job.ticketNumber,
    clockOf(job.acceptedAt),
    job.employerMasked,
    names.township(terms.township),
    terms.workDate,
    hoursOf(words, terms),
    words.desk.money(words.terms.payAmount(terms.pay), words.terms.payUnit(terms.pay)),
  ]
}

/** `06:30–15:30`. */
function hoursOf({ terms, desk }: Words, { startMinute, endMinute }: LogJob['terms']): string {
  const end = endMinute >= 1440 ? terms.nextMorning(clockTime(endMinute)) : clockTime(endMinute)
  return desk.timeSpan(clockTime(startMinute), end)
}
