import type { OfferId } from '../../shared/ids.ts'
import type { Call } from '../../shared/places/hall-board/view.ts'

const callMillis = 12_000

/** What the call block shows, and who waits for it. */
export interface CallQueue {
  readonly shown?: Pick<Call, 'number' | 'people'> & { readonly since: number; readonly fresh: boolean }
  readonly next: readonly Call[]
  readonly seen: ReadonlySet<OfferId>
}

export const emptyQueue: CallQueue = { next: [], seen: new Set() }

/**
 * Takes the open calls (newest first) at a moment. Every new call stands fresh for at least 12 s; several at once queue
 * up, oldest first; one that was answered before its turn is skipped; the last one stays, no longer fresh.
 */
export function stepQueue(queue: CallQueue, calls: readonly Call[], nowMillis: number): CallQueue {
  const unseen = calls.filter((call) => !queue.seen.has(call.offer)).reverse()
  const open = new Set(calls.map((call) => call.offer))
  const waiting = [...queue.next.filter((call) => open.has(call.offer)), ...unseen]
  // Offers that are gone need not be remembered: they never come back under the same id.
  const seen = unseen.length === 0 && waiting.length === queue.next.length ? queue.seen : open
  const { shown } = queue
  if (shown?.fresh && nowMillis - shown.since < callMillis) return { shown, next: waiting, seen }
  const [first, ...next] = waiting
  if (first) return { shown: { number: first.number, people: first.people, since: nowMillis, fresh: true }, next, seen }
  return shown ? { shown: { ...shown, fresh: false }, next: [], seen } : { next: [], seen }
}
