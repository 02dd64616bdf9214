import { marketDay } from '../clock.ts'
import { lately } from '../lately.ts'
import { readScan } from '../scan.ts'
import type { Reader } from './port.ts'

/** What is heard of a helper's words. It may say more, such as photo, address and ethnicity: that ends here. */
interface Heard {
  readonly card?: unknown
  readonly number?: unknown
  readonly name?: unknown
  readonly validUntil?: unknown
}

const longestName = 60
const againMillis = 5000

/** An ID reader whose maker's program on this machine speaks as *An ID reader's helper* of the README says. */
export const helperAt =
  (address: string): Reader =>
  (on) => {
    let line: EventSource
    let retry: number | undefined
    // One that takes the line and then says nothing tells nothing of it.
    lately.readerAnswers = false
    const hear = ({ data }: { readonly data?: string; readonly type: string }) => {
      lately.readerAnswers = line.readyState === 1
      // It comes back by itself after every break, but never once it was turned away.
      if (line.readyState === 2) retry = window.setTimeout(open, againMillis)
      const { card, number, name, validUntil } = heardIn(data)
      if (card === 'present' || card === 'removed') on[card]()
      if (card === 'error') on.error('misplaced')
      if (card !== 'read') return
      const today = marketDay() ?? ''
      const scan = readScan(String(number), today)
      if (scan.kind !== 'resident-id') on.error('misplaced')
      else if (validUntil && String(validUntil) < today) on.error('expired')
      else on.read(typeof name === 'string' ? { ...scan, name: name.slice(0, longestName) } : scan)
    }
    const open = () => {
      line = new EventSource(address)
      line.onopen = line.onerror = line.onmessage = hear
    }
    open()
    return () => {
      window.clearTimeout(retry)
      line.close()
    }
  }

function heardIn(data = ''): Heard {
  try {
    return JSON.parse(data) ?? {}
  } catch {
    return {}
  }
}
