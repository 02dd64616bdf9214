import type { GivenTicket } from '../../../shared/places/staff-desk/given.ts'
import { ticketNumber } from '../../../shared/ticket/ticket-number.ts'
import { byWords, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import type { Act } from './acts.ts'

/** For whom it was done, or who had done it already, and which tickets came of it. */
export function doneWords(number: string, { act }: Pick<Act, 'act'>, given: readonly GivenTicket[]): string {
  const { done, doneFor, doneBefore, ticketsGiven } = words().acts
  const before = given[0]?.before
  const said = before ? doneBefore(number, byWords(before.by), timeOf(before.at)) : doneFor(number, done[act])
  if (given.length === 0) return said
  return words().desk.sentences([said, ticketsGiven(given.map(({ placement }) => ticketNumber(placement)))])
}
