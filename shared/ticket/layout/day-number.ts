import type { DayNumber, MarketDay } from '../../ids.ts'
import type { Paper } from './blocks.ts'
import { boxed, framed, type Laying, large, practice } from './parts.ts'

/** The number somebody has today, to hold in the hand: nothing else of them. */
export function dayNumberSlip(
  said: Laying,
  { number, day }: { readonly number: DayNumber; readonly day: MarketDay },
): Paper {
  const { words, language, market } = said
  const { paper: say } = words
  const weekday = say.weekdays[new Date(`${day}T00:00:00.000Z`).getUTCDay()] ?? ''
  return [
    ...practice(said),
    framed(
      'head',
      large(market.name[language]),
      boxed(say.dayNumber.name),
      say.date(day, weekday),
      say.dayNumber.today,
    ),
    framed('number', number),
    framed('free', say.dayNumber.use),
    framed('end', say.free),
  ]
}
