import { callSeconds, callsAtOnce } from '../../shared/day/matching/call-pace.ts'
import type { Instant } from '../../shared/ids.ts'
import type { Call } from '../../shared/places/hall-board/view.ts'

/** Whom the wall calls: those whose turn it is, or was and who have not answered. */
export interface Called {
  readonly turn: Instant
  readonly calls: readonly [Call, ...Call[]]
  /** Their turn lasts. */
  readonly fresh: boolean
}

/**
 * Whom the wall calls at a moment of the hall: the calls whose turn came last. They stand fresh for the whole turn though they
 * are answered meanwhile; after it whoever has not answered yet.
 */
export function calledNow(before: Called | undefined, calls: readonly Call[], hallMillis: number): Called | undefined {
  const isFresh = ({ turn }: Called) => hallMillis < Date.parse(turn) + callSeconds * 1000
  const [latest] = dueCalls(calls, hallMillis)
  const lasts = before !== undefined && isFresh(before) && (latest === undefined || latest.calledAt <= before.turn)
  const called = lasts ? withLater(before, calls) : latest && turnOf(latest, calls)
  return called && { ...called, fresh: isFresh(called) }
}

/**
 * So many numbers are said twice within a turn, by its length: four characters of a second and a half each time, behind them
 * where to go in as long, and before all of it the chime. Of more it is only said how many: they stand there to be read.
 */
export const callsSpoken = 3

/** Whose bus leaves before the next turn is called beside those whose turn it is. */
function withLater(called: Called, calls: readonly Call[]): Called {
  const isLater = (call: Call) =>
    call.calledAt === called.turn && called.calls.every(({ number }) => number !== call.number)
  const later = inOrder(calls.filter(isLater))
  return later.length === 0 ? called : { ...called, calls: [...called.calls, ...later] }
}

/** Of more than can be read at once so many, all of them while their turn lasts. */
export function calledPage({ calls }: Called, seconds: number): readonly Call[] {
  const pages = Math.ceil(calls.length / callsAtOnce)
  const page = Math.floor(seconds / Math.max(1, Math.floor(callSeconds / pages))) % pages
  return calls.slice(page * callsAtOnce, (page + 1) * callsAtOnce)
}

function turnOf(latest: Call, calls: readonly Call[]): Called {
  const turn = latest.calledAt
  const [first = latest, ...others] = inOrder(calls.filter(({ calledAt }) => calledAt === turn))
  return { turn, calls: [first, ...others], fresh: true }
}

/** Those of them whose turn has come, newest first as they are. */
export const dueCalls = (calls: readonly Call[], hallMillis: number): readonly Call[] =>
  calls.filter(({ calledAt }) => Date.parse(calledAt) <= hallMillis)

/** The open calls in pages that can be read at once, whoever was called first on the first. */
export function callPages(calls: readonly Call[]): readonly (readonly Call[])[] {
  const pages = Array.from({ length: Math.ceil(calls.length / callsAtOnce) }, (_, page) => page * callsAtOnce)
  return pages.map((from) => inOrder(calls).slice(from, from + callsAtOnce))
}

/** The board hears of the newest first. */
const inOrder = (calls: readonly Call[]) => calls.toReversed()
