import { onCleanup } from 'solid-js'

/** The browser's own back button leads nowhere, and a page brought back from the browser's memory starts at home. */
export function keepAddress(forget: () => void): void {
  history.pushState(null, '')
  const stay = () => history.pushState(null, '')
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) forget()
  }
  window.addEventListener('popstate', stay)
  window.addEventListener('pageshow', shown)
  onCleanup(() => {
    window.removeEventListener('popstate', stay)
    window.removeEventListener('pageshow', shown)
  })
}
