import { millisOf } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import { later } from '../../time.ts'
import type { Day } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import { callSeconds, callsAtOnce } from './call-pace.ts'

/** So few are called one after another, each with the whole block; more would be called when nobody waits for them any more. */
const oneByOne = 3

/**
 * 叫号: when the wall comes to each of some new calls, told until when their people can leave for the work. Holds run from then on, so
 * that nobody's place goes on before their number was called. Who leaves first is called first. Calls never cut each other: a new one
 * waits until those before it have had their time; where the queue is already long, it shares the last turn. But nobody is called when
 * their bus has left: sooner more stand together than can be read at once.
 */
export function callTurns(day: Day, now: Instant, leave: readonly Instant[]): readonly Instant[] {
  const turnAt = turnsInQueue(day, now, leave)
  if (!isOfEdition(day.rules, 7)) return leave.map((_, nth) => turnAt(nth))
  const turns = new Map(
    firstToLeave(leave).map(([nth, leaves], place) => [nth, lastBefore(leaves, turnAt(place))] as const),
  )
  return leave.map((_, nth) => turns.get(nth) ?? now)
}

export const callTurn = (day: Day, now: Instant, leaves: Instant): Instant => callTurns(day, now, [leaves])[0] ?? now

/** Each with the place it has among them all. */
const firstToLeave = (leave: readonly Instant[]): readonly (readonly [nth: number, leaves: Instant])[] =>
  [...leave.entries()].sort(([one, a], [other, b]) => millisOf(a) - millisOf(b) || one - other)

/** Turns come one behind the other without a gap as long as anybody waits for theirs: so there is one, at the least that of now. */
function lastBefore(leaves: Instant, turn: Instant): Instant {
  let before = turn
  while (before >= leaves) before = later(before, -callSeconds)
  return before
}

function turnsInQueue(day: Day, now: Instant, leave: readonly Instant[]): (place: number) => Instant {
  const { calledUntil } = day
  const next = calledUntil === undefined || calledUntil < now ? now : calledUntil
  const last = later(next, -callSeconds)
  const besides = callsAtOnce - calledTogether(day, last)
  if (leave.length > oneByOne) {
    const isNew = isOfEdition(day.rules, 7)
    const joining = isNew && last > now ? Math.max(0, besides) : 0
    const together = isNew ? mostTogether(next, leave, joining) : callsAtOnce
    return (place) => (place < joining ? last : later(next, Math.floor((place - joining) / together) * callSeconds))
  }
  const isLong = last >= later(now, (oneByOne - 1) * callSeconds)
  if (isLong && leave.length <= besides) return () => last
  return (place) => later(next, place * callSeconds)
}

/** So many at once that all are called before they leave, and no fewer than can be read. */
function mostTogether(next: Instant, leave: readonly Instant[], joining: number): number {
  let most = callsAtOnce
  for (const [place, [, leaves]] of firstToLeave(leave).entries()) {
    const turns = Math.ceil((millisOf(leaves) - millisOf(next)) / (callSeconds * 1000))
    if (turns > 0) most = Math.max(most, Math.ceil((place + 1 - joining) / turns))
  }
  return most
}

const calledTogether = ({ offers }: Day, turn: Instant): number =>
  [...offers.values()].filter(({ calledAt }) => calledAt === turn).length
