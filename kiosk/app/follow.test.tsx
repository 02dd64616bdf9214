import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hallTime } from './clock.ts'
import { type Followed, follow } from './follow.ts'
import { lately } from './lately.ts'

/** The browser's side of a line, played by the test. */
class Line {
  static lines: Line[] = []
  readonly url: string
  readonly heard = new Map<string, (event: { data: string }) => void>()
  closed = false
  onerror: (() => void) | undefined
  constructor(url: string) {
    this.url = url
    Line.lines.push(this)
  }
  addEventListener(kind: string, listener: (event: { data: string }) => void) {
    this.heard.set(kind, listener)
  }
  close() {
    this.closed = true
  }
  says(kind: string, data: unknown = {}) {
    if (!this.closed) this.heard.get(kind)?.({ data: JSON.stringify(data) })
  }
}

const beat = {
  day: '2026-08-17',
  now: '2026-08-16T21:42:00.000Z',
  speed: 1,
  marketVersion: 0,
  position: { day: 1, county: 1 },
}
const view = (waiting: number) => ({
  ...beat,
  view: { open: true, placesOpen: 0, waiting, withWorkToday: 0, nextJobs: [], wantedTrades: [] },
})
const last = () => {
  const line = Line.lines.at(-1)
  if (!line) throw new Error('no line was opened')
  return line
}

let home: Followed<{ readonly waiting: number }>
let leave: () => void
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Line)
  Line.lines = []
  createRoot((dispose) => {
    leave = dispose
    home = follow('home')
  })
})
afterEach(() => {
  leave()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('following a view', () => {
  it('shows the whole view and sets the clock to the hall, not to the terminal', () => {
    last().says('view', view(42))
    expect(last().url).toBe('/api/live/home')
    expect(home.live()?.view.waiting).toBe(42)
    expect(home.connected()).toBe(true)
    expect(hallTime()).toMatchObject({ clock: '05:42', date: '2026-08-17', weekday: 1 })
  })

  it('says how old it is, counted from the last word of the server', () => {
    last().says('view', view(42))
    vi.advanceTimersByTime(7000)
    expect(home.ageSeconds()).toBe(7)
    last().says('beat', beat)
    expect(home.ageSeconds()).toBe(0)
    vi.advanceTimersByTime(3000)
    expect(home.ageSeconds()).toBe(3)
  })

  it('keeps the last view while the line is cut and comes back by itself with the new one', () => {
    last().says('view', view(42))
    last().onerror?.()
    expect(home.connected()).toBe(false)
    expect(home.live()?.view.waiting).toBe(42)
    vi.advanceTimersByTime(500)
    expect(Line.lines).toHaveLength(2)
    last().says('view', view(43))
    expect(home.connected()).toBe(true)
    expect(home.live()?.view.waiting).toBe(43)
  })

  it('asks again ever more slowly, at least every five seconds', () => {
    for (let count = 0; count < 8; count += 1) {
      last().onerror?.()
      vi.advanceTimersByTime(5000)
    }
    expect(Line.lines.length).toBe(9)
    last().onerror?.()
    vi.advanceTimersByTime(4000)
    expect(Line.lines.length).toBe(9)
  })

  it('a line that is open but silent is given up and opened anew', () => {
    last().says('view', view(42))
    vi.advanceTimersByTime(14_000)
    expect(Line.lines.length).toBe(2)
    expect(Line.lines[0]?.closed).toBe(true)
    expect(home.connected()).toBe(false)
  })

  it('answers each beat: a terminal by its front page, the wall by its own, nobody else', () => {
    const sent = vi.fn(async () => new Response())
    vi.stubGlobal('fetch', sent)
    last().says('beat', beat)
    expect(sent).toHaveBeenCalledWith('/api/live/home', expect.objectContaining({ method: 'POST' }))
    createRoot((dispose) => {
      for (const audience of ['board', 'worker', 'desk'] as const) {
        follow(audience)
        last().says('beat', beat)
      }
      dispose()
    })
    expect(sent.mock.calls.map(([url]: readonly unknown[]) => url)).toEqual(['/api/live/home', '/api/live/board'])
  })

  it('an ended session stays ended, on a page that stays', () => {
    const reload = vi.fn()
    vi.stubGlobal('location', { reload })
    createRoot((dispose) => {
      const worker = follow('worker')
      last().says('view', view(42))
      last().says('end')
      vi.advanceTimersByTime(60_000)
      expect(worker.ended()).toBe(true)
      dispose()
    })
    expect(reload).not.toHaveBeenCalled()
  })

  it('a screen that is ended opens its page anew, once, and not before the server answers: a browser that finds nobody stays white', async () => {
    const reload = vi.fn()
    vi.stubGlobal('location', { reload })
    vi.stubGlobal('fetch', () => Promise.reject(new Error('nobody there')))
    last().says('view', view(42))
    last().says('end')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reload).not.toHaveBeenCalled()
    vi.stubGlobal('fetch', async () => Response.json({ marketVersion: beat.marketVersion }))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(reload).toHaveBeenCalledTimes(1)
    expect(Line.lines).toHaveLength(1)
  })

  it('a terminal says with each answer how long nobody touched it, and whether a reader has typed there', () => {
    const sent = vi.fn(async (_url: string, _said: { readonly body: string }) => new Response())
    vi.stubGlobal('fetch', sent)
    Object.assign(lately, { touchedAt: performance.now(), readerUsed: true })
    vi.advanceTimersByTime(7000)
    last().says('beat', beat)
    const { now, touchedAt, readerUsed } = JSON.parse(sent.mock.calls[0]?.[1].body ?? '{}')
    expect([Math.round(now - touchedAt), readerUsed]).toEqual([7000, true])
    Object.assign(lately, { touchedAt: 0, readerUsed: false })
  })

  it('stops when the page goes', () => {
    leave()
    vi.advanceTimersByTime(60_000)
    expect(Line.lines).toHaveLength(1)
    expect(last().closed).toBe(true)
  })
})
