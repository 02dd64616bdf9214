import { describe, expect, test } from 'vitest'
import {
  absent,
  accept,
  arrived,
  ask,
  askTicket,
  broccoli,
  cancel,
  checkIn,
  checkInFor,
  type DayStory,
  employerMisses,
  farmer,
  first,
  formCrew,
  known,
  li,
  monday,
  nightShift,
  openHall,
  openSecondWave,
  picking,
  placement,
  post,
  second,
  stopWork,
  timePasses,
  told,
  trade,
  tuesday,
  unloading,
  waitAgain,
  wang,
  zhao,
} from '../../testing/cast.ts'
import type { Terms } from '../posting/terms.ts'
import { owedFen } from './owed.ts'
import { ticketsOfCrew } from './rules.ts'
import { stopOf } from './work.ts'

/** Wang and li have the job and left with the bus at six; zhao waits. */
const atWork = (terms: Terms): DayStory =>
  openHall
    .when('05:31', post(terms, known))
    .when('05:32', checkIn(wang, terms.trade, trade('loading')))
    .when('05:32', checkIn(li, terms.trade))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('05:33', accept(li, 2))
    .when('05:40', checkIn(zhao, terms.trade))
    .when('06:00', timePasses)
const rain = stopWork(first, 'rain', 11 * 60)

describe('what is owed when a day of 9 paid hours at 170 yuan is stopped', () => {
  const stop = (minute: number, because: 'rain' | 'employer' = 'rain') => ({ workDate: monday, minute, because })
  const by = (rainRule: Terms['rainRule'], pay: Terms['pay'] = broccoli.pay): Terms => ({ ...broccoli, rainRule, pay })
  const table: readonly (readonly [what: string, terms: Terms, stop: ReturnType<typeof stop>, fen: number])[] = [
    ['half a day was worked: half', by('half-day'), stop(660), 8_500],
    ['more than half: half, as agreed', by('half-day'), stop(840), 8_500],
    ['less than half: the hours worked', by('half-day'), stop(480), 2_834],
    ['by the hour: the hours worked', by('by-hour'), stop(600), 6_612],
    ['by the hour, at the first minute: nothing', by('by-hour'), stop(390), 0],
    ['full pay: all of it', by('full-pay'), stop(400), 17_000],
    ['rain is no reason to pay less than agreed indoors', by('indoors'), stop(400), 17_000],
    ['the employer’s own doing: all of it, whatever the rule', by('by-hour'), stop(400, 'employer'), 17_000],
    ['hour pay', by('by-hour', { basis: 'hour', amountFen: 2_000 }), stop(510), 4_000],
    [
      'piece pay, by the pace stated',
      by('half-day', { basis: 'piece', amountFen: 50, unit: 'bag', piecesPerHour: 40 }),
      stop(660),
      9_000,
    ],
  ]
  test.each(table)('%s', (_, terms, stopped, fen) => {
    expect(owedFen(terms, terms.startMinute, stopped)).toBe(fen)
  })
  test('who came with a second wave is paid by the hour from when it left', () => {
    expect(owedFen(by('by-hour', { basis: 'hour', amountFen: 2_000 }), 450, stop(510))).toBe(2_000)
  })
  test('and by the half-day rule as everybody is', () => {
    expect(owedFen(by('half-day'), 450, stop(660))).toBe(8_500)
  })
  test('nobody is owed more hours than were to be paid', () => {
    expect(owedFen({ ...by('by-hour'), paidMinutes: 60 }, 390, stop(900))).toBe(17_000)
    expect(owedFen({ ...by('by-hour', { basis: 'hour', amountFen: 2_162 }), paidMinutes: 455 }, 450, stop(510))).toBe(
      2_162,
    )
  })
})

