import type { WorkerId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Visit } from '../access/visit.ts'

/** Whose pay may be spoken of here. */
export function provenWorker({ worker, workerProof }: Visit): WorkerId | Refusal {
  if (worker === undefined) return { code: 'session-over' }
  return workerProof === undefined ? { code: 'proof-needed' } : worker
}
