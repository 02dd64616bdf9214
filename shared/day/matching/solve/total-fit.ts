import type { Solve } from '../round.ts'
import { chooseInLine } from './by-choice.ts'
import { fansOf } from './fans.ts'
import { placeInLine } from './in-line.ts'
import { fillInOrder } from './in-postings-order.ts'
import { fitMost } from './most-fit.ts'

/**
 * Fill first, but instead of each in turn all together are suited best: among the ways to send these people to these places the
 * one with the greatest sum of `fit`, and among several such, choice in line order. `fit` stands beside the wishes: whole
 * numbers, none below 0 or above 100,000.
 */
export const totalFit =
  (fit: Int32Array): Solve =>
  (round) => {
    const standing = placeInLine(round)
    const fans = fansOf(standing)
    fillInOrder(standing, fans)
    const best = fitMost(standing, fans, fit)
    return chooseInLine(best, fansOf(best))
  }
