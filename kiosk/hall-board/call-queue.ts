import type { Call } from '../../shared/places/hall-board/view.ts'

const callMillis = 12_000

/** What the call block shows, and who waits for it. */
export interface CallQueue {
  readonly shown?: Pick<Call, 'number' | 'people'> & { readonly since: number; readonly fresh: boolean }
  readonly next: readonly Call[]
  readonly seen: ReadonlySet<string>
}

export const emptyQueue: CallQueue = { next: [], seen: new Set() }

/**
 * Takes the open calls (newest first) at a moment. Every new call stands fresh for at least 12 s; several at once queue
 * up, oldest first; one that was answered before its turn is skipped; the last one stays, no longer fresh. A number called
 * again is a new call, and keeps its place in the queue if its first call still waits there.
 */
export function stepQueue(queue: CallQueue, calls: readonly Call[], nowMillis: number): CallQueue {
  const isOpen = new Set(calls.map(({ offer }) => offer))
  const queued = queue.next.filter(({ offer }) => isOpen.has(offer))
  const isQueued = new Set(queued.map(({ offer }) => offer))
  const unseen = calls.filter((call) => !queue.seen.has(nameOf(call)) && !isQueued.has(call.offer)).reverse()
  const waiting = [...queued, ...unseen]
  // Calls that are over need not be remembered: they never come back under the same name.
  const seen = new Set(calls.map(nameOf))
  const { shown } = queue
  if (shown?.fresh && nowMillis - shown.since < callMillis) return { shown, next: waiting, seen }
  const [first, ...next] = waiting
  if (first) return { shown: { number: first.number, people: first.people, since: nowMillis, fresh: true }, next, seen }
  return shown ? { shown: { ...shown, fresh: false }, next: [], seen } : { next: [], seen }
}

const nameOf = ({ offer, calledAt }: Call): string => `${offer} ${calledAt}`
