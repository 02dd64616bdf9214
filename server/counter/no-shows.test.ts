import { expect, test } from 'vitest'
import { DayNumber, EmployerId, type MarketDay, PlacementId, type WorkerId } from '../../shared/ids.ts'
import { broccoli, first, monday, picking } from '../../shared/testing/cast.ts'
import { dayAfter } from '../../shared/time.ts'
import { settle, type TestHall } from '../test-hall.ts'
import { byId, entriesOf, openCounter, tap, wangComes, wangId } from './test-counter.ts'

/** As the close of a day before tells of who took work and stayed away. */
async function stayedAway(hall: TestHall, worker: WorkerId, ...days: readonly MarketDay[]) {
  for (const day of days)
    await hall.county.ask({
      id: hall.ownCommand(),
      actor: { by: 'clock' },
      bodyDigest: '',
      command: {
        type: 'take-day-results',
        day,
        workers: [],
        employers: [],
        jobs: [
          {
            ...{ posting: first, revision: 1, workDate: day, employer: EmployerId.parse(`emp_${'0'.repeat(16)}`) },
            ...{ trade: picking, township: broccoli.township, basis: 'day', agreedFen: 17_000, paidMinutes: 540 },
            ...{ startMinute: 390, payDay: day },
            people: [
              {
                placement: PlacementId.parse(`plc_${day.replaceAll('-', '')}_0001`),
                worker,
                number: DayNumber.parse('A001'),
                came: 'unexcused',
              },
            ],
          },
        ],
      },
    })
}

const [friday, saturday] = [dayAfter(monday, -3), dayAfter(monday, -2)]
const find = { identity: byId(wangId) }
/** Wang came once and left; on two days before she had taken work and stayed away. */
async function wangStayedAway() {
  const counter = await openCounter()
  await counter.clerk('counter/check-in', wangComes(1))
  const [inLine] = [...counter.hall.day.state.line.values()]
  if (inLine === undefined) throw new Error('nobody came')
  await stayedAway(counter.hall, inLine.worker, friday, saturday)
  return { ...counter, worker: inLine.worker }
}

test('who stayed away twice is to be talked with; then a supervisor may pause them, and nobody else', async () => {
  const { door, clerk, supervisor, worker } = await wangStayedAway()
  expect(await clerk('counter/talks-due', {})).toEqual([
    { worker, who: '王*英', noPhone: true, dates: [friday, saturday], placement: 'plc_20260815_0001' },
  ])
  expect((await clerk('counter/find', find)).person.noShows).toEqual({
    ...{ dates: [friday, saturday], talkDue: true, worker, decides: false },
  })
  const pause = { command: tap(3), worker, until: dayAfter(monday, 3), reason: '又没去' }
  expect(await supervisor('counter/pause', pause)).toBe('talk-first')
  const note = '孩子住院，没顾上说'
  expect(await clerk('counter/note-talk', { command: tap(4), worker, note })).toBeNull()
  expect(await clerk('counter/talks-due', {})).toEqual([])
  expect(await clerk('counter/pause', { ...pause, command: tap(5) })).toBe('supervisor-needed')
  expect(await supervisor('counter/pause', { ...pause, command: tap(6) })).toBeNull()
  const now = (await supervisor('counter/find', find)).person.noShows
  expect(now).toMatchObject({ pausedUntil: dayAfter(monday, 3), decides: true, talkedOn: monday })
  // What was said is sealed: the ledger has neither words nor name.
  await settle()
  const book = JSON.stringify(await entriesOf(door, 'county'))
  for (const secret of [note, '又没去', '王秀英']) expect(book).not.toContain(secret)
})

test('whoever is paused hears it at a terminal before they are asked anything; at the window they get a number for a reason', async () => {
  const { door, hall, clerk, supervisor, worker } = await wangStayedAway()
  await clerk('counter/note-talk', { command: tap(3), worker, note: '谈过' })
  await supervisor('counter/pause', { command: tap(4), worker, until: dayAfter(monday, 3), reason: '又没去' })
  const until = dayAfter(monday, 3)
  hall.clock.pass(2 * 24 * 3600)
  await settle()
  const identity = { kind: 'resident-id', number: wangId } as const
  const asked = await door.knock('/api/check-in/identify', { body: { identity } })
  expect(await asked.json()).toMatchObject({ refusal: { code: 'paused', until } })
  const comes = (n: number, reason?: string) => wangComes(n, { command: tap(n, '20260819'), ...(reason && { reason }) })
  expect(await clerk('counter/check-in', comes(5))).toBe('paused')
  expect(await clerk('counter/check-in', comes(6, '家里急用钱，谈过了'))).toMatchObject({ number: 'A001' })
  hall.clock.pass(2 * 24 * 3600)
  await settle()
  expect(await clerk('counter/check-in', wangComes(7, { command: tap(7, '20260821') }))).toMatchObject({
    number: 'A001',
  })
})
