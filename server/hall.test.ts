import { describe, expect, test } from 'vitest'
import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import type { DayCommand } from '../shared/day/messages.ts'
import { MarketDay } from '../shared/ids.ts'
import { approve, broccoli, checkIn, farmer, first, offer, wang } from '../shared/testing/cast.ts'
import { dayRules, rulesNow } from './hall.ts'
import { settle, type TestHall, testHall } from './test-hall.ts'

const ask = (hall: TestHall, command: DayCommand) =>
  hall.day.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: hall.digest(command), command })

async function called() {
  const hall = await testHall()
  await ask(hall, { type: 'post', employer: farmer, terms: broccoli })
  await ask(hall, approve(first))
  await ask(hall, checkIn(wang))
  await settle()
  return hall
}

describe('the hall', () => {
  test('makes its rounds by itself, as soon as somebody waits and a place is free', async () => {
    const hall = await called()
    expect([...hall.day.state.offers.keys()]).toEqual([offer(1)])
    expect(hall.bugs).toEqual([])
  })

  test('lets a hold run out when its time has come, and not before', async () => {
    const hall = await called()
    hall.clock.pass(89)
    await settle()
    expect(hall.day.state.offers.size).toBe(1)
    hall.clock.pass(1)
    await settle()
    expect(hall.day.state.offers.size).toBe(0)
    expect(hall.day.state.line.get(wang)?.standing.status).toBe('waiting')
  })

  test('closes at the closing hour, and commands belong to the day until midnight', async () => {
    const hall = await called()
    hall.clock.pass(13 * 3600)
    await settle()
    expect(hall.day.state).toMatchObject({ open: false, day: '2026-08-17' })
    expect([hall.day.marketDay, hall.county.marketDay]).toEqual(['2026-08-17', '2026-08-17'])
    hall.clock.pass(6 * 3600)
    expect([hall.day.marketDay, hall.county.marketDay]).toEqual(['2026-08-18', '2026-08-18'])
    expect(hall.ownCommand()).toMatch(/^cmd_20260818_/)
  })

  test('opened again from its ledger stands as it stood', async () => {
    const hall = await called()
    await hall.stop()
    const again = await testHall({ ledger: hall.ledger, clock: hall.clock })
    expect(again.day.state).toEqual(hall.day.state)
    expect(again.day.position).toBe(hall.day.position)
  })

  test('tells who listens of every change, until they stop', async () => {
    const hall = await testHall()
    let told = 0
    const stop = hall.onChange(() => {
      told += 1
    })
    await ask(hall, checkIn(wang))
    expect(told).toBe(1)
    stop()
    await ask(hall, { type: 'turn-away-child' })
    expect(told).toBe(1)
  })

  test('rings no alarm after it has stopped', async () => {
    const hall = await called()
    await hall.stop()
    const position = hall.day.position
    hall.clock.pass(24 * 3600)
    await settle()
    expect(hall.day.position).toBe(position)
  })
})

describe('the floor of a day', () => {
  const floors = {
    ...zhangbei,
    wageFloors: ['2023-01-01', '2026-09-01', '2025-05-01'].map((from, index) => ({ from, hourlyFen: 1800 + index })),
  }
  test('is the one in force on that day', () => {
    const floorOn = (day: string) => dayRules(floors, MarketDay.parse(day)).floorFen
    expect([floorOn('2022-12-31'), floorOn('2024-01-01'), floorOn('2026-08-31'), floorOn('2026-09-01')]).toEqual([
      0, 1800, 1802, 1801,
    ])
  })

  test('that staff and employers see is the one their postings are decided by', async () => {
    const from = { ...floors, wageFloors: [...floors.wageFloors, { from: '2026-08-18', hourlyFen: 1900 }] }
    const hall = await testHall({ market: from })
    const shown = () => rulesNow(hall).floorFen
    expect(shown()).toBe(1802)
    await ask(hall, checkIn(wang))
    // Closed, the evening still goes by Monday's rules; from midnight by those that Tuesday opens with.
    hall.clock.pass(13 * 3600)
    await settle()
    expect([hall.day.state.open, shown()]).toEqual([false, 1802])
    hall.clock.pass(11 * 3600)
    expect(shown()).toBe(1900)
    await ask(hall, checkIn(wang))
    expect([hall.day.state.day, hall.day.state.rules.floorFen, shown()]).toEqual(['2026-08-18', 1900, 1900])
  })
})
