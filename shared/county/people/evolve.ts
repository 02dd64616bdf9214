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
  lastCameOn: undefined,
  unsentLastTime: false,
  onlyAhead: false,
  absentLastTime: false,
  marks: [],
  beforeLastDay: undefined,
  lastWants: undefined,
  claimed: [],
  certificates: [],
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
    marks: [],
    claimed: [],
    certificates: [],
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

/** What was found last counts. */
export const workerMarked = (county: County, { worker, mark, reason }: CountyEventOf<'worker-marked'>): County =>
  changePerson(county, worker, (person) => ({
    ...person,
    marks: [mark],
    texts: [...person.texts, ...(typeof mark === 'string' ? [] : [mark.text]), reason.text],
  }))

/** What a closed day says of somebody; said again of the same day, it takes the place of what it said before. */
export function afterDay(
  known: Person,
  { workDates, halfDates = [], left, absent, missed, wants }: DayResult,
  day: MarketDay,
): Person {
  const person = known.lastCameOn === day ? { ...known, ...known.beforeLastDay } : known
  const { placedDays, lastPlacedOn, placedOn } = person
  const waited = !(left || absent || missed)
  // A job for tomorrow is named at today's close and again at tomorrow's: it is one day of work.
  const added = workDates.filter((date) => person.lastPlacedOn === undefined || date > person.lastPlacedOn)
  const costing = workDates.filter((date) => !halfDates.includes(date))
  const forgotten = person.forgotten !== undefined
  return {
    ...person,
    placedDays: person.placedDays + added.length,
    lastPlacedOn: added.at(-1) ?? person.lastPlacedOn,
    // What an earlier close said of this day and later ones is said again, or no longer true.
    placedOn: lately([...person.placedOn.filter((date) => date < day), ...costing], day),
    lastCameOn: day,
    // Who got work and did not come to it was not passed over by anybody.
    unsentLastTime: costing.length === 0 && waited,
    onlyAhead: costing.length > 0 && costing.every((date) => date > day) && waited,
    beforeLastDay: { placedDays, lastPlacedOn, placedOn },
    absentLastTime: absent ?? false,
    lastWants: forgotten ? undefined : (wants ?? person.lastWants),
  }
}

/** The dates that the fourteen days before tomorrow can still count, and the last one of all. */
const lately = (dates: readonly MarketDay[], day: MarketDay): readonly MarketDay[] => {
  const kept = dates.filter((date) => date > dayAfter(day, -14))
  return kept.length > 0 ? kept : dates.slice(-1)
}
