import type { Context } from '../decider.ts'
import type { County, CountyDecision } from './county.ts'
import { exportLog } from './daily-log/rules.ts'
import { takeDayResults } from './day-results/rules.ts'
import { decideEmployer } from './employers/decide.ts'
import { decideFollowUp } from './follow-up/rules.ts'
import type { CountyCommand } from './messages.ts'
import { printPayPaper } from './pay/papers.ts'
import { decidePay } from './pay/rules.ts'
import { decidePerson } from './people/decide.ts'
import { decidePrinting } from './printing/rules.ts'
import { changeMarket } from './settings/rules.ts'
import { decideStaff } from './staff/rules.ts'
import { decideTerminals } from './terminals/rules.ts'

/** What a command makes happen in the county book, or why not. */
export function decideCounty(county: County, command: CountyCommand, context: Context): CountyDecision {
  switch (command.type) {
    case 'register-worker':
    case 'correct-worker':
    case 'correct-birth-date':
    case 'merge-workers':
    case 'forget-worker':
    case 'claim-certificates':
    case 'drop-claim':
    case 'confirm-certificate':
    case 'withdraw-certificate':
    case 'mark-worker':
    case 'set-do-not-send':
    case 'show-worker-phone':
    case 'note-talk':
    case 'pause-worker':
    case 'lift-pause':
      return decidePerson(county, command, context)
    case 'register-employer':
    case 'reset-employer-pin':
    case 'approve-employer':
    case 'correct-employer':
    case 'issue-employer-card':
    case 'revoke-employer-card':
    case 'revoke-site-link':
    case 'stop-employer':
    case 'let-employer-post':
    case 'show-employer-number':
    case 'forget-employer':
      return decideEmployer(county, command, context)
    case 'add-first-staff':
    case 'add-staff':
    case 'change-staff-role':
    case 'end-staff':
    case 'reset-password':
      return decideStaff(county, command)
    case 'approve-terminal':
    case 'renumber-terminal':
    case 'revoke-terminal':
      return decideTerminals(county, command)
    case 'export-log':
      return exportLog(command)
    case 'take-day-results':
      return takeDayResults(county, command)
    case 'state-pay':
    case 'state-paid':
    case 'correct-work':
    case 'tell-work':
    case 'open-complaint':
    case 'note-complaint':
    case 'end-complaint':
    case 'appeal-complaint':
    case 'print-work-record':
      return decidePay(county, command, context)
    case 'print-pay-slip':
    case 'print-wages':
      return printPayPaper(county, command, context)
    case 'follow-up':
    case 'assign-follow-up':
      return decideFollowUp(county, command, context)
    case 'change-market':
      return changeMarket(county, command, context)
    case 'set-printer':
    case 'remove-printer':
    case 'set-place-printers':
      return decidePrinting(county, command)
    default:
      return command satisfies never
  }
}
