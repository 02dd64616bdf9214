import type { Stands } from '../../county/terminals/messages.ts'
import type { TerminalId } from '../../ids.ts'
import type { Openness } from '../openness.ts'
import type { PrinterAlarm, PrinterStands } from './printers.ts'

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

/** What the desk must look after, by the numbers of the screens. */
export interface TerminalAlarms {
  readonly silent: readonly number[]
  readonly old: readonly number[]
  readonly printers: readonly PrinterAlarm[]
}

/** Before the hall opens nobody need have switched them on. */
export function alarmsOf(all: TerminalAlarms, { open }: Openness): { readonly screens?: TerminalAlarms } {
  const screens = { silent: open ? all.silent : [], old: all.old, printers: open ? all.printers : [] }
  return screens.silent.length + screens.old.length + screens.printers.length === 0 ? {} : { screens }
}
