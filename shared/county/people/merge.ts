import type { DoNotSend } from '../../day/check-in/messages.ts'
import type { CertificateId, MarketDay } from '../../ids.ts'
import type { County, Person } from '../county.ts'
import { visitsJoined } from '../follow-up/visits.ts'
import type { CountyEventOf } from '../messages.ts'
import { unknownYet } from './evolve.ts'
import type { SeenCertificate } from './messages.ts'

/** One person where there were two records: nothing of either is lost, and nothing counts twice. */
export function workersMerged(county: County, { kept, merged, reason }: CountyEventOf<'workers-merged'>): County {
  const one = county.people.get(kept) ?? unknownYet(kept)
  const other = county.people.get(merged) ?? unknownYet(merged)
  const whole = { ...joined(one, other), texts: [...one.texts, ...other.texts, reason.text] }
  return { ...county, people: county.people.set(kept, whole).set(merged, { ...unknownYet(merged), mergedInto: kept }) }
}

/** Found by the right date too: by a row of its own, which is theirs from the beginning. */
export function birthDateCorrected(
  county: County,
  { worker, foundAs, reason }: CountyEventOf<'birth-date-corrected'>,
): County {
  const person = county.people.get(worker) ?? unknownYet(worker)
  const texts = [...person.texts, reason.text]
  if (foundAs === undefined) return { ...county, people: county.people.set(worker, { ...person, texts }) }
  const known = { ...person, texts, mergedFrom: [...person.mergedFrom, foundAs] }
  return {
    ...county,
    people: county.people.set(worker, known).set(foundAs, { ...unknownYet(foundAs), mergedInto: worker }),
  }
}

function joined(one: Person, other: Person): Person {
  const [later, earlier] = (other.lastCameOn ?? '') > (one.lastCameOn ?? '') ? [other, one] : [one, other]
  // How their last market day went is told by the record that came last, by both if both came.
  const last = later.lastCameOn === earlier.lastCameOn ? [one, other] : [later]
  const knownDates = datesOf(other)
  const placedOn = [...new Set([...one.placedOn, ...other.placedOn])].sort()
  const placedByBoth = datesOf(one).filter((date) => knownDates.includes(date)).length
  const certificates = newest([...one.certificates, ...other.certificates])
  const seen = new Set(certificates.map(({ certificate }) => certificate))
  return {
    ...one,
    placedDays: one.placedDays + other.placedDays - placedByBoth,
    lastPlacedOn: latest(one.lastPlacedOn, other.lastPlacedOn),
    placedOn,
    halfOn: [...new Set([...one.halfOn, ...other.halfOn])].filter((date) => !placedOn.includes(date)).sort(),
    lastCameOn: later.lastCameOn,
    unsentLastTime: last.every(({ unsentLastTime }) => unsentLastTime),
    onlyAhead: last.every((each) => each.unsentLastTime || each.onlyAhead) && last.some((each) => each.onlyAhead),
    joinedSince: true,
    absentLastTime: last.some(({ absentLastTime }) => absentLastTime),
    noShowTalk: bothTalks(one.noShowTalk, other.noShowTalk),
    pausedUntil: latest(one.pausedUntil, other.pausedUntil),
    marks: [...one.marks, ...other.marks],
    lastWants: later.lastWants ?? earlier.lastWants,
    claimed: [...new Set([...one.claimed, ...other.claimed])].filter((certificate) => !seen.has(certificate)),
    certificates,
    doNotSend: [...one.doNotSend, ...other.doNotSend.filter((entry) => !one.doNotSend.some(isSameAs(entry)))],
    earned: { days: one.earned.days + other.earned.days, fen: one.earned.fen + other.earned.fen },
    visits: visitsJoined(one.visits, other.visits),
    mergedFrom: [...one.mergedFrom, other.worker, ...other.mergedFrom],
  }
}

const isSameAs = (entry: DoNotSend) => (other: DoNotSend) =>
  other.employer === entry.employer && other.side === entry.side

/** The days of work that are still known one by one. */
const datesOf = ({ placedOn, halfOn }: Person): readonly MarketDay[] => [...placedOn, ...halfOn]

const latest = (one: MarketDay | undefined, other: MarketDay | undefined): MarketDay | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one

/** Whatever was talked about with either was talked about with them. */
function bothTalks(one: Person['noShowTalk'], other: Person['noShowTalk']): Person['noShowTalk'] {
  if (one === undefined || other === undefined) return one ?? other
  return {
    on: one.on > other.on ? one.on : other.on,
    about: [...new Set([...one.about, ...other.about])].sort(),
  }
}

/** Of each kind the card that holds longest. */
function newest(cards: readonly SeenCertificate[]): readonly SeenCertificate[] {
  const byKind = new Map<CertificateId, SeenCertificate>()
  for (const card of cards) {
    const known = byKind.get(card.certificate)
    if (known === undefined || card.validUntil > known.validUntil) byKind.set(card.certificate, card)
  }
  return [...byKind.values()]
}

/** The record somebody is known under, however often theirs was found to be another's. */
export function livingRecord(people: County['people'], worker: Person['worker']): Person | undefined {
  const person = people.get(worker)
  return person?.mergedInto === undefined ? person : livingRecord(people, person.mergedInto)
}
