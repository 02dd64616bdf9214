import { describe, expect, test } from 'vitest'
import { CertificateId, EmployerId, MarketDay, TownshipId } from '../../ids.ts'
import { en } from '../../language/en.ts'
import { wordsFor } from '../../language/refusal-words.ts'
import { zh } from '../../language/zh.ts'
import { mustHave } from '../../must-have.ts'
import {
  absent,
  accept,
  approve,
  ask,
  at,
  broccoli,
  checkInFor,
  farmer,
  first,
  known,
  monday,
  openHall,
  picking,
  placeByHand,
  post,
  rules,
  second,
  sorting,
  timePasses,
  trade,
  tuesday,
  waitAgain,
  wang,
} from '../../testing/cast.ts'
import type { PersonFacts, Wants } from '../check-in/messages.ts'
import type { Day, InLine, Posting } from '../day.ts'
import type { DayRules } from '../market-day/messages.ts'
import type { Terms } from '../posting/terms.ts'
import { boardOf, wishOrder } from './board.ts'
import { bandOf, employerStopped, notGiven, notSendable, notWanted } from './edges.ts'

const township = (id: string) => TownshipId.parse(id)
const [gonghui, ertai, dahe] = [township('gonghui'), township('ertai'), township('dahe')]
const until = (day: string) => [{ certificate: CertificateId.parse('boiler'), validUntil: MarketDay.parse(day) }]
const stoking = { trade: trade('boiler') }
const boiler: Wants = { trades: [trade('boiler')] }
/** 06:00 with the bus, back at 15:30, 170 yuan for nine hours: 18.88 an hour, at Gonghui. */
const any: Wants = { trades: [picking] }
const child = { minor: true, child: true } as const

interface Pair {
  readonly wants?: Wants
  readonly facts?: PersonFacts
  readonly terms?: Partial<Terms>
  readonly forMinors?: boolean
  /** They tapped this very job. */
  readonly tapped?: boolean
  /** Work they have already. */
  readonly has?: Partial<Terms>
  /** Its second wave leaves then. */
  readonly waveMinute?: number
  /** Staff stopped its employer when it was on the board. */
  readonly stopped?: true
  /** They have this very job; `missed`: and were not there, with a cause. */
  readonly hasIt?: 'still' | 'missed'
  /** The market's list of trades. */
  readonly trades?: DayRules['trades']
}

/** A posting of this farmer that staff have looked at, and who meets it. */
function stand(pair: Pair): { day: Day; worker: InLine; posting: Posting } {
  const { wants = any, facts = { minor: false }, terms = {}, forMinors = false, tapped = false, has, waveMinute } = pair
  const came = openHall
    .given('05:30', { type: 'day-opened', day: monday, rules })
    .when('05:31', post({ ...broccoli, ...terms }))
    .when('05:31', approve(first))
    .when('05:32', checkInFor(wang, wants, facts))
  const hasWork = came.when('05:33', post({ ...broccoli, ...has }, known)).when('05:34', placeByHand(wang, second))
  const hasIt = came.when('05:33', placeByHand(wang, first))
  const missed = hasIt.when('06:31', absent(1, 'excused'))
  const placed = has !== undefined ? hasWork : pair.hasIt === 'missed' ? missed : hasIt
  const story = has === undefined && pair.hasIt === undefined ? came : placed.when('06:32', waitAgain(wang))
  const stopped = { type: 'hold-postings', employer: farmer, stoppedAt: at('05:33') } as const
  const { state } = pair.stopped ? story.when('05:36', stopped) : story
  const worker = mustHave(state.line.get(wang), wang)
  const posting = mustHave(state.postings.get(first), first)
  return {
    day: { ...state, rules: { ...state.rules, trades: pair.trades ?? state.rules.trades } },
    worker: { ...worker, wishes: tapped ? [first] : [] },
    posting: { ...posting, forMinors, ...(waveMinute === undefined ? {} : { wave: { leaveMinute: waveMinute } }) },
  }
}
const sorts: Pair = { wants: { trades: [sorting] }, facts: { minor: true }, forMinors: true }

