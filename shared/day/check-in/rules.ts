import { happened, refused } from '../../decider.ts'
import { type Day, type DayContext, type DayDecision, dayNumber, mustHave } from '../day.ts'
import type { CheckIn } from './messages.ts'

/**
 * Gives today's number. The same person keeps the same number, however often they tap and at whichever terminal.
 * Refuses `market-closed` when the day that is open is not today's, `no-such-trade` for a trade the market does not have.
 */
export function checkIn(day: Day, command: CheckIn, context: DayContext): DayDecision {
  if (day.line.has(command.worker)) return happened()
  const open = mustHave(day.day, 'market day')
  if (open !== context.today) return refused({ code: 'market-closed', opensOn: open })
  if (!command.trades.every((trade) => day.rules.trades.some((known) => known.id === trade)))
    return refused({ code: 'no-such-trade' })
  return happened({
    type: 'checked-in',
    worker: command.worker,
    number: dayNumber(day.counts.numbers + 1),
    minor: command.minor,
    trades: [...new Set(command.trades)],
  })
}

/** Introducing a child to work is itself forbidden (禁止使用童工规定): counted, and nothing else is kept. */
export const turnAwayChild = (): DayDecision => happened({ type: 'child-turned-away' })
