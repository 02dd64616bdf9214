import type { Column } from '../../shared/places/daily-log/table.ts'
import type { LogSheet } from './sheet.ts'

/** Whose line it is stands at the left of every sheet. The day before it stands over all of them: it is not printed. */
const [first, last] = ['order', 'who'] as const satisfies readonly Column[]
/** Of the line over a sheet: Excel takes 255 characters of it. */
const mostSaid = 160

/**
 * The workbook on A4 lying down, `headRows` above the first person's. Its columns would be too small to read on one sheet: they go
 * on two beside each other, what the file is over each, under it the day, the page and when it was made.
 */
export const onPaper = (log: LogSheet, headRows: number) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': { transform: (xml: string) => setUp(xml, log) },
      'xl/workbook.xml': {
        transform: (xml: string) =>
          // A second list of names, and Excel would take the file for a broken one.
          xml.replace('<definedNames/>', `<definedNames>${names(log, headRows)}</definedNames>`),
      },
    },
  },
})

function setUp(xml: string, { title, about, name, madeAt }: LogSheet): string {
  const said = [...about].slice(0, mostSaid).join('')
  const head = `&C&16&"-,Bold"${plain(title)}\n&10&"-,Regular"${plain(said)}`
  const foot = `&L${plain(name)}&C&P / &N&R${plain(madeAt)}`
  return xml
    .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageMargins [^>]*>/, '')
    .replace(
      /<pageSetup [^>]*>/,
      [
        '<pageMargins left="0.39" right="0.39" top="0.87" bottom="0.63" header="0.31" footer="0.31"/>',
        '<pageSetup paperSize="9" fitToWidth="2" fitToHeight="0" pageOrder="overThenDown" orientation="landscape"/>',
        `<headerFooter><oddHeader>${escaped(head)}</oddHeader><oddFooter>${escaped(foot)}</oddFooter></headerFooter>`,
      ].join(''),
    )
}

/** Of the rows above, only the columns' names are printed, on every sheet. */
function names({ name, columns, lines }: LogSheet, headRows: number): string {
  const on = (range: string) => `'${name}'!${range}`
  const letter = (column: Column) => letterOf(columns.indexOf(column))
  const area = on(`$${letter(first)}$${headRows}:$${letterOf(columns.length - 1)}$${headRows + lines.length}`)
  const titles = [on(`$${letter(first)}:$${letter(last)}`), on(`$${headRows}:$${headRows}`)]
  return [
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${area}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName>`,
  ].join('')
}

const letterOf = (at: number): string => (at < 26 ? '' : 'A') + String.fromCharCode(65 + (at % 26))
/** In a head or foot an ampersand begins a code. */
const plain = (text: string): string => text.replaceAll('&', '&&')
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
