import { expect, test } from 'vitest'
import { leastOwed } from '../../county/pay/short-of.ts'
import { owedFor } from '../../county/pay/work.ts'
import { wageOf } from '../../places/daily-log/wage.ts'
import { siteDay } from '../../places/site/day.ts'
import {
  accept,
  at,
  broccoli,
  checkIn,
  type DayStory,
  first,
  known,
  monday,
  openHall,
  placement,
  post,
  stopWork,
  timePasses,
  wang,
} from '../../testing/cast.ts'
import { jobsDone } from '../market-day/jobs-done.ts'
import { jobNews } from './news.ts'

const baskets = { basis: 'piece', amountFen: 300, unit: 'basket', piecesPerHour: 6 } as const
// At eleven: four and a half hours, at six baskets an hour 81 yuan.
const atWork = openHall
  .when('05:31', post({ ...broccoli, rainRule: 'by-hour', pay: baskets }, known))
  .when('05:32', checkIn(wang))
  .when('05:32', timePasses)
  .when('05:33', accept(wang, 1))
const stopped = atWork.when('11:00', stopWork(first, 'rain'))
const counted = (pieces: number) =>
  stopped.when('11:20', {
    ...({ type: 'finish-work', posting: first, workDate: monday } as const),
    people: [{ placement: placement(1), pieces }],
  })

/** What is owed, or at least how much, as each of them is told. */
function told({ state }: DayStory) {
  const facts = { holder: () => ({}), tradeName: () => both, townshipName: () => both, employerMasked: '' }
  const [[posting], [mine]] = [state.postings.values(), state.placements.values()]
  const [job] = jobsDone(state, monday)
  const [person] = job?.people ?? []
  const [news] = jobNews(state, wang)
  if (!(posting && mine && job && person && news && 'owed' in news.became)) throw new Error('nobody was stopped')
  const { fen, isLeast } = news.became.owed ?? {}
  const owedFen = owedFor({ job, person })
  const [onSite] = siteDay(state, posting, at('11:30'), facts)?.people ?? []
  return {
    worker: isLeast ? { leastFen: fen || undefined } : { owedFen: fen },
    employer: { owedFen: onSite?.owedFen, leastFen: onSite?.leastFen },
    log: { owedFen: wageOf(state, mine, monday, undefined).owedFen },
    county: { owedFen, leastFen: leastOwed({ ...person, owedFen }) },
  }
}
const both = { zh: '', en: '' }

test('of pieces that rain stopped all are told the least, and nobody a sum before they are counted', () => {
  const least = { leastFen: 8_100 }
  expect(told(stopped)).toEqual({ worker: least, employer: least, log: {}, county: least })
  expect(jobsDone(stopped.state, monday)).toMatchObject([{ people: [{ done: { fen: 8_100, ...least } }] }])
})

test('stopped on the bus it leaves nothing owing, and nobody is told a least of nothing', () => {
  const nothing = told(atWork.when('06:10', stopWork(first, 'rain')))
  expect(nothing).toEqual({ worker: {}, employer: {}, log: {}, county: {} })
})

test('twenty baskets are owed no less than that, and forty are owed as they were counted', () => {
  for (const [pieces, owedFen] of [
    [20, 8_100],
    [40, 12_000],
  ] as const) {
    const owed = { owedFen }
    expect(told(counted(pieces))).toEqual({ worker: owed, employer: owed, log: owed, county: owed })
  }
})
