import type { DayNumber, MarketDay } from '../../ids.ts'
import type { Paper } from './blocks.ts'
import { dateOf, framed, head, type Laying } from './parts.ts'

/** The number somebody has today, to hold in the hand: nothing else of them. */
export function dayNumberSlip(
  said: Laying,
  { number, day }: { readonly number: DayNumber; readonly day: MarketDay },
): Paper {
  const { paper: say } = said.words
  return [
    ...head(said, say.dayNumber.name, dateOf(said, day), say.dayNumber.today),
    framed('number', number),
    framed('free', say.dayNumber.use),
    framed('end', say.free),
  ]
}
