import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MarketDay } from '../../../shared/ids.ts'
import { playHall } from '../../test-hall.ts'
import { logAnswer } from '../canned-desk.ts'
import { createByNumber } from './by-number.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const day = MarketDay.parse('2026-08-17')

/** A clerk types, key by key. */
function clerk() {
  const [log, setLog] = createSignal(logAnswer)
  const [typed, type] = createSignal('')
  const hall = playHall({
    'staff-desk/log-by-number': () => ({ answer: 'done', value: typed() === '0046' ? ['A003'] : [] }),
  })
  const byNumber = createRoot(() => createByNumber({ day: () => day, log }, typed, () => {}))
  return {
    ...{ type, setLog },
    found: () => byNumber() && [...(byNumber() ?? [])],
    asked: () => hall.asked('staff-desk/log-by-number').map(({ body }) => body),
  }
}

it('004 is looked for on the page alone; with the fourth figure the hall is asked at once whose number ends so', async () => {
  const { type, found, asked } = clerk()
  for (const typed of ['0', '00', '004']) {
    type(typed)
    await vi.advanceTimersByTimeAsync(60)
    expect(found()).toEqual([])
  }
  expect(asked()).toEqual([])
  type('0046')
  expect(found()).toBeUndefined()
  await vi.advanceTimersByTimeAsync(100)
  expect(found()).toEqual(['A003'])
  expect(asked()).toEqual([{ day, typed: '0046' }])
})

it('an answer to what was typed before is not taken for one to what stands there', async () => {
  const { type, found, asked } = clerk()
  type('0046')
  await vi.advanceTimersByTimeAsync(1000)
  expect(found()).toEqual(['A003'])
  type('00467')
  expect(found()).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1000)
  expect(found()).toEqual([])
  expect(asked().at(-1)).toEqual({ day, typed: '00467' })
  type('王英')
  expect(found()).toEqual([])
})

it('who comes while it is looked for is found too, and meanwhile those who were stay found', async () => {
  const { type, found, asked, setLog } = clerk()
  type('0046')
  await vi.advanceTimersByTimeAsync(1000)
  setLog({ ...logAnswer, version: logAnswer.version + 1 })
  expect(found()).toEqual(['A003'])
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked()).toHaveLength(2)
})

it('typed while the hall does not answer it is found once the hall is back', async () => {
  const { type, found, asked } = clerk()
  const hall = globalThis.fetch
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')))
  type('0046')
  await vi.advanceTimersByTimeAsync(5000)
  expect(found()).toBeUndefined()
  vi.stubGlobal('fetch', hall)
  await vi.advanceTimersByTimeAsync(5000)
  expect(found()).toEqual(['A003'])
  expect(asked()).toHaveLength(1)
})
