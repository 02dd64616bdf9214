import { createEffect, createRoot, createSignal } from 'solid-js'

/** 大字 and 低位: for one person, forgotten with them. */
const [large, setLarge] = createSignal(false)
const [wantsLow, setLow] = createSignal(false)
const landscapeQuery = window.matchMedia?.('(orientation: landscape)')
const [landscape, setLandscape] = createSignal(landscapeQuery?.matches ?? false)
landscapeQuery?.addEventListener('change', (event) => setLandscape(event.matches))

/** A panel that lies has everything within reach: there 低位 is neither offered nor on. */
const low = () => wantsLow() && !landscape()

export { landscape, large, low, setLarge, setLow }

createRoot(() => {
  createEffect(() => document.documentElement.toggleAttribute('data-large', large()))
  createEffect(() => document.documentElement.toggleAttribute('data-low', low()))
})

export function resetDisplay(): void {
  setLarge(false)
  setLow(false)
}
