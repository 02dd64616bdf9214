import type { Market } from '../../shared/county/settings/market.ts'
import { clockTime, minuteOfDay } from '../../shared/hall-clock.ts'
import type { EmployerId, Instant } from '../../shared/ids.ts'
import { en } from '../../shared/language/en.ts'
import { type Language, nameOf } from '../../shared/language/saying.ts'
import { zh } from '../../shared/language/zh.ts'
import type { LogAnswer } from '../../shared/places/daily-log/answer.ts'
import type { Asked } from '../../shared/places/daily-log/asked.ts'
import { askedWords } from '../../shared/places/daily-log/asked-words.ts'
import { findRows, type Meant } from '../../shared/places/daily-log/find-rows.ts'
import { type LogRow, rowNumber } from '../../shared/places/daily-log/row.ts'
import { type Cell, type Column, fileColumns, type LogLine, logLines } from '../../shared/places/daily-log/table.ts'
import { calendarDay } from '../../shared/time.ts'

/** The log of a day, or a part of it, as a file has it, whatever kind of file. */
export interface LogSheet {
  readonly fileName: string
  readonly name: string
  readonly title: string
  /** That it is practice, which day, what it was cut down to, how many of how many. */
  readonly about: string
  /** It is a part of a day, or of one that never was. */
  readonly isNoDay: boolean
  readonly madeAt: string
  readonly columns: readonly Column[]
  readonly heads: readonly string[]
  readonly lines: readonly (readonly Cell[])[]
}

/** What only some files say of the person of a line. */
export interface MoreColumns {
  readonly columns: readonly Column[]
  readonly of: (line: LogLine) => LogLine
}

interface SheetOf {
  readonly market: Market
  /** Everybody in it is made up. */
  readonly isPractice: boolean
  readonly language: Language
  readonly asked: Asked
  readonly at: Instant
  readonly employer: (employer: EmployerId) => string
  /** As the page shows it: in it whoever was looked for is found. */
  readonly masked: Pick<LogAnswer, 'day' | 'rows'>
  /** Whose number was typed. */
  readonly byNumber: Meant
  /** The same day with whole names, where the file has them. */
  readonly whole?: { readonly rows: readonly LogRow[]; readonly more: MoreColumns }
}

export function logSheet(of: SheetOf): LogSheet {
  const { market, isPractice, language, asked, at, employer, masked, byNumber, whole } = of
  const words = language === 'zh' ? zh : en
  const { dailyLog: say } = words
  const { day } = masked
  const names = namesIn(market, language)
  const found = findRows(masked.rows, asked, names.trade, byNumber)
  const what = askedWords(words, { ...names, employer }, asked, whole === undefined)
  const columns = [...fileColumns, ...(whole?.more.columns ?? [])]
  const isPart = what.length > 0
  const practice = isPractice ? [words.common.practice] : []
  return {
    fileName: [...practice, say.fileName(day, { isPart, isWhole: whole !== undefined })].join('-'),
    name: say.sheetName(day),
    title: [...practice, say.paperTitle(market.name[language])].join('　'),
    about: say.fileAbout([
      ...practice,
      say.paperDay(day),
      say.fileAsked(what),
      say.fileCount(found.length, masked.rows.length),
      say.namesIn[whole === undefined ? 'masked' : 'whole'],
    ]),
    isNoDay: isPart || isPractice,
    madeAt: say.exportedAt(calendarDay(at), clockTime(minuteOfDay(at))),
    columns,
    heads: columns.map((column) => say.columns[column]),
    lines: logLines(words, names, { day, rows: sameOf(whole?.rows, found), measure: asked.measure }).map((line) => {
      const all = { ...line, ...whole?.more.of(line) }
      return columns.map((column) => all[column] ?? '')
    }),
  }
}

/** The rows that were found, as they are with whole names. */
function sameOf(whole: readonly LogRow[] | undefined, found: readonly LogRow[]): readonly LogRow[] {
  if (whole === undefined) return found
  const byNumber = new Map(whole.map((row) => [rowNumber(row), row]))
  return found.flatMap((row) => byNumber.get(rowNumber(row)) ?? [])
}

const namesIn = ({ trades, townships }: Market, language: Language) => ({
  trade: (id: string) => nameOf(trades, id, language),
  township: (id: string) => nameOf(townships, id, language),
})
