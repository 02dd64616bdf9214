import type { Crew } from '../../../shared/day/check-in/crews.ts'
import type { Day, InLine } from '../../../shared/day/day.ts'
import { followDay } from '../../../shared/day/matching/live/follow.ts'
import { standsAlone } from '../../../shared/day/matching/parties.ts'
import { solveDay } from '../../../shared/day/matching/results.ts'
import { CrewId } from '../../../shared/ids.ts'
import { ImmutableMap } from '../../../shared/immutable.ts'
import { mustHave } from '../../../shared/must-have.ts'
import { interleave, secondsSince, side } from '../measure.ts'
import { notJudged, type Row, row } from '../rows.ts'
import { madeUpDay, madeUpLine } from './made-up-day.ts'

/** As many come as go, and as many jobs are posted as taken down. */
const pairs = 10
/** From one crew to the next. */
const apart = 20

/**
 * What goal 13 comes to in the hall, on average: something changes and the last in line asks what is theirs. The day is followed
 * whole, with who may take what looked up anew for whoever and whatever changed; behind a crew it is solved. Against results
 * made from nothing.
 */
export async function followBench(): Promise<readonly Row[]> {
  return [...(await compare(300, 100)), ...(await compare(500, 200)), ...(await compare(4000, 1500))]
}

async function compare(people: number, jobs: number): Promise<readonly Row[]> {
  const line = madeUpLine(people)
  const day: Day = { ...madeUpDay(jobs), line: ImmutableMap(line.map((person) => [person.worker, person])) }
  const crewFirst = withCrews(day, line, 1)
  const crews = Math.floor(people / apart)
  const manyCrews = withCrews(day, line, crews)
  const somebody = side(async () => millisPerChange(comings(day)))
  const job = side(async () => millisPerChange(postings(day)))
  const behind = side(async () => millisPerChange(comings(crewFirst)))
  const amongMany = side(async () => millisPerChange(comings(manyCrews)))
  const rival = side(async () => millis(() => solveDay(day)))
  await interleave([somebody, job, behind, amongMany, rival], 3)
  const told = (what: string, ours: typeof rival): Row =>
    row({
      goal: 13,
      what: `the whole day followed, ${people.toLocaleString('en')}×${jobs.toLocaleString('en')}: ${what}, mean; results from nothing`,
      unit: 'ms',
      ours,
      rival,
      target: notJudged,
    })
  return [
    told('somebody comes or goes', somebody),
    told('a job is posted or cancelled', job),
    told('somebody comes or goes, a crew stands first', behind),
    told(`somebody comes or goes, among ${crews} crews`, amongMany),
  ]
}

/** Crews of two along the line, from its first on. */
const withCrews = (day: Day, line: readonly InLine[], count: number): Day => {
  const crews = Array.from({ length: count }, (_, nth): Crew => {
    const crew = CrewId.parse(`crw_20260817_${String(nth + 1).padStart(3, '0')}`)
    const members = line.slice(nth * apart, nth * apart + 2).map(({ worker }) => worker)
    return { crew, members, foreman: mustHave(members[0], crew) }
  })
  return { ...day, crews: ImmutableMap(crews.map((one) => [one.crew, one])) }
}

/** Each in turn is away for one change and there again after the next; whoever is of a crew stays. */
function* comings(first: Day): Generator<Day> {
  let day = first
  yield day
  for (const person of [...first.line.values()].filter((one) => standsAlone(first, one)).slice(0, pairs)) {
    day = { ...day, line: day.line.delete(person.worker) }
    yield day
    day = { ...day, line: day.line.set(person.worker, person) }
    yield day
  }
}

function* postings(first: Day): Generator<Day> {
  let day = first
  yield day
  for (const job of [...first.postings.values()].slice(0, pairs)) {
    day = { ...day, postings: day.postings.delete(job.posting) }
    yield day
    day = { ...day, postings: day.postings.set(job.posting, job) }
    yield day
  }
}

/** The first day is taken in before the clock runs. */
function millisPerChange(days: Iterable<Day>): number {
  const [first, ...changed] = days
  const last = [...(first?.line.values() ?? [])].at(-1)
  if (first === undefined || last === undefined) return Number.NaN
  const follow = followDay()
  follow(first, last.worker)
  const took = millis(() => {
    for (const day of changed) follow(day, last.worker)
  })
  return took / changed.length
}

function millis(work: () => unknown): number {
  const began = performance.now()
  work()
  return 1000 * secondsSince(began)
}
