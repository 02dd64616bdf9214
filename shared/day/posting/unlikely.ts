import type { Terms } from './terms.ts'
import { hourlyFen } from './worth.ts'

/** What is allowed, and may be a slip of the finger: asked about before it is posted, and said to staff. */
export type Unlikely = 'pay' | 'hours'

/** What an hour is worth elsewhere: by the floor, and by what its trade pays today if enough ask for people. */
export interface Usual {
  readonly floorFen: number
  readonly middleFen: number | undefined
}

const longestLikelyMinutes = 14 * 60
/** A span of one day's work that is more likely a slip at start or end. */
export const isLongDay = ({ startMinute, endMinute }: Pick<Terms, 'startMinute' | 'endMinute'>): boolean =>
  endMinute - startMinute > longestLikelyMinutes

export function unlikely(
  terms: Pick<Terms, 'pay' | 'paidMinutes' | 'startMinute' | 'endMinute'>,
  { floorFen, middleFen }: Usual,
): readonly Unlikely[] {
  const mostLikelyFen = middleFen === undefined ? floorFen * 5 : middleFen * 3
  const isMuch = mostLikelyFen > 0 && hourlyFen(terms) > mostLikelyFen
  return [...(isMuch ? (['pay'] as const) : []), ...(isLongDay(terms) ? (['hours'] as const) : [])]
}
