import { type CommandId, TextId } from '../shared/ids.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { TextRef } from '../shared/register.ts'
import { randomTail } from './clock.ts'
import { tailOf } from './command-steps.ts'
import type { Hall } from './hall.ts'
import { cannotSave } from './reply.ts'

export type TextPart = 'reason' | 'card' | 'issuer' | 'notes' | 'mark' | 'law'

/**
 * Seals a text that a tap brings; nothing for an empty one. Its id follows from the tap and from which of its texts it is,
 * so a retry keeps nothing twice. Refuses `changed-under-the-same-id` for another text, `cannot-save-now`.
 */
export async function keepText(
  hall: Hall,
  command: CommandId,
  part: TextPart,
  typed: string | undefined,
): Promise<{ readonly kept?: TextRef } | { readonly refusal: Refusal }> {
  const text = typed?.trim() ?? ''
  return text === '' ? {} : keepWords(hall, command, part, text)
}

/** The same for words that are there in any case. */
export async function keepWords(
  hall: Hall,
  command: CommandId,
  part: TextPart,
  text: string,
): Promise<{ readonly kept: TextRef } | { readonly refusal: Refusal }> {
  const id = textId(hall, command, part)
  if ((hall.register.text(id) ?? text) !== text) return { refusal: { code: 'changed-under-the-same-id' } }
  const kept = await hall.register.keepText(id, text, hall.day.marketDay)
  return kept.outcome === 'failed' ? { refusal: cannotSave(hall) } : { kept: kept.value }
}

/** A tap's reason is named after the tap itself; what else it says, after a keyed digest of both. */
function textId(hall: Hall, command: CommandId, part: TextPart): TextId {
  if (part === 'reason') return TextId.parse(`txt_${tailOf(command)}`)
  const digest = Buffer.from(hall.digest([command, part]), 'base64url').subarray(0, 16)
  return TextId.parse(`txt_${randomTail({ random: () => digest })}`)
}
