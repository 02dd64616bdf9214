import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import { resetDisplay } from './display.ts'
import { forgetHelp } from './help-call.ts'
import { lately } from './lately.ts'
import { go } from './screen.ts'
import { ask } from './send.ts'
import { hush } from './speech.ts'
import { chooseLanguage } from './words.ts'

const idleSeconds = 60
const warningSeconds = 30

/** True while the server may still hold a session that this terminal has ended. */
const [endOwed, setEndOwed] = createSignal(false)

export { endOwed }

/** Home with everything forgotten: rooms are unmounted with all they held, the session on the server is closed. */
export async function endSession(): Promise<void> {
  hush()
  forgetHelp()
  resetDisplay()
  chooseLanguage('zh')
  go({ at: 'home' })
  await closeSession()
}

let closing = Promise.resolve(true)

const twoFramesMillis = 32
/** A request takes the glass some milliseconds to make: whoever tapped sees home before. */
const homePainted = () => new Promise((resume) => window.setTimeout(resume, twoFramesMillis))

/**
 * Tells the server that nobody stands here any more; owed until it has heard it. One after another, so that an end asked
 * for while another is on its way is not taken for done with it.
 */
export function closeSession(): Promise<boolean> {
  setEndOwed(true)
  const mine: Promise<boolean> = closing.then(async () => {
    await homePainted()
    const heard = (await ask('session/end', {})).answer !== 'unreachable'
    if (heard && closing === mine) setEndOwed(false)
    return heard
  })
  closing = mine
  return mine
}

/** True once no session of an earlier person is left on the server, and no end is on its way that could meet the next one. */
export async function sessionClosed(): Promise<boolean> {
  while (endOwed()) if (!(await closeSession())) return false
  return true
}

export interface Idle {
  /** Seconds until the terminal goes home; undefined while the person is plainly there. */
  readonly secondsLeft: Accessor<number | undefined>
  readonly touch: () => void
}

/** 60 s without a touch, then 30 s of warning where any touch goes on, as often as they like; then `leave`. */
export function createIdle(watching: Accessor<boolean>, leave: () => void): Idle {
  const [secondsLeft, setSecondsLeft] = createSignal<number>()
  const touch = () => {
    lately.touchedAt = performance.now()
    setSecondsLeft(undefined)
  }
  const look = () => {
    if (!watching()) return
    const left = Math.ceil(idleSeconds + warningSeconds - (performance.now() - lately.touchedAt) / 1000)
    if (left <= 0) {
      touch()
      leave()
    } else setSecondsLeft(left <= warningSeconds ? left : undefined)
  }
  const timer = window.setInterval(look, 1000)
  for (const kind of ['pointerdown', 'keydown']) {
    document.addEventListener(kind, touch, true)
    onCleanup(() => document.removeEventListener(kind, touch, true))
  }
  onCleanup(() => window.clearInterval(timer))
  createEffect(() => {
    watching()
    touch()
  })
  return { secondsLeft, touch }
}
