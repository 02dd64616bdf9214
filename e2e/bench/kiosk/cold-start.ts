import type { Browser } from '@playwright/test'
import { broccoli } from '../../../shared/testing/cast.ts'
import { fullHall } from '../full-hall.ts'
import { interleave, side } from '../measure.ts'
import { atMost, type Row, row } from '../rows.ts'
import { type Rival, rivalOf } from './rival.ts'
import { openSlow, slower, withBrowser } from './slow-page.ts'

const people = 40
const jobs = 4

/** From an empty browser to the home page with the figures of this minute painted. */
export async function coldStartBench(): Promise<readonly Row[]> {
  const hall = await fullHall(people)
  for (let n = 1; n <= jobs; n += 1) await hall.posts(n, { ...broccoli, places: 20 })
  try {
    return await withBrowser(async (browser) => {
      const rival = await homeWithoutFramework(browser, hall.address)
      const ours = side(() => untilPainted(browser, hall.address, '.next-jobs li'))
      const theirs = side(() => untilPainted(browser, rival.address, '[data-filled] .next-jobs li'))
      await interleave([ours, theirs])
      await rival.stop()
      const what = `cold start to home painted, CPU/${slower}; without a framework`
      return [row({ goal: 16, what, unit: 'ms', ours, rival: theirs, target: atMost(1.5) })]
    })
  } finally {
    await hall.stop()
  }
}

async function homeWithoutFramework(browser: Browser, address: string): Promise<Rival> {
  const { page, context } = await openSlow(browser, () => {})
  const market = page.waitForResponse((response) => response.url().endsWith('/api/market'))
  await page.goto(address)
  await page.locator('.next-jobs li').first().waitFor()
  const view = await page.evaluate(
    () =>
      new Promise<string>((heard) => {
        const source = new EventSource('/api/live/home')
        source.addEventListener('view', ({ data }) => {
          source.close()
          heard(`event: view\ndata: ${data}\n\n`)
        })
      }),
  )
  const answers = new Map([
    ['/api/market', await (await market).text()],
    ['/api/live/home', view],
  ])
  const rival = await rivalOf(page, 'e2e/bench/rivals/home.js', answers)
  await context.close()
  return rival
}

/** Milliseconds from the start of the navigation to the frame that shows it; the browser knows nothing of the page yet. */
async function untilPainted(browser: Browser, address: string, shown: string): Promise<number> {
  const { page, context } = await openSlow(browser, () => {})
  await page.addInitScript((shown) => {
    const look = () => {
      if (document.querySelector(shown) === null) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => performance.mark('painted')
      return requestAnimationFrame(() => port2.postMessage(null))
    }
    look()
  }, shown)
  await page.goto(address)
  await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0)
  const painted = await page.evaluate(() => performance.getEntriesByName('painted')[0]?.startTime ?? Number.NaN)
  await context.close()
  return painted
}