describe('停工', () => {
  const stopped = atWork(broccoli).when('11:02', rain)

  test('at eleven by rain: everybody who was there is owed half, and the ledger says so', () => {
    expect(stopped.answer).toEqual({
      events: [
        {
          type: 'work-stopped',
          posting: first,
          workDate: monday,
          minute: 660,
          because: 'rain',
          owed: [
            { placement: placement(1), fen: 8_500, keepsTurn: true },
            { placement: placement(2), fen: 8_500, keepsTurn: true },
          ],
        },
      ],
    })
  })

  test('who stayed away is owed nothing', () => {
    const one = atWork(broccoli).when('06:10', absent(1, 'excused')).when('11:02', rain)
    expect(one.answer).toMatchObject({ events: [{ owed: [{ placement: placement(2) }] }] })
  })

  test('said at two desks it is said once; another minute is told the first', () => {
    expect(told(stopped.when('11:02', rain))).toBe('')
    expect(told(stopped.when('11:03', { ...stopWork(first, 'rain'), employer: farmer }))).toBe('')
    expect(stopped.when('11:03', stopWork(first, 'rain', 663)).answer).toEqual({
      refusal: { code: 'work-stopped', minute: 660 },
    })
  })

  test('of a crew nobody need print the others’ tickets for it any more, nor those that were printed', () => {
    const crew = openHall
      .when('05:31', checkIn(wang))
      .when('05:31', checkIn(li))
      .when('05:31', formCrew(wang, li))
      .when('05:32', post(broccoli, known))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
    expect(ticketsOfCrew(crew.state, wang)).toHaveLength(1)
    expect(ticketsOfCrew(crew.when('05:34', askTicket(2)).state, wang)).toEqual([])
    expect(ticketsOfCrew(crew.when('11:02', rain).state, wang)).toEqual([])
  })

  test('nobody is sent there any more', () => {
    const free = atWork(broccoli).when('06:10', absent(1, 'excused')).when('11:02', rain)
    expect(told(free.when('11:03', openSecondWave(first, 690)))).toBe('work-stopped')
  })

  test('a second wave that was being called is called off, and who was to go with it is free at no cost', () => {
    const wave = atWork({ ...broccoli, places: 3 })
      .when('10:40', openSecondWave(first, 670))
      .when('10:40', timePasses)
    expect(told(wave.when('11:02', rain))).toBe('work-stopped, offer-withdrawn')
    const taken = wave.when('10:41', accept(zhao, 3)).when('11:02', rain)
    expect(told(taken)).toBe('work-stopped, placement-released')
    expect(taken.answer).toMatchObject({ events: [{ owed: [{}, {}] }, { placement: placement(3) }] })
    expect(taken.state.line.get(zhao)).toMatchObject({ standing: { status: 'waiting' }, hasWork: false })
  })

  test('of several days: who came with the first day’s second wave is at work on the second morning', () => {
    const wave = atWork({ ...broccoli, days: 2, places: 3 })
      .when('07:10', openSecondWave(first, 450))
      .when('07:10', timePasses)
      .when('07:11', accept(zhao, 3))
      .when('18:00', timePasses)
      .when('day2 05:30', checkIn(wang))
    const stop = wave.when('day2 07:00', stopWork(first, 'employer'))
    expect(stop.answer).toMatchObject({
      events: [{ type: 'work-stopped', owed: [{}, {}, { placement: placement(3) }] }],
    })
    expect(told(stop)).toBe('work-stopped')
  })

  test('from that minute people may be sent elsewhere, and never to two jobs at once', () => {
    const afternoon: Terms = { ...unloading, startMinute: 780, endMinute: 960, transport: { kind: 'own' } }
    const asks = (hall: DayStory) =>
      told(hall.when('11:05', post(afternoon, known)).when('11:05', waitAgain(wang)).when('11:06', ask(wang, second)))
    expect(asks(stopped)).toBe('wish-stated, offer-made')
    expect(asks(atWork(broccoli))).toBe('hours-overlap')
  })

  test('of two days the second goes on, and its hours are kept free', () => {
    const twoDays = atWork({ ...broccoli, days: 2 }).when('11:02', rain)
    expect(told(twoDays)).toBe('work-stopped')
    const tomorrow: Terms = {
      ...unloading,
      workDate: tuesday,
      startMinute: 780,
      endMinute: 960,
      transport: { kind: 'own' },
    }
    const asked = twoDays.when('11:05', post(tomorrow, known)).when('11:05', waitAgain(wang))
    expect(told(asked.when('11:06', ask(wang, second)))).toBe('hours-overlap')
  })

  test('a night shift stops in the small hours of the next morning', () => {
    const night = atWork(nightShift).when('18:00', timePasses)
    expect(night.when('22:30', stopWork(first, 'rain')).answer).toMatchObject({
      events: [{ minute: 1350, owed: [{ fen: 1_100 }, {}] }],
    })
    expect(told(night.when('day2 02:00', checkIn(wang)).when('day2 02:00', stopWork(first, 'rain', 90)))).toBe(
      'work-stopped',
    )
  })

  test('is refused before the work, after it, to come, indoors, where nobody is, and to who hires elsewhere', () => {
    const work = atWork(broccoli)
    expect(told(work.when('06:20', stopWork(first, 'rain', 355)))).toBe('stop-out-of-hours')
    expect(told(work.when('11:00', stopWork(first, 'rain', 661)))).toBe('stop-out-of-hours')
    expect(told(work.when('15:30', stopWork(first, 'rain')))).toBe('posting-over')
    expect(told(atWork({ ...broccoli, rainRule: 'indoors' }).when('11:02', rain))).toBe('works-indoors')
    const nobody = work.when('06:10', absent(1, 'excused')).when('06:10', absent(2, 'excused'))
    expect(told(nobody.when('11:02', rain))).toBe('nobody-at-work')
    expect(told(openHall.when('05:31', post(broccoli, known)).when('05:32', cancel(first)).when('11:02', rain))).toBe(
      'posting-over',
    )
  })
})

