import { at } from '../solve/numbers.ts'
import { type Bits, columnsOf, drop, has, lowest, newBits, put, widen } from './bits.ts'
import type { Trail } from './trail.ts'

/**
 * What earlier searches found of where no chain of moves leads. A posting may lie in a layer: whoever stands there would go to postings
 * of the same layer or of those before it, and nowhere else. So no chain leads from a posting to one of a later layer, or of none.
 */
export interface Layers {
  /** By posting, counted from 1; 0: in none. */
  of: Int32Array
  /** One row: the postings that lie in one. */
  readonly laid: Bits
  last: number
}

export const newLayers = (): Layers => ({ of: new Int32Array(8), laid: newBits(), last: 0 })

export function holdLayers(layers: Layers, count: number): void {
  widen(layers.laid, 1, count)
  if (count <= layers.of.length) return
  const { of } = layers
  layers.of = new Int32Array(2 * of.length)
  layers.of.set(of)
}

/** A search that ran dry found all that can be reached from its end: what of it lies in no layer yet is a new one. */
export function lay(layers: Layers, { found, count }: Trail): void {
  layers.last += 1
  for (let index = 0; index < count; index += 1) {
    const posting = at(found, index)
    if (at(layers.of, posting) !== 0) continue
    layers.of[posting] = layers.last
    put(layers.laid, 0, posting)
  }
}

/** A search for chains to this posting need not look at what lies in a layer before it. */
export function passOver({ of, laid }: Layers, { seen }: Trail, posting: number): void {
  const layer = at(of, posting)
  for (let word = 0; word < laid.used; word += 1) {
    let under = at(laid.words, word)
    if (layer !== 0)
      for (let bits = under; bits !== 0; bits &= bits - 1) {
        const other = lowest(word, bits)
        if (at(of, other) >= layer) under &= ~(1 << other)
      }
    seen[word] = under
  }
}

/** Whether somebody who goes from here to there leaves the layers that are known. */
export function leadsOut({ of }: Layers, from: number, to: number): boolean {
  const layer = at(of, from)
  return layer !== 0 && (at(of, to) === 0 || at(of, to) > layer)
}

/** More can be reached from here: it lies in no layer any more, nor does any from which one can come here. */
export function lift({ of, laid }: Layers, inward: Bits, posting: number): void {
  const lifted = [posting]
  for (let next = lifted.pop(); next !== undefined; next = lifted.pop()) {
    if (!has(laid, 0, next)) continue
    drop(laid, 0, next)
    of[next] = 0
    for (const from of columnsOf(inward, next)) lifted.push(from)
  }
}
