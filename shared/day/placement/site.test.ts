import { describe, expect, test } from 'vitest'
import { eventWords } from '../../language/event-words.ts'
import { zh } from '../../language/zh.ts'
import {
  absent,
  accept,
  at,
  board,
  broccoli,
  checkIn,
  type DayStory,
  employerMisses,
  farmer,
  first,
  known,
  li,
  marketWith,
  monday,
  nightShift,
  opened,
  openHall,
  placement,
  post,
  reason,
  release,
  rules,
  stopWork,
  timePasses,
  told,
  tuesday,
  wang,
  zhao,
} from '../../testing/cast.ts'
import { yang } from '../../testing/county-cast.ts'
import { jobsDone } from '../market-day/jobs-done.ts'
import type { Terms } from '../posting/terms.ts'
import { finishedFen } from './finished-fen.ts'
import type { FinishWork } from './site-messages.ts'
import { owedOn } from './work.ts'

/** Wang and li have the job; the bus leaves at six. */
const placed = (terms: Terms = broccoli, hall = openHall): DayStory =>
  hall
    .when('05:31', post(terms, known))
    .when('05:32', checkIn(wang, terms.trade))
    .when('05:32', checkIn(li, terms.trade))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('05:33', accept(li, 2))
const ownWay: Terms = { ...broccoli, transport: { kind: 'own' } }
const around = { job: '蔬菜采收', trades: () => '', clock: () => '05:50', date: () => '8月17日', byStaff: true }
const boardedOf = ({ state }: DayStory) => state.placements.get(placement(1))?.boarded
const here = (...tickets: number[]) =>
  ({ type: 'report-here', posting: first, employer: farmer, here: tickets.map(placement) }) as const
const finish = (...people: FinishWork['people']) =>
  ({ type: 'finish-work', posting: first, employer: farmer, workDate: monday, people }) as const
const baskets = { ...broccoli, pay: { basis: 'piece', amountFen: 300, unit: 'basket', piecesPerHour: 6 } } as const
const pay = (...paid: readonly (readonly [ticket: number, fen: number])[]) =>
  ({
    ...({ type: 'pay-here', posting: first, employer: farmer } as const),
    payments: paid.map(([n, fen]) => ({ placement: placement(n), workDate: monday, fen })),
  }) as const
const arrivedBy = (n: number) => ({ type: 'arrived', placement: placement(n), workDate: monday, by: 'employer' })

describe('a ticket scanned at the door', () => {
  test('boards its holder for the work of today, twice once', () => {
    const boarded = placed().when('05:50', board(1))
    expect(boarded.answer).toEqual({ events: [{ type: 'boarded', placement: placement(1), workDate: monday }] })
    expect(boarded.when('05:51', board(1)).answer).toEqual({ events: [] })
  })

  test('was read, or its holder has none at hand and is pressed in the list: the entry and its words say which', () => {
    const saidOf = (how: 'scan' | 'list') => {
      const { answer } = placed().when('05:50', { ...board(1), how })
      const [event] = 'events' in answer ? answer.events : []
      if (event?.type !== 'boarded') throw new Error('nobody boarded')
      return eventWords(zh.events, event, around).more
    }
    expect(saidOf('scan')).toBe('蔬菜采收，8月17日，门口扫了工票')
    expect(saidOf('list')).toBe('蔬菜采收，8月17日，没扫工票，门口在名单上点的')
  })

  test('was scanned without the line, and is told later by somebody else: the hour and the hand are those of the scan', () => {
    const noted = { ...board(1), notedAt: at('06:05'), notedBy: yang }
    const told = placed().when('06:40', noted)
    expect(told.answer).toMatchObject({ events: [{ type: 'boarded', notedAt: at('06:05'), notedBy: yang }] })
    expect(boardedOf(told)).toEqual([{ workDate: monday, at: at('06:05') }])
    // Nobody has scanned what is still to come.
    expect(boardedOf(placed().when('06:40', { ...noted, notedAt: at('06:41') }))).toMatchObject([{ at: at('06:40') }])
    expect(placed().when('05:50', { ...noted, notedAt: at('03:59') }).answer).toEqual({
      refusal: { code: 'work-day-to-come' },
    })
  })

  test.each([
    ['for work of tomorrow', placed({ ...broccoli, workDate: tuesday }), 'work-day-to-come'],
    ['that was let go', placed().when('05:40', release(1)), 'placement-gone'],
    [
      'whose work was stopped',
      placed().when('07:00', timePasses).when('07:00', stopWork(first, 'rain')),
      'placement-gone',
    ],
    ['of who was reported absent', placed().when('07:00', absent(1, 'not-heard')), 'was-missed'],
    ['for work to which people go by themselves', placed(ownWay), 'no-bus'],
  ])('%s boards nobody', (_, story, code) => {
    expect(story.when('07:10', board(1)).answer).toEqual({ refusal: { code } })
  })

  test('in days of the edition before saw off who goes by themselves, and the close said so', () => {
    const before = { ...rules, edition: 8 } as const
    const old = placed(ownWay, marketWith(before).given('05:30', { ...opened, rules: before })).when('05:50', board(1))
    expect(boardedOf(old)).toEqual([{ workDate: monday, at: at('05:50') }])
    const [told] = jobsDone(old.state, monday)
    expect(told?.people.map(({ boarded }) => boarded)).toEqual([true, undefined])
    expect(told).not.toHaveProperty('ownWay')
    // Told again by a day of this edition.
    const now = { ...old.state, rules }
    expect(jobsDone(now, monday)).toMatchObject([{ ownWay: true }])
    expect(jobsDone(now, monday)[0]?.people[0]).not.toHaveProperty('boarded')
  })
})

