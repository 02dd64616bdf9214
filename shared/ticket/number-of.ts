import { MarketDay, type PlacementId, type PostingId } from '../ids.ts'

/** The day whose number stands on a ticket, where it is not this one. */
export interface NumberOf {
  readonly numberOf?: MarketDay
}

/** Work of several days, or taken the day before, keeps the number of then; somebody else has the same one today. */
export function numberOf(placement: PlacementId, today: MarketDay | undefined): NumberOf {
  const day = dayOfTicket(placement)
  return day === today ? {} : { numberOf: day }
}

/** On which the job was taken. */
export const dayOfTicket = (placement: PlacementId): MarketDay => dayIn(placement)
export const dayOfPosting = (posting: PostingId): MarketDay => dayIn(posting)

const dayIn = (id: PlacementId | PostingId): MarketDay =>
  MarketDay.parse(`${id.slice(4, 8)}-${id.slice(8, 10)}-${id.slice(10, 12)}`)
