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

it('what the hall did not answer is asked again without anybody doing anything, until it is answered', async () => {
  const answers = ['unheard', 'unheard', 'seen'] as const
  const look = vi.fn(async () => answers[look.mock.calls.length - 1] ?? 'seen')
  const { lookAgain, dispose } = createRoot((dispose) => ({ dispose, lookAgain: createLooking(look) }))
  lookAgain()
  await vi.advanceTimersByTimeAsync(5000)
  expect(look).toHaveBeenCalledTimes(3)
  dispose()
})
