import type { DoNotSend } from '../day/check-in/messages.ts'
import type { Day, Posting } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import { DayNumber, type EmployerId } from '../ids.ts'
import type { TextRef } from '../register.ts'
import { type Luck, oneOf } from './luck.ts'

/** An employer asks for somebody by number, best while their job still waits for staff: mostly for who wants it and came last. */
export function askByName(luck: Luck, day: Day, postings: readonly Posting[]): DayCommand | undefined {
  const several = postings.filter(({ status, terms }) => (status === 'held' || status === 'open') && terms.places > 2)
  const held = several.filter(({ status }) => status === 'held')
  const posting = luck.pick(held.length > 0 ? held : several)
  const people = [...day.line.values()]
  const anybody = luck.pick(people)
  if (posting === undefined || anybody === undefined) return undefined
  const { terms, employer } = posting
  const wanting = people.filter(
    ({ standing, wants }) => standing.status === 'waiting' && wants.trades.includes(terms.trade),
  )
  const type = luck.once(6) ? 'take-off-name' : 'request-name'
  const number = luck.once(12)
    ? DayNumber.parse('Z999')
    : ((luck.once(3) ? undefined : wanting.at(-1)) ?? anybody).number
  return { type, posting: posting.posting, employer, number }
}

export const secondWave = (luck: Luck, { posting, terms }: Posting, reason: TextRef): DayCommand => ({
  type: 'open-second-wave',
  posting,
  leaveMinute: Math.max(0, terms.startMinute + luck.below(40) * 15 - 60),
  reason,
})

/** Whoever has something on the board is stopped, now and then. */
export function stopSomebody(luck: Luck, postings: readonly Posting[]): DayCommand | undefined {
  const posting = luck.pick(postings.filter(({ status }) => status === 'open'))
  if (posting?.onBoardSince === undefined || !luck.once(6)) return undefined
  return { type: 'hold-postings', employer: posting.employer, stoppedAt: posting.onBoardSince }
}

/** One of the two told staff so. */
export const keptFrom = (luck: Luck, employers: readonly EmployerId[]): DoNotSend => ({
  employer: oneOf(luck, employers),
  side: luck.once(2) ? 'worker' : 'employer',
})

/** Or staff do not let it onto the board, or take back that minors may do it. */
export function approve(luck: Luck, posting: Posting | undefined, reason: TextRef): DayCommand | undefined {
  if (posting === undefined) return undefined
  if (luck.once(6)) return { type: 'turn-down-posting', posting: posting.posting, reason }
  return {
    type: 'approve-posting',
    posting: posting.posting,
    ...(luck.once(2) ? { reason } : {}),
    ...(luck.once(3) ? { forMinors: !posting.forMinors } : {}),
  }
}
