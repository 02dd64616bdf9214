import type { Words } from '../language/words.ts'

/** The words of terminals and wall, and what the hall writes on them; the desk and papers speak to nobody. */
export function saidAloud(words: Words): readonly unknown[] {
  const { checkIn, common, home, matching, ownPostings, posting, terms, ticket, trouble } = words
  const { board, inLine, jobNews, pay, refusals, screensGone, ticketCheck, toTell, whyNot } = words
  const { because, ofList, ofNumber, ofTicket } = words.printing
  const terminals = [checkIn, common, home, matching, ownPostings, posting, terms, ticket, trouble]
  const papers = [because, ofList, ofNumber, ofTicket]
  return [...terminals, ...papers, board, inLine, jobNews, pay, refusals, screensGone, ticketCheck, toTell, whyNot]
}
