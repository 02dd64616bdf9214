import type { CellObject } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import type { Cell, Column, Measured } from '../../shared/places/daily-log/table.ts'
import type { LogSheet } from './sheet.ts'

const formats: Readonly<Record<Measured['is'], string>> = {
  count: '0',
  yuan: '0.00',
  clock: 'hh:mm',
  date: 'yyyy-mm-dd',
  moment: 'mm-dd hh:mm',
}
/** In characters of the file's font; a Chinese one takes two. */
const widths: Readonly<Partial<Record<Column, number>>> = {
  ...{ day: 11, order: 6, number: 10, who: 14, checkedInAt: 11, trade: 16, status: 13, ticket: 11, acceptedAt: 12 },
  ...{
    employer: 26,
    township: 12,
    workDate: 11,
    start: 8,
    end: 8,
    payAmount: 11,
    payUnit: 8,
    boarded: 8,
    wage: 11,
    workerSays: 14,
    employerSays: 14,
    last: 20,
    minor: 8,
  },
  ...{ residentId: 22, phone: 14 },
}
const headRows = 3
/** A head is longer than what stands under it. */
const twoLines = { wrap: true, height: 32, alignVertical: 'center' } as const

/**
 * The log as an Excel workbook. What is text stays text, also where it begins like a formula, and when somebody edits the cell:
 * its format says text. Money, times and days are numbers that can be reckoned with.
 */
export async function logXlsx({ name, title, about, columns, heads, lines }: LogSheet): Promise<Buffer> {
  const over = (value: string, style: CellObject): CellObject => ({ ...textCell(value), ...style })
  const head = heads.map((value) =>
    over(value, { fontWeight: 'bold', backgroundColor: '#E3EEF8', ...ruled, ...centred, ...twoLines }),
  )
  const sheet = writeXlsxFile(
    [
      [over(title, { fontWeight: 'bold', fontSize: 16 })],
      [textCell(about)],
      head,
      ...lines.map((cells) => cells.map(cellOf)),
    ],
    {
      sheet: name,
      columns: columns.map((column) => ({ width: widths[column] ?? 12 })),
      stickyRowsCount: headRows,
      orientation: 'landscape',
    },
    { features: [onPaper(name)] },
  )
  return sheet.toBuffer()
}

/** The package finds a text again as the key of a plain object: one that every object has would be lost. */
const textCell = (value: string): CellObject => ({
  value: value in {} ? `${value} ` : value,
  type: String,
  format: '@',
})

function cellOf(cell: Cell): CellObject {
  if (typeof cell === 'string') return { ...textCell(cell), ...ruled }
  return { value: cell.value, type: Number, format: formats[cell.is], ...ruled, ...(cell.is === 'yuan' ? {} : centred) }
}
const ruled = { borderStyle: 'thin', borderColor: '#7A8694' } as const
const centred = { align: 'center' } as const

/** Printed, every column fits the width of A4 and every sheet has the heads. */
const onPaper = (name: string) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          xml
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToHeight="0" '),
      },
      'xl/workbook.xml': {
        transform: (xml: string) =>
          xml.replace(
            '</sheets>',
            `$&<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$1:$${headRows}</definedName></definedNames>`,
          ),
      },
    },
  },
})
