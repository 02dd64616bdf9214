import { type WorkerView, workerView } from '../../shared/day/matching/view.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { Hall } from '../hall.ts'
import { masks } from '../masks.ts'
import type { Tickets } from '../placement/ticket.ts'

/** Everything the session of one worker shows, or undefined if they are not in today's line. */
export function workerSession(hall: Hall, tickets: Tickets) {
  const shown = masks(hall)
  return (worker: WorkerId): WorkerView | undefined =>
    workerView(hall.day.state, worker, { employerMasked: shown.employerShown, ticket: tickets.paper })
}
export type WorkerSession = ReturnType<typeof workerSession>
