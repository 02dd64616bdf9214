/**
 * Turns as bits, thirty to a number: whose place in line it is, counted without going through the line. A change copies
 * it, so an old state keeps its own; JSON carries it as it is.
 */
export type TurnSet = readonly number[]

export const noTurns: TurnSet = []
const bitsPerWord = 30

/** With this turn if it was not in it, without if it was. */
export function toggled(turns: TurnSet, turn: number): TurnSet {
  const word = Math.floor(turn / bitsPerWord)
  const next = [...turns]
  while (next.length <= word) next.push(0)
  next[word] = (next[word] ?? 0) ^ (1 << (turn % bitsPerWord))
  return next
}

export const countAll = (turns: TurnSet): number => turns.reduce((count, word) => count + bitsIn(word), 0)

/** How many of them come before this turn. */
export function countBefore(turns: TurnSet, turn: number): number {
  const word = Math.floor(turn / bitsPerWord)
  let count = bitsIn((turns[word] ?? 0) & ((1 << (turn % bitsPerWord)) - 1))
  for (let at = 0; at < word && at < turns.length; at += 1) count += bitsIn(turns[at] ?? 0)
  return count
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
