import { none, type Round } from '../round.ts'
import { at } from './numbers.ts'
import type { RoundStanding } from './standing.ts'

/** The wishes of those who are placed, turned round: whom each posting could have, in the fair order. */
export interface Fans {
  /** One more than there are postings: those of posting `p` are `workers[from[p]]` up to, not including, `workers[from[p + 1]]`. */
  readonly from: Int32Array
  readonly workers: Int32Array
}

export function fansOf({ round, postingOf }: RoundStanding): Fans {
  const { wishes, wishesFrom, places } = round
  const from = new Int32Array(places.length + 1)
  for (let worker = 0; worker < postingOf.length; worker += 1) {
    if (at(postingOf, worker) === none) continue
    const end = at(wishesFrom, worker + 1)
    for (let index = at(wishesFrom, worker); index < end; index += 1) {
      const next = at(wishes, index) + 1
      from[next] = at(from, next) + 1
    }
  }
  for (let posting = 0; posting < places.length; posting += 1)
    from[posting + 1] = at(from, posting + 1) + at(from, posting)
  const workers = new Int32Array(at(from, places.length))
  const free = from.slice()
  for (let worker = 0; worker < postingOf.length; worker += 1) {
    if (at(postingOf, worker) === none) continue
    const end = at(wishesFrom, worker + 1)
    for (let index = at(wishesFrom, worker); index < end; index += 1) {
      const posting = at(wishes, index)
      const place = at(free, posting)
      workers[place] = worker
      free[posting] = place + 1
    }
  }
  return { from, workers }
}

/** What stands beside the wishes, put beside the fans: those of a posting stand in the order of the line too. */
export function fitOfFans({ from, workers }: Fans, { wishes, wishesFrom }: Round, fit: Int32Array): Int32Array {
  const beside = new Int32Array(workers.length)
  const free = from.slice()
  for (let worker = 0; worker + 1 < wishesFrom.length; worker += 1) {
    const end = at(wishesFrom, worker + 1)
    for (let index = at(wishesFrom, worker); index < end; index += 1) {
      const posting = at(wishes, index)
      const place = at(free, posting)
      if (place === at(from, posting + 1) || at(workers, place) !== worker) break
      beside[place] = at(fit, index)
      free[posting] = place + 1
    }
  }
  return beside
}
