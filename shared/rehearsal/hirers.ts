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

/** One that runs is closed, or put off; else one is opened, or somebody wants to close what is over. */
export function secondWave(luck: Luck, { posting, terms, status }: Posting, reason: TextRef): DayCommand {
  if (luck.once(status === 'open' ? 2 : 8)) return { type: 'close-second-wave', posting, reason }
  const leaveMinute = Math.max(0, terms.startMinute + luck.below(40) * 15 - 60)
  return { type: 'open-second-wave', posting, leaveMinute, reason }
}

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

/** Staff look at what waits for them, or again at what is on the board. */
export const lookAtJobs = (
  luck: Luck,
  day: Day,
  held: Posting | undefined,
  postings: readonly Posting[],
  reason: TextRef,
): DayCommand | undefined => closeToMinors(luck, day) ?? approve(luck, held ?? luck.pick(postings), reason)

/** Staff see too late that a minor is just called to work that is not for them. */
function closeToMinors(luck: Luck, day: Day): DayCommand | undefined {
  const called = day.offers.find(({ people }) => people.some((worker) => day.line.get(worker)?.facts.minor === true))
  if (called === undefined || !luck.once(2)) return undefined
  return { type: 'approve-posting', posting: called.posting, forMinors: false }
}

/** Or staff do not let it onto the board, or take back that minors may do it. */
function approve(luck: Luck, posting: Posting | undefined, reason: TextRef): DayCommand | undefined {
  if (posting === undefined) return undefined
  if (luck.once(6)) return { type: 'turn-down-posting', posting: posting.posting, reason }
  return {
    type: 'approve-posting',
    posting: posting.posting,
    ...(luck.once(2) ? { reason } : {}),
    ...(luck.once(3) ? { forMinors: !posting.forMinors } : {}),
  }
}
