import { happened, refused } from '../../decider.ts'
import type { CertificateId, MarketDay } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { Refusal } from '../../refusal.ts'
import type { Day, DayContext, DayDecision, InLine } from '../day.ts'
import type { DayEvent } from '../messages.ts'
import { didNotCome } from '../placement/work.ts'
import { becauseOf, partsFromCrew } from './crews.ts'
import { dayNumber, mostNumbers } from './day-number.ts'
import { isUnheard } from './heard.ts'
import { cannotClaim, claimed } from './keepers.ts'
import type { ChangeWants, CheckIn, ComeBack, GoToChild, LeaveLine, Wants } from './messages.ts'
import { outOfLine } from './out-of-line.ts'

/**
 * Gives today's number. The same person keeps the same number, however often they tap, at whichever terminal, and when
 * they come back after leaving.
 * Refuses `market-closed` when the day that is open is not today's, `no-such-trade` and `no-such-township` for what the
 * market does not have, `hours-do-not-fit`, `number-gone` for who took work for today and did not come, `under-sixteen` for
 * who turned out to be a child while they stood in line, `no-number-left` after Z999, `paused` unless staff
 * say why they get one all the same,
 * and of a place-keeper what `cannotClaim` does.
 */
export function checkIn(day: Day, command: CheckIn, context: DayContext): DayDecision {
  const before = day.line.get(command.worker)
  const unkept = cannotClaim(day, command)
  if (unkept !== undefined) return refused(unkept)
  if (before !== undefined && !isAway(before)) return happened()
  const open = mustHave(day.day, 'market day')
  if (open !== context.today) return refused({ code: 'market-closed', opensOn: open })
  const refusal = checkWants(day, command.wants)
  if (refusal !== undefined) return refused(refusal)
  const wants = tidied(command.wants)
  if (didNotCome(day, command.worker)) return refused({ code: 'number-gone' })
  if (before?.facts.child === true) return refused(tooYoung)
  if (before !== undefined) return happened({ type: 'came-back', worker: command.worker }, ...changed(before, wants))
  const { facts, reason } = command
  const { pausedUntil } = facts
  if (pausedUntil !== undefined && reason === undefined) return refused({ code: 'paused', until: pausedUntil })
  if (day.counts.numbers >= mostNumbers) return refused({ code: 'no-number-left' })
  return happened({
    type: 'checked-in',
    worker: command.worker,
    number: dayNumber(day.counts.numbers + 1),
    wants,
    facts,
    ...claimed(day, command),
    ...(pausedUntil === undefined || reason === undefined ? {} : { reason }),
  })
}

/** The trades in the order tapped, once each. */
const tidied = (wants: Wants): Wants => ({ ...wants, trades: [...new Set(wants.trades)] })

function checkWants({ rules }: Day, { trades, township, hours }: Wants): Refusal | undefined {
  if (!trades.every((trade) => rules.trades.some(({ id }) => id === trade))) return { code: 'no-such-trade' }
  if (township !== undefined && !rules.townships.includes(township)) return { code: 'no-such-township' }
  if (hours !== undefined && hours.fromMinute >= hours.untilMinute) return { code: 'hours-do-not-fit' }
  return undefined
}

/** Nothing when they want what they wanted: a tap more is no news. */
const changed = (person: InLine, wants: Wants): readonly DayEvent[] =>
  sameWants(person.wants, wants) ? [] : [{ type: 'wants-changed', worker: person.worker, wants }]

const sameWants = (one: Wants, other: Wants): boolean =>
  one.trades.join() === other.trades.join() &&
  one.township === other.township &&
  one.askHourlyFen === other.askHourlyFen &&
  one.distance === other.distance &&
  one.hours?.fromMinute === other.hours?.fromMinute &&
  one.hours?.untilMinute === other.hours?.untilMinute

/** Other trades or conditions for who is in line, also while a place is held for them. Refuses as `checkIn` does, `not-in-line` and `number-gone`. */
export function changeWants(day: Day, command: ChangeWants): DayDecision {
  const person = day.line.get(command.worker)
  const refusal = outOfLine(person) ?? checkWants(day, command.wants)
  if (person === undefined || refusal !== undefined) return refused(refusal ?? { code: 'not-in-line' })
  return happened(...changed(person, tidied(command.wants)))
}

/** Nobody waits for them any more, their crew goes on without them, and a place held for them goes on at once. Refuses `not-in-line`, `number-gone`, `already-placed`. */
export function leaveLine(day: Day, { worker, reason }: LeaveLine): DayDecision {
  const standing = day.line.get(worker)?.standing
  if (standing === undefined || standing.status === 'released') return refused({ code: 'not-in-line' })
  if (standing.status === 'gone') return refused({ code: 'number-gone' })
  if (standing.status === 'placed') return refused({ code: 'already-placed' })
  if (standing.status === 'left') return happened()
  const left: DayEvent = { type: 'left-line', worker, ...(reason === undefined ? {} : { reason }) }
  const parts = partsFromCrew(day, worker)
  if (standing.status === 'waiting') return happened(left, ...parts)
  const { offer } = standing
  return happened<DayEvent>({ type: 'offer-withdrawn', offer, because: becauseOf(day, offer, 'left') }, left, ...parts)
}

/** Whether they left, or wait and may be gone: two calls ran out and nothing was heard of them since. */
export const isAway = (person: InLine): boolean =>
  person.standing.status === 'left' || (person.standing.status === 'waiting' && isUnheard(person))

/** Waits again under the number they had; nothing for who never was away. Refuses `not-in-line`, `number-gone`, `under-sixteen`. */
export function comeBack(day: Day, { worker }: ComeBack): DayDecision {
  const person = day.line.get(worker)
  if (person === undefined || person.standing.status === 'released') return refused({ code: 'not-in-line' })
  if (person.facts.child === true) return refused(tooYoung)
  if (person.standing.status === 'gone') return refused({ code: 'number-gone' })
  return isAway(person) ? happened({ type: 'came-back', worker }) : happened()
}

/** The last day on which this certificate of theirs holds, or undefined if staff have seen none. */
export const validUntil = ({ facts }: Pick<InLine, 'facts'>, certificate: CertificateId): MarketDay | undefined =>
  facts.certificates?.find((known) => known.certificate === certificate)?.validUntil

/** Introducing a child to work is itself forbidden (禁止使用童工规定): counted, and nothing else is kept. */
export const turnAwayChild = (): DayDecision => happened({ type: 'child-turned-away' })

/** Once for whoever came last; nothing for a desk that has not heard of it. */
export const goToChild = (day: Day, { cameAt }: GoToChild): DayDecision =>
  day.childTurnedAwayAt === cameAt ? happened({ type: 'child-gone-to' }) : happened()

/** Staff found it out themselves. */
const tooYoung: Refusal = { code: 'under-sixteen', staffTold: true }
