import { transform } from 'receiptline'
import { columnsOf, paperColumns, printable } from './columns.ts'

/** A row of a paper on its way into a ReceiptLine document. */
export type Row =
  /** Texts beside each other in columns of these widths; without widths one text over the whole paper. */
  | {
      readonly kind: 'texts'
      readonly cells: readonly string[]
      readonly widths?: readonly number[]
      /** From its top to that of the next. */
      readonly dots: number
    }
  /** Bytes for the printer as they are, in the middle of the paper. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

/** How often as wide and high as the printer's smallest. */
export type Size = 1 | 2 | 3
export interface Weight {
  readonly size?: Size
  readonly bold?: boolean
  /** White on black. */
  readonly inverse?: boolean
}

/** A text that is nothing but text: each mark of ReceiptLine's, and whatever else ASCII has besides letters and digits, by its number. */
const escaped = (text: string): string =>
  printable(text).replace(/[ -/:-@[-`{-~]/g, (each) => `\\x${each.charCodeAt(0).toString(16)}`)

export function weighted(text: string, { size = 1, bold = false, inverse = false }: Weight): string {
  // One ^ is wide, two are high; from three on both, twice and more.
  const marks = [bold ? '"' : '', inverse ? '`' : '', size === 1 ? '' : '^'.repeat(size + 1)]
  return `${marks.join('')}${escaped(text)}${[...marks].reverse().join('')}`
}
/** Twice as high and no wider, as the side of a box is beside large text. */
export const tall = (text: string, bold = false): string => {
  const weight = bold ? '"' : ''
  return `${weight}^^${escaped(text)}^^${weight}`
}

/** ReceiptLine draws a cell to the side on which it touches its stroke. */
export const atLeft = (markup: string): string => `|${markup} `
export const atRight = (markup: string): string => `| ${markup}`
export const inMiddle = (markup: string): string => `| ${markup} `
/** Lines below each other in one cell. */
export const below = (lines: readonly string[]): string => lines.join('\\n')

/** From the top of one line to that of the next, unless it is said otherwise. */
export const lineDots = (size: number): number => 24 * size + 8

export const text = (cell: string, dots = lineDots(1)): Row => ({ kind: 'texts', cells: [cell], dots })
/** Widths must leave a column between each two. */
export const beside = (cells: readonly string[], widths: readonly number[], dots = lineDots(1)): Row => ({
  kind: 'texts',
  cells,
  widths,
  dots,
})
export const bytes = (...all: readonly number[]): Row => ({ kind: 'bytes', bytes: Uint8Array.from(all) })

/**
 * The bytes of a whole paper: it is set up, printed, cut off, and asked for an answer once all of that was done (`GS r`). In pieces of
 * one to three kilobytes: between them, and nowhere within a command, a printer may be asked how it is.
 */
export function bytesOf(rows: readonly Row[]): readonly Buffer[] {
  const lines: string[] = []
  const raw: string[] = []
  let [dots, widths] = [0, '']
  for (const row of rows) {
    if (row.kind === 'bytes') {
      raw.push(latin1(row.bytes))
      lines.push(command(place), command(mark))
      continue
    }
    const { dots: rowDots, widths: rowWidths } = row
    if (rowDots !== dots) lines.push(command([0x1b, 0x33, rowDots]))
    const named = rowWidths?.join() ?? 'auto'
    if (named !== widths) lines.push(`{width:${named}}`)
    lines.push(`${row.cells.join('')}|`, command(mark))
    dots = rowDots
    widths = named
  }
  const [first = '', ...later] = transform(lines.join('\n'), printer).split(latin1(place))
  const all = later.reduce((before, after, nth) => before + (raw[nth] ?? '') + after, first)
  return inPieces(all.split(latin1(mark)))
}
const pieceBytes = 1024
/** `DLE EOT 1`, which no paper has in it: it tells where a row ends, and is not sent. */
const mark = [0x10, 0x04, 0x01]
/** `DLE EOT 2` in the same way: here bytes are put in afterwards, for ReceiptLine takes long over a picture. */
const place = [0x10, 0x04, 0x02]
const latin1 = (bytes: Iterable<number>): string => Buffer.from(Uint8Array.from(bytes)).toString('latin1')

function inPieces(rows: readonly string[]): readonly Buffer[] {
  const pieces: string[] = []
  let piece = ''
  for (const row of rows) {
    piece += row
    if (piece.length < pieceBytes) continue
    pieces.push(piece)
    piece = ''
  }
  return [...pieces, piece].filter((each) => each !== '').map((each) => Buffer.from(each, 'latin1'))
}

/** `generic` is ESC/POS without what only Epson's own printers know. */
const printer = { cpl: paperColumns, encoding: 'gb18030', command: 'generic', spacing: true } as const

const command = (all: Iterable<number>): string =>
  `{command:${Array.from(all, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}}`

/** The largest of these sizes in which a text stands on one line; undefined if it does in none. */
export const sizeThatFits = (text: string, sizes: readonly Size[], columns = paperColumns): Size | undefined =>
  sizes.find((size) => columnsOf(text) * size <= columns)
