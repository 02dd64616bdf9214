import type { WorkerId } from '../../ids.ts'
import type { Day, Placement } from '../day.ts'

/** Everything somebody has or had since the day opened, and of earlier days what was carried over. */
export const placementsOf = ({ placements, ticketsOf }: Day, worker: WorkerId): readonly Placement[] =>
  (ticketsOf.get(worker) ?? none).flatMap((id) => placements.get(id) ?? [])

/** With one more of theirs. */
export const withTicketOf = (tickets: Day['ticketsOf'], { worker, placement }: Placement): Day['ticketsOf'] =>
  tickets.set(worker, [...(tickets.get(worker) ?? none), placement])

const none: readonly Placement['placement'][] = []
