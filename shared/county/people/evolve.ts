import type { DayResult } from '../../day/market-day/messages.ts'
import type { MarketDay } from '../../ids.ts'
import { dayAfter } from '../../time.ts'
import type { County, Person } from '../county.ts'
import type { CountyEventOf } from '../messages.ts'

export const unknownYet = (worker: Person['worker']): Person => ({
  worker,
  placedDays: 0,
  lastPlacedOn: undefined,
  placedOn: [],
  halfOn: [],
  lastCameOn: undefined,
  unsentLastTime: false,
  onlyAhead: false,
  absentLastTime: false,
  noShowTalk: undefined,
  pausedUntil: undefined,
  marks: [],
  joinedSince: false,
  lastWants: undefined,
  claimed: [],
  certificates: [],
  doNotSend: [],
  earned: { days: 0, fen: 0 },
  visits: [],
  texts: [],
  mergedInto: undefined,
  mergedFrom: [],
  forgotten: undefined,
})

const changePerson = (county: County, worker: Person['worker'], change: (person: Person) => Person): County => ({
  ...county,
  people: county.people.update(worker, unknownYet(worker), change),
})

/** What they wished and showed goes at once; that they were placed stays as long as the law wants its record. */
export const workerForgotten = (county: County, { worker, eraseOn }: CountyEventOf<'worker-forgotten'>): County =>
  changePerson(county, worker, (person) => ({
    ...person,
    lastWants: undefined,
    noShowTalk: undefined,
    pausedUntil: undefined,
    marks: [],
    claimed: [],
    certificates: [],
    doNotSend: [],
    visits: [],
    forgotten: { eraseOn },
  }))

/** Nothing that a rule asks; another person to whoever looks, so that what was shown of them is looked up again. */
export const workerCorrected = (county: County, { worker }: CountyEventOf<'worker-corrected'>): County =>
  changePerson(county, worker, (person) => ({ ...person }))

export const certificateClaimed = (county: County, event: CountyEventOf<'certificate-claimed'>): County =>
  changePerson(county, event.worker, (person) => ({ ...person, claimed: [...person.claimed, event.certificate] }))

export const certificateNotShown = (county: County, event: CountyEventOf<'certificate-not-shown'>): County =>
  changePerson(county, event.worker, (person) => ({
    ...person,
    claimed: person.claimed.filter((claimed) => claimed !== event.certificate),
  }))

export function certificateConfirmed(county: County, event: CountyEventOf<'certificate-confirmed'>): County {
  const { type: _type, worker, ...seen } = event
  return changePerson(county, worker, (person) => ({
    ...person,
    claimed: person.claimed.filter((claimed) => claimed !== seen.certificate),
    certificates: [...person.certificates.filter(({ certificate }) => certificate !== seen.certificate), seen],
    texts: [...person.texts, ...[seen.cardNumber, seen.issuer].flatMap((ref) => (ref === undefined ? [] : [ref.text]))],
  }))
}

export const certificateWithdrawn = (county: County, event: CountyEventOf<'certificate-withdrawn'>): County =>
  changePerson(county, event.worker, (person) => ({
    ...person,
    certificates: person.certificates.filter(({ certificate }) => certificate !== event.certificate),
    texts: [...person.texts, event.reason.text],
  }))

/** Why it was looked at goes when they are forgotten. */
export const workerPhoneShown = (county: County, { worker, reason }: CountyEventOf<'worker-phone-shown'>): County =>
  changePerson(county, worker, (person) => ({ ...person, texts: [...person.texts, reason.text] }))

/** What was found last counts. */
export const workerMarked = (county: County, { worker, mark, reason }: CountyEventOf<'worker-marked'>): County =>
  changePerson(county, worker, (person) => ({
    ...person,
    marks: [mark],
    texts: [...person.texts, ...(typeof mark === 'string' ? [] : [mark.text]), reason.text],
  }))

export const noShowTalked = (county: County, { worker, on, about, note }: CountyEventOf<'no-show-talked'>): County =>
  changePerson(county, worker, (person) => ({
    ...person,
    noShowTalk: { on, about },
    texts: [...person.texts, note.text],
  }))

