import type { DayEvent } from './messages.ts'

const always: ReadonlySet<DayEvent['type']> = new Set([
  'placed-by-hand',
  'facts-corrected',
  'report-taken-back',
  'stop-taken-back',
  'second-wave-closed',
] satisfies DayEvent['type'][])
const withReason: ReadonlySet<DayEvent['type']> = new Set([
  'checked-in',
  'placement-released',
  'arrived',
  'absent',
  'left-line',
  'crew-formed',
  'crew-joined',
  'crew-left',
  'crew-dissolved',
  'called-again',
  'offer-declined',
  'name-requested',
  'name-taken-off',
] satisfies DayEvent['type'][])

/**
 * Whether staff stepped in by it between people and places: counted on the wall, and told in the daily log with who did it.
 * A job that goes because the posting or the worker's own answer takes it carries no reason; one that staff undo does.
 * Of whom staff send there no more it counts that a place held for them goes on.
 * A number called again is held its place longer than others are.
 * Who got a number carries one where they were paused.
 * Who came carries one where it puts right what was reported before.
 * What people do for themselves carries none, what staff do for them does. A second wave that the employer's report opens is the employer's, a crew that forms itself at a terminal its own.
 */
export const isByHand = (event: DayEvent): boolean =>
  always.has(event.type) ||
  (withReason.has(event.type) && 'reason' in event && event.reason !== undefined) ||
  (event.type === 'offer-withdrawn' && event.because === 'kept-apart') ||
  (event.type === 'second-wave-opened' && event.by === undefined)
