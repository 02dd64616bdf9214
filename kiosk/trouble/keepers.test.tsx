import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { Instant, MarketDay, Position } from '../../shared/ids.ts'
import { hearBeat } from '../app/clock.ts'
import { takeMarket } from '../app/market.ts'
import { keepPlace, nextKept, show, shown, tellKept } from './keepers.ts'

const day = MarketDay.parse('2026-08-17')
const now = Instant.parse('2026-08-16T21:41:00.000Z')
const position = { day: Position.parse(0), county: Position.parse(0) }

/** What the hall answers when it is told; undefined: its answer is lost. */
let answer: { refused: readonly string[] } | undefined
let told: { keeper: string }[][] = []
let close = () => {}
const settled = () => vi.advanceTimersByTimeAsync(3000)

/** A page that is opened anew, of the terminal that staff approved as the second. */
function openPage(count = 0, terminal: number | null = 2) {
  const keeping = { ...(terminal === null ? {} : { keeping: { terminal, day, count } }) }
  takeMarket({ market: zhangbei, marketVersion: 0, setUp: true, ...keeping })
  hearBeat({ day, now, speed: 1, marketVersion: 0, position })
  const [connected, setConnected] = createSignal(false)
  show()
  close()
  createRoot((dispose) => {
    close = dispose
    tellKept(connected)
  })
  const take = () => {
    const kept = nextKept()
    if (kept !== undefined) keepPlace(kept)
    return kept?.keeper
  }
  return { take, state: () => shown()?.state, setConnected }
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  answer = undefined
  told = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    told.push(JSON.parse(body).keepers)
    if (answer === undefined) throw new Error('the line is down')
    return Response.json({ answer: 'done', value: answer })
  })
})
afterEach(() => {
  close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('what was noted is confirmed once the hall has answered, and told until then', async () => {
  const page = openPage()
  expect([page.take(), page.state()]).toEqual(['2-01', 'noted'])
  page.setConnected(true)
  await settled()
  expect(told.length).toBeGreaterThan(0)
  expect(page.state()).toBe('noted')
  answer = { refused: [] }
  await vi.advanceTimersByTimeAsync(10_000)
  expect(page.state()).toBe('confirmed')
  expect(JSON.parse(localStorage.getItem('keepers') ?? '')).toEqual({ day, count: 1, kept: [] })
})

it('one that the hall cannot keep stays so when the line fails once more', async () => {
  const page = openPage()
  page.take()
  answer = { refused: ['2-01'] }
  page.setConnected(true)
  await settled()
  expect(page.state()).toBe('refused')
  page.setConnected(false)
  await settled()
  expect(page.state()).toBe('refused')
  expect([page.take(), page.state()]).toEqual(['2-02', 'noted'])
})

it('a page that is opened anew goes on, and so does one whose browser has forgotten everything', () => {
  const before = openPage()
  before.take()
  before.take()
  expect(openPage().take()).toBe('2-03')
  localStorage.clear()
  expect(openPage(7).take()).toBe('2-08')
  expect(openPage(99).take()).toBeUndefined()
  expect(openPage(0, null).take()).toBeUndefined()
  localStorage.clear()
  expect(openPage(4, 12).take()).toBe('12-05')
})

it('what is damaged in the browser keeps no page from opening', async () => {
  const [good, bad] = [
    { keeper: '2-01', keptAt: now },
    { keeper: '2-02', keptAt: '五点' },
  ]
  for (const text of ['{', 'null', '[]', '{"count":1}', '{"day":"2026-08-17","count":"x","kept":[null]}']) {
    localStorage.setItem('keepers', text)
    expect(openPage().take()).toBe('2-01')
  }
  localStorage.setItem('keepers', JSON.stringify({ day, count: 2, kept: [good, bad] }))
  const page = openPage()
  answer = { refused: [] }
  page.setConnected(true)
  await settled()
  expect(told).toEqual([[good]])
})
