import type { Browser, Page } from '@playwright/test'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { makeResidentId } from '../../../shared/identity/made-up.ts'
import { checkIn } from '../../screens/check-in.ts'
import { fullHall } from '../full-hall.ts'
import { type Measured, measured, median } from '../measure.ts'
import { atMost, notJudged, type Row, row } from '../rows.ts'
import { finger } from './finger.ts'
import { rivalOf } from './rival.ts'
import { openSlow, slower, withBrowser } from './slow-page.ts'
import { forgetTaps, type TapTime, watchTaps } from './tap-times.ts'

/** A frame is 17 ms, and a tap falls into one or the next: fewer rounds tell the frame, not the page. */
const rounds = 9
const mostMillis = 100

/** The walk of somebody new to their day number, tap by tap, against the same pages put up by hand. */
export async function worstTapBench(): Promise<readonly Row[]> {
  const hall = await fullHall(40)
  try {
    return await withBrowser(async (browser) => {
      const walked = await recordWalk(browser, hall.address)
      const [ours, rival] = [sideOf(), sideOf()]
      for (let round = 0; round < rounds; round += 1) {
        const { page, context } = await openSlow(browser, watchTaps)
        await finger(page).open(hall.address)
        // Somebody was here before: a terminal runs all day.
        for (const n of [10 + round * 2, 11 + round * 2]) {
          await page.evaluate(forgetTaps)
          await walk(page, n)
        }
        await note(page, ours)
        await context.close()
        await walked.again(browser, rival)
      }
      await walked.stop()
      return rowsOf(ours, rival)
    })
  } finally {
    await hall.stop()
  }
}

/** Every tap of a walk, round after round. */
interface Side {
  readonly rounds: (readonly TapTime[])[]
  readonly longest: Measured
}
const sideOf = (): Side => ({ rounds: [], longest: measured() })

/** From home to the day number and home again. */
async function walk(page: Page, n: number): Promise<void> {
  const at = finger(page)
  const [trade] = zhangbei.trades
  await checkIn(at, makeResidentId('1966-04-05', n), trade === undefined ? [] : [trade.short])
  await at.title(at.words.matching.waiting.title)
  await at.home()
  await page.waitForFunction(() => window.tapTimes.at(-1)?.screenMillis !== undefined)
}

async function note(page: Page, side: Side): Promise<void> {
  side.rounds.push(await page.evaluate(() => window.tapTimes))
  side.longest.figures.push(await page.evaluate(() => window.longestTaskMillis))
}

/** The tap that takes longest in the middle of its rounds: what else the machine does in one round makes no tap the worst. */
function worstOf(side: Side, millisOf: (tap: TapTime) => number) {
  const taps = (side.rounds[0] ?? []).map(({ what }, nth) => ({
    what,
    figures: side.rounds.map((round) =>
      millisOf(round[nth] ?? { what, at: 0, paintMillis: 0, screenMillis: undefined }),
    ),
  }))
  return taps.reduce((worst, tap) => (median(tap.figures) > median(worst.figures) ? tap : worst))
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
  await finger(page).open(address)
  await walk(page, 9)
  const states = JSON.stringify(steps.map((step) => step.html))
  const rival = await rivalOf(page, 'e2e/bench/rivals/pages.js', new Map([['/states.json', states]]))
  await context.close()
  return {
    stop: rival.stop,
    async again(browser: Browser, side: Side): Promise<void> {
      const { page, context } = await openSlow(browser, watchTaps)
      await page.goto(rival.address)
      await page.locator('html[data-ready]').waitFor()
      for (const _before of ['somebody', 'the one who counts']) {
        await page.evaluate(forgetTaps)
        for (const { button } of steps) {
          await page.locator('.terminal button').nth(button).tap()
          await page.waitForTimeout(100)
        }
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
  const paint = worstOf(ours, ({ paintMillis }) => paintMillis)
  const screen = ({ paintMillis, screenMillis }: TapTime) => screenMillis ?? paintMillis
  const page = worstOf(ours, screen)
  const what = `worst tap to paint of a check-in (${paint.what.slice(0, 4)}), CPU/${slower}`
  const limit = { figures: paint.figures.map(() => mostMillis) }
  const byHand = worstOf(rival, ({ paintMillis }) => paintMillis)
  return [
    row({ ...common, what: `${what}; without a framework`, ours: paint, rival: byHand, target: atMost(1.25) }),
    row({ ...common, what: `${what}; the limit`, ours: paint, rival: limit, target: atMost(1) }),
    row({
      ...common,
      what: `worst tap to the page it leads to (${page.what.slice(0, 4)}), answer included; without framework and server`,
      ours: page,
      rival: worstOf(rival, screen),
      target: notJudged,
    }),
    row({ ...common, what: 'longest task of the walk', ours: ours.longest, rival: rival.longest, target: notJudged }),
  ]
}
const common = { goal: 17, unit: 'ms' } as const
