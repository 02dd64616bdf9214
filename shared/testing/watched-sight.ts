import { type Day, type InLine, type Posting, placesLeft } from '../day/day.ts'
import type { WhyRefusal } from '../day/matching/reasons.ts'
import type { PostingId, WorkerId } from '../ids.ts'
import { anHour, farAway, isNot } from './watched-barriers.ts'
import { daysOf, hoursOf } from './watched-hours.ts'
import type { watchedOrder } from './watched-order.ts'
import type { watchedWork } from './watched-work.ts'

/** Who goes together: the foreman, whose wishes they are, first. */
export interface Going {
  readonly people: readonly [InLine, ...InLine[]]
  /** Where all of them may go and none said no to, the dearest wish first. */
  readonly wishes: readonly PostingId[]
}
/** A moment of the day as the watcher saw it: who waited in which order, for what was free, and what stood against whom. */
export interface Sight {
  readonly day: Day
  readonly line: readonly Going[]
  readonly free: readonly Posting[]
  /** Where in line somebody stands, with their crew; undefined: they do not wait. */
  readonly standsAt: (worker: WorkerId) => number | undefined
  /** Law and papers alone; undefined too where it is not looked at: they do not wait, or it is not free. */
  readonly forbids: (worker: WorkerId, posting: PostingId) => WhyRefusal | undefined
}

export const isFreeIn = ({ postings }: Day, id: PostingId): boolean => {
  const job = postings.get(id)
  return job?.status === 'open' && placesLeft(job) > 0
}

interface Notes {
  readonly order: Pick<ReturnType<typeof watchedOrder>, 'inOrder'>
  readonly work: Pick<ReturnType<typeof watchedWork>, 'standsAgainst'>
}

export function sightOf(day: Day, { order, work }: Notes): Sight {
  const waiting = [...day.line.values()].filter(({ standing }) => standing.status === 'waiting')
  const free = [...day.postings.values()].filter(({ posting }) => isFreeIn(day, posting))
  const against = new Map(
    waiting.map((person) => [
      person.worker,
      new Map(free.map((job) => [job.posting, work.standsAgainst(day, person, job)])),
    ]),
  )
  const forbids = (worker: WorkerId, posting: PostingId) => against.get(worker)?.get(posting)
  const places = order.inOrder(waiting.map(({ worker }) => worker))
  const all = together(day, waiting).map((people): Going => {
    const isWish = (job: Posting) =>
      isNot(day, people[0], job) === undefined &&
      people.every((one) => !one.notAgain.includes(job.posting) && forbids(one.worker, job.posting) === undefined)
    return { people, wishes: byWish(day, people[0], free.filter(isWish)).map(({ posting }) => posting) }
  })
  // A crew stands where its last does.
  const lastOf = ({ people }: Going) => Math.max(...people.map(({ worker }) => places.indexOf(worker)))
  const line = all.sort((one, other) => lastOf(one) - lastOf(other))
  const at = new Map(line.flatMap(({ people }, index) => people.map(({ worker }) => [worker, index] as const)))
  return { day, line, free, standsAt: (worker) => at.get(worker), forbids }
}

function together(day: Day, waiting: readonly InLine[]): readonly Going['people'][] {
  const isOf = (members: readonly WorkerId[]) => waiting.filter(({ worker }) => members.includes(worker))
  return waiting.flatMap((person): readonly Going['people'][] => {
    const crew = day.crews.find(({ members }) => members.includes(person.worker))
    if (crew === undefined) return [[person]]
    const theirs = isOf(crew.members)
    const eldest = [...theirs].sort(
      (one, other) => crew.members.indexOf(one.worker) - crew.members.indexOf(other.worker),
    )
    const foreman = theirs.find(({ worker }) => worker === crew.foreman) ?? eldest[0]
    return foreman === person ? [[person, ...theirs.filter((other) => other !== person)]] : []
  })
}

/** What they tapped, the last tap first; then the earlier day, the trade named earlier, the better pay, the nearer place, the earlier start, the older posting. */
function byWish(day: Day, { wants, wishes }: InLine, jobs: readonly Posting[]): readonly Posting[] {
  const { township } = wants
  const key = ({ posting, terms, postedAt, turn }: Posting): readonly (string | number)[] => {
    const tapped = wishes.indexOf(posting)
    if (tapped >= 0) return [0, tapped]
    const away = township === undefined ? 0 : farAway(day, township, terms)
    const starts = hoursOf({ ...terms, transport: { kind: 'own' } }, undefined)[0]?.from ?? ''
    const [date = ''] = daysOf(terms)
    return [1, date, wants.trades.indexOf(terms.trade), -anHour(terms), away, starts, postedAt, turn]
  }
  return [...jobs].sort((one, other) => inOrderOf(key(one), key(other)))
}

export function inOrderOf(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((part, nth) => part !== other[nth])
  const [mine = '', theirs = ''] = [one[at], other[at]]
  return at < 0 ? 0 : mine < theirs ? -1 : 1
}
