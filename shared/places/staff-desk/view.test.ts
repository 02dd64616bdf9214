import { describe, expect, test } from 'vitest'
import { noPayRecord } from '../../county/county.ts'
import type { Terms } from '../../day/posting/terms.ts'
import { CertificateId, EmployerId, StaffId } from '../../ids.ts'
import {
  absent,
  accept,
  approve,
  arrived,
  at,
  board,
  broccoli,
  changePlaces,
  checkIn,
  closeSecondWave,
  type DayStory,
  decline,
  employerMisses,
  farmer,
  first,
  known,
  li,
  monday,
  nightShift,
  offer,
  opened,
  openHall,
  openSecondWave,
  placement,
  post,
  reason,
  release,
  second,
  stopWork,
  timePasses,
  told,
  tuesday,
  unloading,
  wang,
  zhao,
} from '../../testing/cast.ts'
import { calendarDay } from '../../time.ts'
import { rankedList } from './ranked.ts'
import { roster } from './roster.ts'
import { type DeskFacts, deskView } from './view.ts'

const seenAt = (
  clock: string,
  { state }: DayStory,
  { claimed = () => [], stoppedAt = () => undefined }: Partial<Pick<DeskFacts, 'claimed' | 'stoppedAt'>> = {},
) =>
  deskView(state, {
    role: 'clerk',
    help: [],
    notKept: [],
    alarms: { silent: [], old: [], readers: [], printers: [] },
    slipsInDoubt: 0,
    pay: { disputed: 0, complaints: 0, version: 0 },
    due: { unreported: 0, pay: 0, visit: 0, late: 0, talks: 0, version: 0 },
    toSetUp: [],
    market: { openingMinute: 300, order: 'rotation', boostDays: 0, filling: 'fill-first', namesOneIn: 0 },
    orderVersion: 1,
    staff: StaffId.parse(`stf_${'0'.repeat(16)}`),
    staffName: '',
    today: calendarDay(at(clock)),
    now: at(clock),
    rules: { wageFloors: [{ from: monday, hourlyFen: 18_00 }], edition: undefined },
    closingMinute: 0,
    worker: () => '王*英',
    employer: (employer) => ({
      employer,
      employerKind: 'person',
      employerNumberMasked: '999*3021',
      employerPhoneMasked: '',
      employerStopped: false,
      employerHasCard: false,
      employerApproved: true,
      employerRecord: noPayRecord,
    }),
    stoppedAt,
    claimed,
    text: () => undefined,
    wasTold: () => false,
    ledger: { dayEntries: 0, countyEntries: 0, cuts: [] },
  })

const called = openHall
  .when('05:31', post(unloading))
  .when('05:31', approve(first))
  .when('05:31', post(broccoli))
  .when('05:31', approve(second))
  .when('05:32', checkIn(wang))
  .when('05:32', checkIn(li))
  .when('05:33', timePasses)

test('who was called and has not come yet is shown until they answer or the time is over', () => {
  const call = {
    people: 1,
    again: false,
    who: '王*英',
    trade: 'vegetable-picking',
    calledAt: at('05:33'),
    expiresAt: at('05:34:30'),
  }
  expect(seenAt('05:33', called).calls).toEqual([
    { ...call, offer: offer(1), number: 'A001' },
    // Called after the first has had its time on the wall, and held from then.
    { ...call, offer: offer(2), number: 'A002', calledAt: at('05:33:13'), expiresAt: at('05:34:43') },
  ])
  expect(seenAt('05:34', called.when('05:34', accept(wang, 1))).calls.map(({ number }) => number)).toEqual(['A002'])
})

test('whoever in line says they have a certificate that nobody has seen waits for a clerk, in the order of the line', () => {
  const boiler = CertificateId.parse('boiler')
  const claims = (story: DayStory) => seenAt('05:33', story, { claimed: () => [boiler] }).claims
  const claim = (number: string) => ({ number, who: '王*英', certificate: boiler })
  expect(claims(called)).toEqual([claim('A001'), claim('A002')])
  expect(claims(called.when('05:34', { type: 'leave-line', worker: wang }))).toEqual([claim('A002')])
})

