import type { DayEvent } from '../../day/messages.ts'
import type { Instant, PostingId, WorkerId } from '../../ids.ts'
import type { LastStep } from './row.ts'

interface About {
  readonly worker?: WorkerId
  readonly posting?: PostingId
  /** Of the terms that a ticket stands on since it was made or its worker agreed to others. */
  readonly revision?: number
}

/** Finds whom and which posting an event is about, also where it names only an offer or a ticket. */
export function followThings(): (event: DayEvent) => About {
  const known = new Map<string, About>()
  return (event) => {
    const things = [...('offer' in event ? [event.offer] : []), ...('placement' in event ? [event.placement] : [])]
    const about = {
      ...things.map((thing) => known.get(thing)).find((before) => before !== undefined),
      ...('worker' in event ? { worker: event.worker } : {}),
      ...('posting' in event ? { posting: event.posting } : {}),
      ...('placement' in event && 'revision' in event ? { revision: event.revision } : {}),
    }
    for (const thing of things) known.set(thing, about)
    return about
  }
}

/** What last happened to everybody of a day, kept up event by event. */
export function lastSteps() {
  const follow = followThings()
  const last = new Map<WorkerId, LastStep>()
  let closedAt: Instant | undefined
  return {
    note(event: DayEvent, at: Instant): void {
      const { worker } = follow(event)
      if (worker !== undefined) last.set(worker, { at, what: event.type })
      if (event.type === 'day-closed') closedAt = at
    },
    of: (worker: WorkerId): LastStep | undefined => last.get(worker),
    closedAt: () => closedAt,
  }
}
export type LastSteps = ReturnType<typeof lastSteps>
