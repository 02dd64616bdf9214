import type { MarketDay } from '../../ids.ts'
import type { InLine } from '../day.ts'
import type { DayRules } from '../market-day/messages.ts'

type Stands = Pick<InLine, 'hasWork' | 'facts' | 'passes'>
/** What the market decides about its line. */
export type OrderRules = Pick<DayRules, 'order' | 'edition' | 'boostDays'>
type Turn = Pick<InLine, 'turn' | 'lot'>

/** What the fair order looks at before the turn, the most weighty first; what it does not look at is absent. */
export interface LooksAt {
  readonly atTheEnd: boolean
  readonly hasWork: boolean
  readonly absentLastTime?: boolean
  readonly unsentLastTime?: boolean
  readonly placedDaysIn14?: number
  /** Empty for who never was. */
  readonly lastPlacedOn?: MarketDay | ''
}

/**
 * `carry-over`: who went home unsent on their last market day comes first. `rotation`: the same, then the fewest placed days
 * in fourteen, as the county counts them (in old lines the day itself took some off for who is hard to place), then who was
 * placed longest ago. In all, who has work today and wants more comes after who has none, and who let two offers run out
 * stands at the end; in all but `staff-only`, who stayed away from work without a word last time stands behind all that did
 * not (in days of the first edition in rotation alone). Source: 轮候 as the market publishes it.
 */
export function looksAt({ order, edition, boostDays = 0 }: OrderRules, { hasWork, facts, passes }: Stands): LooksAt {
  const always = { atTheEnd: isAtTheEnd({ passes }), hasWork }
  const { absentLastTime = false, unsentLastTime = false, placedDaysIn14 = 0, lastPlacedOn = '' } = facts
  const behindAll = edition === undefined ? always : { ...always, absentLastTime }
  switch (order) {
    case 'staff-only':
      return always
    case 'first-come':
    case 'lottery':
      return behindAll
    case 'carry-over':
      return { ...behindAll, unsentLastTime }
    case 'rotation': {
      const counted = Math.max(0, placedDaysIn14 - (facts.hardToPlace ? boostDays : 0))
      return { ...always, absentLastTime, unsentLastTime, placedDaysIn14: counted, lastPlacedOn }
    }
    default:
      return order satisfies never
  }
}

/** They stand behind others for having stayed away from their work last time. */
export const isBehindForAbsence = (rules: OrderRules, person: Stands): boolean =>
  looksAt(rules, person).absentLastTime === true

/** The same as a text that sorts as the people do. */
export function rankOf(rules: OrderRules, person: Stands): string {
  const { atTheEnd, hasWork, absentLastTime, unsentLastTime, placedDaysIn14, lastPlacedOn } = looksAt(rules, person)
  const first = atTheEnd ? '2' : hasWork ? '1' : '0'
  return [
    first,
    ...(absentLastTime === undefined ? [] : [Number(absentLastTime)]),
    ...(unsentLastTime === undefined ? [] : [Number(!unsentLastTime)]),
    ...(placedDaysIn14 === undefined ? [] : [String(placedDaysIn14).padStart(2, '0'), lastPlacedOn]),
  ].join(' ')
}

/** Whether one rank is before another by what the market rotates: not for two calls missed, or work of today. */
export const isBeforeByRotation = (one: string, other: string): boolean => one < other && one[0] === other[0]

/** 过号: the place in line is kept once. */
export const isAtTheEnd = ({ passes }: Pick<InLine, 'passes'>): boolean => passes > 1

/** By check-in; a draw deals the turns of all who were there anew, and whoever comes later stands behind them as it is. */
export const turnInLine = ({ turn, lot }: Turn): number => lot ?? turn

/**
 * Where somebody stands in the fair order that the market chose, as a text: the smaller stands before. Turns are given once, so
 * no two are ever equal.
 */
export const keyInLine = (rules: OrderRules, person: Stands & Turn): string =>
  `${rankOf(rules, person)}\0${String(turnInLine(person)).padStart(7, '0')}`

/** These in the fair order, each where `stands` does. */
export const inFairOrder = <One>(
  rules: OrderRules,
  all: readonly One[],
  stands: (one: One) => Stands & Turn,
): readonly One[] =>
  all
    .map((one) => ({ one, key: keyInLine(rules, stands(one)) }))
    .sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key))
    .map(({ one }) => one)
