import type { Page } from '@playwright/test'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { asks, pageIsOlder } from './screens/goes-away.ts'
import { leftBehind } from './screens/left-behind.ts'
import { answers, morningAfter } from './screens/morning-after.ts'
import { holdOut } from './screens/reader.ts'
import { terminal } from './screens/terminal.ts'
import { done, townsfolk } from './screens/townsfolk.ts'

const { question, answered, mine } = zh.pay

test('a job of several days is asked about one day each morning', async ({ market, page, playwright }) => {
  const desk = await playwright.request.newContext()
  const { line } = await morningAfter(market, desk, 1, 2)
  const at = terminal(page, 'zh')
  await at.open(market.terminal)
  const { residentId = '' } = line[0] ?? {}
  await holdOut(page, residentId)
  await at.tapStarting(at.words.checkIn.hasWork.ticket)
  await answers(at, 'paid')
  await at.home()
  await townsfolk(market, '2026-08-18').checkIn(2, 'loading')
  await market.passUntil('2026-08-18T18:30:00')
  await market.passUntil('2026-08-19T05:35:00')
  await at.open(market.terminal)
  await holdOut(page, residentId)
  await at.tap(at.words.checkIn.wants.sameSubmit)
  await at.title(question.title('8月18日'))
  await at.tap(question.later)
  await at.title(at.words.matching.waiting.title)
  await at.home()
  // Asked again the next time.
  await holdOut(page, residentId)
  await at.title(question.title('8月18日'))
  await at.tap(question.paid)
  await at.title(answered.paid)
  await at.tap(answered.mine)
  await at.title(mine.title)
  await expect(page.locator('.pay-day')).toHaveCount(2)
  await expect(page.getByText(mine.earned(2, 34_000))).toBeVisible()
  await desk.dispose()
})

test('two taps at two terminals are one word', async ({ market, page, context, playwright }) => {
  const desk = await playwright.request.newContext()
  const { office, line } = await morningAfter(market, desk, 1)
  const other = await context.browser()?.newContext({ hasTouch: true, viewport: { width: 1080, height: 1920 } })
  if (other === undefined) throw new Error('two terminals are two browsers')
  const both = [terminal(page, 'zh'), terminal(await other.newPage(), 'zh')] as const
  for (const at of both) {
    await at.open(market.terminal)
    await holdOut(at.page, line[0]?.code ?? '')
    await at.title(question.title('8月17日'))
  }
  await Promise.all(both.map((at) => at.tap(question.unpaid)))
  for (const at of both) await at.title(answered.complained)
  const works = done(await office.ask('pay/works', {}))
  expect(works.map(({ standing, complaint }) => [standing, complaint])).toEqual([['unpaid', 'open']])
  await other.close()
  await desk.dispose()
})

/** Ways to go that nobody taps; each answers the page on which the next person stands. */
const goings: Readonly<Record<string, (page: Page, address: string) => Promise<Page>>> = {
  'they walk away, and nobody touches it for a minute and a half': async (page) => {
    await pageIsOlder(page, 61)
    await expect(page.getByRole('heading', { name: zh.common.stillThere })).toBeVisible()
    await pageIsOlder(page, 30)
    return page
  },
  'the page is loaded anew': async (page) => {
    await page.reload()
    return page
  },
  'the browser leaves, and goes back to what was there': async (page) => {
    await page.goto('about:blank')
    await page.goBack()
    return page
  },
  'the page crashes, and the browser opens another': async (page, address) => {
    const crashed = page.waitForEvent('crash')
    await page.goto('chrome://crash').catch(() => {})
    await crashed
    const other = await page.context().newPage()
    await other.goto(address)
    return other
  },
  'they tap home': async (page) => {
    await terminal(page, 'zh').home()
    return page
  },
}

test('whoever goes from the page of pay leaves nothing of it, and the next is nobody yet', async ({
  market,
  context,
  playwright,
}) => {
  const desk = await playwright.request.newContext()
  const { line } = await morningAfter(market, desk, 1)
  const { residentId = '', code = '' } = line[0] ?? {}
  for (const [how, going] of Object.entries(goings))
    await test.step(how, async () => {
      const at = terminal(await context.newPage(), 'zh')
      await at.open(market.terminal)
      await holdOut(at.page, code)
      await at.title(question.title('8月17日'))
      const next = await going(at.page, market.terminal)
      await expect(next.getByText(at.words.home.findWork)).toBeVisible()
      expect.soft(await leftBehind(next, residentId, code, '坝上合作社', question.paid), how).toEqual([])
      await expect.poll(() => next.evaluate(asks, ['pay/mine', {}] as const), how).toBe(401)
      await Promise.all(context.pages().map((page) => page.close()))
    })
  await desk.dispose()
})
