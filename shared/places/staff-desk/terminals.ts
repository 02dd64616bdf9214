import type { Stands } from '../../county/terminals/messages.ts'
import type { TerminalId } from '../../ids.ts'
import type { PrinterStands } from './printers.ts'

/** A screen of the hall as the desk sees it now. */
export interface TerminalRow {
  readonly terminal: TerminalId
  readonly number: number
  readonly stands: Stands
  /** `never`: not since the server's start. */
  readonly state: 'online' | 'silent' | 'never'
  /** Since it was last heard. */
  readonly silentSeconds?: number
  /** From the beat that it was sent to its answer. */
  readonly roundTripMillis?: number
  /** Beats in a row without an answer. */
  readonly missedBeats: number
  /** Its page is of another build than the server. */
  readonly isOld: boolean
  /** Which build that is. */
  readonly build?: string
  /** Since somebody last touched it; the board tells none. */
  readonly touchedSeconds?: number
  /** Whether a reader has typed there since its page was opened. */
  readonly readerUsed?: boolean
  /** For how long the program of its ID reader has not answered; absent where it does, or where there is none. */
  readonly readerSilentSeconds?: number
}

/** With the printers of its place, its own first; none: it prints by its browser. */
export interface TerminalAtDesk extends TerminalRow {
  readonly printers: readonly PrinterStands[]
}

/** What the room shows. */
export interface TerminalsAnswer {
  /** False while none was ever approved: every screen serves. */
  readonly known: boolean
  /** Screens show their codes although none was approved yet. */
  readonly codesShown: boolean
  readonly rows: readonly TerminalAtDesk[]
}
