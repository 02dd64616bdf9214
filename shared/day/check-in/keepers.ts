import { happened, refused } from '../../decider.ts'
import { millisOf, minuteOfDay } from '../../hall-clock.ts'
import { type Instant, KeeperId, type WorkerId } from '../../ids.ts'
import { keeperNumber } from '../../keeper-number.ts'
import { mustHave } from '../../must-have.ts'
import type { Refusal } from '../../refusal.ts'
import { calendarDay } from '../../time.ts'
import { ranked } from '../change.ts'
import type { Day, DayContext, DayDecision, InLine } from '../day.ts'
import { turnInLine } from '../matching/order.ts'
import type { BroughtKeeper, CheckIn, KeepPlace } from './messages.ts'

/** 占位号: somebody came to a terminal whose line was down. Nothing of them is known but when. */
export interface Keeper {
  readonly keptAt: Instant
  readonly toldAt: Instant
  /** Whose place in line counts from it; absent: nobody brought it yet. */
  readonly claimedBy?: WorkerId
}

/**
 * What a terminal kept while its line was down, once however often it is told. Refuses `keeper-known` for a number that was told of
 * with another time, `keeper-out-of-time` for what was not kept today. A terminal's clock may be ahead of the hall's, or this one was put
 * back: nobody came later than it was told.
 */
export function keepPlace(day: Day, { keeper, keptAt }: KeepPlace, { instant, today }: DayContext): DayDecision {
  const known = day.keepers.get(keeper)
  if (known !== undefined)
    return earlier(keptAt, known.toldAt) === known.keptAt ? happened() : refused({ code: 'keeper-known', keeper })
  const cameBy = earlier(keptAt, instant)
  if (calendarDay(cameBy) !== today) return refused({ code: 'keeper-out-of-time', keeper })
  return happened({ type: 'place-kept', keeper, keptAt: cameBy })
}
const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other)

export const keeperOf = (terminal: number, count: number): KeeperId => KeeperId.parse(keeperNumber(terminal, count))
export const isOfTerminal = (keeper: KeeperId, terminal: number): boolean => keeper.startsWith(`${terminal}-`)

/** The highest number of this terminal that the hall has heard of, and on which day. */
export const givenBy = ({ day, keepers }: Pick<Day, 'day' | 'keepers'>, terminal: number) => ({
  day,
  count: Math.max(
    0,
    ...[...keepers.keys()].filter((id) => isOfTerminal(id, terminal)).map((id) => Number(id.slice(-2))),
  ),
})

/** Whoever stood there read its minute too: a number alone is guessed. */
export function isTheirs({ keepers }: Pick<Day, 'keepers'>, { keeper, minute }: BroughtKeeper): boolean {
  const kept = keepers.get(keeper)
  return kept !== undefined && minuteOfDay(kept.keptAt) === minute
}

/**
 * Why this place-keeper gives no place: `keeper-unknown`, `keeper-used` by somebody else, or `keeper-too-late` for who had a number
 * before they brought it. Their place was told to everybody behind them, and the terminal that gave them their number worked; nobody is
 * moved back for it.
 */
export function cannotClaim(day: Day, { worker, keeper }: CheckIn): Refusal | undefined {
  if (keeper === undefined) return undefined
  const kept = day.keepers.get(keeper)
  if (kept === undefined) return { code: 'keeper-unknown', keeper }
  if (kept.claimedBy === worker) return undefined
  if (kept.claimedBy !== undefined) return { code: 'keeper-used', keeper }
  return day.line.has(worker) ? { code: 'keeper-too-late' } : undefined
}

/** What their check-in says of the place-keeper they brought. */
export const claimed = (day: Day, { keeper }: CheckIn) =>
  keeper === undefined ? {} : { keeper, keptAt: mustHave(day.keepers.get(keeper), keeper).keptAt }

/** 占位号 that nobody has brought yet, first given first. */
export const unclaimed = ({ keepers }: Pick<Day, 'keepers'>) =>
  [...keepers]
    .flatMap(([keeper, { keptAt, claimedBy }]) => (claimedBy === undefined ? [{ keeper, keptAt }] : []))
    .sort((a, b) => Number(a.keptAt > b.keptAt) - Number(a.keptAt < b.keptAt))

const awaitedMillis = 3_600_000
/**
 * Whether some of them may still come to a terminal. Whoever comes later goes to the window: one that was taken and left would have
 * everybody asked all day.
 */
export const keepersAwaited = ({ keepers }: Pick<Day, 'keepers'>, now: Instant): boolean =>
  [...keepers.values()].some(
    ({ claimedBy, toldAt }) => claimedBy === undefined && millisOf(now) - millisOf(toldAt) < awaitedMillis,
  )

/**
 * Somebody with a place-keeper stands behind all who came up to its minute, and before all who came after: these have their turns one
 * later. Where lots were drawn already, whoever took part stands before them too: the draw is not made again.
 */
export function steppedIn(before: Day, person: InLine, keeper: KeeperId): Day {
  const kept = mustHave(before.keepers.get(keeper), keeper)
  const isAhead = (other: InLine) => other.lot !== undefined || cameAt(other) <= kept.keptAt
  const turn = 1 + Math.max(0, ...[...before.line.values()].filter(isAhead).map(turnInLine))
  const line = before.line.map((other) => (isAhead(other) ? other : { ...other, turn: other.turn + 1 }))
  const keepers = before.keepers.set(keeper, { ...kept, claimedBy: person.worker })
  return ranked({ ...before, keepers, line: line.set(person.worker, { ...person, turn }) })
}

/** When their place in line counts from, where it counts when somebody came. */
export const cameAt = ({ keptAt, checkedInAt }: Pick<InLine, 'keptAt' | 'checkedInAt'>): Instant =>
  keptAt ?? checkedInAt
