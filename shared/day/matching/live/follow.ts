import type { PostingId, WorkerId } from '../../../ids.ts'
import { type Day, type InLine, noDay, type Posting, placesLeft } from '../../day.ts'
import { hoursOf } from '../../posting/hours.ts'
import { wouldTake } from '../board.ts'
import { keyInLine } from '../order.ts'
import { isOfCrewOrBehind, standsAlone } from '../parties.ts'
import { givenByName } from '../results.ts'
import { isBeforeDraw } from '../round-times.ts'
import { type AsThingsStand, countPlaces, placesLeftBehind, wouldBePlaced } from './answers.ts'
import { arrive, cancel, emptyLive, goOut, type Live, placeFewer, placeMore, post } from './live.ts'
import { solvedStands } from './solved.ts'

export type Follower = (day: Day, worker: WorkerId) => AsThingsStand | undefined

interface Followed {
  day: Day
  readonly live: Live
  /** Who is given which job by name: they and their places are outside the levels. */
  named: ReadonlyMap<WorkerId, PostingId>
  /** Who waits and which jobs are open, as they were taken into the live levels, and the numbers they go by there. */
  readonly people: Map<WorkerId, { readonly person: InLine; readonly number: number }>
  readonly jobs: Map<PostingId, { readonly job: Posting; readonly number: number }>
}

/**
 * Levels 1 and 2 of a day, for whoever shows them: asked about a day they go on from the one they were asked about before, by what
 * is another object in it. Which places a crew takes only those before it decide: so for it and whoever stands behind it the line is placed
 * from nothing, if somebody asks. Undefined for who does not wait, before lots are drawn, and where the market gives places out in another way.
 * Whoever is asked for by name, and gets it, is outside the levels with their place.
 */
export function followDay(): Follower {
  let followed = beginAt(noDay)
  return (day, worker) => {
    const { order, filling } = day.rules
    if (order === 'staff-only' || filling === undefined || filling === 'choice-first' || isBeforeDraw(day))
      return undefined
    const person = day.line.get(worker)
    if (person?.standing.status !== 'waiting') return undefined
    const { rules, day: date } = followed.day
    if (rules !== day.rules || date !== day.day) followed = beginAt({ ...noDay, day: day.day, rules: day.rules })
    goOn(followed, day)
    if (isOfCrewOrBehind(day, person)) return solvedStands(day, followed).get(worker)
    const { live, people } = followed
    const known = people.get(worker)
    return {
      theirs: known === undefined || wouldBePlaced(live, known.number),
      left: placesLeftBehind(live, keyInLine(day.rules, person)),
    }
  }
}

const beginAt = (day: Day): Followed => ({
  day,
  live: emptyLive(),
  named: new Map(),
  people: new Map(),
  jobs: new Map(),
})

function goOn(followed: Followed, day: Day): void {
  const before = followed.day
  if (before === day) return
  followed.day = day
  const named = givenByName(day)
  const namesChanged = named.size + followed.named.size > 0
  followed.named = named
  const hoursChanged = whoseHoursChanged(before, day)
  const isOthers = before.line !== day.line || before.crews !== day.crews || hoursChanged.size > 0 || namesChanged
  // Who goes or changed goes first and jobs change while they are out, so that nobody's wishes are looked at twice.
  if (isOthers) letGo(followed, day, hoursChanged)
  if (before.postings !== day.postings || namesChanged) changeJobs(followed, day, namesChanged)
  if (isOthers) letIn(followed, day)
}

/** Who took or lost a job, agreed to other hours, or has one whose work was stopped. */
function whoseHoursChanged(before: Day, day: Day): ReadonlySet<WorkerId> {
  const whose = new Set<WorkerId>()
  const stopped = new Set<PostingId>()
  if (before.postings !== day.postings)
    for (const [id, { stops }] of day.postings) if (before.postings.get(id)?.stops !== stops) stopped.add(id)
  if (before.placements === day.placements && stopped.size === 0) return whose
  for (const [id, placement] of day.placements)
    if (before.placements.get(id) !== placement || stopped.has(placement.posting)) whose.add(placement.worker)
  return whose
}

function letGo({ live, people, named }: Followed, day: Day, hoursChanged: ReadonlySet<WorkerId>): void {
  for (const [worker, { person, number }] of people) {
    const isSame = day.line.get(worker) === person && !hoursChanged.has(worker)
    if (isSame && standsAlone(day, person) && !named.has(worker)) continue
    goOut(live, number)
    people.delete(worker)
  }
}

function changeJobs({ live, people, jobs, named }: Followed, day: Day, namesChanged: boolean): void {
  const taken = new Map<PostingId, number>()
  for (const id of named.values()) taken.set(id, (taken.get(id) ?? 0) + 1)
  const room = (job: Posting) => placesLeft(job) - (taken.get(job.posting) ?? 0)
  for (const [id, { job, number }] of jobs) {
    const now = day.postings.get(id)
    if (now === job && !namesChanged) continue
    if (now?.status === 'open' && now.terms === job.terms && now.wave === job.wave && now.forMinors === job.forMinors) {
      const more = room(now) - countPlaces(live, number)
      if (more > 0) placeMore(live, number, more)
      else placeFewer(live, number, -more)
      jobs.set(id, { job: now, number })
    } else {
      cancel(live, number)
      jobs.delete(id)
    }
  }
  for (const [id, job] of day.postings) {
    if (job.status !== 'open' || jobs.has(id)) continue
    const fans = [...people.values()].flatMap(({ person, number }) => (wouldTake(day, person, job) ? [number] : []))
    jobs.set(id, { job, number: post(live, keyInOrder(job), room(job), fans) })
  }
}

function letIn({ live, people, jobs, named }: Followed, day: Day): void {
  for (const [worker, person] of day.line) {
    if (person.standing.status !== 'waiting' || people.has(worker) || named.has(worker) || !standsAlone(day, person))
      continue
    const wishes = [...jobs.values()].flatMap(({ job, number }) => (wouldTake(day, person, job) ? [number] : []))
    people.set(worker, { person, number: arrive(live, keyInLine(day.rules, person), wishes) })
  }
}

/** A text that sorts as the postings' order does. */
const keyInOrder = ({ terms, postedAt, turn }: Posting): string =>
  `${hoursOf(terms).startsAt} ${postedAt} ${String(turn).padStart(7, '0')}`
