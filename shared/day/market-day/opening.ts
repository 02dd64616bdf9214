import type { Day, DayContext } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import { lotteryOf } from '../matching/lottery.ts'
import type { DayEventOf } from '../messages.ts'
import { carriedOver } from './carried.ts'
import { currentDay, isEvening } from './which-day.ts'

type Opens = Pick<DayContext, 'instant' | 'today' | 'rules' | 'lots'>

/** How the market day of this moment opens with its first command. */
export function openingOf(day: Day, context: Opens): DayEventOf<'day-opened'> {
  const { instant, today, rules } = context
  const opens = currentDay(day, today)
  const carried = [...carriedOver(day, { day: opens, rules }, instant).placements.keys()]
  return {
    type: 'day-opened',
    day: opens,
    rules,
    ...(rules.order === 'lottery' ? { lottery: lotteryOf({ day: opens, rules }, context) } : {}),
    ...(carried.length === 0 ? {} : { carried }),
  }
}

/** The day as whoever asks now finds it: after midnight that of its first command, also while nobody has given one. */
export const asFound = (day: Day, context: Opens): Day =>
  day.open || isEvening(day, context.today) ? day : evolveDay(day, openingOf(day, context), context)
