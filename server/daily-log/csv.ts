import Papa from 'papaparse'
import type { Market } from '../../shared/county/settings/market.ts'
import { en } from '../../shared/language/en.ts'
import { type Language, nameOf } from '../../shared/language/saying.ts'
import type { Words } from '../../shared/language/words.ts'
import { zh } from '../../shared/language/zh.ts'
import type { LogAnswer } from '../../shared/places/daily-log/answer.ts'
import {
  type Column,
  fileColumns,
  type LogLine,
  logLines,
  type TableNames,
} from '../../shared/places/daily-log/table.ts'

export const wordsIn = (language: Language): Words => (language === 'zh' ? zh : en)

/** What a spreadsheet would take for the beginning of a formula, in half and full width. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/
/** Without it Excel takes UTF-8 for the machine's own code page. */
const byteOrderMark = '\ufeff'

/** What only some files say of the person of a line. */
export interface MoreColumns {
  readonly columns: readonly Column[]
  readonly of: (line: LogLine) => LogLine
}
const noMore: MoreColumns = { columns: [], of: () => ({}) }

/** The log as a file for a spreadsheet: RFC 4180, a cell that could be a formula begins with an apostrophe. */
export function logCsv(
  market: Market,
  language: Language,
  log: Pick<LogAnswer, 'day' | 'rows'>,
  more: MoreColumns = noMore,
): string {
  const words = wordsIn(language)
  const columns = [...fileColumns, ...more.columns]
  const heads = columns.map((column) => words.dailyLog.columns[column])
  const lines = logLines(words, namesIn(market, language), log).map((line) => {
    const whole = { ...line, ...more.of(line) }
    return columns.map((column) => whole[column] ?? '')
  })
  return byteOrderMark + csvOf([heads, ...lines])
}

export const csvOf = (lines: readonly (readonly string[])[]): string =>
  Papa.unparse(
    lines.map((cells) => [...cells]),
    { escapeFormulae: formula, newline: '\r\n' },
  )

const namesIn = ({ trades, townships }: Market, language: Language): TableNames => ({
  trade: (id) => nameOf(trades, id, language),
  township: (id) => nameOf(townships, id, language),
})