describe('between the bus and the first hour', () => {
  const early = (rainRule: Terms['rainRule'], because: 'rain' | 'employer' = 'rain') =>
    atWork({ ...broccoli, rainRule }).when('06:10', stopWork(first, because))

  test.each([
    ['half-day', 'rain', 0],
    ['by-hour', 'rain', 0],
    ['full-pay', 'rain', 17_000],
    ['by-hour', 'employer', 17_000],
  ] as const)('nobody has worked yet: %s, %s, owed %i, and no turn is lost', (rainRule, because, fen) => {
    expect(early(rainRule, because).answer).toMatchObject({
      events: [
        {
          type: 'work-stopped',
          minute: 370,
          owed: [
            { placement: placement(1), fen, keepsTurn: true },
            { placement: placement(2), fen, keepsTurn: true },
          ],
        },
      ],
    })
  })

  test('they may be sent elsewhere from that minute on', () => {
    const inside: Terms = { ...unloading, startMinute: 480, endMinute: 720, transport: { kind: 'own' } }
    const asks = early('half-day')
      .when('06:12', post(inside, known))
      .when('06:12', waitAgain(wang))
      .when('06:13', ask(wang, second))
    expect(told(asks)).toBe('wish-stated, offer-made')
  })

  test('a second wave that has left is stopped with the others; one that has not is called off', () => {
    const late = (wave: number) =>
      atWork({ ...broccoli, places: 3, startMinute: 480, paidMinutes: 450 })
        .when('06:05', openSecondWave(first, wave))
        .when('06:05', timePasses)
        .when('06:06', accept(zhao, 3))
        .when('06:50', stopWork(first, 'rain'))
    expect(late(400).answer).toMatchObject({ events: [{ owed: [{}, {}, { placement: placement(3), fen: 0 }] }] })
    expect(told(late(400))).toBe('work-stopped')
    expect(told(late(420))).toBe('work-stopped, placement-released')
    // It left at the very minute.
    expect(told(late(410))).toBe('work-stopped')
  })
})

