import { describe, expect, test } from 'vitest'
import { howManyWait } from '../../day/matching/results.ts'
import { workOfToday } from '../../day/placement/of-day.ts'
import { type EmployerId, PostingId, type WorkerId } from '../../ids.ts'
import { zh } from '../../language/zh.ts'
import { mustHave } from '../../must-have.ts'
import {
  absent,
  accept,
  answerChange,
  approve,
  arrived,
  ask,
  askTicket,
  at,
  broccoli,
  cancel,
  changeTerms,
  checkIn,
  decline,
  first,
  li,
  monday,
  nightShift,
  post,
  second,
  stopWork,
  takeBackStop,
  takeBackWish,
  timePasses,
  tuesday,
  unloading,
  waitAgain,
  wang,
  zhao,
} from '../../testing/cast.ts'
import { type KeptDays, keptDays, liveSomeDays } from '../../testing/day-entries.ts'
import { dayFigures } from '../day-figures.ts'
import { type DayFigures, type Measure, measureNames, sums, wholes } from '../figures.ts'
import { happeningsOf } from './history.ts'
import { reachesBackTo, replayDay } from './replay.ts'
import { isOfLine, type LogRow, lineLast, linesOf, measures, type RowLine, rowNumber, totalsOf } from './row.ts'
import { lastSteps } from './steps.ts'
import { statusWords } from './table.ts'
import { correctedSince, logRows } from './view.ts'

const third = PostingId.parse('pst_20260817_003')
const plainFacts = {
  now: at('05:45'),
  worker: (id: WorkerId) => id,
  unnamed: () => undefined,
  isMinor: () => false,
  employer: (id: EmployerId) => id,
  notes: () => ({}),
  inCounty: () => undefined,
}
/** The log as the desk has it while the day runs. */
function logOf(kept: KeptDays): readonly LogRow[] {
  const steps = lastSteps()
  for (const entry of kept.entries)
    if (entry.day === kept.state().day) for (const event of entry.events) steps.note(event, entry.instant)
  return logRows(kept.state(), { ...plainFacts, steps })
}

/** Monday morning: two pick broccoli, one of them only after saying no first, one waits. */
function monday0545(): KeptDays {
  const kept = keptDays(at('05:30'))
  for (const asked of [checkIn(wang), checkIn(li), checkIn(zhao)]) kept.ask(asked)
  kept.ask(post(broccoli))
  kept.ask(approve(first))
  kept.pass(600)
  kept.ask(timePasses, { by: 'clock' })
  return kept
}
function overNight(kept: KeptDays): void {
  for (const hours of [13, 10.5]) {
    kept.pass(hours * 3600)
    kept.ask(timePasses, { by: 'clock' })
  }
}
const short = (rows: readonly LogRow[]) =>
  rows.flatMap((row) =>
    linesOf(row)
      .slice(-1)
      .map((line) => `${row.number} ${row.status} ${row.jobs.length} ${lineLast(line).what}`),
  )

