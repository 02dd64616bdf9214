import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLooking } from './looking.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('rests between two looks, and leaves nothing running when the page goes', async () => {
  const look = vi.fn(() => Promise.resolve('seen' as const))
  const { lookAgain, dispose } = createRoot((dispose) => ({ dispose, lookAgain: createLooking(look) }))
  lookAgain()
  lookAgain()
  await vi.advanceTimersByTimeAsync(0)
  expect(look).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(700)
  expect(look).toHaveBeenCalledTimes(2)
  dispose()
  expect(vi.getTimerCount()).toBe(0)
})
