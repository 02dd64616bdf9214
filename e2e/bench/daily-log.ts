import type { Browser, Page } from '@playwright/test'
import { broccoli } from '../../shared/testing/cast.ts'
import { type FullHall, fullHall } from './full-hall.ts'
import { slower, withBrowser } from './kiosk/slow-page.ts'
import { type Measured, measured } from './measure.ts'
import { atMost, type Row, row } from './rows.ts'

const people = 4000
const rounds = 5
const aimMillis = 300

/**
 * The daily log of four thousand people on a slow computer: from the tap on it to its rows (which the desk fetched when it was opened), from a number typed or a figure
 * tapped to theirs, and what travels when one more person comes.
 */
export async function dailyLogBench(): Promise<readonly Row[]> {
  const hall = await fullHall(people)
  for (let n = 1; n <= 20; n += 1) await hall.posts(n, { ...broccoli, places: 50 })
  try {
    return rowsOf(await withBrowser((browser) => measureLog(browser, hall)))
  } finally {
    await hall.stop()
  }
}

async function measureLog(browser: Browser, hall: FullHall) {
  const [paint, typed, figure, one, all] = [measured(), measured(), measured(), measured(), measured()]
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  await context.addCookies([{ name: 'staff', value: hall.session, url: hall.address }])
  const page = await context.newPage()
  const whole = answered(page)
  await page.goto(`${hall.address}/desk`)
  const wholeBytes = await whole
  const cdp = await context.newCDPSession(page)
  for (let round = 0; round <= rounds; round += 1) {
    await page.locator('.rail nav button').first().click()
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const took = [
      await untilSeen(page, { tap: '.rail nav button:nth-child(2)' }, 'A001'),
      await untilSeen(page, { type: `A10${round}` }, `A10${round}`),
      await untilSeen(page, { type: '' }, 'A001'),
      await untilSeen(page, { tap: '.sums li:first-child .figure:nth-of-type(2)' }, 'A001'),
    ]
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    // The first round only warms up.
    if (round === 0) continue
    all.figures.push(wholeBytes)
    for (const [at, figures] of [paint, typed, measured(), figure].entries()) figures.figures.push(took[at] ?? 0)
    const changed = answered(page)
    await hall.comes(people + round)
    one.figures.push(await changed)
  }
  return { paint, typed, figure, one, all }
}

function rowsOf({ paint, typed, figure, one, all }: Awaited<ReturnType<typeof measureLog>>): readonly Row[] {
  const aim = { figures: paint.figures.map(() => aimMillis) }
  const millis = (what: string, ours: Measured) =>
    row({
      goal: 24,
      what: `log of ${people}, CPU/${slower}: ${what}; the aim`,
      unit: 'ms',
      ours,
      rival: aim,
      target: atMost(1),
    })
  return [
    millis('tap to rows', paint),
    millis('number typed to its row', typed),
    millis('figure tapped to its rows', figure),
    row({
      goal: 24,
      what: 'log: sent when one more comes; all',
      unit: 'B',
      ours: one,
      rival: all,
      target: atMost(0.01),
    }),
  ]
}

type Act = { readonly tap: string } | { readonly type: string }

/** Milliseconds from the act until the frame in which this number stands in the first row is painted. */
const untilSeen = (page: Page, act: Act, number: string): Promise<number> =>
  page.evaluate(
    async ({ act, number }) => {
      const target = document.querySelector<HTMLInputElement>('tap' in act ? act.tap : '.log-tools input')
      if (target === null) throw new Error('There is nothing to tap.')
      const began = performance.now()
      if ('tap' in act) target.click()
      else {
        target.value = act.type
        target.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
      while (document.querySelector('.log-row th')?.textContent !== number) await new Promise(requestAnimationFrame)
      await new Promise<void>((painted) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => painted()
          port2.postMessage(null)
        }),
      )
      return performance.now() - began
    },
    { act, number },
  )

/** The bytes of the next answer about the log. */
async function answered(page: Page): Promise<number> {
  const response = await page.waitForResponse((each) => each.url().endsWith('/staff-desk/log'))
  return (await response.body()).length
}
