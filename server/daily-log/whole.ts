import { ageBand } from '../../shared/identity/age.ts'
import type { EmployerId, MarketDay, WorkerId } from '../../shared/ids.ts'
import { cellText } from '../../shared/places/daily-log/table.ts'
import type { Hall } from '../hall.ts'
import { recordOf } from '../people/papers.ts'
import type { LoggedDay } from './days.ts'
import type { MoreColumns } from './sheet.ts'
import { workersOf } from './workers.ts'

const gone = '—'

/** Names as they stand in the register, for a log that leaves the house with a reason. */
export const wholeNames = ({ county, register }: Pick<Hall, 'county' | 'register'>) => ({
  worker(id: WorkerId): string {
    const person = recordOf({ county, register }, id)
    return person?.name ?? gone
  },
  unnamed: () => undefined,
  employer(id: EmployerId): string {
    const record = county.state.employers.get(id)?.forgotten === undefined ? register.person(id) : undefined
    return record?.kind === 'employer' ? (record.name ?? record.creditCode ?? record.residentId ?? gone) : gone
  },
})

/** ID number and phone. */
export function wholeColumns(hall: Pick<Hall, 'county' | 'register'>, { state }: LoggedDay): MoreColumns {
  const workers = workersOf(state)
  return {
    columns: ['residentId', 'phone'],
    of({ number }) {
      const worker = workers.get(cellText(number))
      const person = worker && recordOf(hall, worker)
      return {
        residentId: person?.residentId ?? person?.document?.number ?? gone,
        phone: person?.phone ?? gone,
      }
    },
  }
}

/** How old somebody was that day, as the register knows it now: a birth date put right counts. */
export const minors =
  (hall: Pick<Hall, 'county' | 'register'>) =>
  (worker: WorkerId, day: MarketDay): boolean => {
    const person = recordOf(hall, worker)
    return person !== undefined && ageBand(person.birthDate, day) === 'minor'
  }
