import type { TypedTerms } from '../../shared/day/posting/terms.ts'
import { MarketDay, type PostingId, TownshipId, TradeId } from '../../shared/ids.ts'
import { newCommand } from '../faults/crowd.ts'
import { expect, type Market } from '../market.ts'
import { findMine } from './find-mine.ts'
import { liveLine } from './live-line.ts'
import { screenOf } from './page-screen.ts'
import { broccoliFor, done, type Neighbour, type townsfolk } from './townsfolk.ts'
import type { Walked } from './walk.ts'

const broccoli: TypedTerms = { ...broccoliFor('2026-08-17', 170, 3), cover: { kind: 'market' } }
const sorting: TypedTerms = {
  ...broccoli,
  trade: TradeId.parse('vegetable-sorting'),
  township: TownshipId.parse('xiaoertai'),
  endMinute: 960,
  paidMinutes: 570,
}

const trades = ['vegetable-sorting', 'vegetable-picking'].map((id) => TradeId.parse(id))
/** As far behind as a line is long: of two trades as much as is told of any. */
const places = trades.map((trade, nth) => ({
  trade,
  place: 128 + nth,
  of: 133,
  byRank: 1,
  openPlaces: 20,
  suiting: 12,
  zh: '',
  en: '',
}))

/** The fullest cards there are: the longest trade and township, every way of pay, today and tomorrow, until the next day, for several, with and without cover. */
const fullest: readonly TypedTerms[] = [
  { ...sorting, places: 300, pay: { basis: 'day', amountFen: 95_000 } },
  {
    ...sorting,
    township: TownshipId.parse('liangmianjing'),
    pay: { basis: 'piece', amountFen: 1050, unit: 'basket', piecesPerHour: 2 },
  },
  {
    ...sorting,
    workDate: MarketDay.parse('2026-08-18'),
    pay: { basis: 'day', amountFen: 18_000 },
    cover: { kind: 'none' },
  },
  { ...sorting, workDate: MarketDay.parse('2026-08-18'), pay: { basis: 'hour', amountFen: 2650 } },
  { ...broccoli, startMinute: 1170, endMinute: 1710, meals: 'all' },
  {
    ...broccoli,
    startMinute: 370,
    days: 3,
    township: TownshipId.parse('zhangbei'),
    pay: { basis: 'day', amountFen: 19_500 },
  },
]

/** The jobs of a busy morning, page after page, for somebody who lives in Xiao'ertai and waits for two trades. */
export async function manyJobs(
  { at, look }: Walked,
  market: Market,
  others: ReturnType<typeof townsfolk>,
  { number, residentId }: Neighbour,
): Promise<readonly PostingId[]> {
  const { page, words } = at
  const asked = { command: newCommand(), wants: { trades, township: TownshipId.parse('xiaoertai') }, certificates: [] }
  const screen = screenOf(page.request, market)
  done(await screen.ask('check-in/change-wants', asked))
  const posted: PostingId[] = []
  for (const terms of fullest) posted.push(await others.post(1, terms))
  await at.home()
  const lastFour = residentId.slice(-4)
  const view = done(await screen.ask('check-in/find', { number, lastFour }))
  await page.route('**/api/live/worker', (route) => route.fulfill(liveLine<'worker'>({ ...view, places })))
  await findMine(at, number, lastFour)
  await at.title(words.matching.jobs.title(fullest.length + 1))
  await look(page, 'jobs')
  await at.press(words.common.nextPage)
  await expect(page.locator('.pager-place')).toHaveText(words.common.pageOf(2, 3))
  await look(page, 'jobs-second-page')
  await page.unroute('**/api/live/worker')
  return posted
}
