import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DayCommand } from '../shared/day/messages.ts'
import type { Actor } from '../shared/ledger/entry.ts'
import { accept, approve, at, broccoli, checkIn, first, known, li, offer, post, wang } from '../shared/testing/cast.ts'
import { yang } from '../shared/testing/county-cast.ts'
import { settle, type TestHall, testHall } from './test-hall.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const ask = (hall: TestHall, command: DayCommand, actor: Actor = { by: 'terminal' }) =>
  hall.day.ask({ id: hall.ownCommand(), actor, bodyDigest: hall.digest(command), command })

/** Wang is called to the only place; Li would be next. */
async function called(by?: Actor) {
  const hall = await testHall()
  await ask(hall, post({ ...broccoli, places: 1 }), by)
  await ask(hall, approve(first), by)
  await ask(hall, checkIn(wang), by)
  await ask(hall, checkIn(li), by)
  await turns()
  return hall
}
async function startedAgain(before: TestHall) {
  await before.stop()
  const hall = await testHall({ clock: before.clock, ledger: before.ledger })
  await turns()
  return hall
}
/** Timers stand still, so what `settle` waits for is let come. */
async function turns() {
  const settled = settle()
  await vi.advanceTimersByTimeAsync(5)
  await settled
}
/** Time as the hall and the machine have it together; screens that are on answer every few seconds. */
async function pass(hall: TestHall, seconds: number, on: readonly ('board' | 'terminal')[] = []) {
  for (let left = seconds; left > 0; left -= 5) {
    for (const screen of on) hall.hearing.heard(screen)
    await turns()
    hall.clock.pass(Math.min(left, 5))
    await vi.advanceTimersByTimeAsync(Math.min(left, 5) * 1000)
    await turns()
  }
}
const both = ['board', 'terminal'] as const
const passesOf = (hall: TestHall) => [...hall.day.state.line.values()].map(({ passes }) => passes)

describe('the screens of the hall are cut off', () => {
  test('nobody has passed, however long it lasts; back again, everybody is called and held anew', async () => {
    const hall = await called()
    await pass(hall, 10, both)
    await pass(hall, 240)
    expect(passesOf(hall)).toEqual([0, 0])
    expect(hall.day.state.offers.get(offer(1))).toMatchObject({ people: [wang] })
    hall.hearing.heard('terminal')
    hall.hearing.heard('board')
    await turns()
    expect(hall.day.state.offers.get(offer(1))).toMatchObject({ calledAt: at('05:34:10'), expiresAt: at('05:35:40') })
    await pass(hall, 85, both)
    expect(await ask(hall, accept(wang, 1))).toMatchObject({ answer: 'done' })
    expect(hall.bugs).toEqual([])
  })

  test('back again, a hold runs out as ever', async () => {
    const hall = await called()
    await pass(hall, 10, both)
    await pass(hall, 240)
    await pass(hall, 95, both)
    expect(passesOf(hall)).toEqual([1, 0])
  })

  test('a line that fails for a moment holds nobody’s place longer', async () => {
    const hall = await called()
    await pass(hall, 40, both)
    await pass(hall, 5)
    await pass(hall, 50, both)
    expect(passesOf(hall)).toEqual([1, 0])
  })

  test('before it is noticed a hold ends: nobody has passed, whatever else is due then', async () => {
    const hall = await called()
    await pass(hall, 85, both)
    await pass(hall, 5)
    await ask(hall, post({ ...broccoli, places: 1 }, known))
    await pass(hall, 240)
    expect(passesOf(hall)).toEqual([0, 0])
    expect(hall.day.state.offers.get(offer(1))).toMatchObject({ people: [wang] })
    expect(hall.day.state.offers.get(offer(2))).toMatchObject({ people: [li] })
    expect(hall.bugs).toEqual([])
  })

  test('while they answer, a hold passes with the first beat behind its end', async () => {
    const hall = await called()
    await pass(hall, 90, both)
    expect(passesOf(hall)).toEqual([0, 0])
    expect(await ask(hall, accept(wang, 1))).toMatchObject({ refusal: { code: 'offer-gone', ranOut: true } })
    hall.hearing.heard('terminal')
    await turns()
    expect(passesOf(hall)).toEqual([0, 0])
    hall.hearing.heard('board')
    await turns()
    expect(passesOf(hall)).toEqual([1, 0])
  })

  test('a hall that never had a screen goes on by its clock', async () => {
    const hall = await called()
    await pass(hall, 90)
    expect(passesOf(hall)).toEqual([1, 0])
  })

  test('who works at the desk meanwhile is answered, and what is due besides goes on: the bus leaves, the hall closes', async () => {
    const hall = await called()
    await pass(hall, 10, both)
    await pass(hall, 120)
    expect(await ask(hall, accept(wang, 1))).toMatchObject({ answer: 'done' })
    await pass(hall, 30 * 60)
    expect(hall.day.state.postings.get(first)?.status).toBe('expired')
    expect(passesOf(hall)).toEqual([0, 0])
    hall.clock.pass(13 * 3600)
    await turns()
    expect(hall.day.state.open).toBe(false)
    expect(hall.bugs).toEqual([])
  })

  test('a place nobody could answer for is nobody’s pass when the bus leaves', async () => {
    const hall = await called()
    await pass(hall, 10, both)
    await pass(hall, 31 * 60)
    expect(passesOf(hall)).toEqual([0, 0])
    expect(hall.day.state.offers.size).toBe(0)
  })
})

