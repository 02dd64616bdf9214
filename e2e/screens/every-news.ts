import type { JobNews } from '../../shared/day/placement/news.ts'
import { DayNumber, PlacementId } from '../../shared/ids.ts'
import { en } from '../../shared/language/en.ts'
import { jobNewsWords } from '../../shared/language/job-news-words.ts'
import { zh } from '../../shared/language/zh.ts'
import { expect, type Market } from '../market.ts'
import { findMine } from './find-mine.ts'
import type { Hand, Look } from './hand.ts'
import { liveLine } from './live-line.ts'
import { screenOf } from './page-screen.ts'
import { done } from './townsfolk.ts'

type Happened = Pick<JobNews, 'became' | 'number'>

/** The most that is said of each kind, with the most to tap. */
const longest: readonly Happened[] = [
  { became: { code: 'not-heard', byEmployer: true, rest: 'goes-on' }, number: 'waits' },
  { became: { code: 'not-heard', byEmployer: true, rest: 'passed-on' }, number: 'may-wait' },
  { became: { code: 'unexcused', byEmployer: false, rest: 'goes-on' }, number: 'as-it-is' },
  { became: { code: 'employers-fault', byEmployer: true, rest: 'passed-on' }, number: 'may-wait' },
  {
    became: {
      code: 'stopped',
      because: 'employer',
      minute: 870,
      owed: { fen: 17_000, isLeast: true, keepsTurn: true, rest: 'goes-on' },
    },
    number: 'as-it-is',
  },
]
/** The same in fewer words. */
const others: readonly Happened[] = [
  { became: { code: 'stopped', because: 'rain', minute: 660 }, number: 'may-wait' },
  { became: { code: 'excused', byEmployer: false, rest: 'goes-on' }, number: 'waits' },
  ...(['mistake', 'worker-cannot', 'not-needed', 'terms-declined', 'posting-cancelled', 'under-sixteen'] as const).map(
    (code): Happened => ({ became: { code }, number: 'may-wait' }),
  ),
]
const isLong = process.env['GONGPIAO_LONG'] === '1'

/** What may become of a job, told one after the other to A001, who lost one and comes back to their page. */
export async function everyNews(at: Hand, market: Market, lastFour: string, look: Look): Promise<void> {
  const { page, words } = at
  const number = DayNumber.parse('A001')
  const view = done(await screenOf(page.request, market).ask('check-in/find', { number, lastFour }))
  const [lost] = view.news
  if (lost === undefined) throw new Error('They lost a job')
  const happened = isLong ? [...longest, ...others] : longest
  const news = happened.map((one, nth) => {
    const placement = PlacementId.parse(`plc_20260817_${String(nth + 1).padStart(4, '0')}`)
    const theirs = { ...lost, ...one, placement, isAll: false }
    return { ...theirs, zh: jobNewsWords(zh, theirs), en: jobNewsWords(en, theirs) }
  })
  let known = 0
  const shown = () => ({ ...view, news: news.slice(known) })
  await page.route('**/api/live/worker', (route) => route.fulfill(liveLine<'worker'>(shown())))
  await page.route('**/api/matching/know-news', (route) => {
    known += 1
    return route.fulfill({ json: { answer: 'done', value: shown() } })
  })
  await findMine(at, number, lastFour)
  for (const [nth, told] of news.entries()) {
    await at.title(told.zh.title)
    for (const line of told.zh.lines) await expect(page.getByText(line)).toBeVisible()
    await look(page, `news-${nth}-${told.became.code}`)
    await at.press(words.common.good)
  }
  for (const path of ['**/api/live/worker', '**/api/matching/know-news']) await page.unroute(path)
  await at.home()
}