const short = (clock: string, story: DayStory) =>
  seenAt(clock, story).departures.map(
    ({ posting, gone, placed, offered, arrived: came, absent: stayed }) =>
      `${posting.slice(-3)}${gone ? ' gone' : ''}: ${placed} placed, ${offered} called, ${came} came, ${stayed} stayed away`,
  )

test('a full job may still be changed and called off, until its people leave', () => {
  const full = called.when('05:34', accept(wang, 1)).when('05:34', accept(li, 2))
  const job = (clock: string) =>
    seenAt(clock, full.when(clock, timePasses)).postings.find(({ posting }) => posting === second)
  expect(job('05:40')).toMatchObject({ status: 'filled', changeable: true })
  expect(job('06:00')).toMatchObject({ status: 'filled', changeable: false })
})

test('departures stand in the order in which they leave, with who is on them; tomorrow’s are not there', () => {
  const two = called.when('05:34', accept(wang, 1)).when('05:35', post({ ...broccoli, workDate: tuesday }))
  expect(short('05:34', two)).toEqual([
    '002: 1 placed, 1 called, 0 came, 0 stayed away',
    '001: 0 placed, 0 called, 0 came, 0 stayed away',
  ])
})

test('after the close only jobs that somebody has still leave', () => {
  const closed = called.when('05:34', accept(wang, 1)).when('05:40', { type: 'close-day', reason })
  expect([...closed.state.postings.values()].map(({ status }) => status)).toEqual(['expired', 'expired'])
  expect(short('05:41', closed)).toEqual(['002: 1 placed, 0 called, 0 came, 0 stayed away'])
})

