import type { Day, InLine } from '../day/day.ts'
import { attendanceOf } from '../day/placement/attendance.ts'
import { isOfDay, workOfToday } from '../day/placement/of-day.ts'
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
  for (const known of workOfToday(day).values()) {
    figures.withWork += 1
    figures[known] += 1
  }
  return figures
}

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