/** Written by hand: who meets which job, and what stands between them. */
const pairs: readonly (readonly [string, Pair, string | undefined])[] = [
  ['who wants picking and says no more', {}, undefined],
  ['who wants sorting', { wants: { trades: [sorting] } }, 'other-trade'],
  ['who wants sorting and taps this job', { wants: { trades: [sorting] }, tapped: true }, undefined],
  ['who asks what it pays', { wants: { ...any, askHourlyFen: 1888 } }, undefined],
  ['who asks a fen more', { wants: { ...any, askHourlyFen: 1889 } }, 'below-ask'],
  ['who asks more and taps it all the same', { wants: { ...any, askHourlyFen: 3000 }, tapped: true }, undefined],
  ['who is free just then', { wants: { ...any, hours: { fromMinute: 360, untilMinute: 930 } } }, undefined],
  [
    'who comes a minute after the bus',
    { wants: { ...any, hours: { fromMinute: 361, untilMinute: 930 } } },
    'outside-hours',
  ],
  [
    'who must be back a minute before',
    { wants: { ...any, hours: { fromMinute: 0, untilMinute: 929 } } },
    'outside-hours',
  ],
  [
    'who is free all day, for a night shift',
    {
      wants: { ...any, hours: { fromMinute: 0, untilMinute: 1440 } },
      terms: { startMinute: 1320, endMinute: 1800, paidMinutes: 480, transport: { kind: 'own' } },
    },
    'outside-hours',
  ],
  ['who stays in their township', { wants: { ...any, township: gonghui, distance: 'home' } }, undefined],
  ['who lives beside it and stays at home', { wants: { ...any, township: ertai, distance: 'home' } }, 'too-far'],
  ['who lives beside it and goes next door', { wants: { ...any, township: ertai, distance: 'near' } }, undefined],
  ['who lives farther and goes next door', { wants: { ...any, township: dahe, distance: 'near' } }, 'too-far'],
  [
    'who lives farther and goes anywhere in the county',
    { wants: { ...any, township: dahe, distance: 'county' } },
    undefined,
  ],
  ['who gave no township, whatever the distance', { wants: { ...any, distance: 'home' } }, undefined],
  ['who gave no distance', { wants: { ...any, township: dahe } }, undefined],
  ['who is 17, in the field', { facts: { minor: true }, forMinors: true }, 'not-for-minors'],
  [
    'who is 17, at sorting that staff let them do',
    { wants: { trades: [sorting] }, terms: { trade: sorting }, facts: { minor: true }, forMinors: true },
    undefined,
  ],
  [
    'who is 17, at sorting that staff have not looked at',
    { wants: { trades: [sorting] }, terms: { trade: sorting }, facts: { minor: true } },
    'not-for-minors',
  ],
  ['who is 17 and taps it', { facts: { minor: true }, tapped: true }, 'not-for-minors'],
  [
    'who is 17, at sorting that ends a minute after ten',
    { ...sorts, terms: { trade: sorting, startMinute: 1020, endMinute: 1321, paidMinutes: 240 } },
    'not-for-minors',
  ],
  [
    'who is 17, at sorting that begins a minute before six',
    { ...sorts, terms: { trade: sorting, startMinute: 359, transport: { kind: 'own' } } },
    'not-for-minors',
  ],
  [
    'who is 17, at sorting whose employer says that loads are heavy',
    { ...sorts, terms: { trade: sorting, remarks: ['carrying'] } },
    'not-for-minors',
  ],
  [
    'who is 17 and has a permit, at a boiler that the market opened to them',
    {
      wants: boiler,
      terms: stoking,
      facts: { minor: true, certificates: until('2027-01-01') },
      forMinors: true,
      trades: [{ id: trade('boiler'), certificate: CertificateId.parse('boiler'), minorAllowed: true }],
    },
    'not-for-minors',
  ],
  [
    'who is 17 and was seen to be healthy, in a kitchen that the market opened to them',
    {
      wants: { trades: [trade('kitchen')] },
      terms: { trade: trade('kitchen') },
      facts: {
        minor: true,
        certificates: [{ certificate: CertificateId.parse('health'), validUntil: MarketDay.parse('2027-01-01') }],
      },
      forMinors: true,
      trades: [{ id: trade('kitchen'), certificate: CertificateId.parse('health'), minorAllowed: true }],
    },
    undefined,
  ],
  ['who is 15, whatever staff let minors do', { ...sorts, terms: { trade: sorting }, facts: child }, 'under-sixteen'],
  ['who meets work that the market has no more', { trades: [] }, 'no-such-trade'],
  ['who has this very job', { hasIt: 'still' }, 'already-placed'],
  ['who was missed at it this morning', { hasIt: 'missed', terms: { places: 2 } }, 'missed-there'],
  ['who meets the job of an employer that staff stopped', { stopped: true }, 'employer-stopped'],
  ['a stoker who showed nothing', { wants: boiler, terms: stoking }, 'certificate-needed'],
  [
    'a stoker whose card holds on the day',
    { wants: boiler, terms: stoking, facts: { minor: false, certificates: until('2026-08-17') } },
    undefined,
  ],
  [
    'a stoker whose card ran out twelve days ago',
    { wants: boiler, terms: stoking, facts: { minor: false, certificates: until('2026-08-05') } },
    'certificate-run-out',
  ],
  [
    'a stoker whose card holds for two days of three',
    { wants: boiler, terms: { ...stoking, days: 3 }, facts: { minor: false, certificates: until('2026-08-18') } },
    'certificate-run-out',
  ],
  [
    'a stoker whose card holds for all three',
    { wants: boiler, terms: { ...stoking, days: 3 }, facts: { minor: false, certificates: until('2026-08-19') } },
    undefined,
  ],
  [
    'a stoker whose card holds today, for a job tomorrow',
    {
      wants: boiler,
      terms: { ...stoking, workDate: tuesday },
      facts: { minor: false, certificates: until('2026-08-17') },
    },
    'certificate-run-out',
  ],
  [
    'who said they do not go to this farmer any more',
    { facts: { minor: false, doNotSend: [{ employer: farmer, side: 'worker' }] } },
    'not-to-them',
  ],
  [
    'who is not wanted by this farmer any more, and taps the job',
    { facts: { minor: false, doNotSend: [{ employer: farmer, side: 'employer' }] }, tapped: true },
    'ask-at-window',
  ],
  [
    'whom neither wants to meet: they hear of their own wish alone',
    {
      facts: {
        minor: false,
        doNotSend: [
          { employer: farmer, side: 'employer' },
          { employer: farmer, side: 'worker' },
        ],
      },
    },
    'not-to-them',
  ],
  [
    'who is not sent to somebody else',
    {
      facts: { minor: false, doNotSend: [{ employer: EmployerId.parse(`emp_${'0'.repeat(15)}2`), side: 'employer' }] },
    },
    undefined,
  ],
  [
    'a stoker with another card',
    {
      wants: boiler,
      terms: stoking,
      facts: {
        minor: false,
        certificates: [{ certificate: CertificateId.parse('welding'), validUntil: MarketDay.parse('2027-01-01') }],
      },
    },
    'certificate-needed',
  ],
  [
    'who works until 13:00, for a start at 13:30 whose bus leaves at 12:45',
    {
      has: { startMinute: 480, endMinute: 780, paidMinutes: 300, transport: { kind: 'own' } },
      terms: {
        startMinute: 810,
        endMinute: 1020,
        paidMinutes: 210,
        transport: { kind: 'bus', leaveMinute: 765, bay: 1 },
      },
    },
    'hours-overlap',
  ],
  [
    'who is done at 07:00, for a start at 06:30 with the second wave of 07:40',
    { has: { startMinute: 345, endMinute: 420, paidMinutes: 75, transport: { kind: 'own' } }, waveMinute: 460 },
    undefined,
  ],
  [
    'who is free from 09:00, for the second wave of 10:00',
    { wants: { ...any, hours: { fromMinute: 540, untilMinute: 930 } }, waveMinute: 600 },
    undefined,
  ],
]

