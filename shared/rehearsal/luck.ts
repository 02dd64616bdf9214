/** Luck that comes out the same for the same seed (mulberry32, public domain). */
export interface Luck {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** True once in `times`. */
  once(times: number): boolean
  pick<Item>(items: readonly Item[]): Item | undefined
}

export function luckOf(seed: number): Luck {
  let state = seed | 0
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return { below, once: (times) => below(times) === 0, pick: (items) => items[below(items.length)] }
}
