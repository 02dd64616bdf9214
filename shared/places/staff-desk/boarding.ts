import type { Day, Posting } from '../../day/day.ts'
import { boardedAt, expectedOn } from '../../day/placement/work.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import type { ListedTicket, TicketCheck } from '../../ticket/check.ts'

/** Of who is expected at a job on a day, how many the door saw off. */
export interface AtTheDoor {
  readonly boarded: number
  readonly expected: number
}

/** Whose ticket it is, as the clerk at the bus calls them. */
export interface Boarder extends AtTheDoor {
  readonly ticket: ListedTicket
  /** `王*英`, or the masked ID number or phone. */
  readonly who: string
}

/** What came of a ticket at the door. */
export type BoardAnswer =
  | (Boarder & { readonly result: 'boarded' })
  /** The door saw them off at that time. */
  | (Boarder & { readonly result: 'before'; readonly at: Instant })
  /** Somebody reported them absent today. Or: the door opens for that bus later today. */
  | (Boarder & { readonly result: 'missed' | 'too-early' })
  /** Their paper is good, and they go by themselves. Without the server nobody knows whose it is. */
  | { readonly result: 'no-bus'; readonly ticket: ListedTicket; readonly who?: string }
  /** Its paper is worth nothing today. */
  | NotToday
export type NotToday = Exclude<TicketCheck, { readonly result: 'valid' }>

export function atTheDoor(day: Day, posting: Posting, date: MarketDay): AtTheDoor {
  const expected = expectedOn(day, posting, date)
  const boarded = expected.filter((placement) => boardedAt(placement, date) !== undefined)
  return { boarded: boarded.length, expected: expected.length }
}
