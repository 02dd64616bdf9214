import { onCleanup } from 'solid-js'
import { practising } from './practice.ts'

/** What the practice band takes above every screen. */
const bandHeight = 84

/** Screens are drawn for full-HD panels; on any other the whole page is scaled, so that nothing is clipped or lost. */
export function fitToPanel(): void {
  const adapt = () => {
    const portrait = window.innerHeight >= window.innerWidth
    const [width, designed] = portrait ? [1080, 1920] : [1920, 1080]
    const height = designed + (practising() ? bandHeight : 0)
    const zoom = Math.min(window.innerWidth / width, window.innerHeight / height)
    document.documentElement.style.setProperty('--panel', Math.abs(zoom - 1) < 0.01 ? '' : String(zoom))
  }
  adapt()
  window.addEventListener('resize', adapt)
  onCleanup(() => window.removeEventListener('resize', adapt))
}
