import type { MiddlePay } from './middle-pay.ts'
import type { Terms } from './terms.ts'
import { floorFor, type WageFloors } from './worth.ts'

/** What is allowed, and may be a slip of the finger or of the ear: asked about before it is posted, and said to staff. */
export type Unlikely =
  | { readonly what: 'pay'; readonly hourlyFen: number }
  | { readonly what: 'hours'; readonly minutes: number }

/** What an hour is worth elsewhere: by the floor, and by what its trade pays today if enough ask for people. */
export interface Usual {
  readonly floorFen: number
  readonly middleFen: number | undefined
}

/** What an hour of it is worth, and how long a day lasts, each as far as it is known. */
interface Said {
  readonly hourlyFen: number | undefined
  readonly minutes: number | undefined
}

const longestLikelyMinutes = 14 * 60

export function unlikely({ hourlyFen = 0, minutes = 0 }: Said, { floorFen, middleFen }: Usual): readonly Unlikely[] {
  const mostLikelyFen = middleFen === undefined ? floorFen * 5 : middleFen * 3
  const isMuch = mostLikelyFen > 0 && hourlyFen > mostLikelyFen
  const isLong = minutes > longestLikelyMinutes
  return [
    ...(isMuch ? [{ what: 'pay', hourlyFen } as const] : []),
    ...(isLong ? [{ what: 'hours', minutes } as const] : []),
  ]
}

/** What its trade and its work date are held against; before a date is known there is no floor. */
export const usualOf = (
  hall: { readonly wageFloors: WageFloors; readonly middles: readonly MiddlePay[] },
  {
    trade,
    workDate,
    days,
  }: Partial<Pick<Terms, 'trade' | 'days'>> & { readonly workDate?: Terms['workDate'] | undefined },
): Usual => ({
  floorFen: workDate === undefined ? 0 : floorFor(hall.wageFloors, { workDate, days }),
  middleFen: hall.middles.find((middle) => middle.trade === trade)?.hourlyFen,
})
