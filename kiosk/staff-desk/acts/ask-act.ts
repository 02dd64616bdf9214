import type { DayNumber } from '../../../shared/ids.ts'
import type { GivenTicket } from '../../../shared/places/staff-desk/given.ts'
import type { Asking } from '../asking.ts'
import type { GivenReason } from '../reason-choice.tsx'
import { dayToldOf, type PlainAct, type ReasonedAct } from './acts.ts'

/** Asks the hall for it, for whoever has this number. */
export function askAct(
  { ask }: Asking,
  number: DayNumber,
  act: PlainAct,
  done: (given: readonly GivenTicket[]) => void,
): void {
  const noTicket = () => done([])
  switch (act.act) {
    case 'come-back':
      ask('check-in/come-back-for', (command) => ({ command, number }), noTicket)
      break
    case 'wait-again':
      ask('matching/wait-again-for', (command) => ({ command, number }), noTicket)
      break
    case 'accept':
      ask('matching/accept-for', (command) => ({ command, number, offer: act.offer }), done)
      break
    case 'take-back-wish':
      ask('matching/take-back-wish-for', (command) => ({ command, number, posting: act.wish.posting }), noTicket)
      break
    case 'arrived':
      ask(
        'placement/report-arrival',
        (command) => ({ command, placement: act.job.placement, workDate: dayToldOf(act.job), report: act.act }),
        noTicket,
      )
      break
    default:
      act satisfies never
  }
}

/** The same with why: it changes the line. */
export function askReasoned(
  { ask }: Asking,
  of: DayNumber,
  act: ReasonedAct,
  reason: GivenReason,
  done: () => void,
): void {
  const asked = { number: of, reason: reason.text }
  switch (act.act) {
    case 'leave':
      ask('check-in/leave-for', (command) => ({ ...asked, command }), done)
      break
    case 'leave-crew':
      ask('check-in/leave-crew-for', (command) => ({ ...asked, command }), done)
      break
    case 'dissolve-crew':
      ask('check-in/dissolve-crew-for', (command) => ({ ...asked, command }), done)
      break
    case 'decline':
      ask(
        'matching/decline-for',
        (command) => ({
          ...asked,
          command,
          offer: act.offer,
          ...(reason.code === 'not-found' ? { notFound: true as const } : {}),
        }),
        done,
      )
      break
    default:
      act satisfies never
  }
}
