import { type Context, happened, refused } from '../../decider.ts'
import type { WorkerId } from '../../ids.ts'
import { type County, type CountyDecision, knownEmployer, knownPerson } from '../county.ts'
import { eraseOnAfter } from '../legal-period.ts'
import type {
  ClaimCertificates,
  ConfirmCertificate,
  CorrectBirthDate,
  CorrectWorker,
  DropClaim,
  ForgetWorker,
  MarkWorker,
  MergeWorkers,
  RegisterWorker,
  SetDoNotSend,
  ShowWorkerPhone,
  WithdrawCertificate,
} from './messages.ts'

/** A worker already known stays as they are. Refuses `was-forgotten`: whoever comes back is somebody new. */
export function registerWorker(county: County, { worker }: RegisterWorker): CountyDecision {
  const known = county.people.get(worker)
  if (known?.forgotten !== undefined) return refused({ code: 'was-forgotten' })
  return known === undefined ? happened({ type: 'worker-registered', worker }) : happened()
}

/**
 * Erases somebody who was never placed, now; hides somebody who was, and erases them when the record of their last work
 * has been kept for three years (网络招聘服务管理规定). Asked again, because the disk refused, it says so again.
 * Refuses `no-such-person`.
 */
export function forgetWorker(county: County, command: ForgetWorker, context: Context): CountyDecision {
  const person = county.people.get(command.worker)
  if (person === undefined) return refused({ code: 'no-such-person' })
  const eraseOn = eraseOnAfter(person.lastPlacedOn, context.today)
  return happened({ type: 'worker-forgotten', worker: command.worker, ...(eraseOn && { eraseOn }) })
}

/** Writes down that staff put right what the register has. Refuses `no-such-person`. */
export function correctWorker(county: County, { worker, what }: CorrectWorker): CountyDecision {
  if (knownPerson(county, worker) === undefined) return refused({ code: 'no-such-person' })
  return happened({ type: 'worker-corrected', worker, what: [...what] })
}

/** Notes what they say they have and the county does not know yet. Refuses `no-such-person` for a record that is forgotten or merged. */
export function claimCertificates(county: County, { worker, certificates }: ClaimCertificates): CountyDecision {
  const person = knownPerson(county, worker)
  if (person === undefined || person.mergedInto !== undefined) return refused({ code: 'no-such-person' })
  const known = new Set([...person.claimed, ...person.certificates.map(({ certificate }) => certificate)])
  const claimed = [...new Set(certificates)].filter((certificate) => !known.has(certificate))
  return happened(...claimed.map((certificate) => ({ type: 'certificate-claimed', worker, certificate }) as const))
}

/** One record of two. Refuses `no-such-person` for one that is forgotten or merged already, `same-record`. */
export function mergeWorkers(county: County, { kept, merged, reason }: MergeWorkers): CountyDecision {
  if (kept === merged) return refused({ code: 'same-record' })
  const isLiving = (worker: WorkerId) => {
    const person = knownPerson(county, worker)
    return person !== undefined && person.mergedInto === undefined
  }
  if (!isLiving(kept) || !isLiving(merged)) return refused({ code: 'no-such-person' })
  return happened({ type: 'workers-merged', kept, merged, reason })
}

/** Takes back what somebody said and could not show; nothing if it is not said any more. Refuses `no-such-person`. */
export function dropClaim(county: County, { worker, certificate }: DropClaim): CountyDecision {
  const person = knownPerson(county, worker)
  if (person === undefined) return refused({ code: 'no-such-person' })
  if (!person.claimed.includes(certificate)) return happened()
  return happened({ type: 'certificate-not-shown', worker, certificate })
}

/** Keeps what staff saw: kind, number, issuer, expiry, by whom and when. Refuses `no-such-person`, `certificate-run-out`. */
export function confirmCertificate(county: County, command: ConfirmCertificate, { today }: Context): CountyDecision {
  if (knownPerson(county, command.worker) === undefined) return refused({ code: 'no-such-person' })
  if (command.validUntil < today) return refused({ code: 'certificate-run-out', validUntil: command.validUntil })
  return happened({ ...command, type: 'certificate-confirmed', seenOn: today })
}

/** Takes back what staff confirmed by mistake; nothing if there is none. Refuses `no-such-person`. */
export function withdrawCertificate(
  county: County,
  { worker, certificate, reason }: WithdrawCertificate,
): CountyDecision {
  const person = knownPerson(county, worker)
  if (person === undefined) return refused({ code: 'no-such-person' })
  if (!person.certificates.some((seen) => seen.certificate === certificate)) return happened()
  return happened({ type: 'certificate-withdrawn', worker, certificate, reason })
}

/** Every look is written down before anybody looks. Refuses `no-such-person`. */
export function showWorkerPhone(county: County, { worker, papers, reason }: ShowWorkerPhone): CountyDecision {
  if (knownPerson(county, worker) === undefined) return refused({ code: 'no-such-person' })
  return happened({ type: 'worker-phone-shown', worker, ...(papers === undefined ? {} : { papers }), reason })
}

/** Writes down that a birth date was put right. Refuses `no-such-person`. */
export function correctBirthDate(county: County, { worker, foundAs, reason }: CorrectBirthDate): CountyDecision {
  if (knownPerson(county, worker) === undefined) return refused({ code: 'no-such-person' })
  return happened({ type: 'birth-date-corrected', worker, ...(foundAs === undefined ? {} : { foundAs }), reason })
}

/** Writes down that a supervisor found something of somebody. Refuses `no-such-person`. */
export function markWorker(county: County, { worker, mark, reason }: MarkWorker): CountyDecision {
  if (knownPerson(county, worker) === undefined) return refused({ code: 'no-such-person' })
  return happened({ type: 'worker-marked', worker, mark, reason })
}

/**
 * Writes down that a worker and an employer are not brought together any more, or are again; nothing if it is so already.
 * Refuses `no-such-person`, `employer-unknown`.
 */
export function setDoNotSend(county: County, command: SetDoNotSend): CountyDecision {
  const { worker, employer, side, holds, reason } = command
  const person = knownPerson(county, worker)
  if (person === undefined) return refused({ code: 'no-such-person' })
  // Whom they are kept from may be forgotten since: what stands is still taken back.
  if (holds && knownEmployer(county, employer) === undefined) return refused({ code: 'employer-unknown' })
  if (person.doNotSend.some((other) => other.employer === employer && other.side === side) === holds) return happened()
  return happened({ type: holds ? 'do-not-send-set' : 'do-not-send-lifted', worker, employer, side, reason })
}