describe('the log has one row for everybody in line', () => {
  test('with the jobs they tapped and may still have, but not the one that is held for them', () => {
    const kept = monday0545()
    const wished = () => logOf(kept).map(({ wishes = [] }) => wishes.map(({ posting, trade }) => `${posting} ${trade}`))
    kept.ask(ask(zhao, first))
    expect(wished()).toEqual([[], [], [`${first} ${broccoli.trade}`]])
    kept.ask(takeBackWish(zhao, first))
    expect(wished().flat()).toEqual([])
    kept.ask(decline(li, 2))
    kept.ask(ask(zhao, first))
    expect([kept.state().line.get(zhao)?.standing.status, wished().flat()]).toEqual(['offered', []])
  })

  test('with where they stand, the place held for them, and what last happened', () => {
    const kept = monday0545()
    expect(short(logOf(kept))).toEqual([
      'A001 offered 0 offer-made',
      'A002 offered 0 offer-made',
      'A003 waiting 0 checked-in',
    ])
    expect(logOf(kept)[0]?.offer).toMatchObject({
      terms: { trade: 'vegetable-picking', township: 'gonghui' },
      expiresAt: at('05:41:30'),
    })
    kept.ask(accept(wang, 1))
    kept.ask(decline(li, 2))
    expect(short(logOf(kept))).toEqual([
      'A001 placed 1 placement-made',
      'A002 waiting 0 offer-declined',
      'A003 waiting 0 checked-in',
    ])
    expect(logOf(kept)[0]?.jobs[0]).toMatchObject({
      ticketNumber: '0817-0001',
      leavesAt: at('06:00'),
      terms: { township: 'gonghui' },
    })
  })

  test('with whether its ticket was printed, anew for other terms: from then on another copy says so', () => {
    const kept = monday0545()
    const printed = () => logOf(kept)[0]?.jobs.map((job) => job.printed)
    kept.ask(accept(wang, 1))
    expect(printed()).toEqual([undefined])
    kept.ask(askTicket(1))
    expect(printed()).toEqual([true])
    kept.ask(changeTerms(first, { ...broccoli, pay: { basis: 'day', amountFen: 18_000 } }))
    kept.ask(answerChange(wang, 1, 2, 'agree'))
    expect(printed()).toEqual([undefined])
  })

  test('who goes home without work is told by the close itself', () => {
    const kept = monday0545()
    kept.ask(accept(wang, 1))
    kept.pass(13 * 3600)
    kept.ask(timePasses, { by: 'clock' })
    expect(short(logOf(kept))).toEqual([
      'A001 placed 1 placement-made',
      'A002 unsent 0 day-closed',
      'A003 unsent 0 day-closed',
    ])
  })

  test('whose job for tomorrow is called off in the evening has none, and the log says how many had one at the close', () => {
    const kept = monday0545()
    kept.ask(post({ ...broccoli, workDate: tuesday }))
    kept.ask(approve(second))
    kept.ask(ask(zhao, second))
    kept.ask(accept(zhao, 3))
    kept.pass(13 * 3600)
    kept.ask(timePasses, { by: 'clock' })
    expect(correctedSince(kept.state())).toBeUndefined()
    kept.pass(600)
    kept.ask(cancel(second))
    expect(short(logOf(kept))[2]).toBe('A003 unsent 0 placement-released')
    expect(kept.state().closed?.totals.placed).toBe(0)
    expect(correctedSince(kept.state())).toEqual({ people: 1, placedAtClose: 0, placedNow: 0 })
  })

  test('two corrections in the evening that leave the figure as it was are told all the same', () => {
    const kept = monday0545()
    kept.ask(accept(wang, 1))
    kept.ask(accept(li, 2))
    kept.pass(90 * 60)
    kept.ask(absent(1, 'unexcused'))
    kept.ask(arrived(2))
    kept.pass(11.5 * 3600)
    kept.ask(timePasses, { by: 'clock' })
    expect(correctedSince(kept.state())).toBeUndefined()
    kept.ask(arrived(1))
    expect(correctedSince(kept.state())).toEqual({ people: 1, placedAtClose: 2, placedNow: 2 })
    kept.ask(absent(2, 'excused'))
    expect(correctedSince(kept.state())).toEqual({ people: 2, placedAtClose: 2, placedNow: 2 })
  })

  test('a second job stands in the same row, and waiting for it takes the first from nobody', () => {
    const kept = monday0545()
    kept.ask(accept(wang, 1))
    kept.ask(post(unloading))
    kept.ask(approve(second))
    kept.ask(waitAgain(wang))
    expect(short(logOf(kept))[0]).toBe('A001 waiting 1 waited-again')
    expect(totalsOf(logOf(kept))).toMatchObject({ waiting: howManyWait(kept.state()), placed: 0, withWork: 1 })
    kept.ask(ask(wang, second))
    kept.ask(accept(wang, 3))
    const [row] = logOf(kept)
    expect(row?.jobs.map(({ ticketNumber }) => ticketNumber)).toEqual(['0817-0001', '0817-0002'])
    expect(totalsOf(logOf(kept))).toMatchObject({ checkedIn: 3, placed: 1, withWork: 1 })
  })

  test('who has two jobs has two lines, each with what became of its own', () => {
    const kept = monday0545()
    kept.ask(accept(wang, 1))
    kept.ask(post(unloading))
    kept.ask(approve(second))
    kept.ask(waitAgain(wang))
    kept.ask(ask(wang, second))
    kept.ask(accept(wang, 3))
    kept.pass(70 * 60)
    kept.ask(arrived(1))
    const [row] = logOf(kept)
    const [picking, unloads] = row === undefined ? [] : linesOf(row)
    const [one, other] = [mustHave(picking, 'line'), mustHave(unloads, 'line')]
    expect([lineLast(one), lineLast(other)]).toMatchObject([{ what: 'arrived' }, { what: 'placement-made' }])
    const history = happeningsOf(kept.entries, { of: 'person', worker: wang })
    const told = (line: RowLine) => history.filter((step) => isOfLine(step, line)).map(({ event }) => event.type)
    const own = ['checked-in', 'waited-again']
    expect(told(one)).toEqual(expect.arrayContaining([...own, 'placement-made', 'arrived']))
    expect(told(other)).toEqual(expect.arrayContaining([...own, 'placement-made']))
    expect(told(other)).not.toContain('arrived')
    expect(told(one).filter((type) => type === 'offer-accepted')).toHaveLength(1)
  })

  test('whose work was stopped is not simply there: the row says both, until the stop is taken back', () => {
    const kept = monday0545()
    kept.ask(accept(wang, 1))
    kept.ask(accept(li, 2))
    kept.pass(90 * 60)
    kept.ask(arrived(1))
    kept.ask(stopWork(first, 'rain'))
    const said = () =>
      logOf(kept).flatMap((row) => linesOf(row).map((line) => `${statusWords(zh, line)} ${lineLast(line).what}`))
    expect(said()).toEqual(['已到岗，停工 work-stopped', '已接单，停工 work-stopped', '等活 checked-in'])
    kept.ask(waitAgain(li))
    expect(said().slice(1, 3)).toEqual(['已接单，停工 work-stopped', '等活 waited-again'])
    kept.ask(takeBackStop(first))
    expect(said().slice(0, 3)).toEqual(['已到岗 stop-taken-back', '已接单 stop-taken-back', '等活 waited-again'])
  })

  test('under a figure stand of each row the lines it counts, and all of them where it counts none', () => {
    const kept = monday0545()
    kept.ask(accept(wang, 1))
    kept.ask(waitAgain(wang))
    const [row] = logOf(kept)
    const under = (measure?: Measure) =>
      row && linesOf(row, measure).map(({ key, job }) => `${key} ${job?.ticketNumber ?? 'none'}`)
    expect(under()).toEqual(['A001 0817-0001', 'A001/ none'])
    expect(under('checkedIn')).toEqual(under())
    expect(under('waiting')).toEqual(['A001 none'])
    expect(under('withWork')).toEqual(['A001 0817-0001'])
    expect(under('absent')).toEqual(under())
  })

  test('a job of yesterday is none of today’s, unless it is worked today', () => {
    const kept = monday0545()
    kept.ask(accept(wang, 1))
    kept.ask(post({ ...nightShift, workDate: tuesday }))
    kept.ask(approve(second))
    kept.ask(waitAgain(wang))
    kept.ask(ask(wang, second))
    kept.ask(timePasses, { by: 'clock' })
    // Zhao, who has no work, is called first.
    kept.ask(accept(wang, 4))
    overNight(kept)
    kept.ask(checkIn(wang))
    expect(logOf(kept)[0]?.jobs.map(({ ticketNumber }) => ticketNumber)).toEqual(['0817-0002'])
  })
})

