import { expect, test } from 'vitest'
import { noPayRecord } from '../county/county.ts'
import { zhangbei } from '../county/settings/zhangbei.ts'
import { type EmployerId, StaffId } from '../ids.ts'
import {
  approve,
  at,
  broccoli,
  checkIn,
  emptyMarket,
  first,
  known,
  monday,
  opened,
  openHall,
  post,
  timePasses,
  trade,
  tuesday,
  wang,
} from '../testing/cast.ts'
import { boardView } from './hall-board/view.ts'
import { homeView } from './home/view.ts'
import { deskView } from './staff-desk/view.ts'

const market = { ...zhangbei, openingMinute: 300 }

test('home, board and desk say the hall is open exactly when somebody may check in', () => {
  const facts = {
    role: 'clerk' as const,
    help: [],
    notKept: [],
    alarms: { silent: [], old: [], readers: [], printers: [] },
    slipsInDoubt: 0,
    pay: { disputed: 0, complaints: 0, version: 0 },
    due: { unreported: 0, pay: 0, visit: 0, late: 0, talks: 0, version: 0 },
    toSetUp: [],
    orderVersion: 1,
    market,
    staff: StaffId.parse(`stf_${'0'.repeat(16)}`),
    staffName: '',
    rules: { wageFloors: [], edition: undefined },
    closingMinute: 18 * 60,
    claimed: () => [],
    worker: () => '',
    employer: (employer: EmployerId) => ({
      employer,
      employerKind: 'person' as const,
      employerNumberMasked: '',
      employerPhoneMasked: '',
      employerStopped: false,
      employerHasCard: false,
      employerApproved: true,
      employerRecord: noPayRecord,
    }),
    stoppedAt: () => undefined,
    text: () => undefined,
    wasTold: () => false,
    ledger: { dayEntries: 0, countyEntries: 0, cuts: [] },
  }
  const working = openHall.when('05:31', checkIn(wang))
  const closed = working.when('18:00', timePasses)
  const nextMorning = closed.when('day2 05:30', checkIn(wang))
  const stories = [
    [emptyMarket, monday, '04:59', false],
    [emptyMarket, monday, '05:00', true],
    // A posting taken in the night has opened the day, not the door.
    [openHall, monday, '03:00', false],
    [working, monday, '05:32', true],
    [closed, monday, '18:01', false],
    // Nobody has tapped yet on the second day.
    [closed, tuesday, 'day2 05:30', true],
    [nextMorning, tuesday, 'day2 05:31', true],
  ] as const
  for (const [{ state }, today, clock, open] of stories)
    expect([
      homeView(state, at(clock), { market, help: [] }),
      boardView(state, at(clock), market),
      deskView(state, { ...facts, today, now: at(clock) }),
    ]).toMatchObject([{ open }, { open }, { open }])
  // A hall that is set up in the evening, and a day that its first command opens then, go on until midnight.
  const evening = emptyMarket.given('20:00', opened)
  for (const [{ state }, clock, closingMinute] of [
    [emptyMarket, '05:00', 18 * 60],
    [working, '05:32', 18 * 60],
    [emptyMarket, '20:00', 24 * 60],
    [evening, '20:01', 24 * 60],
  ] as const)
    expect(deskView(state, { ...facts, today: monday, now: at(clock) })).toMatchObject({ open: true, closingMinute })
})

test('home and board list no job whose bus has left, although nobody has opened the day yet', () => {
  const { state } = openHall
    .when('05:31', post({ ...broccoli, workDate: tuesday }))
    .when('05:31', approve(first))
    .when('18:00', timePasses)
  const seenAt = (clock: string) => {
    const { placesOpen, nextJobs } = homeView(state, at(clock), { market, help: [] })
    return [placesOpen, nextJobs.length, boardView(state, at(clock), market).jobs.length]
  }
  expect(seenAt('day2 05:59')).toEqual([2, 1, 1])
  expect(seenAt('day2 06:00')).toEqual([0, 0, 0])
})

test('home lists the next three jobs, and every trade somebody is wanted for, once: today’s first, as they leave', () => {
  const jobs = ['loading', 'weeding', 'cleaning', 'vegetable-picking', 'weeding'].map((id, nth) => ({
    ...broccoli,
    trade: trade(id),
    transport: { kind: 'bus' as const, leaveMinute: 380 - nth, bay: 2 },
  }))
  const posted = [{ ...broccoli, workDate: tuesday, trade: trade('snow-clearing') }, ...jobs].reduce(
    (story, terms) => story.when('05:31', post(terms, known)),
    openHall,
  )
  const { nextJobs, wantedTrades } = homeView(posted.state, at('05:32'), { market, help: [] })
  expect(nextJobs).toHaveLength(3)
  expect(wantedTrades).toEqual(['weeding', 'vegetable-picking', 'cleaning', 'loading', 'snow-clearing'])
})
