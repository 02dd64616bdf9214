/** Luck that comes out the same for the same seed (mulberry32, public domain). */
export interface Luck {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** True once in `times`. */
  once(times: number): boolean
  pick<Item>(items: readonly Item[]): Item | undefined
  /** A whole number from `least` to `most`, both of them possible. */
  between(least: number, most: number): number
}

export function luckOf(seed: number): Luck {
  let state = seed | 0
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {
    below,
    once: (times) => below(times) === 0,
    pick: (items) => items[below(items.length)],
    between: (least, most) => least + below(most - least + 1),
  }
}

/** One of a list that is never empty. */
export function oneOf<Item>(luck: Luck, items: readonly Item[]): Item {
  const item = luck.pick(items)
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}

/** One of a list whose first are the likeliest: half of the time it comes from the first third. */
export function likelyFirst<Item>(luck: Luck, items: readonly Item[]): Item {
  const item = items[Math.min(luck.below(items.length), luck.below(items.length))]
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}