describe('a job of this day that was taken on an earlier one', () => {
  /** In the evening Wang takes one for tomorrow, and Li work of three days that began on Monday; neither comes to the hall again. */
  function mondayEvening(): KeptDays {
    const kept = monday0545()
    kept.ask(decline(wang, 1))
    kept.ask(decline(li, 2))
    kept.ask(post({ ...broccoli, workDate: tuesday }))
    kept.ask(approve(second))
    kept.ask(post({ ...broccoli, days: 3 }))
    kept.ask(approve(third))
    kept.ask(ask(wang, second))
    kept.ask(ask(li, third))
    for (const { offer: held, people } of kept.state().offers.values()) {
      if (people[0] === wang || people[0] === li) kept.ask({ type: 'accept-offer', worker: people[0], offer: held })
    }
    return kept
  }
  const figuresOf = (kept: KeptDays) => {
    const { checkedIn, placed, withWork, arrived } = totalsOf(logOf(kept))
    const state = kept.state()
    return {
      checkedIn,
      placed,
      withWork,
      arrived,
      counted: workOfToday(state).size,
      closed: state.closed?.totals.placed,
    }
  }

  test('has a row behind the line, and every figure of the day is the number of its rows', () => {
    const kept = mondayEvening()
    expect(figuresOf(kept)).toMatchObject({ checkedIn: 3, placed: 2, withWork: 1, counted: 1 })
    overNight(kept)
    kept.ask(checkIn(zhao))
    const rows = logOf(kept)
    expect(rows.map((row) => [rowNumber(row), row.status, row.jobs.length])).toEqual([
      ['A001', 'waiting', 0],
      ['08-17 A001', 'placed', 1],
      ['08-17 A002', 'placed', 1],
    ])
    expect(rows.map(({ checkedInAt }) => checkedInAt === undefined)).toEqual([false, true, true])
    expect(figuresOf(kept)).toMatchObject({ checkedIn: 1, placed: 0, withWork: 2, arrived: 0, counted: 2 })
    kept.pass(2 * 3600)
    for (const { placement } of kept.state().placements.values())
      kept.ask({ type: 'report-arrival', placement, workDate: tuesday, report: 'arrived' })
    expect(figuresOf(kept)).toMatchObject({ withWork: 2, arrived: 2, counted: 2 })
    kept.pass(11 * 3600)
    kept.ask(timePasses, { by: 'clock' })
    expect(figuresOf(kept)).toMatchObject({ withWork: 2, counted: 2, closed: 2 })
    expect(correctedSince(kept.state())).toBeUndefined()
  })

  test('stays one row under today’s number for who also comes to the hall', () => {
    const kept = mondayEvening()
    overNight(kept)
    kept.ask(checkIn(wang))
    expect(logOf(kept).map((row) => [rowNumber(row), row.jobs.length])).toEqual([
      ['A001', 1],
      ['08-17 A002', 1],
    ])
    expect(figuresOf(kept)).toMatchObject({ checkedIn: 1, placed: 0, withWork: 2, counted: 2 })
  })
})

