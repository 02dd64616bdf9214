import type { WorkerView } from '../../shared/day/matching/view.ts'
import { Instant } from '../../shared/ids.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import { chanceWords, lostWords } from '../../shared/language/in-line-words.ts'
import { expect, type Market } from '../market.ts'
import { findMine } from './find-mine.ts'
import type { Hand, Look } from './hand.ts'
import { liveLine } from './live-line.ts'
import { screenOf } from './page-screen.ts'
import { done, type Neighbour } from './townsfolk.ts'

const at = Instant.parse('2026-08-16T21:44:30.000Z')
const lost = inBoth((words) => lostWords(words, { code: 'passed', at, atTheEnd: true, went: 'to-next' }))
const left = { code: 'left', places: 120, because: 'not-all-of-them' } as const
const notTheirs = inBoth((words) => chanceWords(words, left))

/** The most that is told to a crew that waits: places are left, none of them theirs, and one that was held for them has gone. */
export async function toldInLine({ page, ...at }: Hand, market: Market, who: Neighbour, look: Look): Promise<void> {
  const { number, residentId } = who
  const lastFour = residentId.slice(-4)
  const { told: _, ...view } = done(await screenOf(page.request, market).ask('check-in/find', { number, lastFour }))
  const tells = async (told: Partial<WorkerView>) => {
    await page.route('**/api/live/worker', (route) => route.fulfill(liveLine<'worker'>({ ...view, ...told })))
    await findMine(at, number, lastFour)
    await at.title(at.words.matching.waiting.title)
  }
  await tells({ chance: notTheirs })
  await expect(page.getByText(notTheirs.zh)).toBeVisible()
  await look(page, 'waiting-not-theirs')
  await at.home()
  await page.unroute('**/api/live/worker')
  await tells({ chance: notTheirs, told: lost })
  await expect(page.getByText(lost.zh.title)).toBeVisible()
  await look(page, 'waiting-lost')
  await page.unroute('**/api/live/worker')
}