describe('a job whose people have left', () => {
  const left = called.when('05:34', accept(wang, 1)).when('05:34', accept(li, 2)).when('07:00', timePasses)

  test('stays to the end of the day, that it may be told what they did; last once nothing is left to ask', () => {
    const heard = left.when('07:05', arrived(1)).when('07:05', absent(2, 'excused'))
    const line = '002 gone: 1 placed, 0 called, 1 came, 1 stayed away'
    expect(short('07:05', heard)[0]).toBe(line)
    expect(short('15:31', heard)[0]).toBe(line)
    const done = heard.when('15:40', {
      type: 'finish-work',
      ...{ posting: second, workDate: monday, people: [{ placement: placement(1) }] },
    })
    expect(short('23:59', done.when('23:59', timePasses))).toEqual([line])
    expect(short('day2 00:01', done.when('day2 00:01', timePasses))).toEqual([])
    const seen = (story: DayStory) =>
      seenAt('15:41', story).departures.map((job) => `${job.posting.slice(-3)}${job.settled ? ' settled' : ''}`)
    expect([left, heard, done].map(seen)).toEqual([
      ['002', '001'],
      ['002', '001'],
      ['001', '002 settled'],
    ])
  })

  test('of piece work that was stopped is not done before its pieces are told', () => {
    const byPiece: Terms = { ...broccoli, pay: { basis: 'piece', amountFen: 300, unit: 'basket', piecesPerHour: 6 } }
    const stopped = openHall
      .when('05:31', post(byPiece, known))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('07:05', arrived(1))
      .when('11:00', stopWork(first, 'rain'))
    const told = stopped.when('15:40', {
      type: 'finish-work',
      ...{ posting: first, workDate: monday, people: [{ placement: placement(1), pieces: 20 }] },
    })
    const settled = (story: DayStory) => seenAt('15:41', story).departures.map((job) => job.settled ?? false)
    expect([stopped, told].map(settled)).toEqual([[false], [true]])
  })

  test('may have a second wave while the rule takes the next minute, however little work is left', () => {
    const missed = left.when('07:05', arrived(1)).when('07:05', absent(2, 'excused'))
    const offered = (clock: string, story: DayStory) =>
      seenAt(clock, story.when(clock, timePasses)).departures.map((job) => job.mayOpenWave ?? false)
    // The work ends at 15:30: nobody is sent for that minute.
    expect(['14:11', '15:28', '15:29'].map((clock) => offered(clock, missed)[0])).toEqual([true, true, false])
    const asked = ['15:28', '15:29'].map((clock, nth) => missed.when(clock, openSecondWave(second, 929 + nth)).answer)
    expect(asked).toMatchObject([{ events: [{}] }, { refusal: { code: 'wave-out-of-hours' } }])
    expect(offered('07:10', left)[0]).toBe(false)
    // Before they leave people are called for what is free anyway.
    expect(offered('05:40', called.when('05:34', accept(wang, 1)).when('05:35', decline(li, 2)))[0]).toBe(false)
    expect(offered('07:10', missed.when('07:10', stopWork(second, 'rain')))[0]).toBe(false)
    expect(offered('07:10', missed.when('07:10', { type: 'close-day', reason }))).toEqual([false])
  })

  test('is one line with its second wave, before that leaves and after: its hour stays that of who left first', () => {
    const wave = left.when('07:05', absent(2, 'unexcused')).when('07:06', openSecondWave(second, 450))
    const seen = (clock: string, story: DayStory) =>
      seenAt(clock, story).departures.filter(({ posting }) => posting === second)
    const job = { left: true, leavesAt: at('06:00'), waveLeavesAt: at('07:30') }
    expect(seen('07:06', wave)).toMatchObject([{ ...job, gone: false, mayCloseWave: true }])
    expect(seen('07:30', wave.when('07:30', timePasses))).toMatchObject([{ ...job, gone: true }])
    // Whether anybody is called for it, or staff give its places out.
    expect(seen('07:06', wave)[0]).not.toHaveProperty('byStaff')
    const { state } = wave
    const byStaff = { ...wave, state: { ...state, rules: { ...state.rules, order: 'staff-only' } } } as const
    expect(seen('07:06', byStaff)).toMatchObject([{ ...job, byStaff: true }])
  })

  test('its second wave is ended by staff only while people are sent with it: not once it has left, nor the hall has closed', () => {
    const wave = left.when('07:05', absent(2, 'unexcused')).when('07:06', openSecondWave(second, 450))
    const ended = (clock: string, story: DayStory) => [
      seenAt(clock, story).departures.find(({ posting }) => posting === second)?.mayCloseWave ?? false,
      told(story.when(clock, closeSecondWave(second))),
    ]
    expect(ended('07:29', wave)).toEqual([true, 'second-wave-closed'])
    expect(ended('07:30', wave)).toEqual([false, 'no-second-wave'])
    expect(ended('07:11', wave.when('07:10', { type: 'close-day', reason }))).toEqual([false, 'market-closed'])
  })

  test('stays at the door for half an hour while somebody is awaited there: the bus is late', () => {
    const late = (clock: string, story: DayStory) =>
      seenAt(clock, story.when(clock, timePasses)).departures.find(({ posting }) => posting === second)?.late
    const bus = called.when('05:34', accept(wang, 1)).when('05:34', accept(li, 2))
    expect(late('05:59', bus)).toBe(false)
    expect([late('06:00', bus), late('06:29', bus), late('06:30', bus)]).toEqual([true, true, false])
    const oneAboard = bus.when('05:50', board(1))
    expect(late('06:05', oneAboard)).toBe(true)
    expect(late('06:05', oneAboard.when('05:51', board(2)))).toBe(false)
    expect(late('06:05', oneAboard.when('06:04', absent(2, 'excused')))).toBe(false)
    expect(late('06:05', bus.when('06:05', stopWork(second, 'rain')))).toBe(false)
  })

  test('waits for nobody at the door where people go by themselves', () => {
    const near: Terms = { ...broccoli, transport: { kind: 'own', meet: 'township-hall' } }
    const gone = openHall
      .when('05:31', post(near, known))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
    expect(seenAt('06:31', gone).departures).toMatchObject([{ gone: true, unreported: 1, late: false }])
  })

  test('of several days leaves again each morning', () => {
    const days = openHall
      .when('05:31', post({ ...broccoli, days: 3 }, known))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('18:00', timePasses)
      .when('day2 05:30', checkIn(li))
    expect(seenAt('day2 05:50', days).departures).toMatchObject([{ gone: false, leavesAt: at('day2 06:00') }])
    expect(seenAt('day2 06:00', days).departures).toMatchObject([{ gone: true, leavesAt: at('day2 06:00') }])
  })

  test('of a night shift stays after midnight, until the next day has closed', () => {
    const night = openHall
      .when('05:31', post(nightShift, known))
      .when('05:32', checkIn(wang))
      .when('05:32', checkIn(li))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('05:33', accept(li, 2))
      .when('18:00', timePasses)
      .when('day2 01:00', employerMisses(first, 2))
    const [job] = seenAt('day2 01:00', night).departures
    expect(job).toMatchObject({ placed: 1, absent: 1, unheard: ['A002'], underWay: true, daysToReport: [monday] })
    const later = night.when('day2 01:25', timePasses)
    const gone = { gone: true, leavesAt: at('21:30'), waveLeavesAt: at('day2 01:20') }
    expect(seenAt('day2 07:00', later).departures).toMatchObject([{ ...gone, underWay: false, unreported: 1 }])
    const heard = later.when('day2 07:01', arrived(1)).when('day2 07:01', absent(2, 'excused'))
    expect(seenAt('day2 05:59', heard).departures).toMatchObject([{ arrived: 1, absent: 1, unheard: [] }])
    expect(seenAt('day2 07:02', heard).departures).toMatchObject([{ arrived: 1, absent: 1 }])
    expect(seenAt('day2 18:00', later.when('day2 18:00', timePasses)).departures).toEqual([])
    expect(
      seenAt('21:40', openHall.when('05:31', post({ ...nightShift, workDate: tuesday }, known))).departures,
    ).toEqual([])
  })

  test('is stopped: no second wave leaves any more, whatever its hour', () => {
    const wave = left.when('07:05', absent(2, 'unexcused')).when('07:06', openSecondWave(second, 450))
    const [job] = seenAt('07:10', wave.when('07:10', stopWork(second, 'rain'))).departures
    expect(job).toMatchObject({ posting: second, gone: true, stopped: { minute: 430, because: 'rain' } })
    const stopped = left.when('07:10', stopWork(second, 'employer')).state
    expect(roster(stopped, second, monday, () => '').map(({ owedFen }) => owedFen)).toEqual([17_000, 17_000])
  })

  test('is looked at until whoever did not come was asked why, also when the work is over', () => {
    const missed = left.when('07:05', arrived(1)).when('07:05', employerMisses(second, 2))
    const jobs = (story: DayStory) => seenAt('15:31', story).departures.filter(({ posting }) => posting === second)
    expect(jobs(missed).map(({ unheard }) => unheard)).toEqual([['A002']])
    expect(jobs(missed.when('07:30', absent(2, 'excused'))).map(({ unheard }) => unheard)).toEqual([[]])
  })

  test('tells the number of yesterday from the same one of today', () => {
    const days = openHall
      .when('05:31', post({ ...broccoli, workDate: tuesday }))
      .when('05:31', approve(first))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .given('day2 05:30', { ...opened, day: tuesday })
      .when('day2 05:31', checkIn(li))
      .when('day2 05:31', timePasses)
    const [called] = days.state.offers.keys()
    if (called === undefined) throw new Error('nobody is called')
    const both = days.when('day2 05:32', { type: 'accept-offer', worker: li, offer: called })
    expect(roster(both.state, first, tuesday, () => '').map((line) => [line.number, line.numberOf])).toEqual([
      ['A001', monday],
      ['A001', undefined],
    ])
  })

  test('has a roster of who has it and who stayed away, not of who was let go', () => {
    const four = left.when('07:05', absent(2, 'excused')).when('07:06', openSecondWave(second, 450))
    const more = four.when('07:06', checkIn(zhao)).when('07:07', timePasses).when('07:08', accept(zhao, 3))
    const lines = ({ state }: DayStory) =>
      roster(state, second, monday, () => '王*英').map((line) =>
        [line.ticketNumber, line.number, line.status, line.status === 'absent' ? line.absence : ''].join(' ').trim(),
      )
    expect(lines(more)).toEqual(['0817-0001 A001 accepted', '0817-0002 A002 absent excused', '0817-0003 A003 accepted'])
    expect(roster(more.state, second, monday, () => '').map(({ leavesAt, startsAt }) => [leavesAt, startsAt])).toEqual([
      [at('06:00'), at('06:30')],
      [at('06:00'), at('06:30')],
      [at('07:30'), at('07:30')],
    ])
    expect(lines(more.when('07:09', release(1)).when('07:09', arrived(3)))).toEqual([
      '0817-0002 A002 absent excused',
      '0817-0003 A003 arrived',
    ])
  })
})

