import type { PaperFrame, PaperLine } from '../../shared/ticket/layout/blocks.ts'
import { columnDots, columnsOf, paperColumns, wrapped } from './columns.ts'
import {
  atLeft,
  atRight,
  below,
  beside,
  bytes,
  inMiddle,
  lineDots,
  type Row,
  type Size,
  sizeThatFits,
  tall,
  text,
  weighted,
} from './markup.ts'
import { blackBand } from './raster.ts'

/** How lines stand together in each frame, with the weight they have on the browser's paper. */
export function framed(frame: PaperFrame, lines: readonly PaperLine[]): readonly Row[] {
  switch (frame) {
    case 'practice':
      return [...box(dashed, lines.map(asLarge)), ...feed(8)]
    case 'head':
      return [...pairs(lines), text(atLeft(weighted('─'.repeat(halfColumns), {})))]
    case 'number':
      return lines.flatMap(numberRows)
    case 'leave':
      return [...reversed(lines), ...feed(8)]
    case 'wage':
      return [dashes, ...wageRows(lines)]
    case 'free':
      return box(solid, lines)
    case 'call':
      return callRows(lines)
    case 'sign':
      return [...feed(90), text(atLeft(weighted('─'.repeat(halfColumns), {}))), ...lineRows(lines)]
    case 'count':
      return lineRows(lines.map(asLarge))
    case 'end':
      return [...feed(8), ...lines.flatMap(({ text: said }) => rowsIn(said, 'middle', { bold: true }))]
    case 'rain':
      return [...feed(6), ...lineRows(lines), ...feed(6)]
    case 'pay':
    case 'plain':
      return lineRows(lines)
    default:
      return frame satisfies never
  }
}

const asLarge = (line: PaperLine): PaperLine => ({ ...line, look: 'large' })
const halfColumns = paperColumns / 2
/** Rules are characters of GB 2312, for a printer's own line characters differ from maker to maker. */
export const dashes: Row = text(atLeft(weighted('┄'.repeat(halfColumns), {})))
export const feed = (dots: number): readonly Row[] => [bytes(0x1b, 0x4a, dots)]

/** Lines as they come: large ones twice as high and bold, those in a frame in brackets. */
export const lineRows = (lines: readonly PaperLine[], side: Side = 'left'): readonly Row[] =>
  lines.flatMap((line) => {
    const said = line.look === 'boxed' ? bracketed(line) : line.text
    return line.look === 'large' || line.look === 'boxed'
      ? rowsIn(said, side, { size: 2, bold: true })
      : rowsIn(said, side, {})
  })

type Side = 'left' | 'middle'
function rowsIn(said: string, side: Side, weight: Parameters<typeof weighted>[1]): readonly Row[] {
  const at = side === 'left' ? atLeft : inMiddle
  const { size = 1 } = weight
  return wrapped(said, Math.floor(paperColumns / size)).map((line) => text(at(weighted(line, weight)), lineDots(size)))
}

const bracketed = (line: PaperLine): string => `[${line.text}]`

/** Two and two: at the left edge and at the right one. */
function pairs(lines: readonly PaperLine[]): readonly Row[] {
  const [left, right, ...more] = lines
  if (left === undefined) return []
  const boxed = right?.look === 'boxed'
  const end = right === undefined ? '' : boxed ? bracketed(right) : right.text
  const endColumns = columnsOf(end) * (boxed ? 2 : 1)
  const leftColumns = paperColumns - endColumns - 1
  const large = left.look === 'large'
  const size = (large ? sizeThatFits(left.text, [2], leftColumns) : undefined) ?? 1
  // Too long to be wide as well, it is high.
  const begin =
    large && size === 1 && columnsOf(left.text) <= leftColumns
      ? [tall(left.text, true)]
      : wrapped(left.text, Math.floor(leftColumns / size)).map((line) => weighted(line, { size, bold: large }))
  const cells = [atLeft(below(begin)), atRight(weighted(end, boxed ? { size: 2, bold: true } : {}))]
  return [beside(cells, [leftColumns, endColumns], lineDots(boxed ? 2 : size)), ...pairs(more)]
}

/** As large as the paper is wide, and a printer's font goes up to eight times. */
function numberRows({ text: number }: PaperLine): readonly Row[] {
  const times = Math.min(8, Math.floor(paperColumns / columnsOf(number)))
  const scale = ((times - 1) << 4) | (times - 1)
  return [bytes(0x1d, 0x21, scale, 0x1b, 0x45, 1, ...Buffer.from(number, 'latin1'), 0x0a), ...feed(8)]
}

