import type { DoNotSend, FactsAtCheckIn, ValidCertificate, Wants } from '../../day/check-in/messages.ts'
import type { DayRules } from '../../day/market-day/messages.ts'
import type { OrderRules } from '../../day/matching/order.ts'
import type { AgeBand } from '../../identity/age.ts'
import type { CertificateId, MarketDay } from '../../ids.ts'
import { dayAfter } from '../../time.ts'
import type { Person } from '../county.ts'
import { pausedOn } from './no-shows.ts'

/** What is known of somebody besides, in the register, opened, and by the day. */
export interface KnownBesides {
  readonly age: AgeBand
  /** 就业困难, as a supervisor found. */
  readonly hardToPlace: boolean
  /** Days for which the day has work of theirs. */
  readonly booked: readonly MarketDay[]
}

/**
 * What the day must know of somebody who checks in; of who is new, only how old they are. That somebody is hard to
 * place it never hears: where the market gives them that, only the days that are left to count.
 */
export function personFacts(
  person: Person | undefined,
  { age, hardToPlace, booked }: KnownBesides,
  today: MarketDay,
  { order, boostDays = 0 }: OrderRules,
): FactsAtCheckIn {
  const years = { minor: age !== 'adult', ...(age === 'child' ? { child: true as const } : {}) }
  if (person === undefined || person.forgotten !== undefined) return years
  // Today's work the day knows itself, and whether it still is.
  const placedOn = person.placedOn.filter((date) => date < today)
  const lastPlacedOn = placedOn.at(-1)
  const placed = placedOn.filter((date) => date >= dayAfter(today, -14)).length
  const fellThrough = person.onlyAhead && ![...placedOn, ...booked].some((date) => date > (person.lastCameOn ?? today))
  const pausedUntil = pausedOn(person, today)
  const uncounted = hardToPlace && order === 'rotation' ? boostDays : 0
  return {
    ...years,
    unsentLastTime: person.unsentLastTime || fellThrough,
    absentLastTime: person.absentLastTime,
    placedDaysIn14: Math.max(0, placed - uncounted),
    ...(lastPlacedOn === undefined ? {} : { lastPlacedOn }),
    certificates: certificatesSeen(person),
    ...(person.doNotSend.length === 0 ? {} : { doNotSend: [...doNotSendOf(person)] }),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
  }
}

/** What the day must know of the cards that staff have seen; none of who is new or was forgotten. */
export const certificatesSeen = (person: Person | undefined): ValidCertificate[] =>
  (person?.certificates ?? []).map(({ certificate, validUntil }) => ({ certificate, validUntil }))

/** With whom they are not brought together; why stays with the county. */
export const doNotSendOf = (person: Person | undefined): readonly DoNotSend[] =>
  person?.doNotSend.map(({ employer, side }) => ({ employer, side })) ?? []

/** Those staff have seen, then those they only say they have. */
export const certificatesOf = ({ certificates, claimed }: Person): readonly CertificateId[] => [
  ...certificates.map(({ certificate }) => certificate),
  ...claimed,
]

/** What somebody wanted, less what the market has no more; undefined if no trade of it is left. */
export function stillOffered(
  wants: Wants | undefined,
  rules: Pick<DayRules, 'trades' | 'townships'>,
): Wants | undefined {
  if (wants === undefined) return undefined
  const { township, ...others } = wants
  const trades = wants.trades.filter((trade) => rules.trades.some(({ id }) => id === trade))
  if (trades.length === 0) return undefined
  const known = township !== undefined && rules.townships.includes(township)
  return { ...others, trades, ...(known ? { township } : {}) }
}
