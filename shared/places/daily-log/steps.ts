import type { DayEvent } from '../../day/messages.ts'
import type { Instant, PlacementId, PostingId, WorkerId } from '../../ids.ts'
import type { LastStep } from './row.ts'

interface About {
  /** Several for what a crew does as one. */
  readonly workers: readonly WorkerId[]
  readonly posting?: PostingId
  /** Of the terms that a ticket stands on since it was made or its worker agreed to others. */
  readonly revision?: number
}

/** Finds whom and which posting an event is about, also where it names only an offer or a ticket. */
export function followThings() {
  const known = new Map<string, About>()
  const follow = (event: DayEvent): About => {
    const things = [
      ...('offer' in event ? [event.offer] : []),
      ...('placement' in event ? [event.placement] : []),
      ...('printing' in event && event.printing !== undefined ? [event.printing.job] : []),
      ...('job' in event ? [event.job] : []),
    ]
    const before = things.map((thing) => known.get(thing)).find((told) => told !== undefined)
    const named = [
      ...('worker' in event ? [event.worker] : []),
      ...('with' in event ? (event.with ?? []) : []),
      ...('members' in event ? event.members : []),
    ]
    const about = {
      ...before,
      workers: named.length > 0 ? named : (before?.workers ?? []),
      ...('posting' in event ? { posting: event.posting } : {}),
      ...('placement' in event && 'revision' in event ? { revision: event.revision } : {}),
    }
    for (const thing of things) known.set(thing, about)
    return about
  }
  const whose = (ticket: PlacementId): readonly WorkerId[] => known.get(ticket)?.workers ?? []
  return Object.assign(follow, { whose })
}

/** A stop is told to many at once, by their tickets. */
function ticketsIn(event: DayEvent): readonly PlacementId[] {
  if (event.type === 'work-stopped') return event.owed.map(({ placement }) => placement)
  if (event.type === 'work-finished') return event.people.map(({ placement }) => placement)
  if (event.type === 'paid-here') return event.payments.map(({ placement }) => placement)
  return event.type === 'stop-taken-back' ? event.placements : []
}

/** What last happened to everybody of a day, kept up event by event. */
export function lastSteps() {
  const follow = followThings()
  const last = new Map<WorkerId, LastStep>()
  let closedAt: Instant | undefined
  return {
    note(event: DayEvent, at: Instant): void {
      const step = { at, what: event.type }
      for (const worker of follow(event).workers) last.set(worker, step)
      for (const ticket of ticketsIn(event)) for (const worker of follow.whose(ticket)) last.set(worker, step)
      if (event.type === 'day-closed') closedAt = at
    },
    of: (worker: WorkerId): LastStep | undefined => last.get(worker),
    closedAt: () => closedAt,
  }
}
export type LastSteps = ReturnType<typeof lastSteps>
