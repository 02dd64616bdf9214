import type { Solve } from '../round.ts'
import { chooseInLine } from './by-choice.ts'
import { fansOf } from './fans.ts'
import { placeInLine } from './in-line.ts'
import { fillInOrder } from './in-postings-order.ts'

/** The most people placed, first in the fair order; then the places filled, first in theirs; then choice in line order. */
export const fillFirst: Solve = (round) => {
  const standing = placeInLine(round)
  const fans = fansOf(standing)
  fillInOrder(standing, fans)
  return chooseInLine(standing, fans)
}
