import { happened, refused } from '../decider.ts'
import type { WorkerId } from '../ids.ts'
import { dayAfter } from '../time.ts'
import { decideLine } from './check-in/decide.ts'
import type { Day, DayContext, DayDecision } from './day.ts'
import { evolveDay } from './evolve.ts'
import { openingOf } from './market-day/opening.ts'
import { closeDay, letTimePass, takeRules } from './market-day/rules.ts'
import { currentDay, isEvening } from './market-day/which-day.ts'
import { requestName, takeOffName } from './matching/name-requests.ts'
import { acceptOffer, callAgain, declineOffer, holdAnew } from './matching/offers.ts'
import { askForJob, takeBackWish, waitAgain } from './matching/rules.ts'
import { closeSecondWave, openSecondWave } from './matching/second-wave.ts'
import type { DayCommand } from './messages.ts'
import { reportMissing } from './placement/missing.ts'
import { reportArrival } from './placement/reports.ts'
import { askList, askTicket, placeByHand, releasePlacement } from './placement/rules.ts'
import { board, finishWork, payHere, reportHere } from './placement/site.ts'
import { stopWork } from './placement/stop-work.ts'
import { takeBackStop } from './placement/take-back-stop.ts'
import { answerChange, cancelPosting, changePlaces, changeTerms } from './posting/changes.ts'
import { holdPostings } from './posting/held-again.ts'
import { approvePosting, post, turnDownPosting } from './posting/rules.ts'
import { reportPrint } from './printing/rules.ts'

/**
 * What a command makes happen, or why not. The first command of a calendar day that makes anything happen opens its
 * market day, in the same entry.
 */
export function decideDay(day: Day, command: DayCommand, context: DayContext): DayDecision {
  if (command.type === 'let-time-pass') return letTimePass(day, command, context)
  if (command.type === 'take-rules') return takeRules(day, context)
  if (day.open) return decideToday(day, command, context)
  if (isEvening(day, context.today)) return decideEvening(day, command, context)
  const opening = openingOf(day, context)
  const decision = decideToday(evolveDay(day, opening, context), command, context)
  if ('refusal' in decision || decision.events.length === 0) return decision
  return happened(opening, ...decision.events)
}

type Asked = Exclude<DayCommand, { type: 'let-time-pass' | 'take-rules' }>

/**
 * After the close, until midnight: employers post for tomorrow and staff look at it, written behind the close of the day
 * it was done on. Whoever has a number may still see their ticket, and nobody is offered anything more.
 */
function decideEvening(day: Day, command: Asked, context: DayContext): DayDecision {
  const opensOn = dayAfter(currentDay(day, context.today))
  switch (command.type) {
    case 'check-in':
      return staysInLine(day, command.worker) ? happened() : refused({ code: 'market-closed', opensOn })
    // Refused in words at the terminal; the day it would be counted on is over.
    case 'turn-away-child':
      return happened()
    case 'change-wants':
    case 'come-back':
    case 'keep-place':
    case 'form-crew':
    case 'leave-crew':
    case 'dissolve-crew':
    case 'close-day':
    case 'request-name':
    case 'take-off-name':
    case 'ask-for-job':
    case 'take-back-wish':
    case 'wait-again':
    case 'place-by-hand':
    case 'open-second-wave':
    case 'close-second-wave':
      return refused({ code: 'market-closed', opensOn })
    default:
      return decideToday(day, command, context)
  }
}

/** Whoever left before the close has no place any more to come back to. */
function staysInLine(day: Day, worker: WorkerId): boolean {
  const standing = day.line.get(worker)?.standing.status
  return standing !== undefined && standing !== 'left'
}

type AboutWork = Extract<
  Asked,
  {
    type:
      | 'place-by-hand'
      | 'release-placement'
      | 'report-arrival'
      | 'report-missing'
      | 'board'
      | 'report-here'
      | 'finish-work'
      | 'pay-here'
      | 'stop-work'
      | 'take-back-stop'
      | 'ask-ticket'
      | 'ask-list'
      | 'report-print'
  }
>

function decideToday(day: Day, command: Asked, context: DayContext): DayDecision {
  // The clock closes a day before anything else is decided; nobody may write into one that is over.
  if (day.day !== undefined && day.day < context.today) return refused({ code: 'day-over' })
  switch (command.type) {
    case 'check-in':
    case 'change-wants':
    case 'leave-line':
    case 'come-back':
    case 'note-certificate':
    case 'correct-facts':
    case 'note-do-not-send':
    case 'form-crew':
    case 'leave-crew':
    case 'dissolve-crew':
    case 'turn-away-child':
    case 'go-to-child':
    case 'keep-place':
      return decideLine(day, command, context)
    case 'close-day':
      return closeDay(day, command)
    case 'post':
      return post(day, command, context)
    case 'approve-posting':
      return approvePosting(day, command, context)
    case 'turn-down-posting':
      return turnDownPosting(day, command)
    case 'hold-postings':
      return holdPostings(day, command)
    case 'change-terms':
      return changeTerms(day, command, context)
    case 'change-places':
      return changePlaces(day, command, context)
    case 'cancel-posting':
      return cancelPosting(day, command, context)
    case 'answer-change':
      return answerChange(day, command, context)
    case 'request-name':
      return requestName(day, command, context)
    case 'take-off-name':
      return takeOffName(day, command, context)
    case 'ask-for-job':
      return askForJob(day, command, context)
    case 'take-back-wish':
      return takeBackWish(day, command)
    case 'accept-offer':
      return acceptOffer(day, command, context)
    case 'decline-offer':
      return declineOffer(day, command)
    case 'call-again':
      return callAgain(day, command, context)
    case 'hold-anew':
      return holdAnew(day, context)
    case 'wait-again':
      return waitAgain(day, command)
    case 'open-second-wave':
      return openSecondWave(day, command, context)
    case 'close-second-wave':
      return closeSecondWave(day, command, context)
    default:
      return decideWork(day, command, context)
  }
}

/** What becomes of the jobs that people have. */
function decideWork(day: Day, command: AboutWork, context: DayContext): DayDecision {
  switch (command.type) {
    case 'place-by-hand':
      return placeByHand(day, command, context)
    case 'release-placement':
      return releasePlacement(day, command, context)
    case 'report-arrival':
      return reportArrival(day, command, context)
    case 'report-missing':
      return reportMissing(day, command, context)
    case 'board':
      return board(day, command, context)
    case 'report-here':
      return reportHere(day, command, context)
    case 'finish-work':
      return finishWork(day, command, context)
    case 'pay-here':
      return payHere(day, command, context)
    case 'stop-work':
      return stopWork(day, command, context)
    case 'take-back-stop':
      return takeBackStop(day, command, context)
    case 'ask-ticket':
      return askTicket(day, command)
    case 'ask-list':
      return askList(day, command, context)
    case 'report-print':
      return reportPrint(day, command)
    default:
      return command satisfies never
  }
}