describe('a worker and a job', () => {
  test.each(pairs)('%s', (_, pair, code) => {
    const { day, worker, posting } = stand(pair)
    const stopped = pair.stopped && employerStopped(posting, at('05:33'))
    const refusal = stopped || (notGiven(day, worker, posting) ?? notWanted(day, worker, posting))
    expect(refusal?.code).toBe(code)
    const board = boardOf([posting].filter(({ status }) => status === 'open' || status === 'expired'))
    expect(wishOrder(day, worker, board)).toHaveLength(code === undefined ? 1 : 0)
    if (refusal !== undefined)
      for (const { refusals } of [zh, en]) expect(wordsFor(refusals, refusal)).toMatch(/[。.]$/)
  })

  test('overlapping in time with one they took', () => {
    const taken = openHall
      .when('05:31', post(broccoli))
      .when('05:31', approve(first))
      .when('05:32', checkInFor(wang, any))
      .when('05:32', ask(wang, first))
      .when('05:33', accept(wang, 1))
      .when('05:34', post(broccoli))
      .when('05:34', approve(second))
    const worker = mustHave(taken.state.line.get(wang), wang)
    const posting = mustHave(taken.state.postings.get(second), second)
    expect(notSendable(taken.state, worker, posting)?.code).toBe('hours-overlap')
  })

  test('what they asked for decides whom a round sends', () => {
    const asks = { ...any, askHourlyFen: 2000 }
    const board = openHall.when('05:31', post(broccoli)).when('05:31', approve(first))
    const round = board.when('05:32', checkInFor(wang, asks)).when('05:32', timePasses)
    expect(round.answer).toEqual({ events: [expect.objectContaining({ type: 'round-run' })] })
  })
})

