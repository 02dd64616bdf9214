import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { large, setLarge } from './display.ts'
import { go, screen } from './screen.ts'
import { closeSession, createIdle, endOwed, endSession, type Idle, sessionClosed } from './session.ts'
import { chooseLanguage, language } from './words.ts'

const [inUse, setInUse] = createSignal(true)
const leave = vi.fn()
let idle: Idle
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  leave.mockReset()
  setInUse(true)
  createRoot((dispose) => {
    stop = dispose
    idle = createIdle(inUse, leave)
  })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('somebody walks away', () => {
  it('a minute passes in peace, then thirty seconds are counted, then the terminal goes home', () => {
    vi.advanceTimersByTime(59_000)
    expect(idle.secondsLeft()).toBeUndefined()
    vi.advanceTimersByTime(1000)
    expect(idle.secondsLeft()).toBe(30)
    vi.advanceTimersByTime(29_000)
    expect(idle.secondsLeft()).toBe(1)
    expect(leave).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1000)
    expect(leave).toHaveBeenCalledTimes(1)
    expect(idle.secondsLeft()).toBeUndefined()
  })

  it('any touch goes on, as often as they like', () => {
    for (let times = 0; times < 20; times += 1) {
      vi.advanceTimersByTime(80_000)
      expect(idle.secondsLeft()).toBe(10)
      document.dispatchEvent(new Event('pointerdown'))
      expect(idle.secondsLeft()).toBeUndefined()
    }
    document.dispatchEvent(new Event('keydown'))
    expect(leave).not.toHaveBeenCalled()
  })

  it('an empty home screen is not watched', () => {
    setInUse(false)
    vi.advanceTimersByTime(600_000)
    expect(idle.secondsLeft()).toBeUndefined()
    expect(leave).not.toHaveBeenCalled()
  })
})

describe('an ending', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
  })

  it('forgets language, large type and the page, and tells the server', async () => {
    const sent = vi.fn(async () => new Response(JSON.stringify({ answer: 'done', value: null })))
    vi.stubGlobal('fetch', sent)
    chooseLanguage('en')
    setLarge(true)
    go({ at: 'worker' })
    await endSession()
    expect([language(), large(), screen().at, document.documentElement.lang]).toEqual(['zh', false, 'home', 'zh-CN'])
    expect(sent).toHaveBeenCalledWith('/api/session/end', expect.anything())
    expect(endOwed()).toBe(false)
  })

  it('that the server did not hear stays owed, and the next person waits for it', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('network')))
    const ended = endSession()
    await vi.advanceTimersByTimeAsync(5000)
    await ended
    expect(screen().at).toBe('home')
    expect(endOwed()).toBe(true)
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ answer: 'done', value: null })))
    expect(await sessionClosed()).toBe(true)
    expect(endOwed()).toBe(false)
  })

  it('asked for while another end is on its way is told to the server as well', async () => {
    const sent = vi.fn(async () => new Response(JSON.stringify({ answer: 'done', value: null })))
    vi.stubGlobal('fetch', sent)
    await Promise.all([closeSession(), closeSession()])
    expect(sent).toHaveBeenCalledTimes(2)
    expect(endOwed()).toBe(false)
  })

  it('asked for while the next person waits is waited for too: nobody’s session is ended by it', async () => {
    const answers: (() => void)[] = []
    vi.stubGlobal('fetch', async () => {
      await new Promise<void>((resolve) => answers.push(resolve))
      return Response.json({ answer: 'done', value: null })
    })
    const heard = async () => {
      await expect.poll(() => answers).toHaveLength(1)
      answers.pop()?.()
    }
    void closeSession()
    let open = false
    const waited = sessionClosed().then(() => {
      open = true
    })
    void closeSession()
    await heard()
    await heard()
    await vi.advanceTimersByTimeAsync(0)
    expect(open).toBe(false)
    await heard()
    await heard()
    await waited
    expect([endOwed(), answers]).toEqual([false, []])
  })
})
