import { createSignal, onCleanup } from 'solid-js'
import type { Verify } from '../../../shared/ticket/check.ts'
import type { TicketList } from '../../../shared/ticket/off-line.ts'
import { ask } from '../../app/send.ts'

const lookEveryMillis = 5000
const oldestMillis = 60_000

export interface HeldList {
  readonly list: TicketList
  readonly verify: Verify
}

/**
 * The list of tickets, fetched again whenever the day went on, and with it what verifies them: both are here before the line
 * is cut. In memory only.
 */
export function createHeldList(hall: { readonly connected: () => boolean; readonly position: () => number }) {
  const [held, setHeld] = createSignal<HeldList>()
  let fetched = { position: -1, at: 0 }
  let fetching = false
  async function look(): Promise<void> {
    const now = { position: hall.position(), at: performance.now() }
    const isNew = now.position === fetched.position && now.at - fetched.at < oldestMillis
    if (fetching || isNew || !hall.connected()) return
    fetching = true
    try {
      await fetchBoth(now)
    } finally {
      fetching = false
    }
  }
  async function fetchBoth(now: typeof fetched): Promise<void> {
    const [heard, { verify }] = await Promise.all([ask('placement/ticket-list', {}), import('./verify.ts')])
    if (heard.answer !== 'done') return
    fetched = now
    setHeld({ list: heard.value, verify })
  }
  const timer = window.setInterval(() => void look().catch(() => {}), lookEveryMillis)
  onCleanup(() => window.clearInterval(timer))
  return { held, look }
}