/** White on black from edge to edge, some black above and below it: what the text leaves free is filled up. */
function reversed(lines: readonly PaperLine[]): readonly Row[] {
  const inner = paperColumns - 2
  const isLarge = ({ look }: PaperLine) => look === 'large'
  // The hour is never smaller than its day.
  const large = lines.filter(isLarge).every(({ text: said }) => columnsOf(said) * 3 <= inner) ? 3 : 2
  const rowsOf = (line: PaperLine): readonly Row[] => {
    const size = isLarge(line) ? large : (sizeThatFits(line.text, [2], inner) ?? 1)
    return wrapped(line.text, Math.floor(inner / size)).map((said) => {
      const free = Math.floor((paperColumns - columnsOf(said) * size) / size)
      const filled = ` ${said}${' '.repeat(Math.max(0, free - 1))}`
      // No room above it: a white stripe would run through the black.
      return text(atLeft(weighted(filled, { size, bold: true, inverse: true })), 24 * size)
    })
  }
  const black = bytes(...blackBand(paperColumns * columnDots, 8))
  return [black, ...lines.flatMap(rowsOf), black]
}

/** The sum large, what it is for beside it, how it is paid at the right edge. */
function wageRows(lines: readonly PaperLine[]): readonly Row[] {
  const boxed = lines
    .filter(({ look }) => look === 'boxed')
    .map(bracketed)
    .join(' ')
  const endColumns = columnsOf(boxed) * 2
  const leftColumns = paperColumns - endColumns - 1
  const rest = lines.filter(({ look }) => look !== 'boxed')
  const sizeOf = ({ look }: PaperLine, size: Size): Size => (look === 'large' ? size : size === 3 ? 2 : 1)
  const columnsAt = (size: Size) => rest.reduce((sum, line) => sum + columnsOf(line.text) * sizeOf(line, size) + 1, -1)
  const size = columnsAt(3) <= leftColumns ? 3 : 2
  const begin = rest.map((line) => weighted(line.text, { size: sizeOf(line, size), bold: true }))
  const cells = [atLeft(begin.join(weighted(' ', {}))), atRight(weighted(boxed, { size: 2, bold: true }))]
  return [beside(cells, [leftColumns, endColumns], lineDots(size))]
}

/** Large and beside each other over the whole width. */
function callRows(lines: readonly PaperLine[]): readonly Row[] {
  if (lines.length === 0) return []
  const width = Math.floor((paperColumns - lines.length + 1) / lines.length)
  const size = callSizes.find((size) => lines.every(({ text: said }) => columnsOf(said) * size <= width)) ?? 1
  const cells = lines.map(({ text: said }, at) => {
    const markup = weighted(said, { size, bold: true })
    return at === 0 ? atLeft(markup) : at === lines.length - 1 ? atRight(markup) : inMiddle(markup)
  })
  const widths = lines.map(() => width)
  return [beside(cells, widths, lineDots(size))]
}
const callSizes = [3, 2] as const

const solid = { top: ['┌', '─', '┐'], side: '│', bottom: ['└', '─', '┘'] } as const
const dashed = { top: ['┌', '┄', '┐'], side: '┆', bottom: ['└', '┄', '┘'] } as const
type Strokes = typeof solid | typeof dashed

/** Lines in the middle of a box that is as wide as the paper. */
function box({ top, side, bottom }: Strokes, lines: readonly PaperLine[]): readonly Row[] {
  const edge = ([left, stroke, right]: Strokes['top' | 'bottom']) =>
    text(atLeft(weighted(`${left}${stroke.repeat(halfColumns - 2)}${right}`, {})), 24)
  const inner = paperColumns - 4
  const within = lines.flatMap(({ text: said, look }) => {
    const size = look === 'large' ? 2 : 1
    const stroke = size === 2 ? tall(side) : weighted(side, {})
    return wrapped(said, Math.floor(inner / size)).map((line) => {
      const free = inner - columnsOf(line) * size
      const blanks = (count: number) => weighted(' '.repeat(count), {})
      const middle = weighted(line, { size, bold: look === 'large' })
      return text(atLeft(`${stroke}${blanks(free >> 1)}${middle}${blanks(free - (free >> 1))}${stroke}`), 24 * size)
    })
  })
  return [edge(top), ...within, edge(bottom)]
}