describe('among the departures', () => {
  test('a job that staff look at again stands while somebody has it', () => {
    const stopped = openHall
      .when('05:31', post(broccoli, known))
      .when('05:32', checkIn(wang))
      .when('05:32', timePasses)
      .when('05:33', accept(wang, 1))
      .when('05:33', post(unloading, known))
      .when('05:34', { type: 'hold-postings', employer: farmer, stoppedAt: at('05:34') })
    expect(seenAt('05:35', stopped).departures).toMatchObject([{ posting: first, placed: 1 }])
  })

  test('one that nobody let onto the board in time does not', () => {
    const missed = openHall.when('05:31', post(broccoli)).when('06:00', timePasses)
    expect(seenAt('06:10', missed).departures).toEqual([])
  })
})

test('what may be a slip of the finger is said of a job, and of no other', () => {
  const slip = { ...broccoli, startMinute: 360, endMinute: 360 + 22 * 60 }
  // The long day falls below the floor, so it waits for staff and stands first.
  const story = openHall.when('05:31', post(slip, known)).when('05:32', post(broccoli, known))
  expect(seenAt('05:33', story).postings.map((posting) => posting.unlikely)).toEqual([
    [{ what: 'hours', minutes: 1320 }],
    [],
  ])
})

test('a day’s pay is held against what the trade pays today, and against the floor while too few ask for people', () => {
  const paying = (yuanADay: number): Terms => ({ ...broccoli, pay: { basis: 'day', amountFen: yuanADay * 100 } })
  const posts = (story: DayStory, terms: Terms, nth: number) =>
    story.when('05:31', { ...post(terms, known), employer: EmployerId.parse(`emp_${String(nth).padStart(16, '0')}`) })
  const doubted = (story: DayStory) => seenAt('05:33', story).postings.map((posting) => posting.unlikely.length)
  const four = [700, 180, 180, 9999].reduce((story, yuan, nth) => posts(story, paying(yuan), nth + 1), openHall)
  expect([doubted(four), seenAt('05:33', four).middles]).toEqual([[1, 0, 0, 0], []])
  const five = posts(four, paying(180), 5)
  expect(doubted(five)).toEqual([0, 1, 0, 0, 1])
  expect(seenAt('05:33', five).middles).toEqual([{ trade: broccoli.trade, hourlyFen: 20_00, postings: 5 }])
})

