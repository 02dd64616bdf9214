import { MarketDay, type PlacementId } from '../ids.ts'

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
export const dayOfTicket = (placement: PlacementId): MarketDay =>
  MarketDay.parse(`${placement.slice(4, 8)}-${placement.slice(8, 10)}-${placement.slice(10, 12)}`)
