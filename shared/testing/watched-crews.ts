import type { Day, InLine } from '../day/day.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { CrewId, WorkerId } from '../ids.ts'

/** Who goes together, as the watcher reckons it: the one whose wishes count first. */
export type Together = readonly [InLine, ...InLine[]]

/** The watcher's own notes of who travels with whom, and whether they are ever parted. */
export function watchedCrews(promise: (kept: boolean, what: string) => void) {
  const crews = new Map<CrewId, Set<WorkerId>>()
  const foremen = new Map<CrewId, WorkerId>()
  let owedAPlace = new Map<WorkerId, string>()

  function note(event: DayEvent, before: Day): void {
    switch (event.type) {
      case 'day-opened':
        crews.clear()
        return
      case 'crew-formed':
        promise(
          event.members.every((member) => crewOf(member) === undefined),
          'somebody is in two crews',
        )
        crews.set(event.crew, new Set(event.members))
        foremen.set(event.crew, event.foreman)
        return
      case 'crew-joined':
        promise(crewOf(event.worker) === undefined, 'somebody is in two crews')
        crews.get(event.crew)?.add(event.worker)
        return
      case 'crew-left':
        crews.get(event.crew)?.delete(event.worker)
        return
      case 'crew-dissolved':
        crews.delete(event.crew)
        return
      case 'offer-made':
        offered(event, before)
        return
      case 'offer-accepted': {
        const { people = [], posting = '' } = before.offers.get(event.offer) ?? {}
        owedAPlace = new Map(people.map((worker) => [worker, posting]))
        return
      }
      case 'placement-made':
        if (owedAPlace.get(event.worker) === event.posting) owedAPlace.delete(event.worker)
    }
  }

  function offered(event: DayEventOf<'offer-made'>, before: Day): void {
    const called = new Set([event.worker, ...(event.with ?? [])])
    const crew = crewOf(event.worker) ?? new Set([event.worker])
    const waits = (worker: WorkerId) => before.line.get(worker)?.standing.status === 'waiting'
    const isWhole = [...crew].every((worker) => called.has(worker) || !waits(worker))
    promise(isWhole && [...called].every((worker) => crew.has(worker)), 'a crew was parted')
  }

  const crewOf = (worker: WorkerId) => [...crews.values()].find((crew) => crew.has(worker))

  /** Those who wait, as they go: each once, with whoever goes with them. */
  function together(waiting: readonly InLine[]): readonly Together[] {
    const inCrews = [...crews].flatMap(([id, crew]): readonly Together[] => {
      const theirs = waiting.filter(({ worker }) => crew.has(worker)).sort((a, b) => a.turn - b.turn)
      const foreman = theirs.find(({ worker }) => worker === foremen.get(id)) ?? theirs[0]
      return foreman === undefined ? [] : [[foreman, ...theirs.filter((other) => other !== foreman)]]
    })
    const alone = waiting.filter(({ worker }) => crewOf(worker) === undefined)
    return [...inCrews, ...alone.map((person): Together => [person])]
  }

  /** Everybody whose first wish it is when this worker taps a job. */
  function goingWith(day: Day, worker: WorkerId): readonly InLine[] {
    const people = [...day.line.values()]
    const held = day.offers.find((offer) => offer.people.includes(worker))
    if (held !== undefined) return people.filter((person) => held.people.includes(person.worker))
    const waiting = people.filter(({ standing }) => standing.status === 'waiting')
    return together(waiting).find((each) => each.some((person) => person.worker === worker)) ?? []
  }

  function afterCommand(): void {
    promise(owedAPlace.size === 0, 'only some of a crew got the job')
    owedAPlace.clear()
    for (const crew of crews.values()) promise(crew.size > 1 && crew.size < 9, 'a crew is two to eight people')
  }

  return { note, together, goingWith, afterCommand }
}
