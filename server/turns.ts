/**
 * One at a time for each key, in the order they came; nobody waits for another key. What reads the register and then asks
 * a book is one turn, so that nothing else is done to the same person in between.
 */
export function turns() {
  const last = new Map<string, Promise<unknown>>()
  return <Value>(key: string, work: () => Promise<Value>): Promise<Value> => {
    const before = last.get(key) ?? Promise.resolve()
    const turn = before.then(work, work)
    last.set(key, turn)
    const leave = () => {
      if (last.get(key) === turn) last.delete(key)
    }
    turn.then(leave, leave)
    return turn
  }
}
export type Turns = ReturnType<typeof turns>

/** The same for several keys at once. In one order, so that two who want the same keys never wait for each other. */
export const inTurns = <Value>(inTurn: Turns, keys: readonly string[], work: () => Promise<Value>): Promise<Value> =>
  [...new Set(keys)].sort().reduceRight((next, key) => () => inTurn(key, next), work)()
