import { none, type Round } from '../round.ts'
import { type Fans, fitOfFans } from './fans.ts'
import { at } from './numbers.ts'
import { firstLoss, forget, newQueue, notFound, put, type Queue, takeFirst } from './queue.ts'
import { emptyStanding, leave, type RoundStanding, stand } from './standing.ts'

/** One end of a search for the cheapest chain of moves. */
interface End {
  /** Postings by what is lost between this end and there. */
  readonly queue: Queue
  /** By posting found: who would move, to where, and their fit there. */
  readonly mover: Int32Array
  readonly target: Int32Array
  readonly fitThere: Int32Array
  /** Wishes looked at. */
  work: number
}

/** Everybody placed so far stands where fit less price is greatest for them. */
interface Fitting {
  readonly standing: RoundStanding
  /** By wish. */
  readonly fit: Int32Array
  readonly fans: Fans
  /** By fan. */
  readonly fanFit: Int32Array
  /** By posting. */
  readonly price: Int32Array
  /** By worker: their fit where they stand. */
  readonly fitOf: Int32Array
  /** From where the newcomer wishes to go, and from the postings with room. */
  readonly ahead: End
  readonly behind: End
  /** The cheapest chain so far: what it loses, and where its halves meet. */
  loss: number
  meeting: number
}

/**
 * The same people at the same places, so that the fit of all together is the greatest: a min-cost flow, people coming one
 * after another, those with the fewest places to go to first, for it is the last who must look far. Answers where they stand, and as wishes only those that belong to some greatest sum: however people
 * change places along these, it stays.
 */
export function fitMost({ round, postingOf, settled }: RoundStanding, fans: Fans, fit: Int32Array): RoundStanding {
  const postings = round.places.length
  const filled = new Int32Array(postings)
  for (const posting of postingOf) if (posting !== none) filled[posting] = at(filled, posting) + 1
  const fitting: Fitting = {
    standing: emptyStanding({ ...round, places: filled }),
    fit,
    fans,
    fanFit: fitOfFans(fans, round, fit),
    price: new Int32Array(postings),
    fitOf: new Int32Array(postingOf.length),
    ahead: newEnd(postings),
    behind: newEnd(postings),
    loss: 0,
    meeting: none,
  }
  for (const worker of hardestFirst(postingOf, countPlaces(round, filled))) insert(fitting, worker)
  return { ...fitting.standing, round: bestWishes(fitting), settled }
}

/** By worker: all the places of what they wish for. */
function countPlaces({ wishes, wishesFrom, people }: Round, places: Int32Array): Int32Array {
  const counts = new Int32Array(people.length)
  for (let worker = 0; worker < counts.length; worker += 1)
    for (let index = at(wishesFrom, worker); index < at(wishesFrom, worker + 1); index += 1)
      counts[worker] = at(counts, worker) + at(places, at(wishes, index))
  return counts
}

/** Whoever is placed. */
function hardestFirst(postingOf: Int32Array, places: Int32Array): Int32Array {
  const placed = Int32Array.from(postingOf.keys()).filter((worker) => at(postingOf, worker) !== none)
  return placed.sort((a, b) => at(places, a) - at(places, b) || a - b)
}

function newEnd(postings: number): End {
  const numbers = () => new Int32Array(postings)
  return { queue: newQueue(postings), mover: numbers(), target: numbers(), fitThere: numbers(), work: 0 }
}

/** The newcomer comes, and whoever must move for them moves, along the chain that loses least. */
function insert(fitting: Fitting, newcomer: number): void {
  const { price, ahead, behind } = fitting
  ahead.work = 0
  behind.work = 0
  fitting.loss = notFound
  lookAhead(fitting, newcomer, mostGained(fitting, newcomer))
  // Nearly always room is near. Only where it is not, it pays to look from there too.
  let isFar = false
  let least = 0
  while (firstLoss(ahead.queue) + least < fitting.loss) {
    if (!isFar && ahead.work > 4 * price.length) {
      enterRooms(fitting)
      isFar = true
    }
    if (isFar && behind.work < ahead.work) followBehind(fitting)
    else followAhead(fitting)
    if (isFar) least = firstLoss(behind.queue)
  }
  const lostBehind = Math.min(least, fitting.loss)
  changePrices(ahead, price, fitting.loss - lostBehind, 1)
  changePrices(behind, price, lostBehind, -1)
  moveAlong(fitting)
  forget(ahead.queue)
  forget(behind.queue)
}

