import type { Day } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import type { WorkerId } from '../ids.ts'
import { type Luck, oneOf } from './luck.ts'

/** Mostly by people who wait, two or three at a time; one of a crew taps a job for all. */
export function aboutCrew(luck: Luck, day: Day, somebody: WorkerId): DayCommand {
  const crew = luck.pick([...day.crews.values()])
  if (crew !== undefined && luck.once(5)) return outOfCrew(luck, crew.members)
  const posting = luck.pick([...day.postings.values()].filter(({ status }) => status === 'open'))?.posting
  if (crew !== undefined && posting !== undefined && luck.once(2))
    return { type: 'ask-for-job', worker: oneOf(luck, crew.members), posting }
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
