import type { Page } from '@playwright/test'
import { makeCreditCode, makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { checkIn, showCard } from './screens/check-in.ts'
import { asks, pageIsOlder } from './screens/goes-away.ts'
import { leftBehind } from './screens/left-behind.ts'
import { ouyangXiuyuan, typeName } from './screens/own-name.ts'
import { identifyCompany } from './screens/posting.ts'
import { type Terminal, terminal } from './screens/terminal.ts'

// It ends in X: four digits alone may stand by chance in what a page reckons.
const residentId = makeResidentId('1965-03-12', 30)
const creditCode = makeCreditCode(1)
const phone = makePhone(1)
const { common, home, matching, posting } = zh
const sentinels = [residentId, residentId.slice(-4), 'A001', '欧阳', '修远']

/** Ways to end that nobody taps; each answers the page on which the next person stands. */
const endings: Readonly<Record<string, (at: Terminal, address: string) => Promise<Page>>> = {
  'they walk away, and nobody touches it for a minute and a half': async ({ page }) => {
    await pageIsOlder(page, 61)
    await expect(page.getByRole('heading', { name: common.stillThere })).toBeVisible()
    await pageIsOlder(page, 30)
    return page
  },
  'one step back leads nowhere; the browser leaves, and the next person goes back to what was there': async ({
    page,
  }) => {
    await page.goBack()
    await expect(page.locator('h1')).toHaveText(matching.waiting.title)
    await page.goto('about:blank')
    await page.goBack()
    return page
  },
  'the browser brings the page back from its memory': async ({ page }) => {
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    return page
  },
  'the page is loaded anew': async ({ page }) => {
    await page.reload()
    return page
  },
  'the page crashes, and the browser opens another with all that it kept': async ({ page }, address) => {
    const crashed = page.waitForEvent('crash')
    await page.goto('chrome://crash').catch(() => {})
    await crashed
    const other = await page.context().newPage()
    await other.goto(address)
    return other
  },
}

/** The same of whoever has not come so far, and one that they tap. */
const ends: typeof endings = {
  ...endings,
  'one step back leads nowhere; the browser leaves, and the next person goes back to what was there': async ({
    page,
  }) => {
    await page.goto('about:blank')
    await page.goBack()
    return page
  },
  'they tap home': async (at) => {
    await at.home()
    return at.page
  },
}

test('the last person’s data is still there: nothing of it, however somebody goes whose ID and name were typed, and the next is nobody yet', async ({
  market,
  context,
}) => {
  let come = (at: Terminal) => checkIn(at, residentId, ['蔬菜采收'], async () => {}, ouyangXiuyuan)
  for (const [how, end] of Object.entries(endings))
    await test.step(how, async () => {
      const at = terminal(await context.newPage(), 'zh')
      await at.open(market.terminal)
      await come(at)
      come = (at) => showCard(at, residentId)
      await at.title(matching.waiting.title)
      await expect(at.page.getByText('A001').first()).toBeVisible()
      const next = await end(at, market.terminal)
      await expect(next.getByText(home.findWork)).toBeVisible()
      expect.soft(await leftBehind(next, ...sentinels), how).toEqual([])
      await expect.poll(() => next.evaluate(asks, why), how).toBe(401)
      await Promise.all(context.pages().map((page) => page.close()))
    })
})

test('whoever goes with their name half typed leaves nothing of it, the letters neither', async ({
  market,
  context,
}) => {
  const half = makeResidentId('1968-06-07', 2)
  for (const [how, end] of Object.entries(ends))
    await test.step(how, async () => {
      const at = terminal(await context.newPage(), 'zh')
      const said: string[] = []
      at.page.on('console', (message) => said.push(message.text()))
      at.page.on('request', (request) => said.push(request.url(), request.postData() ?? ''))
      await at.open(market.terminal)
      await showCard(at, half)
      await at.tap(at.words.checkIn.consent.agree)
      await at.title(at.words.checkIn.name.title)
      await typeName(at.page, ouyangXiuyuan.slice(0, 2))
      await at.page.locator('.letters .key[data-key="q"]').tap()
      await expect(at.page.locator('.typed')).toHaveText('欧阳修q')
      // It is found while it stands there.
      expect(await leftBehind(at.page, '欧阳修q')).toEqual(['欧阳修q'])
      const next = await end(at, market.terminal)
      await expect(next.getByText(home.findWork)).toBeVisible()
      expect.soft(await leftBehind(next, '欧阳', '修q', half), how).toEqual([])
      expect
        .soft(
          said.filter((text) => /欧|%E6%AC%A7|ouy/i.test(text)),
          how,
        )
        .toEqual([])
      await Promise.all(context.pages().map((page) => page.close()))
    })
})

test('nobody touches it for a minute and a half: what was set for one person, and a posting half typed, are gone', async ({
  market,
  page,
  browser,
}) => {
  await test.step('somebody reads English, in 大字 and 低位; any touch goes on, then all is as it was', async () => {
    const at = terminal(page, 'en')
    const stillThere = page.getByRole('heading', { name: at.words.common.stillThere })
    await at.open(market.terminal)
    await at.tap(at.words.home.large)
    await at.tap(at.words.home.low)
    await page.clock.install()
    await page.clock.fastForward(61_000)
    await expect(stillThere).toBeVisible()
    await page.touchscreen.tap(540, 200)
    await expect(stillThere).toHaveCount(0)
    expect(await page.evaluate(asSet)).toEqual(['en', true, true])
    await page.clock.fastForward(61_000)
    await expect(stillThere).toBeVisible()
    await page.clock.fastForward(30_000)
    await expect(page.getByText(home.findWork)).toBeVisible()
    await expect.poll(() => page.evaluate(asSet)).toEqual(['zh-CN', false, false])
  })

  await test.step('an employer has said who they are, and has begun', async () => {
    const elsewhere = await browser.newContext({ hasTouch: true, viewport: { width: 1080, height: 1920 } })
    const at = terminal(await elsewhere.newPage(), 'zh')
    await at.open(market.terminal)
    await identifyCompany(at, creditCode, phone)
    await at.tap(posting.own.add)
    await at.tapInGrid('蔬菜采收')
    await at.tap(common.next)
    await at.type('23')
    expect(await at.page.evaluate(asks, list)).not.toBe(401)
    await at.page.clock.install()
    await at.page.clock.fastForward(61_000)
    await expect(at.page.getByRole('heading', { name: common.stillThere })).toBeVisible()
    await at.page.clock.fastForward(30_000)
    await expect(at.page.getByText(home.findWork)).toBeVisible()
    expect(await leftBehind(at.page, creditCode, phone)).toEqual([])
    await expect.poll(() => at.page.evaluate(asks, list)).toBe(401)
    await elsewhere.close()
  })
})

const why = ['matching/why', {}] as const
const list = [
  'placement/print-list',
  { command: 'cmd_20260817_aaaaaaaaaaaaaaaa', posting: 'pst_20260817_001', language: 'zh' },
] as const

/** Language, 大字, 低位. */
const asSet = (): readonly unknown[] => {
  const { lang, dataset } = document.documentElement
  return [lang, 'large' in dataset, 'low' in dataset]
}
