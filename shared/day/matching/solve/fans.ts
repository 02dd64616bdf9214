import { none } from '../round.ts'
import { at } from './numbers.ts'
import type { Standing } from './standing.ts'

/** The wishes of those who are placed, turned round: whom each posting could have, in the fair order. */
export interface Fans {
  /** One more than there are postings: those of posting `p` are `workers[from[p]]` up to, not including, `workers[from[p + 1]]`. */
  readonly from: Int32Array
  readonly workers: Int32Array
}

export function fansOf({ round, postingOf }: Standing): Fans {
  const { wishes, wishesFrom, places } = round
  const ends = new Int32Array(places.length + 1)
  forEachWish((_, posting) => {
    ends[posting + 1] = at(ends, posting + 1) + 1
  })
  for (let posting = 0; posting < places.length; posting += 1)
    ends[posting + 1] = at(ends, posting + 1) + at(ends, posting)
  const workers = new Int32Array(at(ends, places.length))
  const next = ends.slice()
  forEachWish((worker, posting) => {
    const index = at(next, posting)
    workers[index] = worker
    next[posting] = index + 1
  })
  return { from: ends, workers }

  function forEachWish(see: (worker: number, posting: number) => void): void {
    for (let worker = 0; worker < postingOf.length; worker += 1) {
      if (at(postingOf, worker) === none) continue
      const end = at(wishesFrom, worker + 1)
      for (let index = at(wishesFrom, worker); index < end; index += 1) see(worker, at(wishes, index))
    }
  }
}
