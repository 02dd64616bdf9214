import Papa from 'papaparse'
import { cellText } from '../../shared/places/daily-log/table.ts'
import type { LogSheet } from './sheet.ts'

/** What a spreadsheet would take for the beginning of a formula, in half and full width. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/
/** Without it Excel takes UTF-8 for the machine's own code page. */
const byteOrderMark = '\ufeff'
/** A spreadsheet would make one long number of them and lose its end. */
const inGroups: Readonly<Record<string, RegExp>> = { residentId: /^(.{6})(.{8})/, phone: /^(.{3})(.{4})/ }

/**
 * The log as a file for a spreadsheet: RFC 4180, a cell that could be a formula begins with an apostrophe. The columns' names
 * come first; before them, of a part of a day or of practice alone, what it is.
 */
export function logCsv({ about, isNoDay, columns, heads, lines }: LogSheet): string {
  const grouped = columns.map((column) => inGroups[column])
  const texts = lines.map((cells) =>
    cells.map((cell, at) => {
      const groups = grouped[at]
      return groups === undefined ? cellText(cell) : cellText(cell).replace(groups, '$1 $2 ')
    }),
  )
  return byteOrderMark + csvOf([...(isNoDay ? [[about]] : []), heads, ...texts])
}

export const csvOf = (lines: readonly (readonly string[])[]): string =>
  Papa.unparse(
    lines.map((cells) => [...cells]),
    { escapeFormulae: formula, newline: '\r\n' },
  )
