import { happened, refused } from '../../decider.ts'
import type { MarketDay } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { calendarDay, instantOn } from '../../time.ts'
import { becauseOf } from '../check-in/crews.ts'
import { type Day, type DayContext, type DayDecision, holdsPlace, type Placement, type Posting } from '../day.ts'
import { evolveDay } from '../evolve.ts'
import { isOfEdition } from '../market-day/messages.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'
import { keepFromEachOther, keepsFrom } from './hours.ts'
import type { TakeBackStop } from './messages.ts'
import { hasPlaceOn } from './taken.ts'
import { expectedOn, workDatesOf } from './work.ts'

/**
 * A stop that was a mistake: the work goes on to its hour, and an offer at those hours goes back. Refuses `not-stopped`,
 * `too-late-to-take-back` once the county has what came of it, and `sent-elsewhere` while somebody has other work at those hours since: that
 * is settled with them first.
 */
export function takeBackStop(day: Day, command: TakeBackStop, context: DayContext): DayDecision {
  const { posting, workDate, reason } = command
  const stop = day.postings.get(posting)?.stops?.find((other) => other.workDate === workDate)
  if (stop === undefined) return refused({ code: 'not-stopped' })
  if (!day.open || calendarDay(instantOn(workDate, stop.minute)) !== day.day)
    return refused({ code: 'too-late-to-take-back' })
  const placements = stop.owed.map(({ placement }) => placement)
  const back: DayEventOf<'stop-taken-back'> = { type: 'stop-taken-back', posting, workDate, placements, reason }
  const after = evolveDay(day, back, context)
  const atWork = mayBeThere(after, mustHave(after.postings.get(posting), posting), workDate)
  const elsewhere = atWork.flatMap((placement) => sentElsewhere(after, placement))
  if (elsewhere.length > 0)
    return refused({ code: 'sent-elsewhere', numbers: [...new Set(elsewhere.map(({ number }) => number))] })
  return happened<DayEvent>(...offersOf(after, atWork), back)
}

/**
 * Also who was reported absent until the stop and came after all: they are owed nothing by it, and were free since. And who is excused
 * for that day of several: it may turn out that they came. Before the seventh edition these were not asked about.
 */
const mayBeThere = (day: Day, posting: Posting, date: MarketDay): readonly Placement[] =>
  isOfEdition(day.rules, 7)
    ? [...day.placements.values()].filter(
        (placement) =>
          placement.posting === posting.posting &&
          hasPlaceOn(day, placement, date) &&
          workDatesOf(day, placement).includes(date),
      )
    : expectedOn(day, posting, date)

/** Other work of theirs at the same hours. */
const sentElsewhere = (day: Day, placement: Placement): readonly Placement[] =>
  [...day.placements.values()].filter(
    (other) =>
      other.worker === placement.worker &&
      other.placement !== placement.placement &&
      holdsPlace(other) &&
      keepFromEachOther(day, placement, other),
  )

/** What is held for one of them at hours at which they are at work. */
const offersOf = (day: Day, atWork: readonly Placement[]): readonly DayEvent[] =>
  [...day.offers.values()]
    .filter(({ people, posting }) => {
      const offered = mustHave(day.postings.get(posting), posting)
      return atWork.some((placement) => people.includes(placement.worker) && keepsFrom(day, placement, offered))
    })
    .map(({ offer }) => ({ type: 'offer-withdrawn', offer, because: becauseOf(day, offer, 'at-work') }))