describe('at the field', () => {
  test('the employer says who is here, each once', () => {
    const said = placed().when('06:40', here(1, 2, 1))
    expect(said.answer).toEqual({ events: [arrivedBy(1), arrivedBy(2)] })
    expect(said.when('06:41', here(1)).answer).toEqual({ events: [] })
  })

  test('nobody is here before anybody has left, after the work, or at another’s job', () => {
    expect(placed().when('05:50', here(1)).answer).toEqual({ refusal: { code: 'posting-over' } })
    expect(placed().when('16:00', here(1)).answer).toEqual({ refusal: { code: 'posting-over' } })
    const missed = placed().when('06:40', employerMisses(first, 1))
    expect(missed.when('07:00', here(1)).answer).toEqual({ refusal: { code: 'was-missed' } })
    expect(missed.when('07:00', here(2, 9)).answer).toEqual({ refusal: { code: 'placement-gone' } })
  })

  test('the work is done: what each did, what they are owed, and that they were there', () => {
    const done = placed().when('15:30', finish({ placement: placement(1) }, { placement: placement(2), minutes: 270 }))
    const people = [
      { placement: placement(1), fen: 17_000 },
      { placement: placement(2), minutes: 270, fen: 8_500 },
    ]
    const finished = { type: 'work-finished', posting: first, workDate: monday, people, by: 'employer' }
    expect(done.answer).toEqual({ events: [arrivedBy(1), arrivedBy(2), finished] })
    expect(done.when('15:31', finish({ placement: placement(1) })).answer).toEqual({ events: [] })
    const again = done.when('15:40', finish({ placement: placement(2), minutes: 540 }))
    expect(again.state.placements.get(placement(2))?.finished).toMatchObject([
      { workDate: monday, minutes: 540, fen: 17_000 },
    ])
  })

  test('pieces are counted, never guessed', () => {
    const story = placed(baskets)
    expect(story.when('15:30', finish({ placement: placement(1) })).answer).toEqual({
      refusal: { code: 'pieces-needed' },
    })
    const done = story.when('15:30', finish({ placement: placement(1), pieces: 61 }))
    expect(done.state.placements.get(placement(1))?.finished).toMatchObject([
      { workDate: monday, pieces: 61, fen: 18_300 },
    ])
  })

  test('nobody has who is still to leave with the second wave, though the others have begun', () => {
    const wave = placed()
      .when('06:40', employerMisses(first, 1))
      .when('06:41', checkIn(zhao))
      .when('06:41', timePasses)
      .when('06:42', accept(zhao, 3))
    const done = (clock: string, n: number) => told(wave.when(clock, finish({ placement: placement(n) })))
    expect([done('06:50', 2), done('06:50', 3), done('07:00', 3)]).toEqual([
      'arrived, work-finished',
      'work-day-to-come',
      'arrived, work-finished',
    ])
  })

  test('what is owed of a day that was stopped is known already', () => {
    const stopped = placed().when('11:00', timePasses).when('11:00', stopWork(first, 'rain'))
    expect(stopped.when('15:30', finish({ placement: placement(1) })).answer).toEqual({
      refusal: { code: 'work-stopped', minute: 660 },
    })
    expect(placed().when('06:10', finish({ placement: placement(1) })).answer).toEqual({
      refusal: { code: 'work-day-to-come' },
    })
  })

  test('a broken yuan is the worker’s, and whole ones stay', () => {
    const day = { pay: { basis: 'day', amountFen: 10_000 }, paidMinutes: 540 } as const
    expect([100, 270, 540].map((minutes) => finishedFen(day, { minutes }))).toEqual([1_900, 5_000, 10_000])
    expect(finishedFen({ pay: { basis: 'hour', amountFen: 2_001 }, paidMinutes: 480 }, { minutes: 90 })).toBe(3_100)
    const bags = { pay: { ...baskets.pay, amountFen: 35 }, paidMinutes: 540 }
    expect([280, 281].map((pieces) => finishedFen(bags, { pieces }))).toEqual([9_800, 9_900])
  })
})

