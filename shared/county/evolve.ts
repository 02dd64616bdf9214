import type { County, Person } from './county.ts'
import type { CountyEvent } from './messages.ts'
import { changed } from './settings/market.ts'

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
      return {
        ...county,
        employers: county.employers.set(event.employer, {
          employer: event.employer,
          kind: event.kind,
          approved: false,
        }),
      }
    case 'employer-approved':
      return {
        ...county,
        employers: county.employers.update(
          event.employer,
          { employer: event.employer, kind: 'person', approved: true },
          (before) => ({
            ...before,
            approved: true,
          }),
        ),
      }
    case 'staff-added':
      return { ...county, staff: county.staff.add(event.staff) }
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
  return { ...county, people, daysTaken: county.daysTaken.add(event.day) }
}
