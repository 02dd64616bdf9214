import { z } from 'zod'
import type { Instant } from '../../ids.ts'

/** What a terminal is called at the desk: chosen in its address, `/?terminal=2`; empty until somebody chose. */
export const TerminalName = z.string().regex(/^[\p{L}\p{N}-]{0,12}$/u)

/** Where somebody stood when they called. */
export const HelpScreen = z.enum(['home', 'check-in', 'my-ticket', 'worker', 'change-wants', 'posting', 'services'])
export type HelpScreen = z.infer<typeof HelpScreen>

/** Somebody at a terminal asked for help. Nothing personal, kept in the server's memory, never in the ledger. */
export interface HelpCall {
  /** Counted from the server's start. */
  readonly call: number
  readonly terminal: string
  readonly screen: HelpScreen
  readonly since: Instant
}

/** What the terminal that called may know of it. */
export interface HelpState {
  readonly call: number
  readonly answered: boolean
}