describe('nobody loses their turn by what was not their doing', () => {
  /** What the day hands over of wang. */
  const resultOf = (hall: DayStory) =>
    hall.when('18:00', timePasses).state.closed?.workers.find(({ worker }) => worker === wang)
  const costsNothing = { workDates: [monday], halfDates: [monday] }

  test('a day of rain by the half-day rule costs no place in rotation; a day that was worked does', () => {
    expect(resultOf(atWork(broccoli))).not.toHaveProperty('halfDates')
    expect(resultOf(atWork(broccoli).when('11:02', rain))).toMatchObject(costsNothing)
  })

  test('who waits again after five minutes of work stands where they stood; after seven hours, behind who had none', () => {
    const byHour = atWork({ ...broccoli, rainRule: 'by-hour' })
    const againAt = (time: string) =>
      byHour.when(time, stopWork(first, 'rain')).when(time, waitAgain(wang)).state.line.get(wang)
    expect(againAt('06:35')).toMatchObject({ standing: { status: 'waiting' }, turn: 1, hasWork: false })
    expect(againAt('13:30')).toMatchObject({ standing: { status: 'waiting' }, turn: 1, hasWork: true })
  })

  test('by the hour: up to half costs nothing, more than half does', () => {
    const byHour = atWork({ ...broccoli, rainRule: 'by-hour' })
    expect(resultOf(byHour.when('11:02', rain))).toMatchObject(costsNothing)
    expect(resultOf(byHour.when('14:00', stopWork(first, 'rain')))).not.toHaveProperty('halfDates')
  })

  test('the employer stops it: paid in full, and an hour of work costs no place', () => {
    expect(resultOf(atWork(broccoli).when('07:30', stopWork(first, 'employer')))).toMatchObject(costsNothing)
  })

  test('the employer takes the job back: they stand where they stood', () => {
    const cancelled = openHall
      .when('05:31', post({ ...broccoli, places: 1 }, known))
      .when('05:32', checkInFor(wang, { trades: [picking] }, { minor: false, unsentLastTime: true }))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('05:34', checkIn(li))
      .when('05:35', cancel(first))
    expect(cancelled.state.line.get(wang)).toMatchObject({
      standing: { status: 'waiting' },
      hasWork: false,
      turn: 1,
      passes: 0,
    })
    expect(resultOf(cancelled)).toMatchObject({ workDates: [] })
    const next = cancelled.when('05:36', post({ ...broccoli, places: 1 }, known)).when('05:36', timePasses)
    expect(next.answer).toMatchObject({ events: [{}, { worker: wang }] })
  })

  test('the employer’s bus did not come: they wait at once where they stood', () => {
    const back = atWork(broccoli).when('06:10', absent(1, 'employers-fault'))
    expect(back.state.line.get(wang)).toMatchObject({ standing: { status: 'waiting' }, hasWork: false, turn: 1 })
    expect(resultOf(back)).toMatchObject({ workDates: [] })
    expect(resultOf(back)).not.toHaveProperty('absent')
  })

  test('said to be missing by the employer, and seen at work by staff: nothing is lost', () => {
    const there = atWork(broccoli).when('06:40', employerMisses(first, 1)).when('06:45', arrived(1))
    expect(there.state.line.get(wang)).toMatchObject({ standing: { status: 'placed' }, hasWork: true })
  })
})

test('who was reported absent, and was there after all, is owed by the stop as everybody is', () => {
  const { state } = atWork(broccoli).when('06:50', absent(1, 'excused')).when('11:01', rain).when('11:30', arrived(1))
  const owed = [...state.placements.values()].map((one) => stopOf(state, one, monday)?.owed.fen)
  expect(owed).toEqual([8_500, 8_500])
})
