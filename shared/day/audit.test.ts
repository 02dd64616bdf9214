import { describe, expect, test } from 'vitest'
import { Position } from '../ids.ts'
import type { Entry } from '../ledger/entry.ts'
import { upcast } from '../ledger/upcast.ts'
import {
  accept,
  approve,
  ask,
  at,
  broccoli,
  changeTerms,
  checkIn,
  employerMisses,
  first,
  formCrew,
  known,
  li,
  offer,
  picking,
  post,
  rules,
  sorting,
  timePasses,
  wang,
  zhao,
} from '../testing/cast.ts'
import { type KeptDays, keptDays, liveSomeDays } from '../testing/day-entries.ts'
import { auditEntry, type Before, type Difference, nothingBefore, nothingCounted, together } from './audit.ts'
import type { DayRules } from './market-day/messages.ts'
import { drawLots } from './matching/lottery.ts'
import type { Moment } from './matching/offers.ts'
import { runRound } from './matching/results.ts'
import { type DayCommand, DayEvent } from './messages.ts'

const book = Array.from({ length: 4 }, (_, seed) => {
  const kept = keptDays(at('05:00'))
  liveSomeDays(kept, seed, 120, () => {})
  return kept.entries
})

function audited(entries: readonly Entry<DayEvent>[]) {
  let before: Before = nothingBefore
  let counts = nothingCounted
  const differences: Difference[] = []
  const crewCosts: number[] = []
  for (const entry of entries) {
    const found = auditEntry(before, entry)
    before = found
    counts = together(counts, found.counts)
    crewCosts.push(...found.crewCosts.map(({ people }) => people))
    if (found.difference !== undefined) differences.push(found.difference)
  }
  return { counts, crewCosts, differences }
}

test('every entry of some made-up days comes out again as it was written', () => {
  const found = book.map(audited)
  expect(found.flatMap(({ differences }) => differences)).toEqual([])
  const counts = found.map((each) => each.counts).reduce(together)
  expect(counts.entries).toBe(book.flat().length)
  expect(counts.rounds).toBeGreaterThan(20)
  expect(counts.walkUps).toBeGreaterThan(5)
})

test('a job whose cover was told in fewer words comes out again as it is read today', () => {
  const cover = { kind: 'employer', policyLastFour: '4471' }
  const kept = keptDays(at('05:00'))
  kept.ask(post(broccoli, known))
  kept.ask(changeTerms(first, { ...broccoli, meals: 'all' }))
  const asWritten = kept.entries.map((entry) => ({
    ...entry,
    events: entry.events.map((event) =>
      DayEvent.parse(upcast('terms' in event ? { ...event, terms: { ...event.terms, cover } } : event)),
    ),
  }))
  expect(JSON.stringify(asWritten)).toContain('employer-before')
  expect(audited(asWritten).differences).toEqual([])
})

test('who is missed calls a wave, and none while the county keeps their employer from hiring', () => {
  const missed = (stopped: boolean) => {
    const kept = keptDays(at('05:00'))
    for (const asked of [post(broccoli, known), checkIn(wang), timePasses, accept(wang, 1)]) kept.ask(asked)
    kept.pass(3900)
    kept.ask(timePasses, { by: 'clock' })
    kept.ask({ ...employerMisses(first, 1), facts: { ...known, stopped } })
    return kept.entries
  }
  const told = (stopped: boolean) =>
    missed(stopped)
      .at(-1)
      ?.events.map(({ type }) => type)
  expect(told(false)).toContain('second-wave-opened')
  expect(told(true)).toEqual(expect.not.arrayContaining(['second-wave-opened']))
  expect(told(true)).toContain('absent')
  for (const stopped of [false, true]) expect(audited(missed(stopped)).differences).toEqual([])
})

describe('a hold that ended when nobody knew whether its call was heard', () => {
  /** Wang's ended at 05:31:30; a second job has a round due then. */
  const unheard = (...then: readonly (readonly [seconds: number, asked: DayCommand])[]) => {
    const kept = keptDays(at('05:30'))
    for (const asked of [post({ ...broccoli, places: 1 }, known), checkIn(wang), checkIn(li), timePasses])
      kept.ask(asked)
    kept.pass(95)
    kept.ask({ ...post({ ...broccoli, places: 1 }, known) })
    for (const [seconds, asked] of then) {
      kept.pass(seconds)
      kept.ask(asked)
    }
    return kept
  }
  const round = [1, { ...timePasses, heardUntil: at('05:31:28') }] as const

  test('waits, and the round beside it comes; later it passes, or is held anew', () => {
    const passed = unheard(round, [2, timePasses])
    expect(passed.entries.slice(-2).map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['round-run', 'offer-made'],
      ['offer-passed', 'round-run'],
    ])
    const heldAnew = unheard(round, [2, { type: 'hold-anew' }])
    for (const { entries } of [passed, heldAnew]) expect(audited(entries).differences).toEqual([])
  })

  test('waits no longer than a silence takes to be known', () => {
    const kept = unheard(round, [25, checkIn(zhao)])
    expect(audited(kept.entries).differences).toMatchObject([{ reckoned: { nothing: 'overdue' } }])
  })
})

