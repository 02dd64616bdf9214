import type { Day, Posting } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import { DayNumber } from '../ids.ts'
import type { Luck } from './luck.ts'

/** An employer asks for somebody by number, mostly one of today. */
export function askByName(luck: Luck, day: Day, postings: readonly Posting[]): DayCommand | undefined {
  const posting = luck.pick(postings.filter(({ status, terms }) => status === 'open' && terms.places > 1))
  const person = luck.pick([...day.line.values()])
  if (posting === undefined || person === undefined) return undefined
  const type = luck.once(6) ? 'take-off-name' : 'request-name'
  const number = luck.once(12) ? DayNumber.parse('Z999') : person.number
  return { type, posting: posting.posting, employer: posting.employer, number }
}

/** Whoever has something on the board is stopped, now and then. */
export function stopSomebody(luck: Luck, postings: readonly Posting[]): DayCommand | undefined {
  const posting = luck.pick(postings.filter(({ status }) => status === 'open'))
  if (posting?.onBoardSince === undefined || !luck.once(4)) return undefined
  return { type: 'hold-postings', employer: posting.employer, stoppedAt: posting.onBoardSince }
}