/**
 * What is nearer to the newcomer than `loss` gets dearer by the difference, what is nearer to room cheaper: nobody gains by going
 * elsewhere, and along the chain nobody loses.
 */
function changePrices({ queue }: End, price: Int32Array, loss: number, sign: 1 | -1): void {
  for (let index = 0; index < queue.count; index += 1) {
    const posting = at(queue.found, index)
    price[posting] = at(price, posting) + sign * Math.max(0, loss - at(queue.loss, posting))
  }
}

/** Fit less price where that is greatest for them. */
function mostGained({ standing, fit, price }: Fitting, worker: number): number {
  const { wishes, wishesFrom } = standing.round
  const end = at(wishesFrom, worker + 1)
  let most = -notFound
  for (let index = at(wishesFrom, worker); index < end; index += 1)
    most = Math.max(most, at(fit, index) - at(price, at(wishes, index)))
  return most
}

/** Where a worker could go who gives up `gain`. */
function lookAhead(fitting: Fitting, worker: number, gain: number): void {
  const { standing, fit, price, ahead } = fitting
  const { wishes, wishesFrom } = standing.round
  const end = at(wishesFrom, worker + 1)
  ahead.work += end - at(wishesFrom, worker)
  for (let index = at(wishesFrom, worker); index < end; index += 1) {
    const posting = at(wishes, index)
    const loss = gain - at(fit, index) + at(price, posting)
    if (loss >= fitting.loss || loss >= at(ahead.queue.loss, posting)) continue
    ahead.mover[posting] = worker
    ahead.fitThere[posting] = at(fit, index)
    put(ahead.queue, posting, loss)
    meet(fitting, posting)
  }
}

function followAhead(fitting: Fitting): void {
  const { standing, price, fitOf, ahead } = fitting
  const posting = takeFirst(ahead.queue)
  const loss = at(ahead.queue.loss, posting) - at(price, posting)
  for (let worker = at(standing.latest, posting); worker !== none; worker = at(standing.before, worker))
    lookAhead(fitting, worker, loss + at(fitOf, worker))
}

function enterRooms({ standing, behind }: Fitting): void {
  for (let posting = 0; posting < standing.room.length; posting += 1) {
    if (at(standing.room, posting) === 0) continue
    behind.target[posting] = none
    put(behind.queue, posting, 0)
  }
}

/** Who stands elsewhere and could come here. */
function followBehind(fitting: Fitting): void {
  const { standing, fans, fanFit, price, fitOf, behind } = fitting
  const to = takeFirst(behind.queue)
  const loss = at(behind.queue.loss, to) + at(price, to)
  const end = at(fans.from, to + 1)
  behind.work += end - at(fans.from, to)
  for (let index = at(fans.from, to); index < end; index += 1) {
    const worker = at(fans.workers, index)
    const from = at(standing.postingOf, worker)
    if (from === none) continue
    const its = loss - at(fanFit, index) + at(fitOf, worker) - at(price, from)
    if (its >= fitting.loss || its >= at(behind.queue.loss, from)) continue
    behind.mover[from] = worker
    behind.target[from] = to
    behind.fitThere[from] = at(fanFit, index)
    put(behind.queue, from, its)
    meet(fitting, from)
  }
}

function meet(fitting: Fitting, posting: number): void {
  const { standing, ahead, behind } = fitting
  const rest = at(standing.room, posting) > 0 ? 0 : at(behind.queue.loss, posting)
  const loss = at(ahead.queue.loss, posting) + rest
  if (loss >= fitting.loss) return
  fitting.loss = loss
  fitting.meeting = posting
}

function moveAlong({ standing, fitOf, ahead, behind, loss, meeting }: Fitting): void {
  const next = (posting: number) => (at(behind.queue.loss, posting) === notFound ? none : at(behind.target, posting))
  // Chains that lose the same may run through a posting twice: the halves are joined where they touch last.
  let joint = meeting
  for (let posting = meeting; posting !== none; posting = next(posting))
    if (at(ahead.queue.loss, posting) + at(behind.queue.loss, posting) === loss) joint = posting
  for (let from = joint; next(from) !== none; from = next(from))
    go(at(behind.mover, from), next(from), at(behind.fitThere, from))
  for (let to = joint; to !== none; ) {
    const from = at(standing.postingOf, at(ahead.mover, to))
    go(at(ahead.mover, to), to, at(ahead.fitThere, to))
    to = from
  }

  function go(worker: number, posting: number, fit: number): void {
    if (at(standing.postingOf, worker) !== none) leave(standing, worker)
    stand(standing, worker, posting)
    fitOf[worker] = fit
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
