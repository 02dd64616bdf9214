import { clockTime, millisOf, minuteOfDay, wallClock } from '../../hall-clock.ts'
import type { Instant, MarketDay, TownshipId, TradeId } from '../../ids.ts'
import type { Words } from '../../language/words.ts'
import { yuan } from '../../money.ts'
import type { Measure } from '../figures.ts'
import {
  isStopped,
  type LogJob,
  type LogRow,
  type LogTerms,
  lineEmployer,
  lineLast,
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
/** What a spreadsheet reckons with beside what people read: money in yuan, times as parts of a day, days since 1899-12-30. */
export interface Measured {
  readonly text: string
  readonly is: 'count' | 'yuan' | 'clock' | 'date' | 'moment'
  readonly value: number
}
export type Cell = string | Measured
export type LogLine = Readonly<Partial<Record<Column, Cell>>>

export const cellText = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.text : (cell ?? ''))

/** As the county's form has them; its day stands in the title, and what is not known yet is written by hand. */
export const paperColumns = [
  'order',
  'number',
  'who',
  'trade',
  'employer',
  'township',
  'hours',
  'pay',
  'boarded',
  'arrived',
  'wage',
  'workerSays',
  'employerSays',
  'notes',
] as const satisfies readonly Column[]

/** A file says its day and who is a minor in every line, so that files can be put together, and what is reckoned with apart. */
export const fileColumns = [
  'day',
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
  'start',
  'end',
  'payAmount',
  'payUnit',
  'boarded',
  'wage',
  'workerSays',
  'employerSays',
  'complaint',
  'paidInTheEnd',
  'paidOn',
  'last',
  'minor',
] as const satisfies readonly Column[]

interface LinesOf {
  readonly day: MarketDay
  readonly rows: readonly LogRow[]
  /** Of whom a figure counts, the lines that it means. */
  readonly measure?: Measure | undefined
}

/**
 * The log as the official form has it, for paper and for a file: a line for each job somebody took, with what became of it,
 * and one for what they wait for or went home without; all of one person under the same running number.
 */
export function logLines(words: Words, names: TableNames, { day, rows, measure }: LinesOf): readonly LogLine[] {
  return rows.flatMap((row, at): readonly LogLine[] => {
    const person = {
      order: countOf(at + 1),
      day: dateOf(day),
      number: rowNumber(row),
      who: row.unnamed === undefined ? row.who : words.dailyLog.unnamed(row.unnamed, row.who),
      minor: row.minor ? words.dailyLog.minor : '',
      checkedInAt: row.checkedInAt === undefined ? '' : clockOf(minuteOfDay(row.checkedInAt)),
    }
    return linesOf(row, measure).map((line) => ({
      ...person,
      last: lastWords(words, day, line),
      ...lineCells(words, names, day, line),
    }))
  })
}

/** `07:32 到岗` */
export function lastWords({ events }: Pick<Words, 'events'>, day: MarketDay, line: RowLine): string {
  const { at, what } = lineLast(line)
  return `${momentOf(day, at)} ${events[what].name}`
}

/** `已到岗，停工`, `已接单，已上车` */
export function statusWords({ dailyLog: say }: Pick<Words, 'dailyLog'>, line: RowLine): string {
  const status = say.status[lineStatus(line)]
  if (isStopped(line)) return say.stopped(status)
  return line.job?.status === 'accepted' && line.job.boardedAt !== undefined ? say.boarded(status) : status
}

const yuanCell = (fen: number): Measured => ({ text: yuan(fen), is: 'yuan', value: fen / 100 })
const countOf = (value: number): Measured => ({ text: String(value), is: 'count', value })
/** A minute past midnight stays a part of the day before: the end less the start is what lies between. */
const clockOf = (minute: number, text = clockTime(minute)): Measured => ({ text, is: 'clock', value: minute / 1440 })
const dateOf = (day: MarketDay): Measured => ({
  text: day,
  is: 'date',
  value: Date.parse(day) / dayMillis + sheetEpoch,
})
const dayMillis = 86_400_000
const sheetEpoch = 25_569

/** `18:02` of the day of the log, `08-16 18:02` of any other. */
function momentOf(day: MarketDay, instant: Instant): string {
  const date = wallClock(millisOf(instant)).toISOString().slice(0, 10)
  const time = clockTime(minuteOfDay(instant))
  return date === day ? time : `${date.slice(5)} ${time}`
}

