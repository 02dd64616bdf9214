import { endMillis, makeBurst } from '../burst.ts'
import { marketDay } from '../clock.ts'
import { readScan } from '../scan.ts'
import type { Reader } from './port.ts'

/** A QR scanner or an ID reader that types like a keyboard. None of its keys reaches the page. */
export const wedge: Reader = (on) => {
  const burst = makeBurst()
  let timer: number | undefined
  const hear = (read: { readonly text: string } | undefined) => {
    if (read === undefined) return
    const scan = readScan(read.text, marketDay() ?? '')
    if (scan.kind === 'unreadable') on.error(scan.kind)
    else on.read(scan)
  }
  const onKey = (event: KeyboardEvent) => {
    const { key, repeat, isComposing, ctrlKey, altKey, metaKey, timeStamp, target } = event
    const odd = isComposing || ctrlKey || altKey || metaKey
    // A key that is held down comes as fast as a reader's, and is nobody's reading.
    const heard = repeat ? 'reader' : burst.key({ key, atMillis: timeStamp, odd })
    const isPress = key === 'Enter' || key === ' '
    // Nothing on a terminal is typed on a keyboard, which may walk over its buttons and press them.
    if (heard === 'person' && /^(Tab|Shift|Arrow)/.test(key)) return
    event.preventDefault()
    event.stopPropagation()
    window.clearTimeout(timer)
    if (typeof heard === 'object') hear(heard)
    else
      timer = window.setTimeout(() => {
        hear(burst.ended(performance.now()))
        // Some readers begin with such a key: a hand's has nothing behind it.
        if (heard === 'person' && isPress && target instanceof HTMLElement) target.click()
      }, endMillis)
  }
  document.addEventListener('keydown', onKey, true)
  return () => {
    document.removeEventListener('keydown', onKey, true)
    window.clearTimeout(timer)
  }
}
