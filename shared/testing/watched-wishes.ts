import type { Day, InLine, Posting } from '../day/day.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { WorkerId } from '../ids.ts'
import { isNot } from './watched-barriers.ts'

/** A job they tapped, or one that is all they asked for. */
export const suits = (day: Day, person: InLine, posting: Posting): boolean => isNot(day, person, posting) === undefined

/** The watcher's own notes of what was tapped and taken back: to them it is then as if they had never tapped it. */
export function watchedWishes(
  goingWith: (day: Day, worker: WorkerId) => readonly InLine[],
  promise: (kept: boolean, what: string) => void,
) {
  const takenBack = new Set<string>()

  function offered({ worker, posting }: DayEventOf<'offer-made'>, before: Day): void {
    const [person, job] = [before.line.get(worker), before.postings.get(posting)]
    if (person === undefined || job === undefined || !takenBack.has(`${worker} ${posting}`)) return
    const isAskedFor = suits(before, { ...person, wishes: [] }, job)
    promise(isAskedFor, 'a job taken back was offered to who did not come for such work')
  }

  return {
    note(event: DayEvent, before: Day): void {
      switch (event.type) {
        case 'day-opened':
          takenBack.clear()
          return
        case 'wish-stated':
          for (const { worker } of goingWith(before, event.worker)) takenBack.delete(`${worker} ${event.posting}`)
          return
        case 'wish-taken-back':
          for (const { worker } of goingWith(before, event.worker)) takenBack.add(`${worker} ${event.posting}`)
          return
        case 'offer-made':
          offered(event, before)
      }
    },
  }
}
