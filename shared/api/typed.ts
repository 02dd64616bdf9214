import { z } from 'zod'
import { Terms } from '../day/posting/terms.ts'
import { CommandId, PlacementId } from '../ids.ts'

/** A screen's own id; the words behind it are the server's, so no tap can pose as a part of another. */
export const command = CommandId.refine((id) => !id.includes('-'))
/** In which papers and files are written. */
export const language = z.enum(['zh', 'en'])
export const text = z.string().max(500)
/** What somebody says to other terms of a job they have, as they were shown. */
export const answerToChange = {
  placement: PlacementId,
  revision: z.int().min(2),
  answer: z.enum(['agree', 'decline']),
} as const
/** The terms that whoever asks has before their eyes: nothing is decided about what somebody changed since. Absent: they saw none. */
export const seen = Terms.optional()
