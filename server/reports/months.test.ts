import { afterAll, describe, expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { compactDay } from '../../shared/hall-clock.ts'
import { CommandId, MarketDay, type PlacementId } from '../../shared/ids.ts'
import { type AsOf, type FigureName, figureNames } from '../../shared/places/reports/figures.ts'
import type { ReportRow } from '../../shared/places/reports/rows.ts'
import type { Span } from '../../shared/places/reports/span.ts'
import { makeMorning, morningSeconds } from '../../shared/rehearsal/morning.ts'
import { dayAfter, instantOn } from '../../shared/time.ts'
import { randomTail } from '../clock.ts'
import { keepHouse } from '../housekeeping.ts'
import { playMorning, wholeMorning } from '../practice/play.ts'
import type { Screen } from '../practice/screen.ts'
import { openForPractice } from '../practice/test-practice.ts'
import { settle, testClock, testHall } from '../test-hall.ts'
import { type Counted, countedOf } from './test-counts.ts'
import { type TalliedTicket, tally } from './test-tally.ts'

/** From a Saturday of August to a Wednesday of September. */
const first = MarketDay.parse('2026-08-29')
const daysPlayed = 5
const market = { ...zhangbei, offerHoldSeconds: 120 }

/** Days in a real hall by its doors, with a desk that hears of them late; and the notes of whoever played them. */
async function playMonths(seed: number) {
  const clock = testClock(instantOn(first, morningSeconds.begins / 60))
  const hall = await testHall({ clock, market })
  const stop = keepHouse({
    ...{ hall, ledger: hall.ledger, sweptFrom: undefined, saveSnapshot: async () => {} },
    trouble: (what, error) => hall.bugs.push([what, error]),
  })
  const notes = tally(clock.now, hall.today)
  const opened = await openForPractice(hall)
  const desk = notes.watched(opened.desk)
  const command = () => CommandId.parse(`cmd_${compactDay(hall.today())}_${randomTail(clock)}`)
  const closed = new Map<MarketDay, Counted>()
  const hands = new Map<MarketDay, number>()
  const ofDay = (day: MarketDay) => [...notes.tickets].filter(([, { job }]) => job.terms.workDate === day)
  const counted = (day: MarketDay) => countedOf(notes, day, { byHand: hands.get(day) ?? 0 })
  const pass = async (seconds: number) => {
    clock.pass(seconds)
    await settle()
  }
  const untilMinute = (day: MarketDay, minute: number) =>
    pass((Date.parse(instantOn(day, minute)) - Date.parse(clock.now())) / 1000)

  /** Staff take a ticket back, one job is rained off, the door saw some of them off, and of somebody they hear otherwise. */
  async function atNoon(day: MarketDay): Promise<void> {
    const works = ofDay(day).filter(([, { came }]) => came === 'arrived' || came === 'unknown')
    const [back, wet] = [works.find(([, { came }]) => came === 'unknown'), works.find(([, w]) => w.came === 'arrived')]
    if (back !== undefined) {
      const body = { command: command(), placement: back[0], because: 'mistake', reason: '演练：给错了人' } as const
      if ((await desk.ask('placement/release', body)).answer === 'done') hands.set(day, (hands.get(day) ?? 0) + 1)
    }
    for (const [placement, work] of works) await board(placement, work)
    await untilMinute(day, 11 * 60)
    const posting = wet && [...notes.jobs].find(([, job]) => job === wet[1].job)?.[0]
    if (posting !== undefined)
      await desk.ask('placement/stop-work-for', { command: command(), posting, because: 'rain', minute: 660 })
  }
  async function board(placement: PlacementId, work: TalliedTicket): Promise<void> {
    const asked = { id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '' } as const
    const { answer } = await hall.day.ask({ ...asked, command: { type: 'board', placement } })
    if (answer === 'done') work.boarded = true
  }

  /** The next morning people say whether they were paid, and staff hear who had come after all. */
  async function hearOf(day: MarketDay): Promise<void> {
    for (const [nth, [placement, { came }]] of ofDay(day).entries()) {
      const about = { placement, workDate: day }
      if (came === 'arrived' && nth % 4 !== 3) {
        const said = nth % 5 === 1 ? ({ said: 'unpaid' } as const) : ({ said: 'paid' } as const)
        await desk.ask('pay/state-for', { command: command(), ...about, ...said, heard: 'telephone' })
        if (nth % 10 === 1)
          await desk.ask('pay/end-complaint', { command: command(), ...about, result: 'settled', note: '演练：付了' })
      } else if (came === 'unknown')
        await desk.ask('pay/correct-work', {
          ...{ command: command(), ...about, reason: '演练：来电话说的' },
          came: nth % 2 === 0 ? 'arrived' : 'unexcused',
        })
    }
  }

  for (let day = first, nth = 0; nth < daysPlayed; day = dayAfter(day), nth += 1) {
    await untilMinute(day, morningSeconds.begins / 60)
    await desk.ask('staff-desk/sign-in', { name: '练习', password: 'lianxi-2026' })
    const until = () => pass(60)
    const script = makeMorning({ seed, day, market, size: { people: 30, jobs: 9 } })
    const screen = () => notes.watched(opened.screen())
    await playMorning({ day, clock, until, screen, desk, lookEverySeconds: 60, ends: wholeMorning(day) }, script)
    if (nth > 0) await hearOf(dayAfter(day, -1))
    await atNoon(day)
    await untilMinute(day, 18 * 60 + 1)
    closed.set(day, counted(day))
    // In the evening staff hear of one more.
    const late = ofDay(day).find(([, { came }]) => came === 'unknown')
    if (late !== undefined)
      await desk.ask('placement/report-arrival', {
        command: command(),
        placement: late[0],
        workDate: day,
        report: 'arrived',
      })
    await pass(60)
  }
  const asked: Screen = {
    look: opened.desk.look,
    ask(name, body) {
      // So much is asked of the hall at one moment of its clock as at no desk in a minute.
      clock.pass(1)
      return opened.desk.ask(name, body)
    },
  }
  return { hall, desk: asked, closed, counted, stop }
}
type Played = Awaited<ReturnType<typeof playMonths>>

const seeds = [3, 11]
const played = new Map(seeds.map((seed) => [seed, playMonths(seed)]))
afterAll(async () => {
  for (const { stop, hall } of await Promise.all(played.values())) {
    stop()
    await hall.stop()
  }
})

test('what is played comes to every figure that notes are kept of', { timeout: 240_000 }, async () => {
  const all = await Promise.all(seeds.map(monthsOf))
  expect(all.flatMap(({ hall }) => hall.bugs)).toEqual([])
  const days = all.flatMap(({ closed, counted }) => [...closed.keys()].map((day) => counted(day).figures))
  const never = figureNames.filter((what) => !uncounted.has(what) && days.every((figures) => figures[what] === 0))
  expect(never).toEqual(['employersFault', 'short'])
})

describe.each(seeds)('days of seed %i, as whoever played them counted', { timeout: 240_000 }, (seed) => {
  test.each(['closed', 'corrected'] as const)('every report says the same, as %s', async (as) => {
    const { desk, closed, counted } = await monthsOf(seed)
    const days = [...closed.keys()]
    for (const span of ['day', 'week', 'month', 'year'] as const)
      for (const around of days) {
        const report = await reportOf(desk, span, around)
        const within = days.filter((day) => report.from <= day && day <= report.until)
        const notes = within.map((day) => (as === 'closed' ? closed.get(day) : counted(day)) ?? never())
        const said = report[as]
        for (const what of figureNames.filter((name) => !uncounted.has(name)))
          expect([span, around, what, said.figures[what]]).toEqual([
            ...[span, around, what],
            notes.reduce((sum, { figures }) => sum + (figures[what] ?? 0), 0),
          ])
        const waits = notes.flatMap((one) => one.waits).sort((a, b) => a - b)
        expect(said.waitMinutes).toEqual({ half: atMost(waits, 0.5), nineOfTen: atMost(waits, 0.9) })
        const pay = notes.flatMap((one) => one.pay)
        expect(said.pay.length).toBe(new Set(pay.map(({ key }) => key)).size)
        for (const { trade, basis, days: times, middleFen } of said.pay) {
          const own = pay.filter(({ key }) => key === `${trade} ${basis}`).map(({ fen }) => fen)
          expect([times, middleFen]).toEqual([
            own.length,
            atMost(
              own.sort((a, b) => a - b),
              0.5,
            ),
          ])
        }
      }
  })

  test.each(['closed', 'corrected'] as const)('behind every figure stand its rows, as %s', async (as) => {
    const { desk, closed } = await monthsOf(seed)
    for (const day of closed.keys()) {
      const { figures, trades, townships, pay } = (await reportOf(desk, 'day', day))[as]
      for (const what of figureNames)
        if (what !== 'wanted')
          expect([day, what, await rowsOf(desk, day, { what }, as)]).toEqual([day, what, figures[what]])
      for (const { trade, wanted, asked, hours } of trades) {
        expect(await rowsOf(desk, day, { what: 'wanted', trade }, as)).toBe(wanted)
        expect(await rowsOf(desk, day, { what: 'asked', trade }, as)).toBe(asked)
        for (const at of hours)
          expect(await rowsOf(desk, day, { what: 'filled', trade, hour: at.hour }, as)).toBe(at.filled)
      }
      for (const { township, filled } of townships)
        expect(await rowsOf(desk, day, { what: 'filled', township }, as)).toBe(filled)
      for (const { trade, basis, days } of pay)
        expect(await rowsOf(desk, day, { what: 'placements', trade, basis }, as)).toBe(days)
    }
  })
})

/** Of these whoever plays has no notes: that the figures are their rows is all there is to see. */
const uncounted: ReadonlySet<FigureName> = new Set(['wanted', 'secondWaves'] as const)

const monthsOf = async (seed: number): Promise<Played> => (await played.get(seed)) ?? never()
async function reportOf(desk: Played['desk'], span: Span, day: MarketDay) {
  const reply = await desk.ask('reports/of', { span, day })
  return reply.answer === 'done' ? reply.value : never()
}
async function rowsOf(
  desk: Played['desk'],
  day: MarketDay,
  figure: Parameters<typeof desk.ask<'reports/rows'>>[1]['figure'],
  as: AsOf,
): Promise<number> {
  const reply = await desk.ask('reports/rows', { day, figure, as })
  const rows: readonly ReportRow[] = reply.answer === 'done' ? reply.value : never()
  const places = rows.map((row) =>
    row.of !== 'job' ? 1 : figure.what === 'asked' ? row.places : figure.what === 'filled' ? row.filled : 1,
  )
  return places.reduce((sum, one) => sum + one, 0)
}
const atMost = (values: readonly number[], share: number) => values[Math.ceil(values.length * share) - 1]
function never(): never {
  throw new Error('It was not played')
}
