import type { CountyCommand } from '../shared/county/messages.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { RegisterOutcome } from '../shared/register.ts'
import type { Asked } from './book.ts'
import { foreseenInCounty } from './foreseen.ts'
import type { Hall } from './hall.ts'
import { cannotSave } from './reply.ts'

/**
 * Changes the register and then writes down in the county that it was changed. A tap that was answered before, or that the
 * county would refuse, changes nothing; where a change without its entry must not stand, `takeBack` undoes it when the county
 * could not write. Answers why not, or nothing; refuses `cannot-save-now` besides what the county does.
 */
export async function registerFirst(
  hall: Hall,
  asked: Asked<CountyCommand>,
  change: () => Promise<RegisterOutcome<undefined>>,
  { takeBack }: { readonly takeBack?: () => Promise<RegisterOutcome<undefined>> } = {},
): Promise<Refusal | undefined> {
  const before = hall.county.repeated(asked.id, asked.bodyDigest)
  if (before !== undefined) return before.answer === 'refused' ? before.refusal : undefined
  const refusal = foreseenInCounty(hall, asked.id, asked.command)
  if (refusal !== undefined) return refusal
  const changed = await change()
  if (changed.outcome === 'failed') return cannotSave(hall)
  const answer = await hall.county.ask(asked)
  if (answer.answer !== 'refused') return undefined
  await takeBack?.()
  return answer.refusal
}
