import type { Day, Posting } from '../day/day.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { PlacementId, PostingId, WorkerId } from '../ids.ts'

/** The watcher's own notes of who is asked for by name where, and of what was given so. */
export function watchedNames(jobs: ReadonlyMap<PlacementId, unknown>, promise: (kept: boolean, what: string) => void) {
  const asked = new Set<string>()
  const offers = new Map<string, PostingId>()
  const placements = new Map<PlacementId, PostingId>()
  const isAsked = (posting: PostingId, worker: WorkerId): boolean => asked.has(`${posting} ${worker}`)

  function left({ rules }: Day, { posting, terms }: Posting): number {
    const held = [...offers.values()].filter((other) => other === posting).length
    const taken = [...placements].filter(([placement, other]) => other === posting && jobs.has(placement)).length
    return (rules.namesOneIn === undefined ? 0 : Math.floor(terms.places / rules.namesOneIn)) - held - taken
  }

  function offered(event: DayEventOf<'offer-made'>, before: Day): void {
    const posting = before.postings.get(event.posting)
    if (event.byName === undefined || posting === undefined) return
    promise(
      isAsked(event.posting, event.worker) && event.with === undefined,
      'a place was given by name to who was not asked for alone',
    )
    promise(left(before, posting) > 0, 'more places were given by name than the market lets')
    offers.set(event.offer, event.posting)
  }

  return {
    isAsked,
    left,
    note(event: DayEvent, before: Day): void {
      switch (event.type) {
        case 'day-opened':
          asked.clear()
          return
        case 'name-requested':
          asked.add(`${event.posting} ${event.worker}`)
          return
        case 'name-taken-off':
          asked.delete(`${event.posting} ${event.worker}`)
          return
        case 'offer-made':
          offered(event, before)
          return
        case 'offer-accepted':
        case 'offer-declined':
        case 'offer-passed':
        case 'offer-withdrawn':
          offers.delete(event.offer)
          return
        case 'placement-made':
          if (event.byName) placements.set(event.placement, event.posting)
      }
    },
  }
}
