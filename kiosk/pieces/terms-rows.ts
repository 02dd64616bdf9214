import type { Terms } from '../../shared/day/posting/terms.ts'
import { yuan } from '../../shared/money.ts'
import { marketDay } from '../app/clock.ts'
import { townshipName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { clockOf } from './leave-time.ts'

export interface TermsRow {
  readonly name: string
  readonly value: string
}

/** The terms both sides agree to, line by line, as the offer, the check page and the paper show them. Missing facts leave no line. */
export function termsRows(terms: Terms): readonly TermsRow[] {
  const { terms: say, ticket } = words()
  const gear = terms.gear.map((piece) => say.gear[piece])
  const rows: readonly TermsRow[] = [
    { name: ticket.paper.place, value: townshipName(terms.township) },
    { name: ticket.paper.time, value: workTime(terms) },
    { name: ticket.paper.meals, value: say.meals[terms.meals] },
    { name: ticket.paper.way, value: way(terms) },
    { name: ticket.paper.cover, value: say.cover(terms.cover) },
  ]
  return gear.length === 0 ? rows : [...rows, { name: ticket.paper.gear, value: say.gearList(gear) }]
}

/** `06:30 – 15:30`, with the day when it is not today, and saying so when it ends the next morning. */
export function workTime(terms: Terms): string {
  const { terms: say, ticket } = words()
  const end = clockOf(terms.endMinute)
  const hours = ticket.paper.hours(clockOf(terms.startMinute), terms.endMinute < 24 * 60 ? end : say.nextMorning(end))
  return terms.workDate === marketDay() ? hours : ticket.paper.onDay(say.workDate(terms.workDate), hours)
}

function way({ transport }: Terms): string {
  const { terms: say } = words()
  return transport.kind === 'bus' ? say.busAt(clockOf(transport.leaveMinute), say.bay(transport.bay)) : say.ownWay
}

/** Half a day's money is named where half a day is a sum of its own. */
export function rainWords({ rainRule, pay }: Terms): string {
  const { terms: say, ticket } = words()
  const half = rainRule === 'half-day' && pay.basis === 'day'
  return half ? ticket.paper.rainHalf(yuan(pay.amountFen / 2)) : say.rainRule[rainRule]
}
