import { type CommandId, TextId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { TextRef } from '../../shared/register.ts'
import type { Visit } from '../access/visit.ts'
import { tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { cannotSave } from '../reply.ts'

/** A reason goes sealed into the register; the ledger gets its digest. Another reason under the same id is refused. */
export async function keepReason(
  hall: Hall,
  command: CommandId,
  typed: string | undefined,
): Promise<{ readonly reason?: TextRef } | { readonly refusal: Refusal }> {
  const text = typed?.trim() ?? ''
  if (text === '') return {}
  const id = TextId.parse(`txt_${tailOf(command)}`)
  if ((hall.register.text(id) ?? text) !== text) return { refusal: { code: 'changed-under-the-same-id' } }
  const kept = await hall.register.keepText(id, text, hall.day.marketDay)
  return kept.outcome === 'failed' ? { refusal: cannotSave(hall) } : { reason: kept.value }
}

/** The routes let nobody but staff come this far. */
export function staffActor(visit: Visit): Actor {
  if (visit.staff === undefined) throw new Error('A desk route was reached without staff')
  return { by: 'staff', staff: visit.staff }
}
