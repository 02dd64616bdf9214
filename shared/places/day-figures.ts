import { agreedTerms, type Day, type InLine } from '../day/day.ts'
import { attendanceOf, attendanceToday } from '../day/placement/attendance.ts'
import { isOfDay, workOfToday } from '../day/placement/of-day.ts'
import { boardedAt } from '../day/placement/work.ts'
import { isByBus } from '../day/posting/meeting.ts'
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
  for (const known of workOfToday(day).values()) {
    figures.withWork += 1
    figures[known] += 1
  }
  for (const isAboard of byBusToday(day).values()) {
    figures.byBus += 1
    figures[isAboard ? 'boarded' : 'notBoarded'] += 1
  }
  return figures
}

/** Who goes by bus to work of this day from which they did not stay away, and whether the door saw them off. */
function byBusToday(day: Day): ReadonlyMap<WorkerId, boolean> {
  const byBus = new Map<WorkerId, boolean>()
  for (const placement of day.placements.values()) {
    const attendance = attendanceToday(day, placement)
    if (day.day === undefined || attendance === undefined || attendance.status === 'absent') continue
    if (!isByBus(agreedTerms(day, placement))) continue
    const { worker } = placement
    byBus.set(worker, byBus.get(worker) === true || boardedAt(placement, day.day) !== undefined)
  }
  return byBus
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
