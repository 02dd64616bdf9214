import type { RequestName, RequestOf } from '../../shared/api.ts'
import { CommandId } from '../../shared/ids.ts'
import { farmer, first, monday, placement, wang } from '../../shared/testing/cast.ts'

const command = CommandId.parse(`cmd_20260817_${'1'.repeat(16)}`)
const day = { placement: placement(1), workDate: monday }

/** A well-formed question of each kind about the work of a day, its pay, and what days came to. */
export const aboutWork = {
  'placement/board': { command, ticket: { by: 'list', placement: placement(1) } },
  'placement/report-here-for': { command, posting: first, here: [placement(1)] },
  'placement/finish-work-for': { command, posting: first, workDate: monday, people: [{ placement: placement(1) }] },
  'pay/mine': {},
  'pay/state': { command, ...day, said: 'paid' },
  'pay/works': { day: monday },
  'pay/work': day,
  'pay/print-slip': { command, language: 'zh' },
  'pay/print-wages': { command, posting: first, workDate: monday, language: 'zh' },
  'pay/state-for': { command, ...day, said: 'unpaid', heard: 'telephone' },
  'pay/state-paid-for': { command, employer: farmer, payments: [{ ...day, fen: 100 }], heard: 'telephone' },
  'pay/correct-work': { command, ...day, came: 'arrived', reason: 'they telephoned' },
  'pay/print-record': { command, ...day, masked: false, reason: 'to the inspectorate' },
  'pay/open-complaint': { command, ...day, about: 'terms', note: 'other work' },
  'pay/note-complaint': { command, ...day, step: 'other', note: 'asked' },
  'pay/end-complaint': { command, ...day, result: 'settled', note: 'paid' },
  'pay/appeal-complaint': { command, ...day, by: 'worker', note: 'not paid' },
  'follow-up/list': {},
  'follow-up/visits': { worker: wang },
  'follow-up/record': { command, about: { kind: 'pay', ...day }, outcome: 'not-reached' },
  'follow-up/assign': { command, about: { kind: 'unreported', ...day } },
  'reports/of': { span: 'month', day: monday },
  'reports/by-day': { from: monday, until: monday, figure: { what: 'placements' } },
  'reports/visits': { from: monday, until: monday, afterDays: 7, figure: 'due' },
  'reports/rows': { day: monday, figure: { what: 'asked' }, as: 'closed' },
  'reports/print-closing': { command, day: monday, language: 'zh' },
} satisfies { readonly [Name in RequestName]?: RequestOf<Name> }
