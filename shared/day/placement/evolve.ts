import { compactDay } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import { changePerson, changePosting, roundDue } from '../change.ts'
import { type Day, holdsPlace, mustHave } from '../day.ts'
import type { DayEventOf } from '../messages.ts'

export function placementMade(day: Day, event: DayEventOf<'placement-made'>, acceptedAt: Instant): Day {
  const { placement, worker, number, posting, revision } = event
  const filled = changePosting(day, posting, (before) => ({ ...before, placed: before.placed + 1 }))
  return {
    ...changePerson(filled, worker, (person) => ({ ...person, standing: { status: 'placed' } })),
    placements: day.placements.set(placement, {
      placement,
      worker,
      number,
      posting,
      revision,
      acceptedAt,
      status: 'accepted',
    }),
    counts: { ...day.counts, placements: day.counts.placements + 1, placed: day.counts.placed + 1 },
  }
}

/** The place is free, and who has no other job waits again at the turn they had. */
export function placementReleased(day: Day, event: DayEventOf<'placement-released'>, instant: Instant): Day {
  const before = mustHave(day.placements.get(event.placement), event.placement)
  const placements = day.placements.set(event.placement, {
    ...before,
    status: 'released',
    releasedBecause: event.because,
  })
  // One made the day before for today was never counted today.
  const ofToday = before.placement.slice(4, 12) === compactDay(mustHave(day.day, 'market day'))
  const freed: Day = {
    ...changePosting(day, before.posting, (posting) => ({ ...posting, placed: posting.placed - 1 })),
    placements,
    counts: { ...day.counts, placed: day.counts.placed - Number(ofToday) },
  }
  const works = placements.some((other) => other.worker === before.worker && holdsPlace(other))
  if (works || day.line.get(before.worker)?.standing.status !== 'placed') return roundDue(freed, instant)
  const standing = { status: day.open ? 'waiting' : 'released' } as const
  return roundDue(
    changePerson(freed, before.worker, (person) => ({ ...person, standing })),
    instant,
  )
}
