import type { RequestName } from '../../shared/api.ts'
import type { Audience } from '../../shared/live.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Visit } from './visit.ts'

export type Who = 'anybody' | 'worker' | 'employer' | 'staff' | 'supervisor'

/** Who may ask what. A request or a view without a line here does not compile. */
export const whoMayAsk: { readonly [Name in RequestName]: Who } = {
  'check-in/identify': 'anybody',
  'check-in/check-in': 'anybody',
  'check-in/change-wants': 'worker',
  'check-in/leave': 'worker',
  'check-in/come-back': 'worker',
  'check-in/form-crew': 'worker',
  'check-in/leave-crew': 'worker',
  'check-in/find': 'anybody',
  'check-in/scan': 'anybody',
  'check-in/leave-for': 'staff',
  'check-in/come-back-for': 'staff',
  'check-in/form-crew-for': 'staff',
  'check-in/leave-crew-for': 'staff',
  'check-in/dissolve-crew-for': 'staff',
  'check-in/go-to-child': 'staff',
  'session/end': 'anybody',
  'matching/ask-for-job': 'worker',
  'matching/take-back-wish': 'worker',
  'matching/accept': 'worker',
  'matching/decline': 'worker',
  'matching/wait-again': 'worker',
  'matching/why': 'worker',
  'matching/know-news': 'worker',
  'matching/answer-change': 'worker',
  'matching/accept-for': 'staff',
  'matching/decline-for': 'staff',
  'matching/wait-again-for': 'staff',
  'matching/take-back-wish-for': 'staff',
  'matching/answer-change-for': 'staff',
  'matching/call-again': 'staff',
  'matching/request-name-for': 'staff',
  'matching/take-off-name-for': 'staff',
  'matching/ranked-list': 'staff',
  'matching/open-second-wave': 'staff',
  'matching/close-second-wave': 'staff',
  'placement/place-by-hand': 'staff',
  'placement/release': 'staff',
  'placement/report-arrival': 'staff',
  'matching/request-name': 'employer',
  'matching/take-off-name': 'employer',
  'placement/report-missing': 'employer',
  'placement/stop-work': 'employer',
  'placement/stop-work-for': 'staff',
  'placement/take-back-stop': 'staff',
  'placement/roster': 'staff',
  'placement/print-ticket': 'worker',
  'placement/print-list': 'employer',
  'placement/print-ticket-for': 'staff',
  'placement/print-list-for': 'staff',
  'placement/ticket-list': 'staff',
  'placement/check-ticket': 'staff',
  'posting/identify': 'anybody',
  'posting/post': 'employer',
  'posting/change-terms': 'employer',
  'posting/change-places': 'employer',
  'posting/cancel': 'employer',
  'posting/change-terms-for': 'staff',
  'posting/change-places-for': 'staff',
  'posting/cancel-for': 'staff',
  'posting/post-for': 'staff',
  'staff-desk/first-account': 'anybody',
  'staff-desk/sign-in': 'anybody',
  'staff-desk/sign-out': 'anybody',
  'staff-desk/approve': 'staff',
  'staff-desk/write-notes': 'staff',
  'staff-desk/issue-card': 'staff',
  'staff-desk/reset-pin': 'staff',
  'staff-desk/revoke-card': 'staff',
  'staff-desk/correct-employer': 'staff',
  'staff-desk/show-employer-number': 'staff',
  'staff-desk/stop-employer': 'staff',
  'staff-desk/let-employer-post': 'staff',
  'staff-desk/turn-down': 'staff',
  'staff-desk/forget': 'staff',
  'staff-desk/forget-employer': 'staff',
  'counter/find': 'staff',
  'counter/check-in': 'staff',
  'counter/correct': 'staff',
  'counter/correct-birth-date': 'staff',
  'counter/set-hard-to-place': 'supervisor',
  'counter/set-do-not-send': 'staff',
  'counter/show-phone': 'staff',
  'counter/merge': 'staff',
  'counter/find-employer': 'staff',
  'counter/employer': 'staff',
  'counter/confirm-certificate': 'staff',
  'counter/certificate-not-shown': 'staff',
  'counter/withdraw-certificate': 'staff',
  'staff-desk/log': 'staff',
  'staff-desk/history': 'staff',
  'staff-desk/ranked-then': 'staff',
  'staff-desk/export-log': 'staff',
  'staff-desk/export-whole-log': 'supervisor',
  'terminals/help': 'anybody',
  'terminals/keep-places': 'anybody',
  'terminals/answer-help': 'staff',
  'voice/say': 'anybody',
  'market-day/close': 'supervisor',
  'settings/change': 'supervisor',
  'settings/history': 'supervisor',
  'staff/accounts': 'supervisor',
  'staff/add': 'supervisor',
  'staff/change-role': 'supervisor',
  'staff/end': 'supervisor',
  'staff/reset-password': 'supervisor',
  'staff/change-own-password': 'staff',
}

export const whoMaySee: { readonly [Name in Audience]: Who } = {
  home: 'anybody',
  board: 'anybody',
  worker: 'worker',
  employer: 'employer',
  desk: 'staff',
}

/** Why this visit may not, or undefined if it may. */
export function notAllowed(who: Who, visit: Visit): Refusal | undefined {
  switch (who) {
    case 'anybody':
      return undefined
    case 'worker':
      return visit.worker === undefined ? { code: 'session-over' } : undefined
    case 'employer':
      return visit.employer === undefined ? { code: 'session-over' } : undefined
    case 'staff':
      return visit.staff === undefined ? { code: 'sign-in-needed' } : undefined
    case 'supervisor':
      if (visit.staff === undefined) return { code: 'sign-in-needed' }
      return visit.role === 'supervisor' ? undefined : { code: 'supervisor-needed' }
    // A request without a rule does not compile; should one come all the same, nobody may ask it.
    default:
      who satisfies never
      return { code: 'sign-in-needed' }
  }
}
