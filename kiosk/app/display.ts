import { createEffect, createRoot, createSignal } from 'solid-js'
import { market } from './market.ts'

/** 大字, 低位 and 大声: for one person, forgotten with them. */
const [large, setLarge] = createSignal(false)
const [wantsLow, setLow] = createSignal(false)
const [loud, setLoud] = createSignal(false)
const landscapeQuery = window.matchMedia?.('(orientation: landscape)')
const [landscape, setLandscape] = createSignal(landscapeQuery?.matches ?? false)
landscapeQuery?.addEventListener('change', (event) => setLandscape(event.matches))

/** A panel that lies has everything within reach: there 低位 is neither offered nor on. */
const low = () => wantsLow() && !landscape()

export { landscape, large, loud, low, setLarge, setLoud, setLow }

/** As the market wants it, until somebody wants it louder. */
export const loudness = (): number => (loud() ? 1 : market().voice.volume / 100)

createRoot(() => {
  createEffect(() => document.documentElement.toggleAttribute('data-large', large()))
  createEffect(() => document.documentElement.toggleAttribute('data-low', low()))
})

export function resetDisplay(): void {
  setLarge(false)
  setLow(false)
  setLoud(false)
}
