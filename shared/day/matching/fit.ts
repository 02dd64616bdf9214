import type { Day, InLine, Posting } from '../day.ts'
import { bandOf } from './edges.ts'

const tappedPoints = 100
const firstTradePoints = 90
const pointsATrade = 10
const bandPoints = { home: 9, near: 6, county: 3, outside: 0 } as const

/**
 * How well a posting suits a worker, in points from 0 to 109, where the market wants the greatest sum of them (总体最合意): a
 * job they tapped 100, their first trade 90, each later one 10 less, and up to 9 for work near home.
 */
export function fitOf({ rules }: Day, { wants, wishes }: InLine, { posting, terms }: Posting): number {
  const later = wants.trades.indexOf(terms.trade)
  const wanted = wishes.includes(posting) ? tappedPoints : Math.max(0, firstTradePoints - pointsATrade * later)
  const near = wants.township === undefined ? 0 : bandPoints[bandOf(rules, wants.township, terms.township)]
  return wanted + near
}
