import type { Day, InLine, Posting } from '../day/day.ts'
import { hourlyFen } from '../day/posting/worth.ts'

/** A job they tapped, or one that is all they asked for. */
export function suits(day: Day, { wants, wishes }: InLine, { posting, terms }: Posting): boolean {
  if (wishes.includes(posting)) return true
  const { trades, askHourlyFen, hours, township, distance } = wants
  const leaves = terms.transport.kind === 'bus' ? terms.transport.leaveMinute : terms.startMinute
  const home = township === terms.township
  const beside =
    home || day.rules.neighbours.some((pair) => pair.join() === [township, terms.township].sort().reverse().join())
  return (
    trades.includes(terms.trade) &&
    (askHourlyFen === undefined || hourlyFen(terms) >= askHourlyFen) &&
    (hours === undefined || (hours.fromMinute <= leaves && terms.endMinute <= hours.untilMinute)) &&
    (township === undefined ||
      distance === undefined ||
      distance === 'county' ||
      home ||
      (distance === 'near' && beside))
  )
}
