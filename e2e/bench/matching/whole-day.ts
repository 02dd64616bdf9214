import { type Day, type InLine, placesLeft } from '../../../shared/day/day.ts'
import { evolveDay } from '../../../shared/day/evolve.ts'
import { letTimePass } from '../../../shared/day/market-day/rules.ts'
import { openBoard, wishOrder } from '../../../shared/day/matching/board.ts'
import { roundOf } from '../../../shared/day/matching/round.ts'
import { askForJob } from '../../../shared/day/matching/rules.ts'
import { fillFirst } from '../../../shared/day/matching/solve/fill-first.ts'
import { whyNot } from '../../../shared/day/matching/why.ts'
import type { DayEvent } from '../../../shared/day/messages.ts'
import { MarketDay, Position } from '../../../shared/ids.ts'
import { ImmutableMap } from '../../../shared/immutable.ts'
import { at, command, lots, timePasses } from '../../../shared/testing/cast.ts'
import { interleave, median, secondsSince, side } from '../measure.ts'
import { notJudged, type Row, row } from '../rows.ts'
import { rules } from './hall-round.ts'
import { madeUpDay, madeUpLine } from './made-up-day.ts'

const halls = [
  { people: 300, jobs: 60 },
  { people: 1000, jobs: 100 },
  { people: 2000, jobs: 500 },
] as const
const asking = 10
const now = at('05:45')
const context = {
  instant: now,
  today: MarketDay.parse('2026-08-17'),
  command,
  position: Position.parse(1),
  rules,
  lots,
}

/** What the hall pays for a round with its edges and not only for the solver, for a job tapped by the last in line, and for one who asks why it was not them. */
export async function wholeDayBench(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const hall of halls) rows.push(...(await measureDay(hall)))
  return rows
}

async function measureDay({ people, jobs }: (typeof halls)[number]): Promise<readonly Row[]> {
  const waiting = dueDay(people, jobs)
  const over = roundOver(waiting)
  const unsent = [...over.after.line.values()].filter(({ standing }) => standing.status === 'waiting').slice(-asking)
  const solver = side(async () => {
    const round = edgesOf(waiting)
    return millis(() => fillFirst(round))
  })
  const round = side(async () => {
    const day = withNewBoard(waiting)
    return millis(() => letTimePass(day, timePasses, context))
  })
  const tap = side(async () => {
    const day = withNewBoard({ ...waiting, roundDueAt: undefined })
    return median([...day.line.values()].slice(-asking).map((worker) => millis(() => tapFirst(day, worker))))
  })
  const why = side(async () => {
    // Nobody has asked about this moment before: the first of them pays for what the others find.
    const record = { day: { ...over.after }, decided: [{ ...over }], stands: undefined }
    return Math.max(...unsent.map(({ worker }) => millis(() => whyNot(record, worker))))
  })
  await interleave([solver, round, tap, why])
  const what = `${people.toLocaleString('en')}×${jobs}, the whole day`
  const told = { goal: 12, unit: 'ms', target: notJudged }
  return [
    row({ ...told, what: `${what}: a round with its edges; the solver alone`, ours: round, rival: solver }),
    row({ ...told, what: `${what}: a job tapped by the last in line; a round`, ours: tap, rival: round }),
    row({ ...told, what: `${what}: why not me, the slowest of ten; a round`, ours: why, rival: round }),
  ]
}

function dueDay(people: number, jobs: number): Day {
  const line = ImmutableMap(madeUpLine(people).map((person) => [person.worker, person] as const))
  return { ...madeUpDay(jobs), day: context.today, open: true, roundDueAt: now, line }
}

function roundOver(before: Day) {
  const decision = letTimePass(before, timePasses, context)
  const events: readonly DayEvent[] = 'events' in decision ? decision.events : []
  const { position, instant } = context
  return {
    position,
    instant,
    before,
    events,
    after: events.reduce((day, event) => evolveDay(day, event, context), before),
  }
}

/** Something changed since: the board is made anew. */
function withNewBoard(day: Day): Day {
  const [job] = day.postings.values()
  return job === undefined ? day : { ...day, postings: day.postings.set(job.posting, { ...job }) }
}

function edgesOf(day: Day) {
  const board = openBoard(day)
  const indexOf = new Map(board.inOrder.map(({ posting }, index) => [posting, index]))
  const wishes = [...day.line.values()].map((person) =>
    wishOrder(day, person, board).flatMap(({ posting }) => indexOf.get(posting) ?? []),
  )
  return roundOf(wishes, board.inOrder.map(placesLeft))
}

function tapFirst(day: Day, { worker }: InLine): void {
  const [job] = openBoard(day).inOrder
  if (job !== undefined) askForJob(day, { type: 'ask-for-job', worker, posting: job.posting }, context)
}

function millis(work: () => void): number {
  const began = performance.now()
  work()
  return 1000 * secondsSince(began)
}
