import { z } from 'zod'
import { CommandId } from '../ids.ts'

/** A screen's own id; the words behind it are the server's, so no tap can pose as a part of another. */
export const command = CommandId.refine((id) => !id.includes('-'))
export const text = z.string().max(500)
