import { onCleanup } from 'solid-js'
import { large, low, setLarge, setLow } from './display.ts'
import { chooseLanguage, language } from './words.ts'

/** On to another page of the terminal with the language and size in which whoever stands here reads: their session lies in its cookie. */
export const goOnTo = (path: '/' | '/pay' | `/S/${string}`): void =>
  location.replace(`${path}#${[language(), large(), low()]}`)

/**
 * Whether somebody comes from another page of the terminal, and reads on as they did there. It is taken off the address at once:
 * a page that is opened anew, or again, is nobody's.
 */
export function comesFromOther(): boolean {
  const { hash, pathname, search } = location
  if (!hash) return false
  history.replaceState(null, '', pathname + search)
  const [said, isLarge, isLow] = hash.split(',')
  chooseLanguage(said === '#en' ? 'en' : 'zh')
  setLarge(isLarge === 'true')
  setLow(isLow === 'true')
  return true
}

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
