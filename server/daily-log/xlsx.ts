import type { CellObject } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import type { Cell, Column, Measured } from '../../shared/places/daily-log/table.ts'
import type { LogSheet } from './sheet.ts'
import { onPaper } from './xlsx-on-paper.ts'

const formats: Readonly<Record<Measured['is'], string>> = {
  count: '0',
  yuan: '0.00',
  clock: 'hh:mm',
  date: 'yyyy-mm-dd',
  moment: 'mm-dd hh:mm',
}
/** In characters of the file's font. Up to the pay as many as from there on: see `onPaper`. */
const widths: Readonly<Partial<Record<Column, number>>> = {
  ...{ day: 11, order: 6, number: 11, who: 20, checkedInAt: 8, trade: 15, status: 15, ticket: 11, acceptedAt: 12 },
  ...{
    employer: 26,
    township: 10,
    workDate: 11,
    start: 8,
    end: 8,
    payAmount: 10,
    payUnit: 8,
    boarded: 8,
    wage: 10,
    workerSays: 16,
    employerSays: 14,
    paidInTheEnd: 14,
    last: 18,
    minor: 8,
  },
  ...{ residentId: 20, phone: 13 },
}
const widthOf = (column: Column | undefined): number => (column && widths[column]) ?? 12
/** What Chinese Excel writes with. */
const font = { fontFamily: '等线', fontSize: 11 } as const
/** Market and day, what is in the file, and the columns' names. */
const headRows = 3
/** A head is longer than what stands under it. */
const twoLines = { wrap: true, height: 32 } as const

/**
 * The log as an Excel workbook. What is text stays text, also where it begins like a formula, and when somebody edits the cell:
 * its format says text. Money, times and days are numbers that can be reckoned with.
 */
export async function logXlsx(log: LogSheet): Promise<Buffer> {
  const { name, title, about, columns, heads, lines } = log
  const over = (value: string, style: CellObject): CellObject => ({ ...textCell(value), ...style })
  const head = heads.map((value, at) =>
    over(headIn(value, widthOf(columns[at])), {
      fontWeight: 'bold',
      backgroundColor: '#E3EEF8',
      ...ruled,
      ...centred,
      ...twoLines,
    }),
  )
  const sheet = writeXlsxFile(
    [
      [over(title, { fontWeight: 'bold', fontSize: 16 })],
      [textCell(about)],
      head,
      ...lines.map((cells) => rowOf(cells, columns)),
    ],
    {
      sheet: name,
      columns: columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: headRows,
      orientation: 'landscape',
    },
    { ...font, features: [onPaper(log, headRows)] },
  )
  return sheet.toBuffer()
}

/** The package finds a text again as the key of a plain object: one that every object has would be lost. */
const textCell = (value: string): CellObject => ({
  value: value in {} ? `${value} ` : value,
  type: String,
  format: '@',
})

/** As high as its longest text needs: not every program reckons that by itself. */
function rowOf(cells: readonly Cell[], columns: readonly Column[]): CellObject[] {
  const deep = cells.map((cell, at) => (typeof cell === 'string' ? linesIn(cell, widthOf(columns[at])) : 1))
  return cells.map((cell, at) => ({ ...cellOf(cell), ...(at === 0 ? { height: 2 + 15 * Math.max(...deep) } : {}) }))
}

/** What is in brackets goes to the line below whole. */
const headIn = (head: string, width: number): string => (linesIn(head, width) > 1 ? head.replace('（', '\n（') : head)

/** A Chinese character is as wide as two others. */
function linesIn(text: string, width: number): number {
  const characters = text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)
  return Math.max(1, Math.ceil(characters / (width - 1)))
}

function cellOf(cell: Cell): CellObject {
  if (typeof cell === 'string') return { ...textCell(cell), ...ruled, wrap: true, alignVertical: 'center' }
  return {
    value: cell.value,
    type: Number,
    format: formats[cell.is],
    ...ruled,
    ...centred,
    ...(cell.is === 'yuan' ? { align: 'right' } : {}),
  }
}
const ruled = { borderStyle: 'thin', borderColor: '#7A8694' } as const
const centred = { align: 'center', alignVertical: 'center' } as const
