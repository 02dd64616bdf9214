import type { Instant, TerminalId } from '../shared/ids.ts'
import type { Audience, Beat } from '../shared/live.ts'
import type { Hall } from './hall.ts'
import type { HallScreen } from './hearing.ts'

export interface LiveOptions {
  /** Changes within this time travel together. */
  readonly coalesceMillis?: number
  readonly beatMillis?: number
}

/** The current view, or undefined once the session it belonged to is over. One function for all who see the same. */
export type LookAgain = () => unknown

/** Who listens, beside what all of an audience see. */
export interface ListenerParts {
  /** The address it was opened from; absent counts for nobody. */
  readonly from?: string
  readonly audience?: Audience
  /** The screen of the hall that it is shown on. */
  readonly screen?: TerminalId | undefined
  /** False once nobody is served there any more. */
  readonly lasts?: () => boolean
}

interface Listener extends ListenerParts {
  readonly look: LookAgain
  readonly stream: ReadableStreamDefaultController<Uint8Array>
  sent: string | undefined
}

const socketsPerBreath = 250
/** Far more than a hall has screens; whoever opens streams without end takes no more of the others' air. */
export const mostStreamsAnAddress = 200
/** Chunks that may wait for a slow screen; beyond that it gets the newest view later, not all of them. */
const mostWaiting = 64

/**
 * Live views by server-sent events. Each screen gets the whole current view, at once and after every change, so a
 * reconnect is complete and nothing is replayed in the browser; a heartbeat tells how old the data is.
 */
export function liveViews(hall: Hall, { coalesceMillis = 100, beatMillis = 5000 }: LiveOptions = {}) {
  const listeners = new Set<Listener>()
  const onBeats = new Set<() => void>()
  let flushing: NodeJS.Timeout | undefined

  const beat = (): Beat => ({
    day: hall.day.marketDay,
    now: hall.clock.now(),
    speed: hall.clock.speed(),
    marketVersion: hall.county.state.marketVersion,
    position: { day: hall.day.position, county: hall.county.position },
  })

  function end(listener: Listener, lastWord?: Uint8Array): void {
    listeners.delete(listener)
    try {
      if (lastWord !== undefined) listener.stream.enqueue(lastWord)
      listener.stream.close()
    } catch {
      // The other side hung up first.
    }
  }

  /** It will not come back as it was. */
  const endForGood = (listener: Listener) => end(listener, event('end', JSON.stringify(beat())))

  /** Sends the view if it changed, or ends the stream if its session is over. */
  function show(listener: Listener, textOf: (look: LookAgain) => string | undefined): void {
    const text = listener.lasts?.() === false ? undefined : textOf(listener.look)
    if (text === undefined) endForGood(listener)
    if (text === undefined || text === listener.sent || isSlow(listener)) return
    listener.sent = text
    listener.stream.enqueue(event('view', `${JSON.stringify(beat()).slice(0, -1)},"view":${text}}`))
  }

  /** Every screen in turn, with a breath in between so that thousands of them do not hold up a check-in. */
  async function showAll(lastly: (listener: Listener) => void = () => {}): Promise<void> {
    const textOf = lookedAtOnce()
    let count = 0
    for (const listener of [...listeners]) {
      if (++count % socketsPerBreath === 0) await new Promise(setImmediate)
      try {
        if (listeners.has(listener)) show(listener, textOf)
        if (listeners.has(listener)) lastly(listener)
      } catch {
        // A view that throws is a bug; its screen connects again and hears so by the ordinary way, the others go on.
        end(listener)
      }
    }
  }

  let toldMarketVersion = hall.county.state.marketVersion
  let beatAt = hall.clock.now()
  function showAllAndBeat(): void {
    toldMarketVersion = hall.county.state.marketVersion
    const bytes = event('beat', JSON.stringify(beat()))
    beatAt = hall.clock.now()
    for (const act of onBeats) act()
    void showAll((listener) => {
      if (!isSlow(listener)) listener.stream.enqueue(bytes)
    })
  }

  const stopListening = hall.onChange(() => {
    flushing ??= setTimeout(() => {
      flushing = undefined
      // Changed settings change no view, yet every screen must hear of them at once.
      if (toldMarketVersion === hall.county.state.marketVersion) void showAll()
      else showAllAndBeat()
    }, coalesceMillis)
  })
  const beating = setInterval(showAllAndBeat, beatMillis)

  return {
    /** A stream of events for one screen: `view` at once and after changes, `beat` every few seconds, `end` with the session. */
    connect(look: LookAgain, parts: ListenerParts = {}): Response {
      const { audience } = parts
      if (audience === 'board' || audience === 'home') hall.hearing.opened(screenOf[audience])
      let listener: Listener | undefined
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          listener = { ...parts, look, stream, sent: undefined }
          listeners.add(listener)
          show(listener, lookedAtOnce())
        },
        cancel() {
          if (listener !== undefined) listeners.delete(listener)
        },
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
    },
    count: () => listeners.size,
    /** Calls back with each beat, whoever looks. */
    onBeat: (act: () => void): void => void onBeats.add(act),
    /** When the newest beat was sent. */
    beatAt: (): Instant => beatAt,
    /** The pages that this screen shows are opened anew. */
    renew(screen: TerminalId): void {
      for (const listener of [...listeners]) if (listener.screen === screen) endForGood(listener)
    },
    /** Whether somebody looks at this view now. */
    isWatched: (audience: Audience): boolean => [...listeners].some((listener) => listener.audience === audience),
    /** Whether this address has as many streams open as it may. */
    isFull: (from: string): boolean =>
      [...listeners].filter((listener) => listener.from === from).length >= mostStreamsAnAddress,
    stop(): void {
      stopListening()
      clearInterval(beating)
      clearTimeout(flushing)
      for (const listener of [...listeners]) end(listener)
    },
  }
}
/** What they stand on: a board on the wall, the front page of a terminal. */
export const screenOf = { board: 'board', home: 'terminal' } as const satisfies Partial<Record<Audience, HallScreen>>

export type LiveViews = ReturnType<typeof liveViews>

const encoder = new TextEncoder()
const event = (type: string, json: string): Uint8Array => encoder.encode(`event: ${type}\ndata: ${json}\n\n`)
const isSlow = (listener: Listener): boolean => (listener.stream.desiredSize ?? 0) < -mostWaiting

/** A view that many screens share is computed and written out once. */
function lookedAtOnce(): (look: LookAgain) => string | undefined {
  const texts = new Map<LookAgain, string | undefined>()
  return (look) => {
    if (!texts.has(look)) texts.set(look, JSON.stringify(look()))
    return texts.get(look)
  }
}
