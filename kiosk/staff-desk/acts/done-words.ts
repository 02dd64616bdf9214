import type { GivenTicket } from '../../../shared/places/staff-desk/given.ts'
import { ticketNumber } from '../../../shared/ticket/ticket-number.ts'
import { words } from '../words.ts'
import type { Act } from './acts.ts'

/** For whom it was done, and which tickets came of it. */
export function doneWords(number: string, { act }: Pick<Act, 'act'>, given: readonly GivenTicket[]): string {
  const { done, doneFor, ticketsGiven } = words().acts
  const said = doneFor(number, done[act])
  if (given.length === 0) return said
  return words().desk.sentences([said, ticketsGiven(given.map(({ placement }) => ticketNumber(placement)))])
}