describe('of an employer who was stopped the desk offers what the hall would do', () => {
  const letThrough = { ...approve(first), reason }
  const turnDown = { type: 'turn-down-posting', posting: first, reason } as const
  const stop = (clock: string) => ({ type: 'hold-postings', employer: farmer, stoppedAt: at(clock) }) as const
  const hired = openHall
    .when('05:31', post(broccoli, known))
    .when('05:32', checkIn(wang))
    .when('05:32', checkIn(li))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('05:33', accept(li, 2))
  const oneStaysAway = (story: DayStory) => story.when('06:00', timePasses).when('07:05', absent(1, 'unexcused'))

  /** What is offered at that minute, and what comes of it; the county stopped them then. */
  function offered(clock: string, story: DayStory, stopped: string) {
    const { departures, postings } = seenAt(clock, story, { stoppedAt: () => at(stopped) })
    const job = departures.find(({ posting }) => posting === first)
    const posting = postings.find((one) => one.posting === first)
    const wave = { ...openSecondWave(first, 460), stoppedAt: at(stopped) }
    return {
      wave: [job?.mayOpenWave ?? false, told(story.when(clock, wave))],
      approve: [posting?.approvable, told(story.when(clock, letThrough))],
      turnDown: [posting?.turnDownable, told(story.when(clock, turnDown))],
      line: [job?.held !== true, rankedList(story.state, first, () => '') !== undefined],
      until: job?.notSentUntil,
    }
  }

  test('no second wave for a job that had left before, until they may post again', () => {
    const gone = oneStaysAway(hired)
    expect(offered('07:10', gone, '07:08')).toMatchObject({ wave: [false, 'employer-stopped'], until: 'may-post' })
    expect(seenAt('07:10', gone).departures).toMatchObject([{ mayOpenWave: true }])
    expect(seenAt('07:10', gone).departures[0]).not.toHaveProperty('notSentUntil')
  })

  test('a yes to what left the board with the stop, and no no while somebody has it', () => {
    const held = hired.when('05:49', changePlaces(first, 3)).when('05:50', stop('05:50'))
    expect(offered('05:51', held, '05:50')).toMatchObject({
      approve: [true, 'posting-approved'],
      turnDown: [false, 'job-has-people'],
      until: 'approved',
    })
    expect(offered('05:51', held, '05:50').line).toEqual([false, false])
    expect(offered('05:51', held.when('05:51', letThrough), '05:50').line).toEqual([true, true])
    const free = openHall.when('05:31', post(broccoli, known)).when('05:50', stop('05:50'))
    expect(offered('05:51', free, '05:50')).toMatchObject({ turnDown: [true, 'posting-turned-down'] })
    // Once let through it is sent to like others, though its employer is still stopped.
    const gone = oneStaysAway(held.when('05:52', letThrough))
    expect(offered('07:10', gone, '05:50')).toMatchObject({ wave: [true, 'second-wave-opened'] })
  })

  test('neither once it has left without that yes: whoever still wants people posts anew', () => {
    const gone = oneStaysAway(hired.when('05:50', stop('05:50')))
    expect(offered('07:10', gone, '05:50')).toMatchObject({
      wave: [false, 'posting-not-open'],
      approve: [false, 'posting-not-held'],
      until: 'posted-anew',
    })
  })

  test('nor while its second wave is still to leave', () => {
    const waits = oneStaysAway(hired).when('07:06', openSecondWave(first, 460)).when('07:08', stop('07:08'))
    expect(offered('07:10', waits, '07:08')).toMatchObject({
      wave: [false, 'posting-not-open'],
      approve: [false, 'work-already-over'],
      until: 'posted-anew',
    })
  })

  test('nothing is said of places that nobody could be sent to anyway', () => {
    const gone = oneStaysAway(hired)
    expect(offered('15:29', gone, '07:08').until).toBeUndefined()
    expect(offered('07:10', gone.when('07:09', stopWork(first, 'rain')), '07:08').until).toBeUndefined()
    expect(offered('07:10', hired.when('06:00', timePasses), '07:08').until).toBeUndefined()
  })
})
