import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import { decode } from './decode.ts'
import { dotsDown } from './print-head.ts'
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
  const all = decode(Buffer.concat([...pieces]))
  const dots = all.reduce((sum, printed) => sum + dotsDown(printed), 0)
  const cuts = all.filter(({ kind }) => kind === 'cut').length
  return Math.round(dots / dotsAMillimetre + cuts * cutMillimetres)
}
