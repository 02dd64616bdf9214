import type { Beat, Live } from '../shared/live.ts'
import type { Hall } from './hall.ts'

export interface LiveOptions {
  /** Changes within this time travel together. */
  readonly coalesceMillis?: number
  readonly beatMillis?: number
}

interface Listener {
  /** The current view; undefined once the session it belonged to is over. Shared by all listeners of one audience. */
  readonly view: () => unknown
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  sent: string
}

const socketsPerBreath = 250
const leastRoom = -64

/**
 * Live views by server-sent events. Each listener gets the whole current view, at once and after every change, so a
 * reconnect is complete and nothing is replayed in the browser; a heartbeat tells how old the data is.
 */
export function liveViews(hall: Hall, { coalesceMillis = 100, beatMillis = 5000 }: LiveOptions = {}) {
  const listeners = new Set<Listener>()
  const encoder = new TextEncoder()
  let flushing: NodeJS.Timeout | undefined

  const beat = (): Beat => ({
    day: hall.day.marketDay,
    now: hall.clock.now(),
    position: { day: hall.day.position, county: hall.county.position },
  })
  const event = (type: string, data: unknown) => encoder.encode(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`)

  function drop(listener: Listener): void {
    listeners.delete(listener)
    try {
      listener.controller.close()
    } catch {
      // The other side hung up first.
    }
  }

  /** Sends the view if it changed and there is room; who cannot keep up gets the newest one later, not all of them. */
  function show(listener: Listener, views: Map<() => unknown, { text: string; view: unknown }>): void {
    const known = views.get(listener.view)
    const made = known ?? { view: listener.view(), text: '' }
    if (known === undefined) views.set(listener.view, { view: made.view, text: JSON.stringify(made.view) ?? '' })
    const { view, text } = views.get(listener.view) ?? made
    if (view === undefined) {
      listener.controller.enqueue(event('end', beat()))
      drop(listener)
      return
    }
    if (text === listener.sent || (listener.controller.desiredSize ?? 0) < leastRoom) return
    listener.sent = text
    const live: Live<unknown> = { ...beat(), view }
    listener.controller.enqueue(event('view', live))
  }

  async function toAll(what: (listener: Listener) => void): Promise<void> {
    let count = 0
    for (const listener of [...listeners]) {
      if (listeners.has(listener)) what(listener)
      if (++count % socketsPerBreath === 0) await new Promise(setImmediate)
    }
  }

  function flush(): void {
    flushing = undefined
    const views = new Map<() => unknown, { text: string; view: unknown }>()
    void toAll((listener) => show(listener, views))
  }

  const stopListening = hall.onChange(() => {
    flushing ??= setTimeout(flush, coalesceMillis)
  })
  const beating = setInterval(() => {
    const views = new Map<() => unknown, { text: string; view: unknown }>()
    const bytes = event('beat', beat())
    void toAll((listener) => {
      show(listener, views)
      if (listeners.has(listener) && (listener.controller.desiredSize ?? 0) >= leastRoom)
        listener.controller.enqueue(bytes)
    })
  }, beatMillis)

  return {
    /** A stream of events for one screen; `view` must be the same function for all who see the same. */
    connect(view: () => unknown): Response {
      let listener: Listener | undefined
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          listener = { view, controller, sent: '' }
          listeners.add(listener)
          show(listener, new Map())
        },
        cancel() {
          if (listener !== undefined) listeners.delete(listener)
        },
      })
      return new Response(body, {
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
      })
    },
    count: () => listeners.size,
    stop(): void {
      stopListening()
      clearInterval(beating)
      clearTimeout(flushing)
      for (const listener of [...listeners]) drop(listener)
    },
  }
}
export type LiveViews = ReturnType<typeof liveViews>
