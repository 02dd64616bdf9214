import { z } from 'zod'
import { TerminalId } from '../../ids.ts'

/** What stands in the hall under this number; used once at a time, by a terminal or by the board. */
export const TerminalNumber = z.int().min(1).max(99)
/** Where people tap, or what hangs on the wall. */
export const Stands = z.enum(['terminal', 'board'])
export type Stands = z.infer<typeof Stands>
/** A keyed digest of the 256 bits that the screen alone has: who reads the ledger is no terminal by it. */
const KeyDigest = z.string().regex(/^[\w-]{43}$/)

/** Staff read the code on this screen. */
export interface ApproveTerminal {
  readonly type: 'approve-terminal'
  readonly terminal: TerminalId
  readonly number: number
  readonly stands: Stands
  readonly keyDigest: string
}
export interface RenumberTerminal {
  readonly type: 'renumber-terminal'
  readonly terminal: TerminalId
  readonly number: number
}
/** It was carried off, or is another's now: its key opens nothing from now on. */
export interface RevokeTerminal {
  readonly type: 'revoke-terminal'
  readonly terminal: TerminalId
}

/** A screen of the hall is known from now on. From the first of them on nobody is served at one that is not. */
export const TerminalApproved = z.strictObject({
  type: z.literal('terminal-approved'),
  terminal: TerminalId,
  number: TerminalNumber,
  stands: Stands,
  keyDigest: KeyDigest,
})
/** It has another number. */
export const TerminalRenumbered = z.strictObject({
  type: z.literal('terminal-renumbered'),
  terminal: TerminalId,
  number: TerminalNumber,
})
/** A screen is known no more. */
export const TerminalRevoked = z.strictObject({ type: z.literal('terminal-revoked'), terminal: TerminalId })
