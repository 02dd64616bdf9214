import { expect, test } from 'vitest'
import { DayNumber, type PostingId } from '../shared/ids.ts'
import { noFigures } from '../shared/places/figures.ts'
import { broccoli, first, known, post, second, sorting, tuesday } from '../shared/testing/cast.ts'
import { shownOn } from './access/test-door.ts'
import { openCounter, tap, wangComes } from './counter/test-counter.ts'
import { settle } from './test-hall.ts'

/** Monday: Wang is placed by hand, a child is sent home, and somebody posts for Tuesday at ten; Tuesday, 05:20, nobody has come. */
async function nextMorning() {
  const counter = await openCounter()
  const { hall, clerk, door } = counter
  const asked = (n: number) => ({ id: tap(n), actor: { by: 'terminal' }, bodyDigest: '' }) as const
  await clerk('counter/check-in', wangComes(1, { wants: { trades: [sorting] } }))
  await hall.day.ask({ ...asked(2), command: post(broccoli, known) })
  const atTen = {
    ...broccoli,
    workDate: tuesday,
    startMinute: 600,
    paidMinutes: 330,
    transport: { kind: 'own' },
  } as const
  await hall.day.ask({ ...asked(3), command: post(atTen, known) })
  const placing = { command: tap(4), number: DayNumber.parse('A001'), posting: first, reason: '本人要去' }
  await clerk('placement/place-by-hand', placing)
  await hall.day.ask({ ...asked(5), command: { type: 'turn-away-child' } })
  await settle()
  hall.clock.pass(24 * 3600 - 600)
  await settle()
  return { hall, door }
}

test('at twenty past five the figures are those of this morning, also while nobody has come', async () => {
  const { hall, door } = await nextMorning()
  const before = hall.day.position
  expect(await shownOn(door, 'board')).toMatchObject({ withWorkToday: 0, waiting: 0, byHand: 0, calledBefore: [] })
  expect(await shownOn(door, 'home')).toMatchObject({ withWorkToday: 0, waiting: 0 })
  const desk = await shownOn(door, 'desk')
  expect(desk).toMatchObject({ figures: noFigures, turnedAwayUnderSixteen: 0 })
  expect(desk).not.toHaveProperty('childTurnedAwayAt')
  expect(desk.departures).toMatchObject([{ posting: second, gone: false }])
  expect(desk.postings.map(({ posting }: { posting: PostingId }) => posting)).toEqual([second])
  expect(hall.day.position).toBe(before)
})

test('whoever works on from yesterday stands in the log of this morning before anybody has come', async () => {
  const { hall, clerk, door } = await openCounter()
  const asked = (n: number) => ({ id: tap(n), actor: { by: 'terminal' }, bodyDigest: '' }) as const
  await clerk('counter/check-in', wangComes(1, { wants: { trades: [broccoli.trade] } }))
  await hall.day.ask({ ...asked(2), command: post({ ...broccoli, days: 2 }, known) })
  await settle()
  const place = { command: tap(3), number: DayNumber.parse('A001'), posting: first, reason: '本人要去' }
  await clerk('placement/place-by-hand', place)
  hall.clock.pass(24 * 3600 - 600)
  await settle()
  const before = hall.day.position
  const { figures } = await shownOn(door, 'desk')
  expect(figures.withWork).toBe(1)
  const log = await clerk('staff-desk/log', { day: tuesday })
  expect(log).toMatchObject({ state: 'open', rows: [{ number: 'A001', standing: 'placed' }] })
  expect(hall.day.position).toBe(before)
})