test('a township the market dropped lies outside, and neighbours hold both ways', () => {
  expect(bandOf(rules, gonghui, ertai)).toBe('near')
  expect(bandOf(rules, ertai, gonghui)).toBe('near')
  expect(bandOf({ ...rules, townships: [gonghui] }, gonghui, dahe)).toBe('outside')
  expect(bandOf(rules, gonghui, dahe)).toBe('county')
})

test('today’s work comes before tomorrow’s, whatever that pays, but not before what they tapped', () => {
  const story = openHall
    .when('05:31', post({ ...broccoli, workDate: tuesday, pay: { basis: 'day', amountFen: 30_000 } }, known))
    .when('05:31', post({ ...broccoli, trade: sorting }, known))
    .when('05:32', checkInFor(wang, { trades: [picking, sorting] }))
  const { line, postings } = story.state
  const person = mustHave(line.get(wang), wang)
  const order = (wishes: InLine['wishes']) =>
    wishOrder(story.state, { ...person, wishes }, boardOf([...postings.values()])).map(({ posting }) => posting)
  expect(order([])).toEqual([second, first])
  expect(order([first])).toEqual([first, second])
})

test('of two jobs alike in everything else, the nearer one comes first', () => {
  const story = openHall
    .when('05:31', post({ ...broccoli, township: dahe }))
    .when('05:31', post(broccoli))
    .when('05:31', approve(first))
    .when('05:31', approve(second))
    .when('05:32', checkInFor(wang, { ...any, township: gonghui }))
  const { line, postings } = story.state
  const order = wishOrder(story.state, mustHave(line.get(wang), wang), boardOf([...postings.values()]))
  expect(order.map(({ posting }) => posting)).toEqual([second, first])
})
