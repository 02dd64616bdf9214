import type { Day } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import type { WorkerId } from '../ids.ts'
import { type Luck, oneOf } from './luck.ts'

/** Mostly by people who wait, two or three at a time. */
export function aboutCrew(luck: Luck, day: Day, somebody: WorkerId): DayCommand {
  const crew = luck.pick([...day.crews.values()])
  if (crew !== undefined && luck.once(5)) return outOfCrew(luck, crew.members)
  const people = [...day.line.values()]
  const waiting = people.filter(({ standing }) => standing.status === 'waiting')
  const from = luck.once(4) ? people : waiting
  const others = Array.from({ length: luck.below(luck.once(12) ? 9 : 3) }, () => luck.pick(from)?.worker ?? somebody)
  return { type: 'form-crew', worker: luck.pick(waiting)?.worker ?? somebody, with: others }
}

export const outOfCrew = (luck: Luck, members: readonly WorkerId[]): DayCommand => ({
  type: luck.once(3) ? 'dissolve-crew' : 'leave-crew',
  worker: oneOf(luck, members),
})
