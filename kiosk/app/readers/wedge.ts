import { endMillis, makeBurst } from '../burst.ts'
import { marketDay } from '../clock.ts'
import { readScan } from '../scan.ts'
import type { Reader, ReaderEvents } from './port.ts'

/** The page that waits for a reader; of what is held out on any other nothing comes. */
let waiting: ReaderEvents | undefined
let burst = makeBurst()
let timer: number | undefined

function hear(read: { readonly text: string } | undefined): void {
  if (read === undefined) return
  const scan = readScan(read.text, marketDay() ?? '')
  if (scan.kind === 'unreadable') waiting?.error(scan.kind)
  else waiting?.read(scan)
}

function onKey(event: KeyboardEvent): void {
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
      if (heard === 'person' && isPress && target instanceof HTMLElement && target.isConnected) target.click()
    }, endMillis)
}

/** A QR scanner or an ID reader that types like a keyboard. None of its keys reaches a page, whether it waits for one or not. */
export const wedge: Reader = (on) => {
  waiting = on
  return () => {
    waiting = undefined
  }
}

/** For as long as a terminal stands: what it shows between two pages, or over one, waits for no reader either. Returns how to stop. */
export function keepKeys(): () => void {
  // What was half read before is nothing to whoever comes now.
  burst = makeBurst()
  document.addEventListener('keydown', onKey, true)
  return () => document.removeEventListener('keydown', onKey, true)
}
