/** What a tap did on the glass, in milliseconds after the finger was lifted. */
export interface TapTime {
  readonly what: string
  /** Until the frame that shows anything of it. */
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
  document.addEventListener(
    'pointerup',
    ({ target, timeStamp }) => {
      const before = heading()
      const button = target instanceof Element ? target.closest('button') : null
      const tap: TapTime = { what: button?.textContent ?? '', paintMillis: Number.NaN, screenMillis: undefined }
      window.tapTimes.push(tap)
      afterPaint((now) => {
        tap.paintMillis = now - timeStamp
      })
      const look = () => {
        if (window.tapTimes.at(-1) !== tap) return
        if (heading() === before) requestAnimationFrame(look)
        else
          afterPaint((now) => {
            tap.screenMillis = now - timeStamp
          })
      }
      requestAnimationFrame(look)
    },
    true,
  )
}

/** Runs inside the page: what came before does not count. */
export function forgetTaps(): void {
  window.tapTimes = []
  window.longestTaskMillis = 0
}
