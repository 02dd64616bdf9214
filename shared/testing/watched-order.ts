import type { DayRules } from '../day/market-day/messages.ts'
import type { DayEventOf } from '../day/messages.ts'
import type { WorkerId } from '../ids.ts'

/**
 * The fair order as somebody reckons it who read the notice on the wall and not our rules: everybody gets a line of
 * letters, and the letters are sorted as in a dictionary.
 */
export function watchedOrder(hasWork: (worker: WorkerId) => boolean) {
  let order: DayRules['order'] = 'first-come'
  let came = new Map<WorkerId, { readonly turn: string; readonly history: string }>()
  let missed = new Map<WorkerId, number>()
  const key = (worker: WorkerId) => {
    const { turn, history } = came.get(worker) ?? { turn: '', history: '' }
    const standing = hasWork(worker) ? 'later' : 'first'
    const line = (missed.get(worker) ?? 0) < 2 ? standing : 'let two go'
    const past = { rotation: history, 'carry-over': history.split(' ')[1] ?? '', 'first-come': '', 'staff-only': '' }[
      order
    ]
    return `${line} ${past} ${turn}`
  }
  return {
    begin: (): void => {
      came = new Map()
      missed = new Map()
    },
    goBy: (now: DayRules['order']): void => {
      order = now
    },
    came({ worker, facts }: DayEventOf<'checked-in'>): void {
      const stayedAway = facts.absentLastTime === true ? 'late' : 'fair'
      const unsent = facts.unsentLastTime === true ? 'again' : 'normal'
      const days = String(facts.placedDaysIn14 ?? 0).padStart(2, '0')
      came.set(worker, {
        turn: String(came.size).padStart(6, '0'),
        history: `${stayedAway} ${unsent} ${days} ${facts.lastPlacedOn ?? '0000'}`,
      })
    },
    missed: (worker: WorkerId): void => void missed.set(worker, (missed.get(worker) ?? 0) + 1),
    isBefore: (one: WorkerId, other: WorkerId): boolean => key(one) < key(other),
  }
}
