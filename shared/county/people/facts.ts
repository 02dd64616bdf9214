import type { FactsAtCheckIn, Wants } from '../../day/check-in/messages.ts'
import type { DayRules } from '../../day/market-day/messages.ts'
import type { OrderRules } from '../../day/matching/order.ts'
import type { CertificateId, MarketDay } from '../../ids.ts'
import { dayAfter } from '../../time.ts'
import type { Person } from '../county.ts'

/**
 * What the day must know of somebody who checks in; of who is new, only whether they are a minor. That somebody is hard to
 * place it never hears: where the market gives them that, only the days that are left to count.
 */
export function personFacts(
  person: Person | undefined,
  minor: boolean,
  today: MarketDay,
  { order, boostDays = 0 }: OrderRules,
): FactsAtCheckIn {
  if (person === undefined || person.forgotten !== undefined) return { minor }
  const lastPlacedOn = person.placedOn.at(-1)
  const placed = person.placedOn.filter((date) => date > dayAfter(today, -14) && date <= today).length
  const uncounted = person.hardToPlace && order === 'rotation' ? boostDays : 0
  return {
    minor,
    unsentLastTime: person.unsentLastTime,
    absentLastTime: person.absentLastTime,
    placedDaysIn14: Math.max(0, placed - uncounted),
    ...(lastPlacedOn === undefined ? {} : { lastPlacedOn }),
    certificates: person.certificates.map(({ certificate, validUntil }) => ({ certificate, validUntil })),
  }
}

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