describe('one kind of them is', () => {
  test.each([
    ['board', 'terminal'],
    ['terminal', 'board'],
  ] as const)('the %s: held for ten minutes, while staff see to it; then holds run again', async (gone, on) => {
    const hall = await called()
    await pass(hall, 10, both)
    await pass(hall, 9 * 60, [on])
    expect(passesOf(hall)).toEqual([0, 0])
    expect(hall.hearing.gone()).toEqual({ which: gone, since: at('05:30:05'), held: true })
    await pass(hall, 3 * 60, [on])
    expect(passesOf(hall)).toEqual([1, 0])
    expect(hall.hearing.gone()).toEqual({ which: gone, since: at('05:30:05'), held: false })
  })

  test('back in time, everybody is called anew', async () => {
    const hall = await called()
    await pass(hall, 10, both)
    await pass(hall, 200, ['terminal'])
    await pass(hall, 5, both)
    expect(hall.day.state.offers.get(offer(1))).toMatchObject({ calledAt: at('05:33:30') })
    expect(hall.hearing.gone()).toBeUndefined()
  })
})

describe('the server starts again', () => {
  test('while the screens are cut off: whoever used the terminals before counts on them, until one answers', async () => {
    const before = await called()
    await pass(before, 10, both)
    await pass(before, 30)
    const hall = await startedAgain(before)
    await pass(hall, 240)
    expect(passesOf(hall)).toEqual([0, 0])
    expect(hall.hearing.gone()).toEqual({ which: 'both', since: at('05:30:40'), held: true })
    await pass(hall, 95, both)
    expect(hall.hearing.gone()).toBeUndefined()
    expect(passesOf(hall)).toEqual([1, 0])
    expect(hall.bugs).toEqual([])
  })

  test('and they answer at once: each is called anew once, no more', async () => {
    const before = await called()
    await pass(before, 10, both)
    const hall = await startedAgain(before)
    await pass(hall, 5)
    await pass(hall, 20, both)
    expect(hall.day.state.offers.get(offer(1))).toMatchObject({ calledAt: at('05:30:13') })
  })

  test('in a market that staff serve alone it goes on by its clock', async () => {
    const hall = await startedAgain(await called({ by: 'staff', staff: yang }))
    await pass(hall, 110)
    expect(passesOf(hall)).toEqual([1, 0])
  })
})
