import { type Context, happened, refused } from '../../decider.ts'
import type { PostingId } from '../../ids.ts'
import { type County, type CountyDecision, knownEmployer } from '../county.ts'
import { eraseOnAfter } from '../legal-period.ts'
import type { CountyEvent } from '../messages.ts'
import type {
  ApproveEmployer,
  CorrectEmployer,
  ForgetEmployer,
  IssueEmployerCard,
  LetEmployerPost,
  RegisterEmployer,
  ResetEmployerPin,
  RevokeEmployerCard,
  RevokeSiteLink,
  ShowEmployerNumber,
  StopEmployer,
} from './messages.ts'

/**
 * An employer already known stays as they are, but for a company that comes with an agency's licence, and a first PIN. Refuses
 * `was-forgotten`: whoever comes back is somebody new.
 */
export function registerEmployer(county: County, { employer, kind, withPin }: RegisterEmployer): CountyDecision {
  const known = county.employers.get(employer)
  if (known?.forgotten !== undefined) return refused({ code: 'was-forgotten' })
  const isFirstPin = withPin === true && (known?.pins ?? 0) === 0
  const pin: readonly CountyEvent[] = isFirstPin ? [{ type: 'employer-pin-set', employer }] : []
  if (known === undefined) return happened({ type: 'employer-registered', employer, kind }, ...pin)
  return known.kind === 'company' && kind === 'agency'
    ? happened({ type: 'employer-kind-changed', employer, kind }, ...pin)
    : happened(...pin)
}

/** Every new PIN is written down. Refuses `employer-unknown`. */
export const resetEmployerPin = (county: County, { employer }: ResetEmployerPin): CountyDecision =>
  knownEmployer(county, employer) === undefined
    ? refused({ code: 'employer-unknown' })
    : happened({ type: 'employer-pin-set', employer })

/** Refuses `employer-unknown`. */
export function approveEmployer(county: County, command: ApproveEmployer): CountyDecision {
  const employer = knownEmployer(county, command.employer)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  return employer.approved ? happened() : happened({ type: 'employer-approved', employer: command.employer })
}

/** Writes down that staff put right what the register has. Refuses `employer-unknown`, and `not-an-agency` for a licence. */
export function correctEmployer(county: County, { employer, what }: CorrectEmployer): CountyDecision {
  const known = knownEmployer(county, employer)
  if (known === undefined) return refused({ code: 'employer-unknown' })
  if (what.includes('licence') && known.kind !== 'agency') return refused({ code: 'not-an-agency' })
  return happened({ type: 'employer-corrected', employer, what: [...what] })
}

/** Refuses `employer-unknown`, and `employer-not-checked`: a card speaks for somebody whose papers were seen. */
export function issueEmployerCard(county: County, { employer: id, card }: IssueEmployerCard): CountyDecision {
  const employer = knownEmployer(county, id)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  if (!employer.approved) return refused({ code: 'employer-not-checked' })
  return employer.card === card ? happened() : happened({ type: 'employer-card-issued', employer: id, card })
}

/** Refuses `employer-unknown`; nothing happens where there is no card. */
export function revokeEmployerCard(county: County, { employer: id }: RevokeEmployerCard): CountyDecision {
  const employer = knownEmployer(county, id)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  return employer.card === undefined
    ? happened()
    : happened({ type: 'employer-card-revoked', employer: id, card: employer.card })
}

/** Refuses `employer-unknown`. Asked twice on purpose, the link of a list printed in between is taken back too. */
export function revokeSiteLink(county: County, { posting, employer, reason }: RevokeSiteLink): CountyDecision {
  if (knownEmployer(county, employer) === undefined) return refused({ code: 'employer-unknown' })
  return happened({ type: 'site-link-revoked', posting, employer, link: siteLinkOf(county, posting), reason })
}

/** Which link to its employer's page a list of this job carries now. */
export const siteLinkOf = ({ siteLinks }: Pick<County, 'siteLinks'>, posting: PostingId): number =>
  siteLinks.get(posting) ?? 1

/** Refuses `employer-unknown`. */
export function stopEmployer(county: County, { employer: id, reason }: StopEmployer): CountyDecision {
  const employer = knownEmployer(county, id)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  return employer.stoppedAt !== undefined ? happened() : happened({ type: 'employer-stopped', employer: id, reason })
}

/** Refuses `employer-unknown`. */
export function letEmployerPost(county: County, { employer: id, reason }: LetEmployerPost): CountyDecision {
  const employer = knownEmployer(county, id)
  if (employer === undefined) return refused({ code: 'employer-unknown' })
  return employer.stoppedAt === undefined ? happened() : happened({ type: 'employer-may-post', employer: id, reason })
}

/** Every look is written down before anybody looks. Refuses `employer-unknown`. */
export function showEmployerNumber(county: County, { employer, reason }: ShowEmployerNumber): CountyDecision {
  if (knownEmployer(county, employer) === undefined) return refused({ code: 'employer-unknown' })
  return happened({ type: 'employer-number-shown', employer, reason })
}

/**
 * Erases a household that never asked for people, now; hides one that did, and erases it when the record of the last work
 * has been kept for three years. Asked again, because the disk refused, it says so again. Refuses `employer-unknown`, and
 * `not-a-person`: what the market has of a firm is public.
 */
export function forgetEmployer(county: County, { employer }: ForgetEmployer, { today }: Context): CountyDecision {
  const known = county.employers.get(employer)
  if (known === undefined) return refused({ code: 'employer-unknown' })
  if (known.kind !== 'person') return refused({ code: 'not-a-person' })
  const eraseOn = eraseOnAfter(known.lastAskedFor, today)
  return happened({ type: 'employer-forgotten', employer, ...(eraseOn && { eraseOn }) })
}
