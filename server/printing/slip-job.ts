import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import { decode } from './decode.ts'
import { receipt } from './receipt.ts'
import { askEnd } from './status.ts'

/** The bytes of one asking: its papers behind each other, cut apart, and the printer asked once whether all of it is out. */
export function slipPieces(papers: readonly Paper[]): readonly Buffer[] {
  const all = papers.map(receipt)
  return all.flatMap((pieces, nth) => (nth === all.length - 1 ? pieces : withoutQuestion(pieces)))
}

function withoutQuestion(pieces: readonly Buffer[]): readonly Buffer[] {
  const last = pieces.at(-1)
  if (last === undefined) return []
  const rest = last.subarray(0, -askEnd.length)
  if (last[rest.length] !== askEnd[0] || last[rest.length + 1] !== askEnd[1])
    throw new Error('A paper ends with a question to the printer')
  return [...pieces.slice(0, -1), rest]
}

const dotsAMillimetre = 8
/** From the last line to the knife. */
const cutMillimetres = 12

/** How much of the roll a job takes. */
export function millimetresOf(pieces: readonly Uint8Array[]): number {
  let [dots, cuts] = [0, 0]
  for (const printed of decode(Buffer.concat([...pieces]))) {
    if (printed.kind === 'cut') cuts += 1
    else if (printed.kind === 'raster') dots += printed.height
    else if (printed.kind !== 'asked') dots += printed.dots
  }
  return Math.round(dots / dotsAMillimetre + cuts * cutMillimetres)
}
