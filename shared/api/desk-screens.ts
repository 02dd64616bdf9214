import { z } from 'zod'
import { type Stands, TerminalNumber } from '../county/terminals/messages.ts'
import { TerminalId } from '../ids.ts'
import type { TerminalsAnswer } from '../places/staff-desk/terminals.ts'
import { command } from './typed.ts'

/** What the desk may post about the screens of the hall. */
export const screenRequests = {
  'terminals/answer-help': z.strictObject({ call: z.int() }),
  /** How the screens of the hall are. */
  'terminals/list': z.strictObject({}),
  /** While none was approved: each shows its code for ten minutes, or no more. */
  'terminals/show-codes': z.strictObject({ shown: z.boolean() }),
  /** The screen that shows this code is one of the hall's from now on. */
  'terminals/approve': z.strictObject({ command, code: z.string().max(40), number: TerminalNumber }),
  'terminals/renumber': z.strictObject({ command, terminal: TerminalId, number: TerminalNumber }),
  'terminals/revoke': z.strictObject({ command, terminal: TerminalId }),
} as const

export interface ScreenReplies {
  'terminals/answer-help': null
  'terminals/list': TerminalsAnswer
  'terminals/show-codes': null
  /** What stands there. */
  'terminals/approve': { readonly stands: Stands }
  'terminals/renumber': null
  'terminals/revoke': null
}
