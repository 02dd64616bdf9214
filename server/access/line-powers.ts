import type { deskRequests } from '../../shared/api/desk.ts'
import type { RequestName } from '../../shared/api.ts'

/** What an act of the desk has power over. */
export type Power =
  /** A manual change to the line: it gives or takes what nobody could alone, or against their will. It needs a reason, and the board counts it. */
  | 'by-hand'
  /** A step done for somebody at the window or on the telephone: by the same command, under the same rule, as they would do it themselves. */
  | { readonly doneFor: RequestName }
  /** The same for everybody by a fixed rule, staff only see that it is time. */
  | 'by-rule'
  /** What was heard or seen of the world, at first without a reason. What puts right or takes back what was noted needs one, and is counted. */
  | 'noted'
  /** What is known of a person or an employer is put right; where that moves somebody of the line, the day counts it. */
  | 'facts'
  /** About employers and their jobs, never about who stands where. */
  | 'jobs'
  /** Days of work that are over: what was paid, what was complained of. No place in line hangs on it. */
  | 'pay'
  /** The market itself: its day, its settings, its people. */
  | 'house'
  /** Looks, or prints. */
  | 'nothing'

/** Every act of the desk: one without a line here does not compile. */
export const linePowers: { readonly [Name in keyof typeof deskRequests]: Power } = {
  'check-in/leave-for': 'by-hand',
  'check-in/come-back-for': { doneFor: 'check-in/come-back' },
  'check-in/form-crew-for': 'by-hand',
  'check-in/leave-crew-for': 'by-hand',
  'check-in/dissolve-crew-for': 'by-hand',
  'check-in/go-to-child': 'noted',
  'matching/accept-for': { doneFor: 'matching/accept' },
  'matching/decline-for': 'by-hand',
  'matching/wait-again-for': { doneFor: 'matching/wait-again' },
  'matching/take-back-wish-for': { doneFor: 'matching/take-back-wish' },
  'matching/request-name-for': 'by-hand',
  'matching/take-off-name-for': 'by-hand',
  'matching/answer-change-for': { doneFor: 'matching/answer-change' },
  'matching/call-again': 'by-hand',
  'matching/ranked-list': 'nothing',
  'matching/open-second-wave': 'by-hand',
  'matching/close-second-wave': 'by-hand',
  'placement/place-by-hand': 'by-hand',
  'placement/release': 'by-hand',
  'placement/report-arrival': 'noted',
  'placement/stop-work-for': { doneFor: 'placement/stop-work' },
  'placement/take-back-stop': 'by-hand',
  'placement/roster': 'nothing',
  'placement/print-ticket-for': { doneFor: 'placement/print-ticket' },
  'placement/print-list-for': { doneFor: 'placement/print-list' },
  'placement/ticket-list': 'nothing',
  'placement/check-ticket': 'nothing',
  'placement/board': 'noted',
  'placement/report-here-for': 'noted',
  'placement/finish-work-for': 'noted',
  'posting/change-terms-for': { doneFor: 'posting/change-terms' },
  'posting/change-places-for': { doneFor: 'posting/change-places' },
  'posting/cancel-for': { doneFor: 'posting/cancel' },
  'posting/post-for': { doneFor: 'posting/post' },
  'site/revoke-link': 'jobs',
  'pay/works': 'nothing',
  'pay/work': 'nothing',
  'pay/print-wages': 'nothing',
  'pay/state-for': { doneFor: 'pay/state' },
  'pay/state-paid-for': 'pay',
  'pay/correct-work': 'pay',
  'pay/print-record': 'nothing',
  'pay/open-complaint': 'pay',
  'pay/note-complaint': 'pay',
  'pay/end-complaint': 'pay',
  'pay/appeal-complaint': 'pay',
  'staff-desk/first-account': 'house',
  'staff-desk/sign-in': 'house',
  'staff-desk/sign-out': 'house',
  'staff-desk/approve': 'jobs',
  'staff-desk/write-notes': 'jobs',
  'staff-desk/issue-card': 'jobs',
  'staff-desk/reset-pin': 'jobs',
  'staff-desk/revoke-card': 'jobs',
  'staff-desk/correct-employer': 'facts',
  'staff-desk/show-employer-number': 'nothing',
  'staff-desk/stop-employer': 'jobs',
  'staff-desk/let-employer-post': 'jobs',
  'staff-desk/turn-down': 'jobs',
  'staff-desk/forget': 'facts',
  'staff-desk/forget-employer': 'facts',
  'counter/find': 'nothing',
  'counter/check-in': { doneFor: 'check-in/check-in' },
  'counter/correct': 'facts',
  'counter/correct-birth-date': 'facts',
  'counter/set-hard-to-place': 'facts',
  'counter/talks-due': 'nothing',
  'counter/note-talk': 'facts',
  'counter/pause': 'facts',
  'counter/lift-pause': 'facts',
  'counter/set-do-not-send': 'facts',
  'counter/show-phone': 'nothing',
  'counter/show-papers': 'nothing',
  'counter/merge': 'facts',
  'counter/find-employer': 'nothing',
  'counter/employer': 'nothing',
  'counter/confirm-certificate': 'facts',
  'counter/certificate-not-shown': 'facts',
  'counter/withdraw-certificate': 'facts',
  'staff-desk/log': 'nothing',
  'staff-desk/history': 'nothing',
  'staff-desk/ranked-then': 'nothing',
  'staff-desk/export-log': 'nothing',
  'staff-desk/export-whole-log': 'nothing',
  'terminals/answer-help': 'nothing',
  'terminals/list': 'nothing',
  'terminals/show-codes': 'house',
  'terminals/approve': 'house',
  'terminals/renumber': 'house',
  'terminals/revoke': 'house',
  'market-day/close': 'house',
  'reports/of': 'nothing',
  'reports/by-day': 'nothing',
  'reports/rows': 'nothing',
  'reports/print-closing': 'nothing',
  'printing/queue': 'nothing',
  'printing/set-printer': 'house',
  'printing/remove-printer': 'house',
  'printing/set-place-printers': 'house',
  'printing/new-roll': 'nothing',
  'printing/print-number': 'nothing',
  'printing/test-page': 'nothing',
  'printing/practice-trouble': 'nothing',
  'settings/change': 'house',
  'settings/history': 'nothing',
  'staff/accounts': 'nothing',
  'staff/add': 'house',
  'staff/change-role': 'house',
  'staff/end': 'house',
  'staff/reset-password': 'house',
  'staff/change-own-password': 'house',
}
