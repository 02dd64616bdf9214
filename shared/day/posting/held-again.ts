import { happened } from '../../decider.ts'
import type { Instant } from '../../ids.ts'
import type { Day, DayDecision, Posting } from '../day.ts'
import { employerStopped } from '../matching/edges.ts'
import { offersBack } from '../matching/offers.ts'
import type { DayEvent } from '../messages.ts'
import type { HoldPostings } from './messages.ts'

/**
 * Nobody more is sent to an employer who was stopped before staff have looked again: their jobs leave the board, and what
 * was just being offered of them goes back. Whoever has one keeps it. What staff let through since the stop stays.
 */
export function holdPostings(day: Day, { employer, stoppedAt }: HoldPostings): DayDecision {
  const theirs = [...day.postings.values()].filter(
    (posting) => posting.employer === employer && isToLookAt(posting, stoppedAt),
  )
  return happened(
    ...theirs.map(
      ({ posting, held }): DayEvent => ({ type: 'posting-held-again', posting, held: [...held, 'stopped'] }),
    ),
    ...theirs.flatMap(({ posting }) => offersBack(day, posting, 'posting-gone')),
  )
}

const isToLookAt = (posting: Posting, stoppedAt: Instant): boolean =>
  posting.status === 'open'
    ? employerStopped(posting, stoppedAt) !== undefined
    : posting.status === 'held' && !posting.held.includes('stopped')
