import { z } from 'zod'
import { Whose } from '../identity/typed.ts'
import { MarketDay } from '../ids.ts'
import type { WholePapers } from '../places/counter/view.ts'
import { type ExportedFile, fileKinds } from '../places/daily-log/answer.ts'
import { Asked } from '../places/daily-log/asked.ts'
import { command, language, text } from './typed.ts'

const exported = { command, day: MarketDay, language, as: z.enum(fileKinds), asked: Asked }

/** What leaves the desk as a file or on official paper. */
export const paperRequests = {
  /** The log of a day as a file, masked: whom the page shows, of all who are in it. */
  'staff-desk/export-log': z.strictObject(exported),
  /** The same with whole names, numbers and phones: only with a reason, which stays in the ledger. */
  'staff-desk/export-whole-log': z.strictObject({ ...exported, reason: text }),
  /** Of somebody known, what their form says whole: only with a reason, and every look is written down. */
  'counter/show-papers': z.strictObject({ command, whose: Whose, reason: text }),
} as const

/** What each answers inside `Reply`. */
export interface PaperReplies {
  'staff-desk/export-log': ExportedFile
  'staff-desk/export-whole-log': ExportedFile
  'counter/show-papers': WholePapers
}
