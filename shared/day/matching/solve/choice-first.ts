import { none, type Solve } from '../round.ts'
import { at } from './numbers.ts'

/**
 * Choice first: each in turn takes the best of their wishes that has room for them. Nobody is passed over, but a later one
 * may go without although everybody could have been placed.
 */
export const choiceFirst: Solve = ({ wishes, wishesFrom, people, places }) => {
  const room = Int32Array.from(places)
  const result = new Int32Array(people.length).fill(none)
  for (let worker = 0; worker < result.length; worker += 1) {
    const size = at(people, worker)
    if (size === 0) continue
    const end = at(wishesFrom, worker + 1)
    for (let index = at(wishesFrom, worker); index < end; index += 1) {
      const posting = at(wishes, index)
      const left = at(room, posting) - size
      if (left < 0) continue
      room[posting] = left
      result[worker] = posting
      break
    }
  }
  return result
}
