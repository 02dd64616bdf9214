import { onCleanup } from 'solid-js'

/** Screens are drawn for full-HD panels; on any other the whole page is scaled, so that nothing is clipped or lost. */
export function fitToPanel(): void {
  const adapt = () => {
    const portrait = window.innerHeight >= window.innerWidth
    const [width, height] = portrait ? [1080, 1920] : [1920, 1080]
    const zoom = Math.min(window.innerWidth / width, window.innerHeight / height)
    document.documentElement.style.setProperty('zoom', Math.abs(zoom - 1) < 0.01 ? '' : String(zoom))
  }
  adapt()
  window.addEventListener('resize', adapt)
  onCleanup(() => window.removeEventListener('resize', adapt))
}
