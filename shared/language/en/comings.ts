import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import type { Words } from '../words.ts'

const hourOf = (instant: Instant): string => clockTime(minuteOfDay(instant))
const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')

/** Who came, and when, as the daily log tells it. */
export const comings: Pick<Words['events'], 'checked-in' | 'place-kept'> = {
  'checked-in': {
    name: 'Checked in',
    more: ({ wants, keeper, keptAt }, around) =>
      said(
        keeper === undefined || keptAt === undefined
          ? ''
          : `with place-keeper ${keeper}, counts from ${hourOf(keptAt)}`,
        `wants ${around.trades(wants.trades)}`,
      ),
  },
  'place-kept': {
    name: 'Place-keeper',
    more: ({ keeper, keptAt }) => `${keeper}, given at ${hourOf(keptAt)} while the line was down`,
  },
}
