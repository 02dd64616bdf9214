import { type Luck, oneOf } from '../../../rehearsal/luck.ts'
import { faultsOf } from '../oracles/flow.ts'
import { none, roundOf } from '../round.ts'
import { at } from '../solve/numbers.ts'
import type { RoundStanding } from '../solve/standing.ts'
import { countFilled, wouldBePlaced } from './answers.ts'
import { arrive, cancel, goOut, type Live, placeFewer, placeMore, post } from './live.ts'

/** The acts of the live levels: what a test may plant a fault into. */
export const acts = { arrive, goOut, post, placeMore, placeFewer, cancel }
export type Acts = typeof acts

/** What is known of a hall without the live levels: plain lists by number. */
export interface Hall {
  readonly people: Map<number, { readonly key: number; readonly wishes: Set<number> }>
  readonly jobs: Map<number, { readonly key: number; places: number }>
}

export interface HallSize {
  readonly people: number
  readonly jobs: number
  readonly mostPlaces: number
  /** Each job is wished for by one in so many. */
  readonly oneIn: number
}

/** One thing that happens in a hall of about this size, there and in the live levels. */
export function somethingHappens(luck: Luck, live: Live, hall: Hall, size: HallSize, does: Acts): void {
  const { people, jobs } = hall
  const happens = luck.pick([
    ...(luck.below(2 * size.people) < people.size ? [somebodyGoes] : [somebodyComes]),
    ...(luck.below(2 * size.jobs) < jobs.size ? [isCancelled] : [isPosted]),
    somebodyThinksAgain,
    placesChange,
  ])
  happens?.()

  function somebodyComes(): void {
    const [key, wishes] = [newKey(people), some(jobs)]
    people.set(does.arrive(live, key, wishes), { key, wishes: new Set(wishes) })
  }
  function somebodyGoes(): void {
    const worker = oneOf(luck, [...people.keys()])
    does.goOut(live, worker)
    people.delete(worker)
  }
  function isPosted(): void {
    const [key, fans, places] = [newKey(jobs), some(people), luck.between(0, size.mostPlaces)]
    const posting = does.post(live, key, places, fans)
    jobs.set(posting, { key, places })
    for (const fan of fans) people.get(fan)?.wishes.add(posting)
  }
  function isCancelled(): void {
    const posting = oneOf(luck, [...jobs.keys()])
    does.cancel(live, posting)
    jobs.delete(posting)
    for (const { wishes } of people.values()) wishes.delete(posting)
  }
  function somebodyThinksAgain(): void {
    const [worker, posting] = [luck.pick([...people.keys()]), luck.pick([...jobs.keys()])]
    const person = people.get(worker ?? none)
    if (worker === undefined || posting === undefined || person === undefined) return
    const { key, wishes } = person
    const declined = luck.once(2) ? luck.pick([...wishes]) : undefined
    if (declined === undefined) wishes.add(posting)
    else wishes.delete(declined)
    does.goOut(live, worker)
    people.delete(worker)
    people.set(does.arrive(live, key, [...wishes]), person)
  }
  function placesChange(): void {
    const [posting, job] = luck.pick([...jobs]) ?? []
    if (posting === undefined || job === undefined) return
    const fewer = luck.between(-1, job.places)
    if (fewer < 0) does.placeMore(live, posting, -fewer)
    else does.placeFewer(live, posting, fewer)
    job.places -= fewer
  }
  function some(among: ReadonlyMap<number, unknown>): number[] {
    return [...among.keys()].filter(() => luck.once(size.oneIn))
  }
  /** A million times larger than a hall, and drawn again if somebody has it. */
  function newKey(among: ReadonlyMap<number, { readonly key: number }>): number {
    const key = luck.below(1 << 30)
    return [...among.values()].some((other) => other.key === key) ? newKey(among) : key
  }
}

/** Whether the live levels say what a solve from nothing says: who is placed, and how many at each job. */
export function isAsSolved(
  live: Live,
  hall: Hall,
  solve: (round: ReturnType<typeof roundOf>) => RoundStanding,
): boolean {
  const { workers, postings, wishes, places } = listed(hall)
  const { postingOf, room } = solve(roundOf(wishes, places))
  return (
    workers.every((worker, index) => wouldBePlaced(live, worker) === (at(postingOf, index) !== none)) &&
    postings.every((posting, index) => countFilled(live, posting) === (places[index] ?? 0) - at(room, index))
  )
}

/** The same, by flows that know nothing of either; only the sentences about levels 1 and 2. */
export function flowFaults(live: Live, hall: Hall): readonly string[] {
  const { workers, postings, wishes, places } = listed(hall)
  const result = workers.map((worker) => postings.indexOf(at(live.seats.postingOf, worker)))
  return faultsOf(wishes, places, result).filter((fault) => !fault.includes('could have had'))
}

function listed({ people, jobs }: Hall) {
  const inOrder = <Item extends { key: number }>(items: ReadonlyMap<number, Item>) =>
    [...items].sort(([, a], [, b]) => a.key - b.key)
  const [line, order] = [inOrder(people), inOrder(jobs)]
  const postings = order.map(([posting]) => posting)
  return {
    workers: line.map(([worker]) => worker),
    postings,
    wishes: line.map(([, { wishes }]) => [...wishes].map((posting) => postings.indexOf(posting))),
    places: order.map(([, { places }]) => places),
  }
}
