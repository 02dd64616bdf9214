import type { PersonFacts } from '../day/check-in/messages.ts'
import type { OrderRules } from '../day/matching/order.ts'
import type { DayEventOf } from '../day/messages.ts'
import type { Instant, WorkerId } from '../ids.ts'

const turnOf = (nth: number): string => String(nth).padStart(6, '0')

/**
 * The fair order as somebody reckons it who read the notice on the wall and not our rules: everybody gets a line of
 * letters, and the letters are sorted as in a dictionary.
 */
export function watchedOrder(hasWork: (worker: WorkerId) => boolean) {
  let rules: OrderRules = { order: 'first-come' }
  let came = new Map<WorkerId, { readonly turn: string; readonly facts: PersonFacts }>()
  let keptWhen = new Map<string, string>()
  let missed = new Map<WorkerId, number>()
  let drawn = new Map<WorkerId, string>()
  const daysOf = ({ placedDaysIn14 = 0 }: PersonFacts) => 'd'.repeat(placedDaysIn14)
  const key = (worker: WorkerId) => {
    const { turn, facts } = came.get(worker) ?? { turn: '', facts: { minor: false } }
    const unsent = facts.unsentLastTime === true ? 'again' : 'normal'
    const standing = hasWork(worker) ? 'later' : 'first'
    const line = (missed.get(worker) ?? 0) < 2 ? standing : 'let two go'
    const word = facts.absentLastTime === true ? 'late' : 'fair'
    const past = {
      rotation: `${word} ${unsent} ${daysOf(facts)} ${facts.lastPlacedOn ?? '0000'}`,
      'carry-over': `${word} ${unsent}`,
      'first-come': word,
      lottery: word,
      'staff-only': '',
    }[rules.order]
    return `${line} ${past} ${drawn.get(worker) ?? turn}`
  }
  return {
    begin: (today: OrderRules): void => {
      rules = today
      came = new Map()
      keptWhen = new Map()
      missed = new Map()
      drawn = new Map()
    },
    goBy: (now: OrderRules): void => {
      rules = now
    },
    kept({ keeper, keptAt }: DayEventOf<'place-kept'>): void {
      keptWhen.set(keeper, keptAt)
    },
    /** Sorted by the minute on the wall, and by number where two have the same; a place-keeper has its own minute. */
    came({ worker, facts, keeper }: DayEventOf<'checked-in'>, instant: Instant): void {
      const since = keeper === undefined ? instant : keptWhen.get(keeper)
      came.set(worker, { turn: `after ${since} ${turnOf(came.size)}`, facts })
    },
    /** As they were read out; whoever comes later stands behind them as they came. */
    drawn: (inOrder: readonly WorkerId[]): void => {
      drawn = new Map(inOrder.map((worker, at) => [worker, turnOf(at)]))
    },
    missed: (worker: WorkerId): void => void missed.set(worker, (missed.get(worker) ?? 0) + 1),
    isBefore: (one: WorkerId, other: WorkerId): boolean => key(one) < key(other),
    inOrder(workers: readonly WorkerId[]): readonly WorkerId[] {
      const keys = new Map(workers.map((worker) => [worker, key(worker)]))
      return [...workers].sort((one, other) => ((keys.get(one) ?? '') < (keys.get(other) ?? '') ? -1 : 1))
    },
  }
}