const momentCell = (day: MarketDay, instant: Instant): Measured => ({
  text: momentOf(day, instant),
  is: 'moment',
  value: wallClock(millisOf(instant)).getTime() / dayMillis + sheetEpoch,
})

/** A job as it stands, whatever became of the others of the same person; a place that is held as a job is, without a ticket yet. */
function lineCells(words: Words, names: TableNames, day: MarketDay, line: RowLine): LogLine {
  const { job } = line
  const [terms, trade, employer] = [lineTerms(line), lineTrade(line), lineEmployer(line)]
  return {
    trade: trade === undefined ? '' : names.trade(trade),
    ...(terms === undefined ? {} : termsCells(words, names, terms)),
    ...(employer === undefined ? {} : { employer }),
    status: statusWords(words, line),
    notes: notesOf(words, day, line),
    ...(job === undefined ? {} : jobCells(words, day, job)),
  }
}

/** How the complaint about it stands, and what it came to. */
function complaintCells({ payDesk: say }: Words, { complaint, paidInTheEnd: paid }: LogJob): LogLine {
  if (complaint === undefined) return {}
  const known =
    paid === undefined
      ? {}
      : paid === 'not-known'
        ? { paidInTheEnd: say.inTheEnd['not-known'] }
        : {
            paidInTheEnd: yuanCell(paid.fen),
            paidOn: dateOf(paid.on),
          }
  return { complaint: say.complaint[complaint], ...known }
}

function jobCells(words: Words, day: MarketDay, job: LogJob): LogLine {
  const { dailyLog: say } = words
  const { boardedAt, owedFen, uncounted, workerSaysFen, employerSaysFen } = job
  return {
    ticket: job.ticketNumber,
    acceptedAt: momentCell(day, job.acceptedAt),
    ...(boardedAt === undefined ? {} : { boarded: clockOf(minuteOfDay(boardedAt)) }),
    ...(job.status === 'accepted' ? {} : { arrived: say.came[job.status] }),
    ...(uncounted === true ? { wage: say.uncounted } : {}),
    ...(owedFen === undefined ? {} : { wage: yuanCell(owedFen) }),
    ...(workerSaysFen === undefined ? {} : { workerSays: yuanCell(workerSaysFen) }),
    ...(employerSaysFen === undefined ? {} : { employerSays: yuanCell(employerSaysFen) }),
    ...complaintCells(words, job),
  }
}

/** 备注: what no column of the form has: how somebody without a job stands, work of another day, the ticket, a complaint and what it came to, and who is a minor. */
function notesOf({ dailyLog: say, pay, payDesk, terms, ticketCheck }: Words, day: MarketDay, line: RowLine): string {
  const { job, row } = line
  const isOtherDay = job !== undefined && job.terms.workDate !== day
  return ticketCheck.together([
    ...(job === undefined || isStopped(line) ? [statusWords({ dailyLog: say }, line)] : []),
    ...(isOtherDay ? [terms.workDate(job.terms.workDate)] : []),
    ...(job === undefined ? [] : [job.ticketNumber]),
    ...(job?.complaint === undefined ? [] : [payDesk.complaint[job.complaint]]),
    ...(typeof job?.paidInTheEnd === 'object' ? [pay.mine.inTheEnd(job.paidInTheEnd.fen)] : []),
    ...(row.minor ? [say.minor] : []),
  ])
}

function termsCells(words: Words, names: TableNames, terms: LogTerms): LogLine {
  const [start, end] = [clockTime(terms.startMinute), endOf(words, terms)]
  const [amount, unit] = [words.terms.payAmount(terms.pay), words.terms.payUnit(terms.pay)]
  return {
    township: names.township(terms.township),
    workDate: dateOf(terms.workDate),
    hours: words.desk.timeSpan(start, end),
    start: clockOf(terms.startMinute),
    end: clockOf(terms.endMinute, end),
    pay: words.desk.money(amount, unit),
    payAmount: yuanCell(terms.pay.amountFen),
    payUnit: unit,
  }
}

/** An end past midnight is the next morning's. */
const endOf = ({ terms }: Words, { endMinute }: LogTerms): string =>
  endMinute >= 1440 ? terms.nextMorning(clockTime(endMinute)) : clockTime(endMinute)
