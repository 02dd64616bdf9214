/** What a printer hears as bytes come in, before it obeys what it holds. */
export type Heard =
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  /** `DLE EOT n`. */
  | { readonly kind: 'status'; readonly question: number }
  /** `DLE DC4` with function 8: forget what is not printed. */
  | { readonly kind: 'clear' }

const clearOrder = [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8]

/** Picks the orders in real time out of a stream that comes in pieces; a printer obeys them wherever they stand, be it in a picture. */
export function realTime(tell: (heard: Heard) => void): (piece: Uint8Array) => void {
  let waiting: readonly number[] = []
  return (piece) => {
    const bytes = [...waiting, ...piece]
    waiting = []
    let from = 0
    const flush = (to: number) => {
      if (to > from) tell({ kind: 'data', bytes: Uint8Array.from(bytes.slice(from, to)) })
    }
    for (let at = bytes.indexOf(0x10); at >= 0; at = bytes.indexOf(0x10, at)) {
      const order = orderAt(bytes, at)
      if (order === 'unfinished') {
        flush(at)
        waiting = bytes.slice(at)
        return
      }
      if (order === undefined) at += 1
      else {
        flush(at)
        at += order.length
        from = at
        tell(order.heard)
      }
    }
    flush(bytes.length)
  }
}

function orderAt(bytes: readonly number[], at: number) {
  const [, order, question] = bytes.slice(at, at + 3)
  if (order === undefined || (order === 4 && question === undefined)) return 'unfinished'
  if (order === 4 && question !== undefined && question >= 1 && question <= 4)
    return { length: 3, heard: { kind: 'status', question } } as const
  if (order !== 0x14) return undefined
  const there = bytes.slice(at, at + clearOrder.length)
  if (there.some((byte, nth) => byte !== clearOrder[nth])) return undefined
  return there.length < clearOrder.length
    ? 'unfinished'
    : ({ length: clearOrder.length, heard: { kind: 'clear' } } as const)
}
