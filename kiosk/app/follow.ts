import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Audience, Audiences, Beat, Live } from '../../shared/live.ts'
import { hearBeat } from './clock.ts'
import { lately } from './lately.ts'
import { hearMarketVersion, serverAnswers } from './market.ts'
import { silentMillis } from './silent.ts'

const firstWaitMillis = 500
const longestWaitMillis = 5000

export interface Followed<View> {
  /** The last whole view; stays when the line is cut, so that a screen can go on showing it with its age. */
  readonly live: Accessor<Live<View> | undefined>
  readonly connected: Accessor<boolean>
  /** Seconds since the server was last heard. */
  readonly ageSeconds: Accessor<number>
  /** The session behind this view is over: it will not come back. */
  readonly ended: Accessor<boolean>
}

/** The hall hears by it that its screens are there: a line that is cut tells the server nothing for a quarter of an hour. */
const answer = (audience: Audience) =>
  void fetch(`/api/live/${audience}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...lately, now: performance.now() }),
  }).catch(() => {})

/** Follows one audience's view until the owner goes; reconnects by itself. */
export function follow<A extends Audience>(audience: A): Followed<Audiences[A]> {
  const [live, setLive] = createSignal<Live<Audiences[A]>>()
  const [connected, setConnected] = createSignal(false)
  const [ended, setEnded] = createSignal(false)
  const [ageSeconds, setAgeSeconds] = createSignal(0)
  const isScreen = audience === 'home' || audience === 'board'
  let heardAt = performance.now()
  let waitMillis = firstWaitMillis
  let source: EventSource | undefined
  let retry: number | undefined

  const hear = (beat: Beat) => {
    heardAt = performance.now()
    waitMillis = firstWaitMillis
    setAgeSeconds(0)
    setConnected(true)
    hearBeat(beat)
    hearMarketVersion(beat.marketVersion)
  }
  const drop = () => {
    source?.close()
    source = undefined
    setConnected(false)
  }
  const lose = () => {
    drop()
    window.clearTimeout(retry)
    retry = window.setTimeout(open, waitMillis)
    waitMillis = Math.min(waitMillis * 2, longestWaitMillis)
  }
  function open() {
    const opened = new EventSource(`/api/live/${audience}`)
    source = opened
    // A line that opens and then stays silent counts from now.
    const openedAt = performance.now()
    lastTry = openedAt
    opened.addEventListener('view', (event) => {
      const heard: Live<Audiences[A]> = JSON.parse(event.data)
      hear(heard)
      setLive(() => heard)
    })
    opened.addEventListener('beat', (event) => {
      hear(JSON.parse(event.data))
      if (isScreen) answer(audience)
    })
    opened.addEventListener('end', () => {
      setEnded(true)
      stop()
      // Known no more, or the page is of an older build: what is served here now says which, and must be there to be loaded.
      if (isScreen) void serverAnswers().then(() => location.reload())
    })
    opened.onerror = lose
  }
  let lastTry = 0
  const watch = window.setInterval(() => {
    const now = performance.now()
    setAgeSeconds(Math.floor((now - heardAt) / 1000))
    if (source && now - Math.max(heardAt, lastTry) > silentMillis) lose()
  }, 1000)
  const stop = () => {
    window.clearInterval(watch)
    window.clearTimeout(retry)
    drop()
  }
  onCleanup(stop)
  open()
  return { live, connected, ageSeconds, ended }
}
