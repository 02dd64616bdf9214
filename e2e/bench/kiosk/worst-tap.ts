import type { Browser, Page } from '@playwright/test'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { makeResidentId } from '../../../shared/identity/made-up.ts'
import { checkIn } from '../../screens/check-in.ts'
import { fullHall } from '../full-hall.ts'
import { type Measured, measured } from '../measure.ts'
import { atMost, notJudged, type Row, row } from '../rows.ts'
import { finger } from './finger.ts'
import { rivalOf } from './rival.ts'
import { openSlow, slower, withBrowser } from './slow-page.ts'
import { watchTaps } from './tap-times.ts'

const rounds = 5
const mostMillis = 100

/** The walk of somebody new to their day number, tap by tap, against the same pages put up by hand. */
export async function worstTapBench(): Promise<readonly Row[]> {
  const hall = await fullHall(40)
  try {
    return await withBrowser(async (browser) => {
      const walked = await recordWalk(browser, hall.address)
      const [ours, rival] = [sideOf(), sideOf()]
      for (let round = 0; round <= rounds; round += 1) {
        const { page, context } = await openSlow(browser, watchTaps)
        await walk(page, hall.address, 10 + round)
        if (round > 0) await note(page, ours)
        await context.close()
        await walked.again(browser, round > 0 ? rival : sideOf())
      }
      await walked.stop()
      return rowsOf(ours, rival)
    })
  } finally {
    await hall.stop()
  }
}

interface Side {
  readonly worst: Measured
  readonly longest: Measured
  readonly screen: Measured
  /** What was tapped when it took longest. */
  slowest: string
}
const sideOf = (): Side => ({ worst: measured(), longest: measured(), screen: measured(), slowest: '' })

async function walk(page: Page, address: string, n: number): Promise<void> {
  const at = finger(page)
  await at.open(address)
  const [trade] = zhangbei.trades
  await checkIn(at, makeResidentId('1966-04-05', n), trade === undefined ? [] : [trade.short])
  await at.title(at.words.matching.waiting.title)
  await page.waitForFunction(() => window.tapTimes.at(-1)?.screenMillis !== undefined)
}

async function note(page: Page, side: Side): Promise<void> {
  const taps = await page.evaluate(() => window.tapTimes)
  const [worst] = [...taps].sort((a, b) => b.paintMillis - a.paintMillis)
  side.worst.figures.push(worst?.paintMillis ?? Number.NaN)
  side.slowest = worst?.what ?? ''
  side.screen.figures.push(Math.max(...taps.map(({ screenMillis = 0 }) => screenMillis)))
  side.longest.figures.push(await page.evaluate(() => window.longestTaskMillis))
}

/** What stood there when each tap came, and which button it was. */
interface Step {
  readonly html: string
  readonly button: number
}

/** Walks once and keeps every page, to walk them again without a framework. */
async function recordWalk(browser: Browser, address: string) {
  const { page, context } = await openSlow(browser, watchTaps)
  const steps: Step[] = []
  await page.exposeFunction('keepStep', (step: Step) => steps.push(step))
  await page.addInitScript(keepSteps)
  await walk(page, address, 9)
  const html = await page.evaluate(() => document.querySelector('.terminal')?.innerHTML ?? '')
  const states = JSON.stringify([...steps.map((step) => step.html), html])
  const rival = await rivalOf(page, 'e2e/bench/rivals/pages.js', new Map([['/states.json', states]]))
  await context.close()
  return {
    stop: rival.stop,
    async again(browser: Browser, side: Side): Promise<void> {
      const { page, context } = await openSlow(browser, watchTaps)
      await page.goto(rival.address)
      await page.locator('html[data-ready]').waitFor()
      for (const { button } of steps) {
        await page.locator('.terminal button').nth(button).tap()
        await page.waitForTimeout(100)
      }
      await note(page, side)
      await context.close()
    },
  }
}

declare global {
  interface Window {
    keepStep(step: Step): void
  }
}

function keepSteps(): void {
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      const terminal = document.querySelector('.terminal')
      if (terminal === null || !(target instanceof Element)) return
      const buttons = [...terminal.querySelectorAll('button')]
      window.keepStep({
        html: terminal.innerHTML,
        button: buttons.findIndex((button) => button.contains(target)),
      })
    },
    true,
  )
}

function rowsOf(ours: Side, rival: Side): readonly Row[] {
  const limit = { figures: ours.worst.figures.map(() => mostMillis) }
  const what = `worst tap to paint of a check-in (“${ours.slowest}”), CPU/${slower}`
  const common = { goal: 17, unit: 'ms' }
  return [
    row({
      ...common,
      what: `${what}; without a framework`,
      ours: ours.worst,
      rival: rival.worst,
      target: atMost(1.25),
    }),
    row({ ...common, what: `${what}; the limit`, ours: ours.worst, rival: limit, target: atMost(1) }),
    row({ ...common, what: 'longest task of the walk', ours: ours.longest, rival: rival.longest, target: notJudged }),
    row({
      ...common,
      what: 'worst tap to the page it leads to, answer included; without a server',
      ours: ours.screen,
      rival: rival.screen,
      target: notJudged,
    }),
  ]
}
