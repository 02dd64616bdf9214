import type { Terms } from '../day/posting/terms.ts'
import type { County, Person } from './county.ts'
import { changeEmployer, evolveEmployer } from './employers/evolve.ts'
import type { CountyEvent } from './messages.ts'
import { changed } from './settings/market.ts'
import { evolveStaff } from './staff/evolve.ts'

/** The county after one event. */
export function evolveCounty(county: County, event: CountyEvent): County {
  switch (event.type) {
    case 'worker-registered':
      return { ...county, people: county.people.set(event.worker, unknownYet(event.worker)) }
    case 'worker-forgotten':
      return {
        ...county,
        people: county.people.update(event.worker, unknownYet(event.worker), (person) => ({
          ...person,
          forgotten: { eraseOn: event.eraseOn },
        })),
      }
    case 'employer-registered':
    case 'employer-approved':
    case 'employer-card-issued':
    case 'employer-card-revoked':
    case 'employer-stopped':
    case 'employer-may-post':
      return evolveEmployer(county, event)
    case 'staff-added':
    case 'staff-role-changed':
    case 'staff-ended':
    case 'password-reset':
      return evolveStaff(county, event)
    case 'day-results-taken':
      return dayResultsTaken(county, event)
    // Only the ledger need remember it: no rule asks.
    case 'log-exported':
      return county
    case 'market-changed':
      return { ...county, market: changed(county.market, event.change), marketVersion: county.marketVersion + 1 }
    default:
      return event satisfies never
  }
}

const unknownYet = (worker: Person['worker']): Person => ({
  worker,
  placedDays: 0,
  lastPlacedOn: undefined,
  unsentLastTime: false,
  forgotten: undefined,
})

function dayResultsTaken(county: County, event: Extract<CountyEvent, { type: 'day-results-taken' }>): County {
  const people = county.people.withMutations((people) => {
    for (const { worker, workDates } of event.workers)
      people.update(worker, unknownYet(worker), (person) => {
        // A job for tomorrow is named at today's close and again at tomorrow's: it is one day of work.
        const added = workDates.filter((day) => person.lastPlacedOn === undefined || day > person.lastPlacedOn)
        return {
          ...person,
          placedDays: person.placedDays + added.length,
          lastPlacedOn: added.at(-1) ?? person.lastPlacedOn,
          unsentLastTime: workDates.length === 0,
        }
      })
  })
  const taken = { ...county, people, daysTaken: county.daysTaken.add(event.day) }
  return (event.employers ?? []).reduce(
    (after, { employer, terms }) =>
      changeEmployer(after, employer, (before) => ({ ...before, asked: keptForCopying(terms, before.asked) })),
    taken,
  )
}

const mostKept = 5

/** The newest of each kind of work: what is posted every day would push everything else out. */
function keptForCopying(newer: readonly Terms[], older: readonly Terms[]): readonly Terms[] {
  const kept = new Map<string, Terms>()
  for (const terms of [...newer, ...older]) {
    const work = [terms.trade, terms.township, terms.startMinute, terms.endMinute].join(' ')
    if (!kept.has(work)) kept.set(work, terms)
  }
  return [...kept.values()].slice(0, mostKept)
}
