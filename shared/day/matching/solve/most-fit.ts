import { none, type Round } from '../round.ts'
import { at } from './numbers.ts'
import { clear, newQueue, put, type Queue, takeFirst } from './queue.ts'
import { emptyStanding, leave, type Standing, stand } from './standing.ts'

/** Everybody placed so far stands where fit less price is greatest for them. */
interface Fitting {
  readonly standing: Standing
  /** By wish. */
  readonly fit: Int32Array
  /** By posting; nothing while there is room. */
  readonly price: Int32Array
  /** By worker: their fit where they stand. */
  readonly fitOf: Int32Array
  /** Postings found by this search, by what the best chain up to there loses. */
  readonly queue: Queue
  /** By posting: the search that found it last, who would move there and with which fit. */
  readonly foundIn: Int32Array
  readonly mover: Int32Array
  readonly fitThere: Int32Array
  search: number
  /** The least loss that leads to room, as far as found. */
  least: number
}

/**
 * The same people at the same places, so that the fit of all together is the greatest: a min-cost flow, people coming one
 * after another. Answers where they stand, and as wishes only those that belong to some greatest sum: however people
 * change places along these, it stays.
 */
export function fitMost({ round, postingOf, settled }: Standing, fit: Int32Array): Standing {
  const postings = round.places.length
  const filled = new Int32Array(postings)
  for (const posting of postingOf) if (posting !== none) filled[posting] = at(filled, posting) + 1
  const fitting: Fitting = {
    standing: emptyStanding({ ...round, places: filled }),
    fit,
    price: new Int32Array(postings),
    fitOf: new Int32Array(postingOf.length),
    queue: newQueue(postings),
    foundIn: new Int32Array(postings),
    mover: new Int32Array(postings),
    fitThere: new Int32Array(postings),
    search: 0,
    least: 0,
  }
  const final = new Int32Array(postings)
  for (let worker = 0; worker < postingOf.length; worker += 1)
    if (at(postingOf, worker) !== none) insert(fitting, final, worker)
  return { ...fitting.standing, round: bestWishes(fitting), settled }
}

/** The newcomer, and whoever must move for them, along the chain that loses least. */
function insert(fitting: Fitting, final: Int32Array, newcomer: number): void {
  const { standing, queue, price, fitOf } = fitting
  fitting.search += 1
  fitting.least = Number.POSITIVE_INFINITY
  look(fitting, newcomer, mostGained(fitting, newcomer))
  let posting = takeFirst(queue)
  let finals = 0
  while (at(standing.room, posting) === 0) {
    const loss = at(queue.loss, posting) - at(price, posting)
    for (let worker = at(standing.latest, posting); worker !== none; worker = at(standing.before, worker))
      look(fitting, worker, loss + at(fitOf, worker))
    final[finals] = posting
    finals += 1
    posting = takeFirst(queue)
  }
  // What was cheaper to reach gets dearer by as much, so that nobody gains by going there and nobody who stays loses.
  for (let index = 0; index < finals; index += 1) {
    const cheaper = at(final, index)
    price[cheaper] = at(price, cheaper) + at(queue.loss, posting) - at(queue.loss, cheaper)
  }
  clear(queue)
  moveChain(fitting, newcomer, posting)
}

/** Fit less price where that is greatest for them. */
function mostGained({ standing, fit, price }: Fitting, worker: number): number {
  const { wishes, wishesFrom } = standing.round
  const end = at(wishesFrom, worker + 1)
  let most = Number.NEGATIVE_INFINITY
  for (let index = at(wishesFrom, worker); index < end; index += 1)
    most = Math.max(most, at(fit, index) - at(price, at(wishes, index)))
  return most
}

/** Where a worker could go who gives up `gain`; only chains that may still be the best are kept. */
function look(fitting: Fitting, worker: number, gain: number): void {
  const { standing, fit, price, queue, foundIn, search, mover, fitThere } = fitting
  const { wishes, wishesFrom } = standing.round
  const end = at(wishesFrom, worker + 1)
  for (let index = at(wishesFrom, worker); index < end; index += 1) {
    const posting = at(wishes, index)
    const loss = gain - at(fit, index) + at(price, posting)
    if (loss >= fitting.least) continue
    if (at(foundIn, posting) === search && loss >= at(queue.loss, posting)) continue
    foundIn[posting] = search
    mover[posting] = worker
    fitThere[posting] = at(fit, index)
    put(queue, posting, loss)
    if (at(standing.room, posting) > 0) fitting.least = loss
  }
}

function moveChain({ standing, mover, fitThere, fitOf }: Fitting, newcomer: number, posting: number): void {
  let worker = none
  for (let to = posting; worker !== newcomer; ) {
    worker = at(mover, to)
    const from = at(standing.postingOf, worker)
    if (from !== none) leave(standing, worker)
    stand(standing, worker, to)
    fitOf[worker] = at(fitThere, to)
    to = from
  }
}

/** The wishes at which fit less price is greatest for whoever is placed: every greatest sum is made of these alone. */
function bestWishes({ standing, fit, price, fitOf }: Fitting): Round {
  const { round, postingOf } = standing
  const wishesFrom = new Int32Array(round.wishesFrom.length)
  const wishes = new Int32Array(round.wishes.length)
  let count = 0
  for (let worker = 0; worker < postingOf.length; worker += 1) {
    const posting = at(postingOf, worker)
    const end = at(round.wishesFrom, worker + 1)
    for (let index = at(round.wishesFrom, worker); posting !== none && index < end; index += 1) {
      const wish = at(round.wishes, index)
      if (at(fit, index) - at(price, wish) !== at(fitOf, worker) - at(price, posting)) continue
      wishes[count] = wish
      count += 1
    }
    wishesFrom[worker + 1] = count
  }
  return { ...round, wishesFrom, wishes: wishes.slice(0, count) }
}
