import { expect, test } from 'vitest'
import { type DayDecider, liveThrough } from '../../testing/seeded-days.ts'
import { dayAfter } from '../../time.ts'
import { type Day, noDay } from '../day.ts'
import { decideDay } from '../decide.ts'
import { evolveDay } from '../evolve.ts'
import type { DayOfWork } from '../market-day/job-done.ts'
import type { DayCommand, DayEvent } from '../messages.ts'
import type { Terms } from '../posting/terms.ts'

const ours: DayDecider = { initial: noDay, decide: decideDay, evolve: evolveDay }
/** Rules that decide about a day they see wrongly when they are asked this. */
const seeing = (asked: DayCommand['type'], change: (day: Day) => Day): DayDecider => ({
  ...ours,
  decide: (day, command, context) => decideDay(command.type === asked ? change(day) : day, command, context),
})
/** Rules whose decisions come out wrong. */
const saying = (change: (event: DayEvent) => DayEvent): DayDecider => ({
  ...ours,
  decide(day, command, context) {
    const decision = decideDay(day, command, context)
    return 'refusal' in decision ? decision : { events: decision.events.map(change) }
  },
})
const closing = (change: (event: Extract<DayEvent, { type: 'day-closed' }>) => DayEvent) =>
  saying((event) => (event.type === 'day-closed' ? change(event) : event))

const withBus = (terms: Terms): Terms => ({
  ...terms,
  transport: { kind: 'bus', leaveMinute: terms.startMinute, bay: 1 },
})

const off = (person: DayOfWork): DayOfWork => ({ ...person, came: 'called-off' })

test.each<readonly [string, DayDecider]>([
  [
    'somebody boarded without a ticket that stood that day',
    saying((event) => (event.type === 'boarded' ? { ...event, workDate: dayAfter(event.workDate) } : event)),
  ],
  [
    'somebody boarded who was missed that day',
    seeing('board', (day) => ({
      ...day,
      placements: day.placements.map((placement) => ({ ...placement, status: 'accepted', missed: [] })),
    })),
  ],
  [
    'somebody boarded who goes by themselves',
    seeing('board', (day) => ({
      ...day,
      postings: day.postings.map((posting) => ({ ...posting, terms: withBus(posting.terms), earlierTerms: [] })),
    })),
  ],
  [
    'somebody finished work that they were not at',
    {
      ...ours,
      decide(day, command, context) {
        const decision = decideDay(day, command, context)
        if ('refusal' in decision || command.type !== 'finish-work') return decision
        return { events: decision.events.filter(({ type }) => type !== 'arrived') }
      },
    },
  ],
  [
    'finished work is owed otherwise',
    saying((event) =>
      event.type === 'work-finished'
        ? { ...event, people: event.people.map((did) => ({ ...did, fen: did.fen - 1 })) }
        : event,
    ),
  ],
  [
    'a close tells of a day of work twice',
    closing((event) => ({ ...event, jobs: [...(event.jobs ?? []), ...(event.jobs ?? [])] })),
  ],
  ['a close forgets somebody’s day of work', closing((event) => ({ ...event, jobs: event.jobs?.slice(1) ?? [] }))],
  [
    'somebody was paid for work that was not theirs',
    seeing('pay-here', (day) => ({
      ...day,
      placements: day.placements.map((placement) => ({ ...placement, missed: [] })),
    })),
  ],
  [
    'a close calls off work that stood',
    closing((event) => ({
      ...event,
      jobs: (event.jobs ?? []).map((job) => ({ ...job, people: job.people.map(off) })),
    })),
  ],
  [
    'a close tells of work that nobody had',
    seeing('let-time-pass', (day) => ({
      ...day,
      placements: day.placements.map((placement) =>
        placement.status === 'released' ? { ...placement, status: 'accepted' } : placement,
      ),
    })),
  ],
])(
  '%s: found out by the promises of seeded days',
  (promise, wrong) => {
    const brokenBy = (seed: number): readonly string[] => {
      try {
        return liveThrough(seed, wrong)
      } catch {
        return []
      }
    }
    const seeds = Array.from({ length: 200 }, (_, nth) => nth + 1)
    expect(seeds.find((seed) => brokenBy(seed).some((broken) => broken.includes(promise)))).toBeDefined()
  },
  60_000,
)
