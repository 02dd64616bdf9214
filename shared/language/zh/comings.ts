import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import type { EventWords } from '../event-words.ts'

const hourOf = (instant: Instant): string => clockTime(minuteOfDay(instant))
const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')

/** Who came, and when, as the daily log tells it. */
export const comings: Pick<EventWords, 'checked-in' | 'place-kept'> = {
  'checked-in': {
    name: '报到',
    more: ({ wants, keeper, keptAt }, around) =>
      said(
        keeper === undefined || keptAt === undefined ? '' : `凭占位号 ${keeper}，从 ${hourOf(keptAt)} 算起`,
        `想干${around.trades(wants.trades)}`,
      ),
  },
  'place-kept': {
    name: '占位号',
    more: ({ keeper, keptAt }) => `${keeper}，${hourOf(keptAt)} 断线时给的`,
  },
}
