import type { HelpCall, HelpScreen, HelpState } from '../../shared/county/terminals/help.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import type { Instant } from '../../shared/ids.ts'

interface Kept extends HelpCall {
  /** The terminal's name, or where it stands if it has none. */
  readonly from: string
  readonly answeredAt: Instant | undefined
}

/** An answer is shown at the terminal this long; a call nobody answered is forgotten when nobody can be waiting any more. */
const answerShownSeconds = 60
const forgottenSeconds = 30 * 60
const mostOpen = 50

/** Who called for help from which terminal. Only in memory: after a restart people tap again. */
export function helpCalls(now: () => Instant) {
  let calls: readonly Kept[] = []
  let count = 0
  const seconds = (since: Instant) => (millisOf(now()) - millisOf(since)) / 1000
  const kept = () => {
    calls = calls.filter(({ since, answeredAt }) =>
      answeredAt === undefined ? seconds(since) < forgottenSeconds : seconds(answeredAt) < answerShownSeconds,
    )
    return calls
  }
  return {
    /** One open call a terminal: tapping again is the same call. Undefined when somebody floods the desk. */
    call(from: string, terminal: string, screen: HelpScreen): number | undefined {
      const open = kept().find((call) => call.from === from && call.answeredAt === undefined)
      if (open !== undefined) return open.call
      if (calls.length >= mostOpen) return undefined
      count += 1
      calls = [...calls, { call: count, from, terminal, screen, since: now(), answeredAt: undefined }]
      return count
    },
    /** Somebody at the desk goes there. */
    answer(id: number): void {
      calls = kept().map((call) => (call.call === id ? { ...call, answeredAt: call.answeredAt ?? now() } : call))
    },
    /** For the desk: whoever still waits, longest first. */
    open: (): readonly HelpCall[] =>
      kept()
        .filter(({ answeredAt }) => answeredAt === undefined)
        .map(({ call, terminal, screen, since }) => ({ call, terminal, screen, since })),
    /** For the terminals. */
    states: (): readonly HelpState[] =>
      kept().map(({ call, answeredAt }) => ({ call, answered: answeredAt !== undefined })),
  }
}
export type HelpCalls = ReturnType<typeof helpCalls>