export const workerPaused = (county: County, { worker, until, reason }: CountyEventOf<'worker-paused'>): County =>
  changePerson(county, worker, (person) => ({
    ...person,
    pausedUntil: until,
    texts: [...person.texts, reason.text],
  }))

export const pauseLifted = (county: County, { worker, reason }: CountyEventOf<'pause-lifted'>): County =>
  changePerson(county, worker, (person) => ({
    ...person,
    pausedUntil: undefined,
    texts: [...person.texts, reason.text],
  }))

export const doNotSendSet = (county: County, event: CountyEventOf<'do-not-send-set'>): County =>
  changePerson(county, event.worker, (person) => ({
    ...person,
    doNotSend: [...person.doNotSend, { employer: event.employer, side: event.side, reason: event.reason.text }],
    texts: [...person.texts, event.reason.text],
  }))

export const doNotSendLifted = (county: County, event: CountyEventOf<'do-not-send-lifted'>): County =>
  changePerson(county, event.worker, (person) => ({
    ...person,
    doNotSend: person.doNotSend.filter(({ employer, side }) => employer !== event.employer || side !== event.side),
    texts: [...person.texts, event.reason.text],
  }))

/** What a closed day says of somebody. What earlier closes said of these days and later ones is no longer true, or said again. */
export function afterDay(person: Person, result: DayResult, day: MarketDay): Person {
  const { workDates, halfDates = [], from = day, away = false, brief = false, wants } = result
  const costing = workDates.filter((date) => !halfDates.includes(date))
  const hasWork = costing.some((date) => date >= day)
  const placedOn = lately([...person.placedOn.filter((date) => date < from), ...costing], day)
  const halfOn = lately([...person.halfOn.filter((date) => date < from), ...halfDates], day)
  const isOnlyAhead = costing.length > 0 && costing.every((date) => date > day)
  const saidAgain = [...person.placedOn, ...person.halfOn].filter((date) => date >= from)
  const after: Person = {
    ...person,
    placedDays: person.placedDays - saidAgain.length + workDates.length,
    lastPlacedOn: [...placedOn.slice(-1), ...halfOn.slice(-1)].sort().at(-1),
    placedOn,
    halfOn,
    texts: withTexts(person, result).texts,
  }
  if (away)
    return {
      ...after,
      unsentLastTime: isUnsentNow(person, after, result),
      onlyAhead: person.onlyAhead && isOnlyAhead,
      absentLastTime: result.absent ?? person.absentLastTime,
    }
  return {
    ...after,
    lastCameOn: day,
    unsentLastTime: !hasWork && isPassedOver(result) && (!brief || person.unsentLastTime),
    onlyAhead: isOnlyAhead && isPassedOver(result),
    joinedSince: false,
    absentLastTime: result.absent ?? (brief && !hasWork && person.absentLastTime),
    lastWants: person.forgotten !== undefined ? undefined : (wants ?? person.lastWants),
  }
}

/** What staff wrote about them, each once however often it is told. */
export const withTexts = (person: Person, { texts = [] }: Pick<DayResult, 'texts'>): Person => ({
  ...person,
  texts: [...new Set([...person.texts, ...texts])],
})

/** Who got work and did not come to it was not passed over by anybody. */
const isPassedOver = ({ left, absent, missed }: DayResult): boolean => !(left || absent || missed)

/** Of who has not come since: the work they went home with may be gone, or their last day have been another. */
function isUnsentNow(before: Person, after: Person, result: DayResult): boolean {
  const hasWork = ({ placedOn, lastCameOn }: Person) =>
    placedOn.some((date) => lastCameOn === undefined || date >= lastCameOn)
  if (hasWork(after) || !isPassedOver(result)) return false
  return before.unsentLastTime || hasWork(before) || result.from !== undefined
}

/** The dates that the fourteen days before tomorrow can still count, and the last one before them. */
const lately = (dates: readonly MarketDay[], day: MarketDay): readonly MarketDay[] => {
  const isLate = (date: MarketDay) => date > dayAfter(day, -14)
  return [...dates.filter((date) => !isLate(date)).slice(-1), ...dates.filter(isLate)]
}
