import { happened } from '../../decider.ts'
import { type Day, type DayDecision, holdsPlace, type InLine, mustHave } from '../day.ts'
import { notSendable } from '../matching/edges.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'
import { aboutOne, partsFromCrew } from './crews.ts'
import type { CorrectFacts, DoNotSend, NoteCertificate, NoteDoNotSend } from './messages.ts'
import { validUntil } from './rules.ts'

/**
 * What was wrong in the facts of somebody in line is put right: a place held for them that they may not lawfully have goes
 * on at once; a job they took stays for staff to undo. A child goes out of the line and out of every job not begun
 * (禁止使用童工规定). Nothing for who is not in line: the county carries it into their next check-in.
 */
export function correctFacts(day: Day, command: CorrectFacts): DayDecision {
  const person = day.line.get(command.worker)
  if (person === undefined || isSo(person, command)) return happened()
  const { worker, age, certificates } = command
  const facts: DayEventOf<'facts-corrected'> = {
    type: 'facts-corrected',
    worker,
    minor: age !== 'adult',
    ...(age === 'child' ? { child: true } : {}),
    certificates: [...certificates],
  }
  return happened(
    facts,
    ...offersBack(day, withFacts(person, facts), 'facts-corrected'),
    ...(age === 'child' ? turnedOut(day, person) : []),
  )
}

/** Somebody in line, by what is known of them since. */
export function withFacts(
  person: InLine,
  { minor, child, certificates }: Omit<DayEventOf<'facts-corrected'>, 'type' | 'worker'>,
): InLine {
  const { child: _, ...before } = person.facts
  return { ...person, facts: { ...before, minor, certificates, ...(child === undefined ? {} : { child }) } }
}

/**
 * A certificate that staff have seen: the newer card replaces the older one. It may end sooner, and a place held for them that
 * they may not have with it goes on at once. Nothing for who is not in line: the county carries it into their next check-in.
 */
export function noteCertificate(day: Day, command: NoteCertificate): DayDecision {
  const person = day.line.get(command.worker)
  if (person === undefined || validUntil(person, command.certificate) === command.validUntil) return happened()
  const noted: DayEventOf<'certificate-noted'> = { ...command, type: 'certificate-noted' }
  return happened(noted, ...offersBack(day, withCertificate(person, noted), 'facts-corrected'))
}

export function withCertificate(
  person: InLine,
  { certificate, validUntil: until }: Pick<DayEventOf<'certificate-noted'>, 'certificate' | 'validUntil'>,
): InLine {
  const others = (person.facts.certificates ?? []).filter((known) => known.certificate !== certificate)
  return { ...person, facts: { ...person.facts, certificates: [...others, { certificate, validUntil: until }] } }
}

/**
 * To whom somebody in line is not sent any more, or is again; a place held for them there goes on at once, a job they took
 * stays for staff to undo. Nothing for who is not in line: the county carries it into their next check-in.
 */
export function noteDoNotSend(day: Day, { worker, doNotSend }: NoteDoNotSend): DayDecision {
  const person = day.line.get(worker)
  const before = person?.facts.doNotSend ?? []
  const isKnown = ({ employer, side }: DoNotSend) =>
    before.some((other) => other.employer === employer && other.side === side)
  if (person === undefined || (before.length === doNotSend.length && doNotSend.every(isKnown))) return happened()
  const noted: DayEventOf<'do-not-send-noted'> = { type: 'do-not-send-noted', worker, doNotSend: [...doNotSend] }
  return happened(noted, ...offersBack(day, withDoNotSend(person, noted), 'kept-apart'))
}

export function withDoNotSend(
  person: InLine,
  { doNotSend }: Pick<DayEventOf<'do-not-send-noted'>, 'doNotSend'>,
): InLine {
  const { doNotSend: _, ...facts } = person.facts
  return { ...person, facts: { ...facts, ...(doNotSend.length === 0 ? {} : { doNotSend }) } }
}

function isSo({ facts }: InLine, { age, certificates }: CorrectFacts): boolean {
  const seen = facts.certificates ?? []
  return (
    facts.minor === (age !== 'adult') &&
    (facts.child === true) === (age === 'child') &&
    seen.length === certificates.length &&
    certificates.every((card) =>
      seen.some((other) => other.certificate === card.certificate && other.validUntil === card.validUntil),
    )
  )
}

function offersBack(day: Day, person: InLine, because: 'facts-corrected' | 'kept-apart'): readonly DayEvent[] {
  if (person.standing.status !== 'offered') return []
  const { offer, posting } = mustHave(day.offers.get(person.standing.offer), person.standing.offer)
  const isLawful = notSendable(day, person, mustHave(day.postings.get(posting), posting)) === undefined
  return isLawful ? [] : [{ type: 'offer-withdrawn', offer, because, ...aboutOne(day, offer, person.worker) }]
}

function turnedOut(day: Day, { worker, standing }: InLine): readonly DayEvent[] {
  const released = [...day.placements.values()]
    .filter((placement) => placement.worker === worker && holdsPlace(placement) && placement.came.length === 0)
    .map(({ placement }): DayEvent => ({ type: 'placement-released', placement, because: 'under-sixteen' }))
  const leaves = standing.status === 'waiting' || standing.status === 'offered' || standing.status === 'placed'
  return [
    ...released,
    ...(leaves && day.open ? [{ type: 'left-line', worker } as const] : []),
    ...partsFromCrew(day, worker),
    { type: 'child-turned-away' },
  ]
}
