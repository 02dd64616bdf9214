import { placesLeft } from '../day/day.ts'
import type { PostingId } from '../ids.ts'
import { farAway } from './watched-barriers.ts'
import { hoursOf } from './watched-hours.ts'
import { type Going, inOrderOf, type Sight } from './watched-sight.ts'

/** By place in line, the job somebody has; absent: none. */
type Sent = ReadonlyMap<number, PostingId>
type Places = ReadonlyMap<PostingId, number>

/** Seats at jobs, given one after another: whoever has one may be moved to another of their wishes, and nobody loses theirs. */
function seats(places: Places) {
  let at = new Map<PostingId, (readonly PostingId[])[]>([...places.keys()].map((job) => [job, []]))
  const push = (wishes: readonly PostingId[], asked: Set<PostingId>): boolean =>
    wishes.some((wish) => {
      const there = at.get(wish)
      if (there === undefined || asked.has(wish)) return false
      asked.add(wish)
      if (there.length < (places.get(wish) ?? 0)) return there.push(wishes) > 0
      const moves = there.findIndex((other) => push(other, asked))
      if (moves >= 0) there[moves] = wishes
      return moves >= 0
    })
  return {
    /** All of these at once, or none. */
    seat(...all: readonly (readonly PostingId[])[]): boolean {
      const before = new Map([...at].map(([job, there]) => [job, [...there]]))
      const isDone = all.every((wishes) => push(wishes, new Set()))
      if (!isDone) at = before
      return isDone
    },
  }
}
const allFit = (all: readonly (readonly PostingId[])[], places: Places): boolean => seats(places).seat(...all)

/** Who gets a place by name, in line order: the best of their wishes that asks for them and may still give so. */
export function sentByName({ day, line, free }: Sight): Sent {
  const sent = new Map<number, PostingId>()
  const share = day.rules.namesOneIn
  const held = (job: PostingId) =>
    day.offers.count((offer) => offer.posting === job && offer.byName === true) +
    day.placements.count(({ posting, byName, status }) => posting === job && byName === true && status === 'accepted')
  for (const [index, { people, wishes }] of line.entries()) {
    const now = (job: PostingId) => [...sent.values()].filter((other) => other === job).length
    const job = wishes.find((wish) => {
      const posting = free.find((one) => one.posting === wish)
      if (posting === undefined || share === undefined || people.length > 1) return false
      const most = Math.floor(posting.terms.places / share) - held(wish) - now(wish)
      return posting.named?.includes(people[0].worker) === true && most > 0 && placesLeft(posting) > now(wish)
    })
    if (job !== undefined) sent.set(index, job)
  }
  return sent
}

/** Who has a place when each in turn, the first in line first, is let in if nobody before them must go; and where crews then are. */
function placedIn({ line }: Sight, named: Sent, places: Places) {
  const { seat } = seats(places)
  const crews = new Map<number, PostingId>()
  const alone: number[] = []
  for (const [index, { people, wishes }] of line.entries()) {
    if (named.has(index)) continue
    if (people.length === 1) {
      if (seat(wishes)) alone.push(index)
      continue
    }
    const job = wishes.find((wish) => seat(...people.map(() => [wish])))
    if (job !== undefined) crews.set(index, job)
  }
  return { crews, alone }
}

function placesOf({ free }: Sight, line: readonly Going[], sent: Sent): Places {
  const taken = (job: PostingId) =>
    [...sent].reduce((sum, [index, to]) => sum + (to === job ? (line[index]?.people.length ?? 0) : 0), 0)
  return new Map(free.map((job) => [job.posting, placesLeft(job) - taken(job.posting)]))
}

/** Whose a place is as things stand, where the market has as many as possible go. */
export function placedNow(sight: Sight): ReadonlySet<number> {
  const named = sentByName(sight)
  const { crews, alone } = placedIn(sight, named, placesOf(sight, sight.line, named))
  return new Set([...named.keys(), ...crews.keys(), ...alone])
}

/**
 * Whom results of this moment would send where; undefined where it would take too long to try. The jobs with a place are filled in their order,
 * and then each in line chooses, or it is done as it suits all together best; or each only chooses.
 */
