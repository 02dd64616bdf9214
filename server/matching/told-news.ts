import type { PlacementId } from '../../shared/ids.ts'
import type { WorkerSession } from './worker-session.ts'

/**
 * What became of whose job was shown to them at a terminal: the desk need not look for them. It is kept in memory only: after a
 * start the desk asks once too often rather than once too little.
 */
export function toldNews() {
  const told = new Set<PlacementId>()
  return {
    /** A session whose news is remembered as told. */
    telling:
      (session: WorkerSession): WorkerSession =>
      (worker) => {
        const view = session(worker)
        for (const { placement } of view?.news ?? []) told.add(placement)
        return view
      },
    wasTold: (placement: PlacementId) => told.has(placement),
  }
}
