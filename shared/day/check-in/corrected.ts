import { happened } from '../../decider.ts'
import type { Instant, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { Day, DayContext, DayDecision, InLine, Placement } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import { notSendable } from '../matching/edges.ts'
import type { DayEvent, DayEventOf } from '../messages.ts'
import { firstUnseen } from '../placement/hours.ts'
import { hasRest } from '../placement/taken.ts'
import { workDatesOf } from '../placement/work.ts'
import { aboutOne, partsFromCrew } from './crews.ts'
import type { CorrectFacts, DoNotSend, NoteCertificate, NoteDoNotSend } from './messages.ts'
import { validUntil } from './rules.ts'

/**
 * What was wrong in the facts of somebody in line is put right: a place held for them that they may not lawfully have goes
 * on at once; a job they took stays for staff to undo. A child goes out of the line and out of all of their work that is to come, also
 * of what they were missed at, whether or not they have a number (禁止使用童工规定). Else nothing for who is not in line: the county carries it into their next
 * check-in.
 */
export function correctFacts(day: Day, command: CorrectFacts, { instant }: Pick<DayContext, 'instant'>): DayDecision {
  const person = day.line.get(command.worker)
  if (person === undefined) return happened(...(command.age === 'child' ? sentHome(day, command.worker, instant) : []))
  if (isSo(person, command)) return happened()
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
    ...(age === 'child' ? turnedOut(day, person, instant) : []),
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

function turnedOut(day: Day, { worker, standing }: InLine, instant: Instant): readonly DayEvent[] {
  const leaves = standing.status === 'waiting' || standing.status === 'offered' || standing.status === 'placed'
  return [
    ...takenOff(day, worker, instant),
    ...(leaves && day.open ? [{ type: 'left-line', worker } as const] : []),
    ...partsFromCrew(day, worker),
    { type: 'child-turned-away' },
  ]
}

/** Of who has no number, only what work they have says that they were about to be let to it. */
function sentHome(day: Day, worker: WorkerId, instant: Instant): readonly DayEvent[] {
  const released = takenOff(day, worker, instant)
  return released.length === 0 ? [] : [...released, { type: 'child-turned-away' }]
}

const takenOff = (day: Day, worker: WorkerId, instant: Instant): readonly DayEvent[] =>
  [...day.placements.values()]
    .filter((placement) => placement.worker === worker && (hasRest(placement) || mayHaveAgain(day, placement)))
    .flatMap((placement) => endedForChild(day, placement, instant))

/** Who was missed has the days behind again if it turns out that they came. Before the seventh edition also a child. */
const mayHaveAgain = (day: Day, { status }: Placement): boolean => isOfEdition(day.rules, 7) && status !== 'released'

/** What was worked stays theirs. Before the sixth edition all of a job was taken back on which nobody had seen them, and else none. */
function endedForChild(day: Day, before: Placement, instant: Instant): readonly DayEvent[] {
  const released = { type: 'placement-released', placement: before.placement, because: 'under-sixteen' } as const
  if (!isOfEdition(day.rules, 6)) return before.came.length === 0 ? [released] : []
  const placement = hasRest(before) ? before : asIfThere(before)
  const from = firstUnseen(day, placement, instant)
  if (from === undefined) return []
  return [{ ...released, ...(from === workDatesOf(day, placement)[0] ? {} : { from }) }]
}

/** As if nobody had missed them. */
const asIfThere = ({ lostFrom: _, ...placement }: Placement): Placement => ({
  ...placement,
  status: 'accepted',
  missed: [],
})
