import { happened, refused } from '../decider.ts'
import { checkIn, turnAwayChild } from './check-in/rules.ts'
import { currentDay, type Day, type DayContext, type DayDecision } from './day.ts'
import { evolveDay } from './evolve.ts'
import { letTimePass } from './market-day/rules.ts'
import { acceptOffer, askForJob, declineOffer, waitAgain } from './matching/rules.ts'
import type { DayCommand, DayEvent } from './messages.ts'
import { approvePosting, post, turnDownPosting } from './posting/rules.ts'

/**
 * What a command makes happen, or why not. The first command that makes anything happen opens the market day,
 * in the same entry.
 */
export function decideDay(day: Day, command: DayCommand, context: DayContext): DayDecision {
  if (command.type === 'let-time-pass') return letTimePass(day, command, context)
  if (day.open) return decideOpen(day, command, context)
  const opening: DayEvent = { type: 'day-opened', day: currentDay(day, context.today), rules: context.rules }
  const decision = decideOpen(evolveDay(day, opening, context), command, context)
  if ('refusal' in decision || decision.events.length === 0) return decision
  return happened(opening, ...decision.events)
}

function decideOpen(
  day: Day,
  command: Exclude<DayCommand, { type: 'let-time-pass' }>,
  context: DayContext,
): DayDecision {
  // The clock closes a day before anything else is decided; nobody may write into one that is over.
  if (day.day !== undefined && day.day < context.today) return refused({ code: 'day-over' })
  switch (command.type) {
    case 'check-in':
      return checkIn(day, command, context)
    case 'turn-away-child':
      return turnAwayChild()
    case 'post':
      return post(day, command, context)
    case 'approve-posting':
      return approvePosting(day, command, context)
    case 'turn-down-posting':
      return turnDownPosting(day, command)
    case 'ask-for-job':
      return askForJob(day, command, context)
    case 'accept-offer':
      return acceptOffer(day, command, context)
    case 'decline-offer':
      return declineOffer(day, command)
    case 'wait-again':
      return waitAgain(day, command)
    default:
      return command satisfies never
  }
}
