import { fireEvent } from '@solidjs/testing-library'
import { afterEach, beforeEach, vi } from 'vitest'
import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import { Instant, MarketDay, Position } from '../shared/ids.ts'
import type { Audience, Audiences } from '../shared/live.ts'
import { hearBeat } from './app/clock.ts'
import { takeMarket } from './app/market.ts'
import { touch } from './test-touch.ts'

const beat = {
  day: MarketDay.parse('2026-08-17'),
  now: Instant.parse('2026-08-16T21:47:00.000Z'),
  speed: 1,
  marketVersion: 0,
  position: { day: Position.parse(0), county: Position.parse(0) },
}
const answer = { market: zhangbei, marketVersion: 0, setUp: true }

/** The browser's side of a line of views. */
class Line {
  static open: Line[] = []
  readonly url: string
  readonly listeners = new Map<string, (event: { data: string }) => void>()
  onerror: (() => void) | undefined
  constructor(url: string) {
    this.url = url
    Line.open.push(this)
  }
  addEventListener(kind: string, listener: (event: { data: string }) => void) {
    this.listeners.set(kind, listener)
  }
  close() {
    Line.open = Line.open.filter((line) => line !== this)
  }
}

/** What the server answers to a request; nothing said is `done`, and nothing recorded. */
export type Answers = { readonly [Url in string]?: () => unknown }

/**
 * The hall as a terminal meets it, played by a test at 05:47 on 17 August: views that come when they are told to, and a
 * server whose every request is kept.
 */
export function playHall(answers: Answers = {}) {
  const asked: { readonly name: string; readonly body: unknown }[] = []
  Line.open = []
  vi.stubGlobal('EventSource', Line)
  vi.stubGlobal('fetch', async (url: string, request?: { body: string }) => {
    const name = url.replace('/api/', '')
    if (name === 'market') return Response.json(answer)
    asked.push({ name, body: JSON.parse(request?.body ?? 'null') })
    if (name === 'voice/say' && answers[name] === undefined)
      return Response.json({ answer: 'done', value: { clips: [], whole: false } })
    return Response.json((await answers[name]?.()) ?? { answer: 'done', value: {} })
  })
  // A page without a browser has no letters to fetch.
  Object.defineProperty(document, 'fonts', {
    value: Object.assign(new EventTarget(), { load: async () => [] }),
    configurable: true,
  })
  takeMarket(answer)
  hearBeat(beat)
  return {
    asked: (name: string) => asked.filter((one) => one.name === name),
    shows<A extends Audience>(audience: A, view: Audiences[A], now = beat.now) {
      // Over a line, as the browser parses it: nothing of the view before is the same object.
      const data = JSON.stringify({ ...beat, now, view })
      for (const line of Line.open) if (line.url === `/api/live/${audience}`) line.listeners.get('view')?.({ data })
    },
  }
}

/** Every test of a file is played in a hall, and leaves nothing of it. */
export function playEach(): void {
  beforeEach(() => {
    startLater()
    playHall()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}

let later = 0
/** Each test happens later than the one before, as the shield of taps remembers. */
export function startLater(): void {
  vi.useFakeTimers()
  later += 1_000_000
  vi.advanceTimersByTime(later)
}

/** A tap as a finger does it, with what happens in the hall while it lies on the glass. */
export function tap(button: HTMLElement, meanwhile: () => void = () => {}): void {
  touch(button, 'pointerdown')
  meanwhile()
  // A button that was replaced meanwhile is no longer under the finger.
  touch(button.isConnected ? button : document.body, 'pointerup')
}

/** At a reader's pace, however busy the machine that plays it, with what happens in the hall before each key. */
export function holdOut(text: string, meanwhile: (nth: number) => void = () => {}): void {
  let atMillis = performance.now()
  for (const [nth, key] of [...text, 'Enter'].entries()) {
    meanwhile(nth)
    const event = new KeyboardEvent('keydown', { key, bubbles: true })
    atMillis += 12
    Object.defineProperty(event, 'timeStamp', { value: atMillis })
    fireEvent(document.body, event)
  }
}
