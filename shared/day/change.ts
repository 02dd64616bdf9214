import type { Instant, WorkerId } from '../ids.ts'
import { type Day, type InLine, mustHave, type Posting } from './day.ts'

/** A round is worth its entry only if somebody waits and some place is free; the first change sets when it is due. */
export function roundDue(day: Day, instant: Instant): Day {
  if (day.roundDueAt !== undefined) return day
  const free = day.postings.some(
    (posting) => posting.status === 'open' && posting.offered + posting.placed < posting.terms.places,
  )
  const waits = free && day.line.some((person) => person.standing.status === 'waiting')
  return waits ? { ...day, roundDueAt: instant } : day
}

export const changePosting = (day: Day, id: Posting['posting'], change: (posting: Posting) => Posting): Day => ({
  ...day,
  postings: day.postings.set(id, change(mustHave(day.postings.get(id), id))),
})

export const changePerson = (day: Day, id: WorkerId, change: (person: InLine) => InLine): Day => ({
  ...day,
  line: day.line.set(id, change(mustHave(day.line.get(id), id))),
})
