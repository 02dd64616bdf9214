import type { StatePaid, StatePay } from '../county/pay/messages.ts'
import { payStanding, worksOf } from '../county/pay/work.ts'
import type { DayOfWork, JobDone } from '../day/market-day/job-done.ts'
import type { Tapped } from '../day/placement/tapped.ts'
import { DayNumber } from '../ids.ts'
import { broccoli, farmer, first, li, monday, picking, placement, wang } from './cast.ts'
import { type CountyStory, newCounty } from './county-cast.ts'

/** Wang has the first ticket of the broccoli, li the second. */
const holder = (n: number) => (n === 1 ? wang : li)

export const personOf = (n: number, come: Partial<DayOfWork> = {}): DayOfWork => ({
  placement: placement(n),
  worker: holder(n),
  number: DayNumber.parse(`A00${n}`),
  came: 'arrived',
  ...come,
})
/** Nine paid hours for 170 yuan, on Monday. */
export const jobOf = (...people: readonly DayOfWork[]): JobDone => ({
  ...{ posting: first, revision: 1, workDate: monday, employer: farmer, trade: picking, township: broccoli.township },
  ...{ basis: 'day', agreedFen: 17_000, paidMinutes: 540, startMinute: 390, payDay: monday },
  people: [...people],
})
/** The same by the basket, of which six an hour were thought to be done. */
export const baskets = (...people: readonly DayOfWork[]): JobDone => ({
  ...jobOf(...people),
  ...{ basis: 'piece', agreedFen: 16_200, pieceFen: 300 },
})
export const closeOf = (day = monday, ...jobs: readonly JobDone[]) =>
  ({ type: 'take-day-results', day, workers: [], employers: [], jobs }) as const
export const said = (n: number, pay: Pick<StatePay, 'said' | 'fen'>, by: Partial<StatePay> = { worker: holder(n) }) =>
  ({ type: 'state-pay', placement: placement(n), workDate: monday, heard: 'terminal', ...pay, ...by }) as const
export const paidBy = (n: number, fen: number, tap: Tapped = {}): StatePaid => ({
  ...({ type: 'state-paid', employer: farmer, heard: 'site', ...tap } as const),
  payments: [{ placement: placement(n), workDate: monday, fen }],
})
export const aboutWang = { placement: placement(1), workDate: monday }

/** On Monday evening the county hears of these jobs. */
export const mondayOf = (...jobs: readonly JobDone[]): CountyStory =>
  newCounty
    .when('05:30', { type: 'register-employer', employer: farmer, kind: 'person' })
    .when('18:00', closeOf(monday, ...jobs))
export const closed = mondayOf(jobOf(personOf(1), personOf(2)))

export const standingOf = ({ state }: CountyStory, n = 1) => {
  const [found] = worksOf(state, holder(n))
  return found && payStanding(found)
}
export const recordOf = ({ state }: CountyStory) => state.employers.get(farmer)?.record
