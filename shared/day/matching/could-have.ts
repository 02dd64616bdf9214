import type { PostingId, WorkerId } from '../../ids.ts'
import { type Day, placesLeft } from '../day.ts'
import { openBoard } from './board.ts'
import { became, type Decided } from './decided.ts'
import { type NotWanted, notGiven, notWanted } from './edges.ts'
import { partyOf, partyWishes } from './parties.ts'
import type { WhyNot } from './reasons.ts'

export function isFree({ postings }: Day, id: PostingId): boolean {
  const posting = postings.get(id)
  return posting?.status === 'open' && placesLeft(posting) > 0
}
export const couldHave = (day: Day, worker: WorkerId, posting: PostingId): boolean =>
  day.line.get(worker)?.standing.status === 'waiting' && isFree(day, posting)

/** Nobody need hear of the places of work that they never came for. */
export function otherTrade(day: Day, id: WorkerId, posting: PostingId): NotWanted | undefined {
  const [worker, job] = [day.line.get(id), day.postings.get(posting)]
  const unwanted = worker && job && notWanted(day, partyOf(day, worker).foreman, job)
  return unwanted?.code === 'other-trade' ? unwanted : undefined
}

/** What stands between them and this job on such a day; undefined if nothing does. */
export function refusalAt(day: Day, decided: readonly Decided[], id: WorkerId, posting: PostingId): WhyNot | undefined {
  const [worker, job] = [day.line.get(id), day.postings.get(posting)]
  if (worker === undefined || job === undefined) return undefined
  if (worker.notAgain.includes(posting)) return became(decided, id, posting)
  const party = partyOf(day, worker)
  const unwanted = notWanted(day, party.foreman, job)
  const refusal = unwanted?.code === 'other-trade' ? unwanted : (notGiven(day, worker, job) ?? unwanted)
  if (refusal !== undefined) return { refusal }
  const { length } = party.people
  const allMay = length === 1 || (length <= placesLeft(job) && partyWishes(day, party, openBoard(day)).includes(job))
  return allMay ? undefined : { refusal: { code: 'whole-crew' } }
}
