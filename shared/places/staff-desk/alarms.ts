import type { Instant } from '../../ids.ts'
import type { Openness } from '../openness.ts'
import type { PrinterAlarm } from './printers.ts'

/** What the desk must look after: screens by their numbers, and printers. */
export interface HallAlarms {
  readonly silent: readonly number[]
  /** They show a page of another build. */
  readonly old: readonly number[]
  readonly printers: readonly PrinterAlarm[]
}

/** Which screens of the hall are silent, since when, and whether holds wait for them. */
export interface ScreensGone {
  readonly which: 'board' | 'terminal' | 'both'
  readonly since: Instant
  readonly held: boolean
}

/** Before the hall opens nobody need have switched them on. */
export function alarmsOf(all: HallAlarms, { open }: Openness): { readonly alarms?: HallAlarms } {
  const alarms = { silent: open ? all.silent : [], old: all.old, printers: open ? all.printers : [] }
  return alarms.silent.length + alarms.old.length + alarms.printers.length === 0 ? {} : { alarms }
}
