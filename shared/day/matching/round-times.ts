import type { Instant } from '../../ids.ts'
import { instantOn } from '../../time.ts'
import { type Day, placesLeft, sendableUntil } from '../day.ts'

/**
 * When results are made of what changes at this instant: at the next time the market has set, after the last of them at once, and
 * at once while a second wave has places; never before lots are drawn; undefined where staff alone give work out.
 */
export function roundAt(day: Day, instant: Instant): Instant | undefined {
  if (day.rules.order === 'staff-only') return undefined
  const draw = isBeforeDraw(day) ? day.lottery?.drawsAt : undefined
  const earliest = draw !== undefined && draw > instant ? draw : instant
  return waveIsCalled(day, instant) ? earliest : (nextRoundTime(day, earliest) ?? earliest)
}

/** It leaves in minutes: the market's times are for the morning. */
const waveIsCalled = ({ postings }: Day, instant: Instant): boolean =>
  postings.some(
    (posting) =>
      posting.wave !== undefined &&
      posting.status === 'open' &&
      placesLeft(posting) > 0 &&
      sendableUntil(posting) > instant,
  )

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
  const nextRoundAt = roundAt(day, now)
  if (!day.open || nextRoundAt === undefined || nextRoundAt <= now) return {}
  return { nextRoundAt, ...(isBeforeDraw(day) ? { draws: true } : {}) }
}

/** Whether lots are still to be drawn: nobody has a place in line yet. */
export const isBeforeDraw = ({ lottery }: Pick<Day, 'lottery'>): boolean =>
  lottery !== undefined && lottery.seed === undefined
