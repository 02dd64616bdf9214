import { happened, refused } from '../../decider.ts'
import type { County, CountyDecision } from '../county.ts'
import type {
  ApproveEmployer,
  CorrectEmployer,
  IssueEmployerCard,
  LetEmployerPost,
  RegisterEmployer,
  RevokeEmployerCard,
  ShowEmployerNumber,
  StopEmployer,
} from './messages.ts'

/** An employer already known stays as they are, but for a company that comes with an agency's licence. */
export function registerEmployer(county: County, { employer, kind }: RegisterEmployer): CountyDecision {
  const known = county.employers.get(employer)
  if (known === undefined) return happened({ type: 'employer-registered', employer, kind })
  return known.kind === 'company' && kind === 'agency'
    ? happened({ type: 'employer-kind-changed', employer, kind })
    : happened()
}

/** Refuses `employer-unknown`. */
export function approveEmployer(county: County, command: ApproveEmployer): CountyDecision {
  const employer = county.employers.get(command.employer)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  return employer.approved ? happened() : happened({ type: 'employer-approved', employer: command.employer })
}

/** Writes down that staff put right what the register has. Refuses `employer-unknown`, and `not-an-agency` for a licence. */
export function correctEmployer(county: County, { employer, what }: CorrectEmployer): CountyDecision {
  const known = county.employers.get(employer)
  if (known === undefined) return refused({ code: 'employer-unknown' })
  if (what.includes('licence') && known.kind !== 'agency') return refused({ code: 'not-an-agency' })
  return happened({ type: 'employer-corrected', employer, what: [...what] })
}

/** Refuses `employer-unknown`, and `employer-not-checked`: a card speaks for somebody whose papers were seen. */
export function issueEmployerCard(county: County, { employer: id, card }: IssueEmployerCard): CountyDecision {
  const employer = county.employers.get(id)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  if (!employer.approved) return refused({ code: 'employer-not-checked' })
  return employer.card === card ? happened() : happened({ type: 'employer-card-issued', employer: id, card })
}

/** Refuses `employer-unknown`; nothing happens where there is no card. */
export function revokeEmployerCard(county: County, { employer: id }: RevokeEmployerCard): CountyDecision {
  const employer = county.employers.get(id)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  return employer.card === undefined
    ? happened()
    : happened({ type: 'employer-card-revoked', employer: id, card: employer.card })
}

/** Refuses `employer-unknown`. */
export function stopEmployer(county: County, { employer: id, reason }: StopEmployer): CountyDecision {
  const employer = county.employers.get(id)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  return employer.stoppedAt !== undefined ? happened() : happened({ type: 'employer-stopped', employer: id, reason })
}

/** Refuses `employer-unknown`. */
export function letEmployerPost(county: County, { employer: id, reason }: LetEmployerPost): CountyDecision {
  const employer = county.employers.get(id)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  return employer.stoppedAt === undefined ? happened() : happened({ type: 'employer-may-post', employer: id, reason })
}

/** Every look is written down before anybody looks. Refuses `employer-unknown`. */
export function showEmployerNumber(county: County, { employer, reason }: ShowEmployerNumber): CountyDecision {
  if (!county.employers.has(employer)) return refused({ code: 'employer-unknown' })
  return happened({ type: 'employer-number-shown', employer, reason })
}
