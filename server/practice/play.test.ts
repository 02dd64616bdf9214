import { expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { auditEntry, type Before, type Difference, nothingBefore } from '../../shared/day/audit.ts'
import { noDay } from '../../shared/day/day.ts'
import { evolveDay } from '../../shared/day/evolve.ts'
import { DayEvent } from '../../shared/day/messages.ts'
import { madeUpPin, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, MarketDay, Position, TradeId, WorkerId } from '../../shared/ids.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import type { BoardView } from '../../shared/places/hall-board/view.ts'
import { makeMorning, morningSeconds, ordinarySize } from '../../shared/rehearsal/morning.ts'
import { watchDay } from '../../shared/testing/day-watch.ts'
import { instantOn, later } from '../../shared/time.ts'
import { settle, testClock, testHall } from '../test-hall.ts'
import { readOptions } from './options.ts'
import { livelyMinute, playMorning, wholeMorning } from './play.ts'
import type { Screen } from './screen.ts'
import { openForPractice } from './test-practice.ts'

const day = MarketDay.parse('2026-08-17')
const market = { ...zhangbei, offerHoldSeconds: 120 }
/** What whoever types only `npm run practice` sees. */
const { seed, speed } = readOptions([], { day })
const script = makeMorning({ seed, day, market, size: ordinarySize })

async function openHall() {
  const clock = testClock(instantOn(day, morningSeconds.begins / 60))
  const hall = await testHall({ clock, market })
  return { hall, clock, ...(await openForPractice(hall)) }
}
type Opened = Awaited<ReturnType<typeof openHall>>

async function playAll({ clock, screen, desk }: Opened, meanwhile: () => Promise<void>): Promise<void> {
  const until = async () => {
    clock.pass(60)
    await settle()
    await meanwhile()
  }
  await playMorning({ day, clock, until, screen, desk, lookEverySeconds: 60, ends: wholeMorning(day) }, script)
  clock.pass(18 * 3600 - morningSeconds.over)
  await settle()
}

/** What the ledger tells of the day, and every promise that it shows broken. */
async function toldBy(ledger: LedgerPort) {
  const watch = watchDay()
  const events: DayEvent[] = []
  const differences: Difference[] = []
  let audited: Before = nothingBefore
  let state = noDay
  for await (const entry of ledger.read('day', Position.parse(0))) {
    const own = entry.events.map((event) => DayEvent.parse(event))
    const { difference, ...after } = auditEntry(audited, { ...entry, events: own })
    audited = after
    if (difference !== undefined) differences.push(difference)
    for (const event of own) {
      watch.note(event, state, entry.instant)
      state = evolveDay(state, event, entry)
      watch.recount(state)
    }
    if (own.some(({ type }) => type === 'round-run')) watch.afterRound(state, own, 'everything')
    events.push(...own)
  }
  const count = (type: DayEvent['type']) => events.filter((event) => event.type === type).length
  return { broken: watch.report(), differences, events, count }
}

/** Somebody who practises beside the made-up morning: checks in, posts a job, and then only looks on. */
async function newcomerAt(screen: Screen) {
  const command = (n: number) => CommandId.parse(`cmd_20260817_${String(n).padStart(16, '0')}`)
  const identity = { kind: 'resident-id', number: makeResidentId('1965-03-12', 1) } as const
  const trades = ['vegetable-picking', 'loading', 'weeding', 'greenhouse'].map((id) => TradeId.parse(id))
  const here = await screen.ask('check-in/check-in', {
    command: command(1),
    identity,
    consent: true,
    wants: { trades },
    certificates: [],
  })
  const employer = { kind: 'person', residentId: makeResidentId('1970-01-01', 2), phone: makePhone(2) } as const
  await screen.ask('posting/identify', { command: command(2), identity: employer, consent: true, pin: madeUpPin })
  const job = script.flatMap(({ act }) => (act.does === 'post' ? [act.job] : []))[0]
  if (job === undefined || here.answer !== 'done') throw new Error('A newcomer is let in')
  const posted = await screen.ask('posting/post', { command: command(3), terms: job.terms })
  return {
    number: here.value.number,
    posting: posted.answer === 'done' ? posted.value.postings[0]?.posting : undefined,
  }
}

/** One morning, with a newcomer beside it, for both tests. */
const played = (async () => {
  const opened = await openHall()
  let newcomer: Awaited<ReturnType<typeof newcomerAt>> | undefined
  const firstMinute: BoardView[] = []
  const board = opened.screen()
  const since = instantOn(day, livelyMinute)
  await playAll(opened, async () => {
    newcomer ??= await newcomerAt(opened.screen())
    const now = opened.clock.now()
    if (now >= since && now < later(since, 60 * speed)) firstMinute.push(await board.look('board'))
  })
  return { ...(await toldBy(opened.hall.ledger)), newcomer, firstMinute, bugs: opened.hall.bugs }
})()

test('a rehearsed morning comes to everything a hall sees, and keeps every promise to its people', async () => {
  const { broken, differences, count, bugs } = await played
  expect(broken).toEqual([])
  expect(differences).toEqual([])
  expect(bugs).toEqual([])
  const people = script.filter(({ act }) => act.does === 'check-in').length
  // The child has no number; the newcomer has one.
  expect(count('checked-in')).toBe(people)
  expect(count('child-turned-away')).toBe(1)
  const seen = [
    'posting-approved',
    'posting-turned-down',
    'offer-declined',
    'offer-passed',
    'waited-again',
    'left-line',
    'wants-changed',
    'posting-cancelled',
    'arrived',
    'absent',
    'second-wave-opened',
  ] as const
  expect(seen.filter((type) => count(type) === 0)).toEqual([])
  expect(count('placement-made')).toBeGreaterThan(15)
  expect(count('day-closed')).toBe(1)
}, 120_000)

test('at the pace it usually has, a minute in the hall shows jobs, a line of people and somebody called', async () => {
  const { firstMinute } = await played
  expect(firstMinute.length).toBeGreaterThan(1)
  for (const { jobs, waiting } of firstMinute) {
    expect(jobs.length).toBeGreaterThan(0)
    expect(waiting).toBeGreaterThan(4)
  }
  expect(firstMinute.flatMap(({ calls }) => calls).length).toBeGreaterThan(0)
}, 120_000)

test('whoever practises beside it is left alone: nobody answers for them, nobody judges what they post', async () => {
  const { events, newcomer } = await played
  const checkedIn = events.find((event) => event.type === 'checked-in' && event.number === newcomer?.number)
  const worker = WorkerId.parse(checkedIn?.type === 'checked-in' ? checkedIn.worker : '')
  const offers = events.flatMap((event) =>
    event.type === 'offer-made' && event.worker === worker ? [event.offer] : [],
  )
  const answered = events.filter(
    (event) => (event.type === 'offer-accepted' || event.type === 'offer-declined') && offers.includes(event.offer),
  )
  const judged = events.filter(
    (event) =>
      (event.type === 'posting-approved' || event.type === 'posting-turned-down') &&
      event.posting === newcomer?.posting,
  )
  expect(offers.length).toBeGreaterThan(0)
  expect(newcomer?.posting).toBeDefined()
  expect([...answered, ...judged]).toEqual([])
}, 120_000)