describe('seeded days', () => {
  const seeds = Array.from({ length: 6 }, (_, n) => n + 1)

  test.each(seeds)('%i: every total is the number of its rows, and the day’s own counts agree', (seed) => {
    const kept = keptDays(at('05:00'))
    liveSomeDays(kept, seed, 160, () => {
      const rows = logOf(kept)
      const totals = totalsOf(rows)
      for (const measure of measureNames) expect(totals[measure]).toBe(rows.filter(measures[measure]).length)
      expect(totals.checkedIn).toBe(kept.state().counts.numbers)
      expect(correctedSince(kept.state())).toBeUndefined()
      const statuses = rows.map(({ status }) => status)
      expect(statuses.every((status) => status !== 'waiting' && status !== 'offered')).toBe(true)
      expect(new Set(rows.map(rowNumber)).size).toBe(rows.length)
    })
  })

  test.each(seeds)('%i: a closed day read back from its own entries is the day as it was', (seed) => {
    const kept = keptDays(at('05:00'))
    let closedDays = 0
    liveSomeDays(kept, seed, 160, (closed) => {
      if (closed.day === undefined) return
      closedDays += 1
      const { day } = closed
      const own = kept.entries.filter((entry) => entry.day === day)
      const from = reachesBackTo(day)
      const { state: replayed } = replayDay(
        day,
        from,
        kept.entries.filter((entry) => entry.day >= from && entry.day <= day),
      )
      const steps = lastSteps()
      for (const entry of own) for (const event of entry.events) steps.note(event, entry.instant)
      expect(logRows(replayed, { ...plainFacts, steps })).toEqual(logOf(kept))
    })
    expect(closedDays).toBeGreaterThan(1)
  })
})

