import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Whatever the hall said last comes once more, by its clock, and a second passes; undefined where no line is held. */
    readonly sayAgain?: () => void
    /** No second passes: a few of them would end what is being looked at. */
    secondsStand?: boolean
  }
}

/** Holds whatever lines the pages opened from now on lay to their hall. */
export const holdLines = (page: Page) => page.addInitScript(keepLines)

/** Runs before the page's own code. */
function keepLines(): void {
  const said = new Map<EventSource, Map<string, { readonly text: string; readonly at: number }>>()
  class HeldLine extends EventSource {
    constructor(address: string | URL) {
      super(address)
      const last = new Map<string, { readonly text: string; readonly at: number }>()
      said.set(this, last)
      for (const kind of ['view', 'beat'])
        this.addEventListener(kind, ({ data }) => last.set(kind, { text: data, at: performance.now() }))
    }
  }
  const everySecond = new Map<number, () => void>()
  const [setInterval, clearInterval] = [window.setInterval.bind(window), window.clearInterval.bind(window)]
  const sayAgain = () => {
    for (const [line, last] of said)
      if (line.readyState === EventSource.OPEN)
        for (const [kind, { text, at }] of last) {
          const beat = JSON.parse(text)
          const now = new Date(Date.parse(beat.now) + (performance.now() - at) * beat.speed).toJSON()
          line.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify({ ...beat, now }) }))
        }
    for (const pass of everySecond.values()) pass()
  }
  Object.assign(window, {
    EventSource: HeldLine,
    sayAgain,
    setInterval(pass: () => void, millis: number) {
      if (millis !== 1000) return setInterval(pass, millis)
      const passes = () => window.secondsStand === true || pass()
      const timer = setInterval(passes, millis)
      everySecond.set(timer, passes)
      return timer
    },
    clearInterval(timer: number) {
      everySecond.delete(timer)
      clearInterval(timer)
    },
  })
}

/**
 * Runs inside the page: whatever is tapped or typed into and is another one once the hall has said the same again. A finger
 * that lay on it would press nothing.
 */
export function steadyFaults(): readonly string[] {
  if (window.sayAgain === undefined) return ['no line is held']
  const parts = [...document.querySelectorAll('button, [role=button], a[href], input, select, textarea')]
  window.sayAgain()
  return parts
    .filter((part) => !part.isConnected)
    .map(
      (part) =>
        `${part.className || part.tagName} “${(part.textContent ?? '').trim().slice(0, 24)}” is replaced by the same`,
    )
}
