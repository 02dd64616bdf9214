/** What a tap did on the glass, in milliseconds after the finger was lifted. */
export interface TapTime {
  readonly what: string
  /** When the finger was lifted, by the page's clock. */
  readonly at: number
  /** Until the frame that shows anything of it: the browser's own figure (Event Timing), in steps of 8. */
  paintMillis: number
  /** Until the frame that shows the page it led to, the server's answer included; of taps that led to one. */
  screenMillis: number | undefined
}

declare global {
  interface Window {
    tapTimes: TapTime[]
    longestTaskMillis: number
  }
}

/** Runs inside the page before anything else. */
export function watchTaps(): void {
  window.tapTimes = []
  window.longestTaskMillis = 0
  const heading = () => document.querySelector('h1')?.textContent
  const afterPaint = (then: (now: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then(performance.now())
      port2.postMessage(null)
    })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.longestTaskMillis = Math.max(window.longestTaskMillis, duration)
  }).observe({ type: 'longtask' })
  // What is quicker than this is not told.
  const leastMillis = 16
  const events = { type: 'event', durationThreshold: leastMillis }
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      const tap = name === 'pointerup' ? window.tapTimes.find(({ at }) => at === startTime) : undefined
      if (tap !== undefined) tap.paintMillis = duration
    }
  }).observe(events)
  const note = (what: string, timeStamp: number) => {
    const before = heading()
    const tap: TapTime = { what, at: timeStamp, paintMillis: leastMillis, screenMillis: undefined }
    window.tapTimes.push(tap)
    const look = () => {
      if (window.tapTimes.at(-1) !== tap) return
      if (heading() === before) requestAnimationFrame(look)
      else
        afterPaint((now) => {
          tap.screenMillis = now - timeStamp
        })
    }
    requestAnimationFrame(look)
  }
  document.addEventListener(
    'pointerup',
    ({ target, timeStamp }) => {
      const button = target instanceof Element ? target.closest('button') : null
      note(button?.textContent ?? '', timeStamp)
    },
    true,
  )
  // A reader ends what it read so, and what it read leads on as a tap does.
  document.addEventListener('keydown', ({ key, timeStamp }) => key === 'Enter' && note('reader', timeStamp), true)
}

/** Runs inside the page: what came before does not count. */
export function forgetTaps(): void {
  window.tapTimes = []
  window.longestTaskMillis = 0
}
