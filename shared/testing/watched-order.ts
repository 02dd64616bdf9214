import type { DayRules } from '../day/market-day/messages.ts'
import type { DayEventOf } from '../day/messages.ts'
import type { WorkerId } from '../ids.ts'

const turnOf = (nth: number): string => String(nth).padStart(6, '0')

/**
 * The fair order as somebody reckons it who read the notice on the wall and not our rules: everybody gets a line of
 * letters, and the letters are sorted as in a dictionary.
 */
export function watchedOrder(hasWork: (worker: WorkerId) => boolean) {
  let order: DayRules['order'] = 'first-come'
  let came = new Map<WorkerId, { readonly turn: string; readonly history: string }>()
  let missed = new Map<WorkerId, number>()
  let drawn = new Map<WorkerId, string>()
  const key = (worker: WorkerId) => {
    const { turn, history } = came.get(worker) ?? { turn: '', history: '' }
    const standing = hasWork(worker) ? 'later' : 'first'
    const line = (missed.get(worker) ?? 0) < 2 ? standing : 'let two go'
    const past = {
      rotation: history,
      'carry-over': history.split(' ')[1] ?? '',
      'first-come': '',
      lottery: '',
      'staff-only': '',
    }[order]
    return `${line} ${past} ${drawn.get(worker) ?? turn}`
  }
  return {
    begin: (today: DayRules['order']): void => {
      order = today
      came = new Map()
      missed = new Map()
      drawn = new Map()
    },
    goBy: (now: DayRules['order']): void => {
      order = now
    },
    came({ worker, facts }: DayEventOf<'checked-in'>): void {
      const stayedAway = facts.absentLastTime === true ? 'late' : 'fair'
      const unsent = facts.unsentLastTime === true ? 'again' : 'normal'
      const days = String(facts.placedDaysIn14 ?? 0).padStart(2, '0')
      came.set(worker, {
        turn: turnOf(came.size),
        history: `${stayedAway} ${unsent} ${days} ${facts.lastPlacedOn ?? '0000'}`,
      })
    },
    /** As they were read out; whoever comes later stands behind them as they came. */
    drawn: (inOrder: readonly WorkerId[]): void => {
      drawn = new Map(inOrder.map((worker, at) => [worker, turnOf(at)]))
    },
    missed: (worker: WorkerId): void => void missed.set(worker, (missed.get(worker) ?? 0) + 1),
    isBefore: (one: WorkerId, other: WorkerId): boolean => key(one) < key(other),
  }
}