/** Results as somebody would write them who wanted another one. */
const forged: Readonly<
  Record<string, (entry: Entry<DayEvent>, before: readonly Entry<DayEvent>[]) => readonly DayEvent[]>
> = {
  'the place given to somebody else who waits': (entry, before) => {
    const others = before.flatMap(({ events }) =>
      events.flatMap((each) => (each.type === 'checked-in' ? each.worker : [])),
    )
    const offered = new Set(entry.events.flatMap((event) => (event.type === 'offer-made' ? event.worker : [])))
    const other = others.findLast((worker) => !offered.has(worker))
    return entry.events.map((event) =>
      event.type === 'offer-made' && other !== undefined ? { ...event, worker: other } : event,
    )
  },
  'a place kept back': ({ events }) => events.filter((event) => event.type !== 'offer-made'),
  'another order than the market’s': ({ events }) =>
    events.map((event) => (event.type === 'round-run' ? { ...event, order: 'rotation' } : event)),
}

test.each(Object.entries(forged))('%s is found, and where', (_, forge) => {
  let forgeries = 0
  for (const entries of book) {
    const at = entries.findIndex(
      ({ events }) =>
        events.filter(({ type }) => type === 'offer-made').length > 0 &&
        events.some(({ type }) => type === 'round-run'),
    )
    const entry = entries[at]
    if (entry === undefined) continue
    const before = entries.slice(0, at)
    const { differences } = audited([...before, { ...entry, events: forge(entry, before) }])
    expect(differences.map(({ position }) => position)).toEqual([entry.position])
    forgeries += 1
  }
  expect(forgeries).toBeGreaterThan(book.length / 2)
})

test('a job tapped in the list and given although somebody before was owed it is found', () => {
  const kept = keptDays(at('05:30'))
  kept.ask(post({ ...broccoli, places: 1 }))
  kept.ask(approve(first))
  kept.ask(checkIn(wang))
  kept.ask(checkIn(li))
  const before = kept.entries.length
  kept.ask(ask(wang, first))
  const [given] = kept.entries.slice(before)
  if (given === undefined) throw new Error('nothing was given')
  const toLi = given.events.map((event) => ('worker' in event ? { ...event, worker: li } : event))
  expect(audited(kept.entries).differences).toEqual([])
  expect(audited([...kept.entries.slice(0, before), { ...given, events: toLi }]).differences).toMatchObject([
    { position: given.position, reckoned: { events: [{ type: 'wish-stated', worker: li }] } },
  ])
})

describe('a job tapped in the list, as the market would never give it, is found:', () => {
  const tapped = (settings: Partial<DayRules>, ...commands: readonly DayCommand[]) => {
    const kept = keptDays(at('05:30'), { ...rules, ...settings })
    kept.ask(post({ ...broccoli, places: 4 }, known))
    for (const asked of [checkIn(wang), checkIn(li), ...commands]) kept.ask(asked)
    const position = kept.entries.length + 1
    const events: readonly DayEvent[] = [
      { type: 'wish-stated', worker: wang, posting: first },
      { type: 'offer-made', offer: offer(1), worker: wang, posting: first, expiresAt: at('05:31:30'), by: 'walk-up' },
    ]
    const [last] = kept.entries.slice(-1)
    if (last === undefined) throw new Error('nothing happened')
    return audited([...kept.entries, { ...last, position: Position.parse(position), instant: at('05:30'), events }])
  }

  test('(the test of this test) as it would, it is right', () => {
    expect(tapped({})).toMatchObject({ counts: { walkUps: 1 }, differences: [] })
  })

  test.each<[string, Partial<DayRules>, readonly DayCommand[]]>([
    ['to half a crew', {}, [formCrew(wang, li)]],
    ['before the time of the round', { roundMinutes: [350] }, []],
    ['where staff alone give work out', { order: 'staff-only' }, []],
    ['to who has left', {}, [{ type: 'leave-line', worker: wang }]],
  ])('%s', (_, settings, commands) => {
    expect(tapped(settings, ...commands).differences).toHaveLength(1)
  })
})

