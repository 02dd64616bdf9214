import type { PostingId } from '../../ids.ts'
import type { Day, Posting } from '../day.ts'
import { inOrderOfPosting } from './in-order.ts'
import type { Terms } from './terms.ts'
import { hourlyFen } from './worth.ts'

/** What a trade usually pays today. */
export interface MiddlePay {
  readonly trade: Terms['trade']
  readonly hourlyFen: number
  readonly postings: number
}

/** What fewer employers pay says nothing about what is usual, however often they ask. */
const fewestEmployers = 5

/**
 * By trade, the middle hourly value of what is on the board today; none where too few employers ask. Work that was posted again
 * counts once, as it was posted last, also where what it was before is gone from the board.
 */
export function middlePays(day: Day): readonly MiddlePay[] {
  const works = new Map<PostingId, Posting>()
  for (const posting of [...day.postings.values()].sort(inOrderOfPosting))
    if (posting.status === 'open' || posting.status === 'expired') works.set(firstOfWork(day, posting), posting)
  const byTrade = new Map<Terms['trade'], Posting[]>()
  for (const work of works.values()) byTrade.set(work.terms.trade, [...(byTrade.get(work.terms.trade) ?? []), work])
  return [...byTrade].flatMap(([trade, all]) =>
    new Set(all.map(({ employer }) => employer)).size < fewestEmployers
      ? []
      : [{ trade, hourlyFen: middleOf(all.map(({ terms }) => hourlyFen(terms))), postings: all.length }],
  )
}

function firstOfWork(day: Day, { posting, repostOf }: Posting): PostingId {
  const before = repostOf && day.postings.get(repostOf)
  return before === undefined ? (repostOf ?? posting) : firstOfWork(day, before)
}

function middleOf(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b)
  const [low = 0, high = low] = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  return Math.floor((low + high) / 2)
}
