import { type Accessor, createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOutage, type Outage } from './outage.ts'

const [reachable, setReachable] = createSignal(true)
let outage: Accessor<Outage>
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  setReachable(true)
  createRoot((dispose) => {
    stop = dispose
    outage = createOutage(reachable)
  })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

describe('the server is gone', () => {
  it('a moment without it is nobody’s business', () => {
    setReachable(false)
    vi.advanceTimersByTime(2000)
    expect(outage().at).toBe('fine')
    setReachable(true)
    vi.advanceTimersByTime(5000)
    expect(outage().at).toBe('fine')
  })

  it('counts the seconds, says for three seconds that it is back, then is quiet', () => {
    setReachable(false)
    vi.advanceTimersByTime(40_000)
    expect(outage()).toMatchObject({ at: 'lost' })
    expect(outage().seconds).toBeGreaterThanOrEqual(39)
    setReachable(true)
    vi.advanceTimersByTime(2500)
    expect(outage().at).toBe('back')
    vi.advanceTimersByTime(1500)
    expect(outage().at).toBe('fine')
  })

  it('gone again while saying that it is back: counts anew', () => {
    setReachable(false)
    vi.advanceTimersByTime(10_000)
    setReachable(true)
    vi.advanceTimersByTime(1000)
    setReachable(false)
    vi.advanceTimersByTime(4000)
    expect(outage()).toMatchObject({ at: 'lost' })
    expect(outage().seconds).toBeLessThan(5)
  })
})
