import type { Instant } from '../../ids.ts'
import { later } from '../../time.ts'
import type { Day } from '../day.ts'
import { callSeconds, callsAtOnce } from './call-pace.ts'

/** So few are called one after another, each with the whole block; more would be called when nobody waits for them any more. */
const oneByOne = 3

/**
 * 叫号: when the wall comes to each of so many new calls. Holds run from then on, so that nobody's place goes on before their number
 * was called. Calls never cut each other: a new one waits until those before it have had their time; where the queue is
 * already long, it shares the last turn.
 */
export function callTurns(day: Day, now: Instant, calls: number): (nth: number) => Instant {
  const { calledUntil } = day
  const next = calledUntil === undefined || calledUntil < now ? now : calledUntil
  if (calls > oneByOne) return (nth) => later(next, Math.floor(nth / callsAtOnce) * callSeconds)
  const last = later(next, -callSeconds)
  const isLong = last >= later(now, (oneByOne - 1) * callSeconds)
  if (isLong && calledTogether(day, last) + calls <= callsAtOnce) return () => last
  return (nth) => later(next, nth * callSeconds)
}

const calledTogether = ({ offers }: Day, turn: Instant): number =>
  [...offers.values()].filter(({ calledAt }) => calledAt === turn).length
