import { toldOn } from '../../shared/county/day-results/sheets.ts'
import { CountyEvent } from '../../shared/county/messages.ts'
import { type Work, type WorkKey, workKey } from '../../shared/county/pay/work.ts'
import { workAfter, worksIn, workToldBy } from '../../shared/county/pay/work-after.ts'
import { type Instant, type MarketDay, Position } from '../../shared/ids.ts'
import { dayAfter } from '../../shared/time.ts'
import type { Hall } from '../hall.ts'

/**
 * The days of work in the sheet of a closed day as they are known by now: all that the county's book has said of them. The county
 * itself holds most of them one by one for some weeks only.
 */
export async function worksByNow(
  { ledger, county }: Pick<Hall, 'ledger' | 'county'>,
  closed: MarketDay,
): Promise<readonly Work[]> {
  const dates = datesToldOn(county.state, closed)
  const works = new Map<WorkKey, Work>()
  const naming = [...dates].map((date) => `"workDate":"${date}"`)
  for await (const { events, instant } of ledger.read('county', Position.parse(0), naming))
    for (const event of events) note(works, dates, CountyEvent.parse(event), instant)
  return [...works.values()]
}

function note(works: Map<WorkKey, Work>, dates: ReadonlySet<MarketDay>, event: CountyEvent, at: Instant): void {
  switch (event.type) {
    case 'day-results-taken':
    case 'day-results-corrected':
      for (const { people, ...job } of event.jobs ?? [])
        for (const person of dates.has(job.workDate) ? people : []) {
          const key = workKey({ ...person, ...job })
          works.set(key, workToldBy(works.get(key), job, person))
        }
      return
    case 'worker-pay-stated':
    case 'employer-pay-stated':
    case 'work-corrected':
    case 'work-told':
    case 'complaint-opened':
    case 'complaint-noted':
    case 'complaint-ended':
    case 'complaint-appealed':
      for (const key of worksIn(event)) {
        const before = works.get(key)
        if (before !== undefined) works.set(key, workAfter(before, event, at))
      }
      return
    default:
  }
}

/** Its own date, and those before it on which no market closed. */
function datesToldOn(county: Hall['county']['state'], closed: MarketDay): ReadonlySet<MarketDay> {
  const dates = new Set<MarketDay>()
  for (let date = closed; toldOn(county, date) === closed; date = dayAfter(date, -1)) dates.add(date)
  return dates
}
