import type { Market } from '../../county/settings/market.ts'
import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { Words } from '../../language/words.ts'
import { type OrderSettings, type OrderToday, orderSet } from '../order-today.ts'

/** What the market decided about giving out work, and how the day that is open goes by it. */
export interface Policy {
  readonly market: OrderSettings & Pick<Market, 'roundMinutes' | 'offerHoldSeconds' | 'noShows' | 'complaintLines'>
  readonly today: OrderToday
}

/** The order the wall is to say, with how places are given out: what is set. Today may still go by what was before; then it holds from the next day on. */
export function orderToHang({ market, today }: Policy): { readonly order: OrderToday; readonly fromNextDay: boolean } {
  const set = orderSet(market)
  const fromNextDay =
    set.order !== today.order ||
    set.boostDays !== today.boostDays ||
    set.filling !== today.filling ||
    set.namesOneIn !== today.namesOneIn
  return { order: fromNextDay ? set : today, fromNextDay }
}

/** One rule of the wall: its heading and what it says, step by step or by itself. */
export interface PosterPart {
  readonly head: string
  readonly lines: readonly string[]
  /** To be read one after another. */
  readonly inSteps: boolean
}

/** The whole policy in plain words, in one language. Whatever the settings say is on it, and nothing else. */
export function posterParts(say: Words['poster'], policy: Policy): readonly PosterPart[] {
  const { market } = policy
  const { order } = orderToHang(policy)
  const { talkAfter, withinDays, pauseDays } = market.noShows
  const rounds = market.roundMinutes.map(clockTime)
  return [
    { head: say.orderHead, lines: orderSteps(say, order, rounds[0]), inSteps: true },
    ...(order.order === 'staff-only'
      ? []
      : [
          part(
            say.fillingHead,
            say.filling[market.filling],
            ...(market.namesOneIn === 0 ? [] : [say.byName[market.namesOneIn]]),
            say.crews,
          ),
          part(say.roundsHead, rounds.length === 0 ? say.always : say.rounds(rounds)),
        ]),
    part(
      say.callHead,
      say.hold(market.offerHoldSeconds),
      say.missed,
      say.absent,
      say.repeated(talkAfter, withinDays, pauseDays),
    ),
    part(say.neverHead, say.never, say.byHand),
    part(say.freeHead, say.free, say.complaints(market.complaintLines)),
  ]
}

const part = (head: string, ...lines: readonly string[]): PosterPart => ({ head, lines, inSteps: false })

function orderSteps(
  say: Words['poster'],
  { order, boostDays = 0, lottery }: OrderToday,
  firstRound: string | undefined,
): readonly string[] {
  switch (order) {
    case 'rotation':
      return [
        say.unsentFirst,
        boostDays > 0 ? `${say.fewestDays}${say.boost(boostDays)}` : say.fewestDays,
        say.longestAgo,
        say.thenCheckIn,
        say.stayedAway,
        say.workingLast,
      ]
    case 'first-come':
      return [say.checkIn, say.stayedAway, say.workingLast]
    case 'carry-over':
      return [say.unsentFirst, say.thenCheckIn, say.stayedAway, say.workingLast]
    case 'lottery': {
      const drawn = lottery === undefined ? firstRound : clockTime(minuteOfDay(lottery.drawsAt))
      return [say.sealed, say.drawn(drawn ?? ''), say.shown, say.lateComers, say.stayedAway, say.workingLast]
    }
    case 'staff-only':
      return [say.staffOnly]
    default:
      return order satisfies never
  }
}
