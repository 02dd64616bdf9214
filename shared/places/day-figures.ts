import type { Day, InLine } from '../day/day.ts'
import { attendanceOf, attendanceToday } from '../day/placement/attendance.ts'
import { isOfDay, workOfToday } from '../day/placement/of-day.ts'
import { boardedAt } from '../day/placement/work.ts'
import type { WorkerId } from '../ids.ts'
import { type DayFigures, noFigures, type sums } from './figures.ts'

export function dayFigures(day: Day): DayFigures {
  const figures = { ...noFigures }
  const withJob = new Set(
    [...day.placements.values()]
      .filter((placement) => isOfDay(day, placement) && attendanceOf(day, placement) !== undefined)
      .map(({ worker }) => worker),
  )
  for (const person of day.line.values()) {
    figures.checkedIn += 1
    figures[standsAs(person, withJob.has(person.worker))] += 1
  }
  const boarded = boardedToday(day)
  for (const [worker, known] of workOfToday(day)) {
    figures.withWork += 1
    figures[known] += 1
    if (known === 'absent') continue
    figures.toGo += 1
    figures[boarded.has(worker) ? 'boarded' : 'notBoarded'] += 1
  }
  return figures
}

/** Whom the door saw off to work of this day from which they did not stay away. */
const boardedToday = (day: Day): ReadonlySet<WorkerId> =>
  new Set(
    [...day.placements.values()]
      .filter((placement) => day.day !== undefined && boardedAt(placement, day.day) !== undefined)
      .filter((placement) => [undefined, 'absent'].every((away) => attendanceToday(day, placement)?.status !== away))
      .map(({ worker }) => worker),
  )

function standsAs({ standing: { status } }: InLine, hasJob: boolean): (typeof sums.checkedIn)[number] {
  switch (status) {
    case 'waiting':
    case 'offered':
      return status
    case 'left':
      return hasJob ? 'placed' : 'left'
    case 'placed':
    case 'released':
      return hasJob ? 'placed' : 'unsent'
    // They had one, and stayed away.
    case 'gone':
      return 'placed'
    default:
      return status satisfies never
  }
}
