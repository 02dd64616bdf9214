import { createEffect, on, onCleanup } from 'solid-js'
import { terminal } from './help-call.ts'
import { market, marketKnown } from './market.ts'
import { screen } from './screen.ts'
import { hush, speak } from './speech.ts'
import { pageOfWay } from './way-back.ts'
import { onTop } from './written.ts'

const untouchedMillis = 8000

/**
 * What is said ends with its page and with the first tap. Where the market wants it of this terminal, a page that nobody touches is
 * read by itself; home only once somebody touched it, for whoever went home is gone.
 */
export function hushAndStart(): void {
  let waiting: number | undefined
  const begin = (touched?: Event) => {
    hush()
    window.clearTimeout(waiting)
    if ((touched || screen().at !== 'home') && marketKnown() && market().voice.selfStart.includes(terminal))
      waiting = window.setTimeout(() => void speak(onTop()), untouchedMillis)
  }
  createEffect(on([screen, pageOfWay], () => begin()))
  document.addEventListener('pointerdown', begin, true)
  onCleanup(() => document.removeEventListener('pointerdown', begin, true))
  onCleanup(() => window.clearTimeout(waiting))
}
