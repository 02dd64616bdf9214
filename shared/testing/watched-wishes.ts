import type { Day, InLine, Posting } from '../day/day.ts'
import { hourlyFen } from '../day/posting/worth.ts'

/** A job they tapped, or one that is all they asked for. */
export function suits(day: Day, { wants, wishes }: InLine, { posting, terms, wave }: Posting): boolean {
  if (wishes.includes(posting)) return true
  const { trades, askHourlyFen, hours, township, distance } = wants
  const usual = terms.transport.kind === 'bus' ? terms.transport.leaveMinute : terms.startMinute
  // Of several days only the first begins with the second wave.
  const leaves = [wave?.leaveMinute ?? usual, ...(terms.days === undefined ? [] : [usual])]
  const home = township === terms.township
  const beside =
    home || day.rules.neighbours.some((pair) => pair.join() === [township, terms.township].sort().reverse().join())
  return (
    trades.includes(terms.trade) &&
    (askHourlyFen === undefined || hourlyFen(terms) >= askHourlyFen) &&
    (hours === undefined ||
      (leaves.every((minute) => hours.fromMinute <= minute) && terms.endMinute <= hours.untilMinute)) &&
    (township === undefined ||
      distance === undefined ||
      distance === 'county' ||
      home ||
      (distance === 'near' && beside))
  )
}
