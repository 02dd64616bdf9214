import type { Instant } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { instantOn } from '../../time.ts'
import { type Day, sendableUntil } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import type { DayEventOf } from '../messages.ts'

/**
 * When results are made of what changes at this instant, be they for everybody or for second waves alone, which leave in minutes and
 * wait for none of the market's times; never before lots are drawn; undefined where staff alone give work out.
 */
export function roundAt(day: Day, instant: Instant): Instant | undefined {
  const [first, forAll] = [earliest(day, instant), roundForAllAt(day, instant)]
  // Every event asks: whether a wave is called is looked for only while that changes the answer.
  return first === forAll || !waveIsCalled(day, instant) ? forAll : first
}

/** When they are made over every place that is free: at the next time the market has set, after the last of them at once. */
export function roundForAllAt(day: Day, instant: Instant): Instant | undefined {
  const first = earliest(day, instant)
  const next = first && nextRoundTime(day, first)
  // Before the fourth edition a second wave made results for everybody, whatever the wall said.
  return next === undefined || (!isOfEdition(day.rules, 4) && waveIsCalled(day, instant)) ? first : next
}

/** What the round that is due is over; whoever looks late looks back at when it fell due. */
export function roundIsOf(day: Day, instant: Instant): DayEventOf<'round-run'>['of'] {
  const forAll = roundForAllAt(day, day.roundDueAt ?? instant)
  return forAll !== undefined && forAll > instant ? 'second-waves' : undefined
}

function earliest(day: Day, instant: Instant): Instant | undefined {
  if (day.rules.order === 'staff-only') return undefined
  const draw = isBeforeDraw(day) ? day.lottery?.drawsAt : undefined
  return draw !== undefined && draw > instant ? draw : instant
}

const waveIsCalled = ({ postings, withRoom }: Day, instant: Instant): boolean =>
  [...withRoom.values()].some((id) => {
    const posting = mustHave(postings.get(id), id)
    return posting.wave !== undefined && sendableUntil(posting) > instant
  })

/** The first of the market's times from this instant on, if one is left today. */
export function nextRoundTime({ day, rules }: Pick<Day, 'day' | 'rules'>, instant: Instant): Instant | undefined {
  if (day === undefined) return undefined
  const times = (rules.roundMinutes ?? []).map((minute) => instantOn(day, minute))
  return times.filter((time) => time >= instant).sort()[0]
}

export interface RoundToCome {
  /** Until then wishes are only written down; absent once results are made after every event. */
  readonly nextRoundAt?: Instant
  /** Lots are drawn then: before, nobody has a place in line. */
  readonly draws?: true
}

/** The next time at which results are made for all at once. */
export function roundToCome(day: Day, now: Instant): RoundToCome {
  const nextRoundAt = roundForAllAt(day, now)
  if (!day.open || nextRoundAt === undefined || nextRoundAt <= now) return {}
  return { nextRoundAt, ...(isBeforeDraw(day) ? { draws: true } : {}) }
}

/** Whether lots are still to be drawn: nobody has a place in line yet. */
export const isBeforeDraw = ({ lottery }: Pick<Day, 'lottery'>): boolean =>
  lottery !== undefined && lottery.seed === undefined
