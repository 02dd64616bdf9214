import type { DayEvent } from '../../day/messages.ts'
import type { Instant, PlacementId, PostingId, WorkerId } from '../../ids.ts'
import type { LastStep } from './row.ts'

interface About {
  /** Several for what a crew does as one. */
  readonly workers: readonly WorkerId[]
  readonly posting?: PostingId
  readonly placement?: PlacementId
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
      ...('placement' in event ? { placement: event.placement } : {}),
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

/** What last happened to everybody of a day and to each of their tickets, kept up event by event. */
export function lastSteps() {
  const follow = followThings()
  /** Of each, what was last about no ticket, and about each of theirs: the newest stands last. */
  const ofWorker = new Map<WorkerId, Map<PlacementId | undefined, LastStep>>()
  const ofTicket = new Map<PlacementId, LastStep>()
  let closedAt: Instant | undefined
  return {
    note(event: DayEvent, at: Instant): void {
      const step = { at, what: event.type }
      const noteOf = (worker: WorkerId, ticket: PlacementId | undefined) => {
        const theirs = ofWorker.get(worker) ?? new Map<PlacementId | undefined, LastStep>()
        theirs.delete(ticket)
        ofWorker.set(worker, theirs.set(ticket, step))
      }
      const { workers, placement } = follow(event)
      for (const worker of workers) noteOf(worker, placement)
      for (const ticket of [...(placement === undefined ? [] : [placement]), ...ticketsIn(event)]) {
        ofTicket.set(ticket, step)
        for (const worker of follow.whose(ticket)) noteOf(worker, ticket)
      }
      if (event.type === 'day-closed') closedAt = at
    },
    /** Beside what became of these tickets. */
    of: (worker: WorkerId, besides: readonly PlacementId[]): LastStep | undefined =>
      [...(ofWorker.get(worker) ?? [])].findLast(([ticket]) => ticket === undefined || !besides.includes(ticket))?.[1],
    ofTicket: (ticket: PlacementId): LastStep | undefined => ofTicket.get(ticket),
    closedAt: () => closedAt,
  }
}
export type LastSteps = ReturnType<typeof lastSteps>
