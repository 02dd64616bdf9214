import type { Day, InLine, Posting } from '../day/day.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import { hourlyFen } from '../day/posting/worth.ts'
import type { WorkerId } from '../ids.ts'

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
