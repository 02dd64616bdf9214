import { describe, expect, test } from 'vitest'
import type { MarketChange } from '../shared/county/settings/market.ts'
import type { DayCommand } from '../shared/day/messages.ts'
import type { LedgerPort } from '../shared/ledger/port.ts'
import {
  accept,
  approve,
  at,
  broccoli,
  checkIn,
  decline,
  first,
  known,
  li,
  offer,
  post,
  wang,
} from '../shared/testing/cast.ts'
import { later } from '../shared/time.ts'
import { rulesNow } from './hall.ts'
import { openMemoryLedger } from './ledger/memory.ts'
import { dawn, settle, type TestHall, testClock, testHall } from './test-hall.ts'

const ask = (hall: TestHall, command: DayCommand) =>
  hall.day.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: hall.digest(command), command })

async function called(parts: Parameters<typeof testHall>[0] = {}) {
  const hall = await testHall(parts)
  await ask(hall, post(broccoli))
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
    await ask(hall, decline(wang, 1))
    await hall.stop()
    const again = await testHall({ ledger: hall.ledger, clock: hall.clock })
    expect(again.day.state).toEqual(hall.day.state)
    expect(again.day.position).toBe(hall.day.position)
  })

  test('holds for whoever was called what they could not answer while its power was gone', async () => {
    const hall = await called()
    await hall.stop()
    hall.clock.pass(300)
    const again = await testHall({ ledger: hall.ledger, clock: hall.clock })
    await settle()
    expect(again.day.state.line.get(wang)).toMatchObject({ passes: 0, standing: { status: 'offered' } })
    again.clock.pass(89)
    expect(await ask(again, accept(wang, 1))).toMatchObject({ answer: 'done' })
    expect(again.bugs).toEqual([])
  })

  test('holds it, too, while the disk refused: there, nobody could be answered either', async () => {
    const ledger = openMemoryLedger()
    let refuses = false
    const append: LedgerPort['append'] = async (...asked) =>
      refuses ? { outcome: 'failed', reason: 'planted' } : ledger.append(...asked)
    const recover: LedgerPort['recover'] = async (book) => {
      if (refuses) throw new Error('planted')
      await ledger.recover(book)
    }
    const hall = await called({ ledger: { ...ledger, append, recover } })
    refuses = true
    hall.clock.pass(80)
    expect(await ask(hall, accept(wang, 1))).toMatchObject({ answer: 'refused', refusal: { code: 'cannot-save-now' } })
    hall.clock.pass(60)
    refuses = false
    await expect.poll(() => hall.day.notSavingSince).toBeUndefined()
    await settle()
    expect(hall.day.state.line.get(wang)).toMatchObject({ passes: 0, standing: { status: 'offered' } })
    expect(await ask(hall, accept(wang, 1))).toMatchObject({ answer: 'done' })
  })

  test('holds it, too, when its machine slept or its date was put forward', async () => {
    const hall = await called()
    hall.clock.leap(300)
    await settle()
    expect(hall.day.state.line.get(wang)).toMatchObject({ passes: 0, standing: { status: 'offered' } })
    hall.clock.pass(89)
    expect(await ask(hall, accept(wang, 1))).toMatchObject({ answer: 'done' })
  })

  test('its date is put back an hour: rounds, calls and holds go on, slower, and nobody is called in the time to come', async () => {
    const hall = await testHall()
    await ask(hall, checkIn(wang))
    hall.clock.pass(1200)
    await ask(hall, checkIn(li))
    hall.clock.pass(-3600)
    await ask(hall, post(broccoli, known))
    await settle()
    expect([...hall.day.state.offers.values()]).toMatchObject([
      { calledAt: at('05:50') },
      { calledAt: later(at('05:50'), 13) },
    ])
    expect(hall.clock.now()).toBe(at('05:50'))
    hall.clock.pass(179)
    await settle()
    expect(hall.day.state.offers.size).toBe(2)
    hall.clock.pass(40)
    await settle()
    expect(hall.day.state.offers.size).toBe(0)
    expect(Math.floor(hall.clock.aheadSeconds())).toBeGreaterThan(3400)
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

describe('changed settings', () => {
  const change = (hall: TestHall, changed: MarketChange) =>
    hall.county.ask({
      id: hall.ownCommand(),
      actor: { by: 'start-up' },
      bodyDigest: '',
      command: {
        type: 'change-market',
        change: changed,
        version: hall.county.state.marketVersion,
        inUse: { trades: [], townships: [] },
      },
    })
  const longer: MarketChange = { section: 'offer-hold', offerHoldSeconds: 120 }

  test('hold at once for the day that is open, and for one that opens later', async () => {
    const hall = await testHall()
    await change(hall, longer)
    expect([hall.day.position, rulesNow(hall).offerHoldSeconds]).toEqual([0, 120])
    await ask(hall, checkIn(wang))
    expect(hall.day.state.rules.offerHoldSeconds).toBe(120)
    await change(hall, { section: 'hours', openingMinute: 300, closingMinute: 19 * 60 })
    await settle()
    expect(hall.day.state).toMatchObject({ rules: { closingMinute: 19 * 60 }, closesAt: at('19:00') })
  })

  test('that a power cut kept the open day from hearing of reach it with the next start', async () => {
    const ledger = openMemoryLedger()
    let powerFails = false
    const append: LedgerPort['append'] = async (book, ...rest) =>
      powerFails && book === 'day' ? { outcome: 'failed', reason: 'planted' } : ledger.append(book, ...rest)
    const before = await testHall({ ledger: { ...ledger, append } })
    await ask(before, checkIn(wang))
    powerFails = true
    await change(before, longer)
    await settle()
    expect(before.day.state.rules.offerHoldSeconds).toBe(90)
    await before.stop()
    // Other luck than the first start had: ids are never made twice.
    const after = await testHall({ ledger, clock: testClock(dawn, 2) })
    await settle()
    expect(after.day.state.rules.offerHoldSeconds).toBe(120)
  })

  test('wait for the disk that refuses the day, and reach it when it is mended', async () => {
    const ledger = openMemoryLedger()
    const hall = await testHall({ ledger })
    await ask(hall, checkIn(wang))
    await change(hall, longer)
    ledger.plant('failed')
    await settle()
    await settle()
    expect(hall.day.state.rules.offerHoldSeconds).toBe(120)
  })
})
