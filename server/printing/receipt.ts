import type { Paper, PaperBlock } from '../../shared/ticket/layout/blocks.ts'
import { columnsOf, paperColumns, wrapped } from './columns.ts'
import { dashes, feed, framed, lineRows } from './frames.ts'
import { atLeft, below, beside, bytes, bytesOf, lineDots, type Row, text, weighted } from './markup.ts'
import { rasterOf } from './raster.ts'

/**
 * A paper for an 80 mm printer: ESC/POS in GB18030, by way of a ReceiptLine document. The words and their order are those of the layout; what
 * differs from the browser's drawing is what a printer's own font can do. There is no pictogram, and what stands in a frame there has [brackets].
 */
export const receipt = (paper: Paper): readonly Buffer[] => bytesOf(paper.flatMap(rowsOf))

function rowsOf(block: PaperBlock): readonly Row[] {
  switch (block.kind) {
    case 'lines':
      return framed(block.frame, block.lines)
    case 'trade':
      return [...feed(10), ...lineRows(block.lines), ...feed(6)]
    case 'terms':
      return termRows(block)
    case 'people':
      return peopleRows(block)
    case 'code':
      return [
        dashes,
        ...feed(16),
        ...rasterOf(block.qr).map((band) => bytes(...band)),
        ...feed(16),
        ...lineRows(block.lines, 'middle'),
      ]
    default:
      return block satisfies never
  }
}

/** Names at the left, as wide as the widest of them; what was agreed beside them. */
function termRows({ rows }: Extract<PaperBlock, { kind: 'terms' }>): readonly Row[] {
  const name = Math.min(16, Math.max(...rows.map((row) => columnsOf(row.name))) + 1)
  const value = paperColumns - name - 1
  return [
    dashes,
    ...rows.map((row) =>
      beside(
        [
          atLeft(below(wrapped(row.name, name).map((line) => weighted(line, {})))),
          atLeft(below(wrapped(row.value, value).map((line) => weighted(line, { bold: true })))),
        ],
        [name, value],
      ),
    ),
  ]
}

const tickColumns = 4
const numberColumns = 9

function peopleRows({ people }: Extract<PaperBlock, { kind: 'people' }>): readonly Row[] {
  const rest = paperColumns - tickColumns - 1 - numberColumns - 1
  return people.flatMap(({ number, lines }, at) => {
    const [first = weighted(' ', {}), ...beneath] = lines
      .flatMap((line) => wrapped(line.text, rest))
      .map((line) => weighted(line, {}))
    const row = (cells: readonly string[], dots?: number) =>
      beside(cells.map(atLeft), [tickColumns, numberColumns, rest], dots)
    const blank = weighted(' ', {})
    return [
      ...(at === 0 ? [] : [text(atLeft(weighted('┈'.repeat(paperColumns / 2), {})))]),
      row([weighted('□', { size: 2 }), weighted(number, { size: 2, bold: true }), first], lineDots(2)),
      ...beneath.map((line) => row([blank, blank, line])),
    ]
  })
}