describe('what no command of that moment makes is found:', () => {
  /** 05:30: a place, and two who want it; then, at that time, an entry as somebody would forge it. */
  const forgedAt = (
    clock: string,
    settings: Partial<DayRules>,
    forge: (kept: KeptDays, seen: Moment) => readonly DayEvent[],
  ) => {
    const kept = keptDays(at('05:30'), { ...rules, ...settings })
    for (const asked of [post({ ...broccoli, places: 1 }, known), checkIn(wang), checkIn(li)]) kept.ask(asked)
    const before = [...kept.entries]
    const seen = { instant: at(clock), position: Position.parse(before.length) }
    const events = forge(kept, seen)
    const [last] = kept.entries.slice(-1)
    if (last === undefined) throw new Error('nothing happened')
    const position = Position.parse(kept.entries.length + 1)
    return audited([...kept.entries, { ...last, position, instant: seen.instant, events }]).differences
  }
  const round = (kept: KeptDays, seen: Moment) => runRound(kept.state(), seen)
  const at0545 = { roundMinutes: [345] }

  test('(the test of this test) a round at its time is right', () => {
    expect(forgedAt('05:45', at0545, round)).toEqual([])
  })

  test.each<[string, Parameters<typeof forgedAt>]>([
    ['a round before its time', ['05:40', at0545, round]],
    ['a round where staff give work out', ['05:40', { order: 'staff-only' }, round]],
    ['a place given beside every round', ['05:30', {}, (...asked) => round(...asked).slice(1)]],
    [
      'a place kept back from who tapped it',
      ['05:30', {}, () => [{ type: 'wish-stated', worker: wang, posting: first }]],
    ],
    [
      'an offer that passed before its time',
      [
        '05:31',
        {},
        (kept) => {
          kept.ask(timePasses)
          return [{ type: 'offer-passed', offer: offer(1) }]
        },
      ],
    ],
  ])('%s', (_, asked) => {
    expect(forgedAt(...asked)).toHaveLength(1)
  })
})

describe('lots', () => {
  const byLot: DayRules = { ...rules, order: 'lottery', roundMinutes: [345] }
  const kept = keptDays(at('05:30'), byLot)
  for (const who of [wang, li, zhao]) kept.ask(checkIn(who))
  kept.pass(900)
  kept.ask(timePasses, { by: 'clock' })
  const at05h45 = kept.entries.length - 1
  const drawn = kept.entries[at05h45]?.events.find((event) => event.type === 'lots-drawn')
  if (drawn === undefined) throw new Error('no lots were drawn')
  const found = (change: (entry: Entry<DayEvent>) => Partial<Entry<DayEvent>>) =>
    audited(kept.entries.map((entry, nth) => (nth === at05h45 ? { ...entry, ...change(entry) } : entry)))
  const draws = (...events: readonly DayEvent[]) => found(() => ({ events }))

  test('come out again as they were drawn', () => {
    expect(found(() => ({}))).toMatchObject({ counts: { draws: 1 }, differences: [] })
  })

  test.each<[string, readonly DayEvent[]]>([
    ['another seed than the sealed one', [drawLots(kept.state(), 'f'.repeat(32))]],
    ['two who changed places', [{ ...drawn, numbers: [...drawn.numbers].reverse() }]],
    ['somebody left out', [{ ...drawn, numbers: drawn.numbers.slice(1) }]],
    ['drawn twice', [drawn, drawn]],
    ['a round before the draw', [{ type: 'round-run', order: 'lottery', input: 0 }]],
  ])('%s is found', (_, events) => {
    expect(draws(...events).differences).toHaveLength(1)
  })

  test('drawn before their time, when those who come by the hour are not there yet, are found', () => {
    expect(found(() => ({ instant: at('05:44') })).differences).toHaveLength(1)
  })
})

describe('what the crew rule costs is told', () => {
  /** Three who travel together, and so many places. */
  const costWith = (places: number) => {
    const kept = keptDays(at('05:30'))
    kept.ask(post({ ...broccoli, places }))
    kept.ask(approve(first))
    for (const who of [wang, li, zhao]) kept.ask(checkIn(who))
    kept.ask(formCrew(wang, li, zhao))
    kept.ask(timePasses)
    return audited(kept.entries)
  }

  test('two places that three people could not share', () => {
    expect(costWith(2)).toMatchObject({ differences: [], crewCosts: [2] })
  })
  test.each([
    ['fill-first', [1]],
    ['choice-first', []],
  ] as const)('by the way of filling of that market: %s', (filling, crewCosts) => {
    const kept = keptDays(at('05:30'), { ...rules, filling })
    for (const command of [
      ...[checkIn(wang, picking, sorting), checkIn(li), checkIn(zhao), formCrew(li, zhao)],
      ...[picking, sorting].map((trade) => post({ ...broccoli, places: 1, trade }, known)),
      timePasses,
    ])
      kept.ask(command)
    // Standing alone one of the two could have gone, if the first in line had made way: where people choose first nobody does.
    expect(audited(kept.entries)).toMatchObject({ differences: [], crewCosts })
  })
  test('nothing where all of them fit', () => {
    expect(costWith(3)).toMatchObject({ differences: [], crewCosts: [] })
  })
})
