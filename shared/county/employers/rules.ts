import { happened, refused } from '../../decider.ts'
import type { County, CountyDecision } from '../county.ts'
import type { ApproveEmployer, RegisterEmployer } from './messages.ts'

/** An employer already known stays as they are. */
export const registerEmployer = (county: County, command: RegisterEmployer): CountyDecision =>
  county.employers.has(command.employer)
    ? happened()
    : happened({ type: 'employer-registered', employer: command.employer, kind: command.kind })

/** Refuses `employer-unknown`. */
export function approveEmployer(county: County, command: ApproveEmployer): CountyDecision {
  const employer = county.employers.get(command.employer)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  return employer.approved ? happened() : happened({ type: 'employer-approved', employer: command.employer })
}