export function sentNow(sight: Sight): Sent | undefined {
  const { line, day } = sight
  const named = sentByName(sight)
  const places = placesOf(sight, line, named)
  if (day.rules.filling !== 'fill-first' && day.rules.filling !== 'total-fit') return chosen(line, named, places)
  const { crews, alone } = placedIn(sight, named, places)
  const fixed = new Map([...named, ...crews])
  const left = placesOf(sight, line, fixed)
  const wishesOf = (index: number) => line[index]?.wishes ?? []
  const filled = new Map([...left.keys()].map((job) => [job, 0]))
  const inOrder = [...sight.free].sort((one, other) => inOrderOf(starts(one), starts(other)))
  for (const { posting } of inOrder)
    for (let more = 1; more <= (left.get(posting) ?? 0); more += 1) {
      const wanted = new Map([...filled, [posting, more] as const])
      if (!canFill(alone.map(wishesOf), wanted)) break
      filled.set(posting, more)
    }
  if (day.rules.filling === 'total-fit') {
    const best = suitedBest(sight, alone, filled)
    return best && new Map([...fixed, ...best])
  }
  const sent = new Map(fixed)
  for (const [nth, index] of alone.entries()) {
    const job = wishesOf(index).find((wish) => {
      const rest = new Map([...filled, [wish, (filled.get(wish) ?? 0) - 1] as const])
      return (rest.get(wish) ?? -1) >= 0 && allFit(alone.slice(nth + 1).map(wishesOf), rest)
    })
    if (job === undefined) continue
    sent.set(index, job)
    filled.set(job, (filled.get(job) ?? 0) - 1)
  }
  return sent
}

/** The first of all ways to fill these places with these people that suits them most together, each in line trying their dearest first; undefined: there are too many ways. */
function suitedBest(sight: Sight, alone: readonly number[], filled: Places): Sent | undefined {
  let best: { readonly sent: Sent; readonly fit: number } | undefined
  let tried = 0
  const wishesOf = (index: number) => sight.line[index]?.wishes ?? []
  const go = (nth: number, sent: Sent, left: Places, fit: number): void => {
    const index = alone[nth]
    if (index === undefined) {
      tried += 1
      if (best === undefined || fit > best.fit) best = { sent, fit }
      return
    }
    for (const wish of wishesOf(index)) {
      const rest = new Map([...left, [wish, (left.get(wish) ?? 0) - 1] as const])
      const canGo = (rest.get(wish) ?? -1) >= 0 && allFit(alone.slice(nth + 1).map(wishesOf), rest)
      if (canGo && tried < mostWays)
        go(nth + 1, new Map([...sent, [index, wish]]), rest, fit + points(sight, index, wish))
    }
  }
  go(0, new Map(), filled, 0)
  return tried < mostWays ? best?.sent : undefined
}
const mostWays = 2000

/** 100 for what they tapped, 90 for their first trade and 10 less for each behind it, and up to 9 for work near home. */
function points({ day, line }: Sight, index: number, id: PostingId): number {
  const person = line[index]?.people[0]
  const job = day.postings.get(id)
  if (person === undefined || job === undefined) return 0
  const { trades, township } = person.wants
  const wanted = person.wishes.includes(id) ? 100 : Math.max(0, 90 - 10 * trades.indexOf(job.terms.trade))
  return wanted + (township === undefined ? 0 : ([9, 6, 3, 0][farAway(day, township, job.terms)] ?? 0))
}

const starts = ({ terms, postedAt, turn }: Sight['free'][number]) => [
  hoursOf({ ...terms, transport: { kind: 'own' } }, undefined)[0]?.from ?? '',
  postedAt,
  turn,
]

/** Whether so many places of each job can be filled by these. */
function canFill(all: readonly (readonly PostingId[])[], wanted: Places): boolean {
  const { seat } = seats(wanted)
  const count = all.filter((wishes) => seat(wishes)).length
  return count === [...wanted.values()].reduce((sum, places) => sum + places, 0)
}

/** Each in turn, a crew as anybody, the best of their wishes with room for all of them. */
function chosen(line: readonly Going[], named: Sent, places: Places): Sent {
  const [sent, left] = [new Map(named), new Map(places)]
  for (const [index, { people, wishes }] of line.entries()) {
    const job = named.has(index) ? undefined : wishes.find((wish) => (left.get(wish) ?? 0) >= people.length)
    if (job === undefined) continue
    sent.set(index, job)
    left.set(job, (left.get(job) ?? 0) - people.length)
  }
  return sent
}

/** Whether somebody behind them had none, or a place stayed empty, if this one took that job and all before them kept theirs. */
export function costsSomebody(sight: Sight, sent: Sent, here: number, job: PostingId): boolean {
  const { line } = sight
  const named = sentByName(sight)
  const behind = [...sent.keys()].filter(
    (index) => index > here && line[index]?.people.length === 1 && !named.has(index),
  )
  const filled = new Map<PostingId, number>()
  for (const index of [here, ...behind]) {
    const theirs = sent.get(index)
    if (theirs !== undefined) filled.set(theirs, (filled.get(theirs) ?? 0) + 1)
  }
  const rest = new Map([...filled, [job, (filled.get(job) ?? 0) - 1] as const])
  if ((rest.get(job) ?? -1) < 0) return true
  return !allFit(
    behind.map((index) => line[index]?.wishes ?? []),
    rest,
  )
}
