import { afterEach, describe, expect, test } from 'vitest'
import type { CountyCommand } from '../shared/county/messages.ts'
import type { DayCommand } from '../shared/day/messages.ts'
import { checkIn, worker } from '../shared/testing/cast.ts'
import { type LiveOptions, type LiveViews, liveViews } from './live.ts'
import { type TestHall, testHall } from './test-hall.ts'

interface Told {
  readonly event: string
  readonly data: {
    readonly view?: unknown
    readonly marketVersion: number
    readonly position: { readonly day: number }
  }
}

/** A screen that reads its stream as it comes. */
function screenOn(response: Response) {
  const told: Told[] = []
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader()
  const decoder = new TextDecoder()
  let rest = ''
  const ended = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const [, event = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(part) ?? []
        told.push({ event, data: JSON.parse(data) })
      }
    }
  })()
  const views = () => told.filter(({ event }) => event === 'view').map(({ data }) => data.view)
  return { told, views, ended, hangUp: () => reader.cancel() }
}

const beatAt = (position: { day: number; county: number }) => ({
  day: '2026-08-17',
  now: '2026-08-16T21:30:00.000Z',
  marketVersion: 0,
  speed: 1,
  position,
})
const wait = (millis: number) => new Promise<void>((resume) => setTimeout(resume, millis))
const happens = (hall: TestHall) => {
  const command: DayCommand = checkIn(worker(hall.day.state.counts.numbers + 1))
  return hall.day.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
}

let opened: LiveViews | undefined
async function open(options: LiveOptions = {}) {
  const hall = await testHall()
  const live = liveViews(hall, { coalesceMillis: 5, beatMillis: 60_000, ...options })
  opened = live
  return { hall, live, numbers: () => hall.day.state.counts.numbers }
}
afterEach(() => opened?.stop())

describe('a live view', () => {
  test('begins with the whole of it, the day and the position', async () => {
    const { hall, live, numbers } = await open()
    await happens(hall)
    const screen = screenOn(live.connect(numbers))
    await wait(1)
    expect(screen.told).toEqual([
      {
        event: 'view',
        data: { view: 1, ...beatAt({ day: 1, county: 0 }) },
      },
    ])
  })

  test('after a reconnect is whole again', async () => {
    const { hall, live, numbers } = await open()
    const screen = screenOn(live.connect(numbers))
    await screen.hangUp()
    expect(live.count()).toBe(0)
    await happens(hall)
    await happens(hall)
    const again = screenOn(live.connect(numbers))
    await wait(1)
    expect(again.views()).toEqual([2])
  })

  test('travels once for changes that come together', async () => {
    const { hall, live, numbers } = await open()
    const screen = screenOn(live.connect(numbers))
    for (let count = 0; count < 20; count += 1) await happens(hall)
    await wait(20)
    expect(screen.views()).toEqual([0, 20])
  })

  test('is sent only if it changed, and reckoned once for all who see the same', async () => {
    const { hall, live, numbers } = await open()
    let reckoned = 0
    const same = () => {
      reckoned += 1
      return 'the same'
    }
    const screens = [same, same, numbers].map((view) => screenOn(live.connect(view)))
    reckoned = 0
    await happens(hall)
    await wait(20)
    expect(screens.map(({ views }) => views().length)).toEqual([1, 1, 2])
    expect(reckoned).toBe(1)
  })

  test('ends when the session it belonged to is over', async () => {
    const { hall, live } = await open()
    let session: string | undefined = 'mine'
    const screen = screenOn(live.connect(() => session))
    session = undefined
    await happens(hall)
    await screen.ended
    expect(screen.told.map(({ event }) => event)).toEqual(['view', 'end'])
    expect(live.count()).toBe(0)
  })

  test('that cannot be reckoned stops nobody else’s', async () => {
    const { hall, live, numbers } = await open()
    let broken = false
    const bad = screenOn(
      live.connect(() => {
        if (broken) throw new Error('a bug in a view')
        return 'fine'
      }),
    )
    const good = screenOn(live.connect(numbers))
    broken = true
    await happens(hall)
    await bad.ended
    await wait(20)
    expect(good.views()).toEqual([0, 1])
  })
})

describe('a heartbeat', () => {
  test('tells the position while nothing happens', async () => {
    const { live, numbers } = await open({ beatMillis: 10 })
    const screen = screenOn(live.connect(numbers))
    const beats = () => screen.told.filter(({ event }) => event === 'beat')
    await expect.poll(() => beats().length).toBeGreaterThan(1)
    expect(beats()[0]?.data).toEqual(beatAt({ day: 0, county: 0 }))
  })

  test('comes at once when the settings were changed, though no view did: screens ask for them again', async () => {
    const { hall, live, numbers } = await open()
    const screen = screenOn(live.connect(numbers))
    const command: CountyCommand = {
      type: 'change-market',
      change: { section: 'offer-hold', offerHoldSeconds: 120 },
      version: 0,
      inUse: { trades: [], townships: [] },
    }
    await hall.county.ask({ id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '', command })
    await wait(20)
    expect(screen.told.map(({ event, data }) => [event, data.marketVersion])).toEqual([
      ['view', 0],
      ['beat', 1],
    ])
    await happens(hall)
    await wait(20)
    expect(screen.told.map(({ event }) => event)).toEqual(['view', 'beat', 'view'])
  })

  test('brings what changed without an entry', async () => {
    const { live } = await open({ beatMillis: 10 })
    let saving = true
    const screen = screenOn(live.connect(() => saving))
    saving = false
    await wait(40)
    expect(screen.views()).toEqual([true, false])
  })
})

test('a screen that cannot keep up gets the newest, not all', async () => {
  const { hall, live, numbers } = await open({ coalesceMillis: 0, beatMillis: 20 })
  const response = live.connect(numbers)
  for (let count = 0; count < 200; count += 1) {
    await happens(hall)
    await wait(1)
  }
  const screen = screenOn(response)
  await wait(60)
  expect(screen.views().at(-1)).toBe(200)
  expect(screen.views().length).toBeLessThan(100)
})

test('stopping closes every stream', async () => {
  const { live, numbers } = await open()
  const screens = [1, 2, 3].map(() => screenOn(live.connect(numbers)))
  live.stop()
  await Promise.all(screens.map(({ ended }) => ended))
  expect(live.count()).toBe(0)
})