describe('the figures of a day', () => {
  /** Which sums a reader would not get by adding. */
  const wrongSums = (figures: DayFigures) =>
    wholes.filter((whole) => sums[whole].reduce((sum, part) => sum + figures[part], 0) !== figures[whole])

  test('count work of today whenever it was taken, and whoever stays away from it had it all the same', () => {
    const kept = monday0545()
    kept.ask(accept(wang, 1))
    kept.ask(accept(li, 2))
    kept.ask(post({ ...broccoli, workDate: tuesday }))
    kept.ask(approve(second))
    kept.ask(ask(zhao, second))
    kept.ask(accept(zhao, 3))
    kept.pass(90 * 60)
    const before = dayFigures(kept.state())
    expect(before).toMatchObject({ checkedIn: 3, placed: 3, withWork: 2, unreported: 2, byBus: 2, notBoarded: 2 })
    kept.ask(absent(1, 'unexcused'))
    const after = dayFigures(kept.state())
    expect(after).toEqual({ ...before, absent: 1, unreported: 1, byBus: 1, notBoarded: 1 })
    // What the desk counted before: whoever stayed away fell out of the whole, and not out of its part.
    expect([wrongSums(after), wrongSums({ ...after, withWork: after.withWork - after.absent })]).toEqual([
      [],
      ['withWork'],
    ])
  })

  test('who goes by themselves neither boarded nor missed the bus', () => {
    const kept = monday0545()
    kept.ask(accept(wang, 1))
    const withBus = dayFigures(kept.state())
    kept.ask(post({ ...broccoli, places: 1, transport: { kind: 'own' } }))
    kept.ask(approve(second))
    kept.ask(ask(zhao, second))
    kept.ask(accept(zhao, 3))
    const { withWork, byBus, notBoarded } = dayFigures(kept.state())
    expect([withWork, byBus, notBoarded]).toEqual([withBus.withWork + 1, withBus.byBus, withBus.notBoarded])
    expect(totalsOf(logOf(kept))).toEqual(dayFigures(kept.state()))
  })

  const seen = new Set<string>()
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '%i: add up, and are the rows of the log, at every moment of some days',
    (seed) => {
      const kept = keptDays(at('05:00'))
      const look = () => {
        if (kept.state().day === undefined) return
        const figures = dayFigures(kept.state())
        expect(wrongSums(figures)).toEqual([])
        expect(totalsOf(logOf(kept))).toEqual(figures)
        for (const measure of measureNames) if (figures[measure] > 0) seen.add(measure)
      }
      const pass = (seconds: number) => {
        look()
        kept.pass(seconds)
      }
      liveSomeDays({ ...kept, pass }, seed, 160, look)
    },
  )
  test('were each of them more than nought in some of those days', () => {
    expect([...seen].sort()).toEqual([...measureNames].sort())
  })
})

test('a log that forgot a day’s earlier jobs would be found out', () => {
  const kept = monday0545()
  kept.ask(post({ ...broccoli, workDate: tuesday }))
  kept.ask(approve(second))
  overNight(kept)
  kept.ask(checkIn(wang))
  kept.ask(ask(wang, second))
  const own = kept.entries.filter(({ day }) => day === tuesday)
  expect(reachesBackTo(tuesday) <= monday).toBe(true)
  expect(() => replayDay(tuesday, tuesday, own)).toThrow('The ledger names a pst_20260817_002')
})
