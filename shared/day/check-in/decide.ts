import type { Day, DayContext, DayDecision } from '../day.ts'
import type { DayCommand } from '../messages.ts'
import { correctFacts, noteCertificate, noteDoNotSend } from './corrected.ts'
import { dissolveCrew, formCrew, leaveCrew } from './crews.ts'
import { keepPlace } from './keepers.ts'
import { changeWants, checkIn, comeBack, goToChild, leaveLine, turnAwayChild } from './rules.ts'

type LineCommand = Extract<
  DayCommand,
  {
    type:
      | 'check-in'
      | 'change-wants'
      | 'leave-line'
      | 'come-back'
      | 'note-certificate'
      | 'correct-facts'
      | 'note-do-not-send'
      | 'form-crew'
      | 'leave-crew'
      | 'dissolve-crew'
      | 'turn-away-child'
      | 'go-to-child'
      | 'keep-place'
  }
>

/** Who stands in the line of today, with whom, and what is known of them. */
export function decideLine(day: Day, command: LineCommand, context: DayContext): DayDecision {
  switch (command.type) {
    case 'check-in':
      return checkIn(day, command, context)
    case 'change-wants':
      return changeWants(day, command)
    case 'leave-line':
      return leaveLine(day, command)
    case 'come-back':
      return comeBack(day, command)
    case 'note-certificate':
      return noteCertificate(day, command)
    case 'correct-facts':
      return correctFacts(day, command, context)
    case 'note-do-not-send':
      return noteDoNotSend(day, command)
    case 'form-crew':
      return formCrew(day, command)
    case 'leave-crew':
      return leaveCrew(day, command)
    case 'dissolve-crew':
      return dissolveCrew(day, command)
    case 'turn-away-child':
      return turnAwayChild()
    case 'go-to-child':
      return goToChild(day, command)
    case 'keep-place':
      return keepPlace(day, command, context)
    default:
      return command satisfies never
  }
}
