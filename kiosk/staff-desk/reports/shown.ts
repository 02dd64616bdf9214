import type { AsOf, Figure } from '../../../shared/places/reports/figures.ts'
import type { Days } from '../../../shared/places/reports/span.ts'

/** A figure that somebody opened, with its name, to see what stands behind it. */
export interface Opened {
  readonly figure: Figure
  readonly as: AsOf
  readonly name: () => string
  readonly days?: Days
}
/** On paper nothing opens. */
export type Open = ((opened: Opened) => void) | undefined
