import type { RequestName } from '../../shared/api.ts'
import type { Audience } from '../../shared/live.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Visit } from './visit.ts'

/** `screen` and `terminal`: anybody before one that staff approved, or before any while they approved none; so it is for workers and employers. `site`: whoever holds the link of one job. */
export type Who = 'anybody' | 'screen' | 'terminal' | 'worker' | 'employer' | 'site' | 'staff' | 'supervisor'

/** Who may ask what. A request or a view without a line here does not compile. */
export const whoMayAsk: { readonly [Name in RequestName]: Who } = {
  'check-in/identify': 'terminal',
  'check-in/check-in': 'terminal',
  'check-in/change-wants': 'worker',
  'check-in/leave': 'worker',
  'check-in/come-back': 'worker',
  'check-in/form-crew': 'worker',
  'check-in/leave-crew': 'worker',
  'check-in/find': 'terminal',
  'check-in/scan': 'terminal',
  'check-in/leave-for': 'staff',
  'check-in/come-back-for': 'staff',
  'check-in/form-crew-for': 'staff',
  'check-in/leave-crew-for': 'staff',
  'check-in/dissolve-crew-for': 'staff',
  'check-in/go-to-child': 'staff',
  // Whoever stood there is forgotten, whatever became of the screen.
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
  'placement/board': 'staff',
  'placement/report-here-for': 'staff',
  'placement/finish-work-for': 'staff',
  'posting/identify': 'terminal',
  'posting/post': 'employer',
  'posting/change-terms': 'employer',
  'posting/change-places': 'employer',
  'posting/cancel': 'employer',
  'posting/change-terms-for': 'staff',
  'posting/change-places-for': 'staff',
  'posting/cancel-for': 'staff',
  'posting/post-for': 'staff',
  'site/view': 'site',
  'site/report-here': 'site',
  'site/report-missing': 'site',
  'site/stop-work': 'site',
  'site/finish-work': 'site',
  'site/state-paid': 'site',
  'site/revoke-link': 'staff',
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
  'counter/talks-due': 'staff',
  'counter/note-talk': 'staff',
  'counter/pause': 'supervisor',
  'counter/lift-pause': 'supervisor',
  'counter/set-do-not-send': 'staff',
  'counter/show-phone': 'staff',
  'counter/show-papers': 'staff',
  'counter/merge': 'staff',
  'counter/find-employer': 'staff',
  'counter/employer': 'staff',
  'counter/confirm-certificate': 'staff',
  'counter/certificate-not-shown': 'staff',
  'counter/withdraw-certificate': 'staff',
  'staff-desk/log': 'staff',
  'staff-desk/log-by-number': 'staff',
  'staff-desk/history': 'staff',
  'staff-desk/ranked-then': 'staff',
  'staff-desk/export-log': 'staff',
  'staff-desk/export-whole-log': 'supervisor',
  'pay/mine': 'worker',
  'pay/state': 'worker',
  'pay/print-slip': 'worker',
  'pay/works': 'staff',
  'pay/work': 'staff',
  'pay/print-wages': 'staff',
  'pay/state-for': 'staff',
  'pay/state-paid-for': 'staff',
  'pay/correct-work': 'staff',
  'pay/print-record': 'staff',
  'pay/open-complaint': 'staff',
  'pay/note-complaint': 'staff',
  'pay/end-complaint': 'staff',
  'pay/appeal-complaint': 'staff',
  'follow-up/list': 'staff',
  'follow-up/visits': 'staff',
  'follow-up/record': 'staff',
  'follow-up/assign': 'staff',
  'terminals/keep-places': 'terminal',
  'terminals/help': 'terminal',
  'terminals/answer-help': 'staff',
  'voice/say': 'screen',
  'terminals/enrol': 'anybody',
  'terminals/list': 'staff',
  'terminals/show-codes': 'supervisor',
  'terminals/approve': 'supervisor',
  'terminals/renumber': 'supervisor',
  'terminals/revoke': 'supervisor',
  'market-day/close': 'supervisor',
  'reports/of': 'staff',
  'reports/by-day': 'staff',
  'reports/rows': 'staff',
  'reports/visits': 'staff',
  'reports/print-closing': 'staff',
  'printing/queue': 'staff',
  'printing/set-printer': 'supervisor',
  'printing/remove-printer': 'supervisor',
  'printing/set-place-printers': 'supervisor',
  'printing/new-roll': 'staff',
  'printing/print-number': 'staff',
  'printing/test-page': 'staff',
  'printing/practice-trouble': 'staff',
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
  home: 'terminal',
  board: 'screen',
  worker: 'worker',
  employer: 'employer',
  desk: 'staff',
}

/** Why this visit may not, or undefined if it may. */
export function notAllowed(who: Who, visit: Visit): Refusal | undefined {
  switch (who) {
    case 'anybody':
      return undefined
    case 'screen':
    case 'terminal':
      return visit.isServed(who) ? undefined : { code: 'terminal-not-known' }
    case 'worker':
      if (!visit.isServed('terminal')) return { code: 'terminal-not-known' }
      return visit.worker === undefined ? { code: 'session-over' } : undefined
    case 'employer':
      if (!visit.isServed('terminal')) return { code: 'terminal-not-known' }
      return visit.employer === undefined ? { code: 'session-over' } : undefined
    case 'site':
      return 'refusal' in visit.site ? visit.site.refusal : undefined
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
