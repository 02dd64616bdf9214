import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Instant } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { ranked } from '../change.ts'
import type { Day, DayContext } from '../day.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'
import { nextRoundTime } from './round-times.ts'

/** Lots are drawn on this day: the digest of the seed stands on the wall from the opening on, the seed from the draw on. */
export interface Lottery {
  readonly commitment: string
  readonly drawsAt: Instant
  readonly seed?: string
}

/** Nobody hears of the seed before the draw; its digest anybody may see from the opening on. */
export interface SealedLots {
  readonly commitment: string
  readonly seed: string
}
export const sealed = (seed: string): SealedLots => ({ commitment: digestOf(seed), seed })

/** What `printf %s TEXT | sha256sum` says of a text: 64 hexadecimal digits. */
const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/**
 * What a lottery day is opened with: the digest of a seed nobody has seen, and when lots are drawn, which no later setting
 * moves: at the first round time, or at once where the last of them has passed.
 */
export const lotteryOf = (
  opens: Pick<Day, 'day' | 'rules'>,
  { instant, lots }: Pick<DayContext, 'instant' | 'lots'>,
) => ({
  commitment: lots.commitment,
  drawsAt: nextRoundTime(opens, instant) ?? instant,
})

/** When lots are to be drawn; undefined once they are, and on days without. */
export const drawDueAt = ({ lottery }: Pick<Day, 'lottery'>): Instant | undefined =>
  lottery?.seed === undefined ? lottery?.drawsAt : undefined

/** The draw that is due, or nothing. */
export function drawDue(day: Day, { instant, lots }: DayContext): readonly DayEvent[] {
  const due = drawDueAt(day)
  if (due === undefined || due > instant) return []
  if (!opens(day, lots.seed)) throw new Error('The seed of the lottery is not the one whose digest was shown')
  return [drawLots(day, lots.seed)]
}

/** Whether this is the seed whose digest was shown when the day opened. */
const opens = ({ lottery }: Pick<Day, 'lottery'>, seed: string): boolean => lottery?.commitment === digestOf(seed)

/**
 * Everybody who has a number, sorted by the digest of the seed with their number behind it: a rule that anybody can follow
 * with `sha256sum`, and that knows nothing of a person but their number.
 */
export function drawLots(day: Day, seed: string): DayEventOf<'lots-drawn'> {
  const lots = [...day.line.values()].map(({ number }) => ({ number, lot: digestOf(seed + number) }))
  lots.sort((one, other) => Number(one.lot > other.lot) - Number(one.lot < other.lot))
  return { type: 'lots-drawn', seed, numbers: lots.map(({ number }) => number) }
}

/** The day after the draw: the turns of all who were there are dealt anew. */
export function lotsDrawn(day: Day, { seed, numbers }: DayEventOf<'lots-drawn'>): Day {
  const lots = new Map(numbers.map((number, at) => [number, at + 1]))
  const line = day.line.map((person) => {
    const lot = lots.get(person.number)
    return lot === undefined ? person : { ...person, lot }
  })
  return ranked({ ...day, line, lottery: { ...mustHave(day.lottery, 'lottery'), seed } })
}
