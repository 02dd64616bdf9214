import { describe, expect, test } from 'vitest'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import type { SettingsEntry } from '../../shared/county/settings/answer.ts'
import type { MarketChange } from '../../shared/county/settings/market.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import {
  accept,
  broccoli,
  checkIn,
  known,
  picking,
  post,
  reason,
  timePasses,
  tuesday,
  wang,
} from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { clerkAtDesk, openDoor, supervisorAtDesk } from '../access/test-door.ts'

async function openSettings() {
  const door = await openDoor()
  const ask = async <Name extends RequestName>(
    name: Name,
    body: RequestOf<Name>,
    session = door.seal(supervisorAtDesk),
  ) => {
    const response = await door.knock(`/api/${name}`, { body, cookies: { staff: session } })
    const reply: { answer: string; value: Replies[Name]; refusal?: { code: string } } = await response.json()
    return reply.refusal?.code ?? reply.value
  }
  const change = (changed: MarketChange, version = door.hall.county.state.marketVersion, session?: string) =>
    ask('settings/change', { command: door.hall.ownCommand(), change: changed, version }, session)
  const day = (command: DayCommand) =>
    door.hall.day.ask({ id: door.hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
  return { ...door, ask, change, day }
}
const without = (id: string): MarketChange => ({
  section: 'trades',
  trades: zhangbei.trades.map((trade) => (trade.id === id ? { ...trade, off: true } : trade)),
})
const withoutTownship = (id: string): MarketChange => ({
  section: 'townships',
  townships: zhangbei.townships.map((township) => (township.id === id ? { ...township, off: true } : township)),
})

describe('settings', () => {
  test('are changed by a supervisor, and every screen gets them anew', async () => {
    const { change, knock, hall } = await openSettings()
    expect(await change({ section: 'offer-hold', offerHoldSeconds: 120 })).toBeNull()
    const answer = await (await knock('/api/market', { method: 'GET' })).json()
    expect(answer).toMatchObject({ marketVersion: 1, setUp: true, market: { offerHoldSeconds: 120 } })
    expect(hall.bugs).toEqual([])
  })

  test('are not a clerk’s to change: they hear whose they are', async () => {
    const { change, hall, seal } = await openSettings()
    const longer = { section: 'offer-hold', offerHoldSeconds: 120 } as const
    expect(await change(longer, 0, seal(clerkAtDesk))).toBe('supervisor-needed')
    expect(hall.county.state.marketVersion).toBe(0)
  })

  test('keep a trade that somebody waits or hires for', async () => {
    const waited = await openSettings()
    await waited.day(checkIn(wang))
    expect(await waited.change(without(picking))).toBe('still-in-use')
    const hired = await openSettings()
    await hired.day(post(broccoli))
    expect(await hired.change(without(picking))).toBe('still-in-use')
    expect(await hired.change(without('loading'))).toBeNull()
  })

  test('keep in the evening what a job of tomorrow wants, and one that goes on tomorrow', async () => {
    const evening = await openSettings()
    await evening.day(post({ ...broccoli, workDate: tuesday }))
    await evening.day({ type: 'close-day', reason })
    expect(await evening.change(without(picking))).toBe('still-in-use')
    expect(await evening.change(withoutTownship(broccoli.township))).toBe('still-in-use')
    const goesOn = await openSettings()
    await goesOn.day(post({ ...broccoli, days: 2 }, known))
    await goesOn.day(checkIn(wang))
    await goesOn.day(timePasses)
    await goesOn.day(accept(wang, 1))
    await goesOn.day({ type: 'close-day', reason })
    expect(await goesOn.change(without(picking))).toBe('still-in-use')
    const over = await openSettings()
    await over.day(post(broccoli, known))
    await over.day(checkIn(wang))
    await over.day({ type: 'close-day', reason })
    expect(await over.change(without(picking))).toBeNull()
  })

  test('put up no notice that chooses people, in either language, and say nothing of it in the ledger', async () => {
    const { change, hall } = await openSettings()
    const notices = (zh: string, en: string): MarketChange => ({ section: 'notices', notices: [{ zh, en }] })
    for (const [zh, en] of [
      ['东门要装卸，限女性，35岁以下', 'Loading at the east gate'],
      ['东门要装卸', 'Loading at the east gate, men only'],
    ] as const)
      expect(await change(notices(zh, en))).toBe('discriminatory-wording')
    expect(hall.county.state.marketVersion).toBe(0)
    expect(await change(notices('谁收押金，请打12333', 'Asked for a deposit? Call 12333'))).toBeNull()
  })

  test('keep a notice of before that would be refused today, until its section is saved anew', async () => {
    const { change, hall, knock } = await openSettings()
    const notices = [{ zh: '东门装卸限女性', en: 'Loading' }]
    const command = {
      type: 'change-market',
      change: { section: 'notices', notices },
      version: 0,
      inUse: { trades: [], townships: [] },
    } as const
    await hall.county.ask({ id: hall.ownCommand(), actor: { by: 'staff', staff: yang }, bodyDigest: '', command })
    expect(await change({ section: 'offer-hold', offerHoldSeconds: 120 })).toBeNull()
    const answer = await (await knock('/api/market', { method: 'GET' })).json()
    expect(answer.market).toMatchObject({ notices, offerHoldSeconds: 120 })
    expect(await change({ section: 'notices', notices })).toBe('discriminatory-wording')
    expect(await change({ section: 'notices', notices: [] })).toBeNull()
  })

  test('tell who changed what and when, newest first, accounts among them', async () => {
    const { ask, change, hall } = await openSettings()
    const command = hall.ownCommand()
    await ask('staff/add', { command, name: '周强', password: 'long enough', role: 'clerk' })
    await change({ section: 'order', order: 'first-come' })
    const told = await ask('settings/history', {})
    const entries: readonly SettingsEntry[] = Array.isArray(told) ? told : []
    expect(entries.map(({ event, about }) => [event.type, about])).toEqual([
      ['market-changed', undefined],
      ['staff-added', '周强'],
      ['staff-added', ''],
      ['staff-added', ''],
    ])
    expect(entries[0]).toMatchObject({
      instant: '2026-08-16T21:30:00.000Z',
      event: { change: { order: 'first-come' } },
    })
  })
})
