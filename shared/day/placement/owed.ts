import { wholeYuan } from '../../money.ts'
import { mustHave } from '../../must-have.ts'
import { agreedTerms, type Day, type Placement, type Stop } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import type { Terms } from '../posting/terms.ts'
import { hourlyFen } from '../posting/worth.ts'

/** When, of that day, and why. */
type Stopped = Pick<Stop, 'workDate' | 'minute' | 'because'>

/** What somebody who was at the work is owed of a day that was stopped, by the terms on their ticket, and whether it costs them their turn. */
export function owedByStop(day: Day, placement: Placement, stop: Stopped): Stop['owed'][number] {
  const [terms, begun] = [agreedTerms(day, placement), begunAt(day, placement, stop.workDate)]
  return {
    placement: placement.placement,
    fen: isOfEdition(day.rules, 8) ? wholeYuan(owedFen(terms, begun, stop)) : owedFen(terms, begun, stop),
    ...(stopCostsTurn(terms, begun, stop) ? {} : { keepsTurn: true as const }),
  }
}

/**
 * What is owed for a day stopped at a minute to somebody at work since another, in fen, before it is made whole yuan. Of piece pay it
 * is the least, by the pace the employer stated: more is owed once more was counted. Rain goes by the rule both sides agreed to: `half-day` is half the pay once
 * half a day was worked, until then the hours worked; `indoors` knows no rain. What the employer stops by themselves they pay
 * in full. Source: 工资支付暂行规定, article 12.
 */
export function owedFen(terms: Terms, begun: number, stop: Stopped): number {
  const [fen, minutes] = terms.pay.basis === 'day' ? [terms.pay.amountFen, terms.paidMinutes] : [hourlyFen(terms), 60]
  return Math.ceil((fen * owedMinutes(terms, begun, stop)) / minutes)
}

/** How much of the paid time is owed. */
function owedMinutes(terms: Terms, begun: number, stop: Stopped): number {
  const { paidMinutes, rainRule } = terms
  if (stop.because === 'employer') return paidMinutes
  const worked = workedMinutes(terms, begun, stop)
  switch (rainRule) {
    case 'half-day':
      // A second wave is paid by the day as everybody is: its half is theirs too.
      return Math.min(workedMinutes(terms, terms.startMinute, stop), paidMinutes / 2)
    case 'by-hour':
      return worked
    case 'full-pay':
    case 'indoors':
      return paidMinutes
    default:
      return rainRule satisfies never
  }
}

/** Nobody knows when they would have rested: until then all of it was work. */
const workedMinutes = ({ paidMinutes }: Terms, begun: number, { minute }: Stopped): number =>
  Math.min(paidMinutes, Math.max(0, minute - begun))

/** The first hour, or for a second wave when it left, in minutes of the day. */
export function begunAt(day: Day, placement: Placement, workDate: Stopped['workDate']): number {
  const { workDate: first, startMinute } = agreedTerms(day, placement)
  return workDate === first ? Math.max(startMinute, placement.leaveMinute ?? startMinute) : startMinute
}

/** Eight hours are a day's work; under half of it costs no place in rotation (fair order, rotation). */
const halfDayMinutes = 4 * 60

/**
 * Whether a day of this job costs its worker their place in rotation: half a day's work does, and of a day that was stopped
 * more than half of what was agreed, worked and paid.
 */
export function costsTurn(day: Day, placement: Placement, workDate: Stop['workDate']): boolean {
  const terms = agreedTerms(day, placement)
  const { stops } = mustHave(day.postings.get(placement.posting), placement.posting)
  const stop = stops?.find((other) => other.workDate === workDate)
  if (stop === undefined) return terms.paidMinutes >= halfDayMinutes
  return stopCostsTurn(terms, begunAt(day, placement, stop.workDate), stop)
}

/** Of who was at work since that minute. */
function stopCostsTurn(terms: Terms, begun: number, stop: Stopped): boolean {
  const counted = Math.min(workedMinutes(terms, begun, stop), owedMinutes(terms, begun, stop))
  return counted >= halfDayMinutes && counted * 2 > terms.paidMinutes
}
