import type { Instant } from '../../ids.ts'
import type { Openness } from '../openness.ts'
import type { PrinterAlarm } from './printers.ts'

/** What the desk must look after: screens by their numbers, and printers. */
export interface HallAlarms {
  readonly silent: readonly number[]
  /** They show a page of another build. */
  readonly old: readonly number[]
  /** The program of their ID reader does not answer. */
  readonly readers: readonly number[]
  readonly printers: readonly PrinterAlarm[]
}

/** Which screens of the hall are silent, since when, and whether holds wait for them. */
export interface ScreensGone {
  readonly which: 'board' | 'terminal' | 'both'
  readonly since: Instant
  readonly held: boolean
}

/** Before the hall opens nobody need have switched them on. */
export function alarmsOf(all: HallAlarms, { open }: Pick<Openness, 'open'>): { readonly alarms?: HallAlarms } {
  const alarms = open ? all : { silent: [], old: all.old, readers: [], printers: [] }
  return Object.values(alarms).every((which) => which.length === 0) ? {} : { alarms }
}