describe('piece work that rain stopped', () => {
  const rain = { ...baskets, rainRule: 'by-hour' } as const
  // At eleven: four and a half hours, at six baskets an hour 81 yuan.
  const stopped = placed(rain).when('11:00', timePasses).when('11:00', stopWork(first, 'rain'))
  const counted = (...pieces: readonly number[]) =>
    stopped.when('11:20', finish(...pieces.map((count, nth) => ({ placement: placement(nth + 1), pieces: count }))))
  const toldOf = ({ state }: DayStory) => jobsDone(state, monday)[0]?.people.map(({ done }) => done)

  test('is counted after it: what was done is owed, and no less than the rule of the ticket', () => {
    const said = counted(20, 40)
    expect(said.answer).toMatchObject({
      events: [{}, {}, { type: 'work-finished', people: [{ pieces: 20 }, { pieces: 40 }] }],
    })
    expect(toldOf(said)).toEqual([
      { pieces: 20, stoppedMinute: 660, leastFen: 8_100, fen: 8_100 },
      { pieces: 40, stoppedMinute: 660, leastFen: 8_100, fen: 12_000 },
    ])
  })

  test('nobody is owed a sum before that, but for the least', () => {
    const { state } = stopped
    const [one] = state.placements.values()
    expect(one && owedOn(state, one, monday)).toBeUndefined()
    expect(toldOf(stopped)?.[0]).toEqual({ stoppedMinute: 660, leastFen: 8_100, fen: 8_100 })
  })

  test('goes by the count alone once the stop is taken back', () => {
    const { state } = counted(20, 40).when('11:30', {
      type: 'take-back-stop',
      posting: first,
      workDate: monday,
      reason,
    })
    expect([...state.placements.values()].map((one) => owedOn(state, one, monday))).toEqual([6_000, 12_000])
  })
})

describe('cash handed out at the work', () => {
  const atWork = placed().when('16:00', timePasses)

  test('is noted for each, once; said otherwise it counts as said last', () => {
    const said = atWork.when('16:00', pay([1, 17_000], [2, 17_000]))
    expect(said.answer).toMatchObject({ events: [{ type: 'paid-here', payments: [{ fen: 17_000 }, { fen: 17_000 }] }] })
    expect(said.when('16:01', pay([1, 17_000])).answer).toEqual({ events: [] })
    const less = said.when('16:02', pay([1, 16_000]))
    expect(jobsDone(less.state, monday)[0]?.people.map(({ paid }) => paid?.fen)).toEqual([16_000, 17_000])
  })

  test('is taken back of who was missed after it was said', () => {
    const missed = atWork.when('16:00', pay([1, 17_000])).when('16:01', employerMisses(first, 1))
    const back = missed.when('16:02', pay([1, 0]))
    expect(back.answer).toMatchObject({ events: [{ type: 'paid-here', payments: [{ fen: 0 }] }] })
  })

  test.each([
    ['before the work has begun', placed(), 'work-day-to-come'],
    ['for who was reported absent', atWork.when('16:00', employerMisses(first, 1)), 'was-missed'],
    ['for who is none of its people', atWork.when('16:00', release(1)), 'placement-gone'],
    ['days later', atWork.when('18:00', timePasses).when('day2 18:00', timePasses), 'posting-over'],
  ])('is refused %s', (_, hall, code) => {
    const { answer } = hall.when(
      code === 'posting-over' ? 'day2 18:01' : code === 'work-day-to-come' ? '05:40' : '16:01',
      pay([1, 100]),
    )
    expect(answer).toMatchObject({ refusal: { code } })
  })
})

describe('what the close tells of the work', () => {
  test('who boarded, who came, who stayed away, what is owed', () => {
    const { state } = placed()
      .when('05:50', board(1))
      .when('06:40', here(1))
      .when('06:45', employerMisses(first, 2))
      .when('15:30', finish({ placement: placement(1), minutes: 540 }))
    expect(jobsDone(state, monday)).toMatchObject([
      {
        people: [
          { placement: placement(1), came: 'arrived', boarded: true, done: { minutes: 540, fen: 17_000 } },
          { placement: placement(2), came: 'not-heard' },
        ],
      },
    ])
  })

  test('of a day that rain stopped, what is owed by its rule', () => {
    const { state } = placed().when('11:00', timePasses).when('11:00', stopWork(first, 'rain'))
    expect(jobsDone(state, monday)[0]?.people[0]?.done).toEqual({ stoppedMinute: 660, fen: 8_500 })
  })

  test('of several days each by itself, paid when they are agreed to be paid', () => {
    const threeDays = placed({ ...broccoli, days: 3, payDay: 'at-end' })
    expect(jobsDone(threeDays.state, monday)).toMatchObject([{ workDate: monday, payDay: '2026-08-19' }])
    expect(jobsDone(placed({ ...broccoli, payDay: 'next-day' }).state, monday)).toMatchObject([{ payDay: tuesday }])
    // In the morning it ends.
    expect(jobsDone(placed(nightShift).state, monday)).toMatchObject([{ payDay: tuesday }])
  })

  test('what the next morning says of the night is told again with its close', () => {
    const night = placed(nightShift).when('18:00', timePasses).when('21:40', here(1))
    expect(jobsDone(night.state, monday)[0]?.people.map(({ came }) => came)).toEqual(['arrived', 'unknown'])
  })
})
