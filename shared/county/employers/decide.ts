import type { Context } from '../../decider.ts'
import type { County, CountyDecision } from '../county.ts'
import type { CountyCommand } from '../messages.ts'
import {
  approveEmployer,
  correctEmployer,
  forgetEmployer,
  issueEmployerCard,
  letEmployerPost,
  registerEmployer,
  resetEmployerPin,
  revokeEmployerCard,
  revokeSiteLink,
  showEmployerNumber,
  stopEmployer,
} from './rules.ts'

type EmployerCommand = Extract<
  CountyCommand,
  {
    type:
      | 'register-employer'
      | 'reset-employer-pin'
      | 'approve-employer'
      | 'correct-employer'
      | 'issue-employer-card'
      | 'revoke-employer-card'
      | 'revoke-site-link'
      | 'stop-employer'
      | 'let-employer-post'
      | 'show-employer-number'
      | 'forget-employer'
  }
>

/** What is asked about whoever hires. */
export function decideEmployer(county: County, command: EmployerCommand, context: Context): CountyDecision {
  switch (command.type) {
    case 'register-employer':
      return registerEmployer(county, command)
    case 'reset-employer-pin':
      return resetEmployerPin(county, command)
    case 'approve-employer':
      return approveEmployer(county, command)
    case 'correct-employer':
      return correctEmployer(county, command)
    case 'issue-employer-card':
      return issueEmployerCard(county, command)
    case 'revoke-employer-card':
      return revokeEmployerCard(county, command)
    case 'revoke-site-link':
      return revokeSiteLink(county, command)
    case 'stop-employer':
      return stopEmployer(county, command)
    case 'let-employer-post':
      return letEmployerPost(county, command)
    case 'show-employer-number':
      return showEmployerNumber(county, command)
    case 'forget-employer':
      return forgetEmployer(county, command, context)
    default:
      return command satisfies never
  }
}
