import type { Page } from '@playwright/test'
import { zh } from '../shared/language/zh.ts'
import { cable } from './cable.ts'
import { readDayBook } from './faults/history.ts'
import { expect, type Market, test } from './market.ts'
import { scanAt } from './screens/scanner.ts'
import { afterTheBus } from './screens/second-wave.ts'
import { codeOnList, looksOf, phoneWith } from './screens/site.ts'
import { terminal } from './screens/terminal.ts'
import { done, townsfolk, yang } from './screens/townsfolk.ts'

const { site } = zh
const [monday, tuesday] = ['2026-08-17', '2026-08-18']

const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap()

/** What the day's book heard of it, by kind. */
async function heardOf(market: Market, type: 'arrived' | 'absent' | 'work-finished') {
  const entries = await readDayBook(market.dataFolder)
  return entries.flatMap(({ events }) => events.filter((event) => event.type === type))
}

test('a day at the field, on a phone: who came and who did not, without signal in between, and at last all is paid', async ({
  market,
  browser,
}) => {
  const { people, posting } = await afterTheBus(market)
  const line = await cable(market.port)
  const token = await codeOnList(people, posting)
  const phone = await phoneWith(browser, `http://localhost:${line.port}/S/${token}`)
  const look = looksOf(phone)
  let opened = 0

  await test.step('the page names the job and who is expected, and its link stands in no bar', async () => {
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('蔬菜采收·公会镇')
    await expect(phone.getByRole('button', { name: site.allHere(4) })).toBeVisible()
    expect(phone.url()).toBe(`http://localhost:${line.port}/S`)
    await look('open')
    // A page that asks again by itself, as if its scripts had never come, would take away whatever is asked over it.
    await phone.route('**/S', async (route) => {
      opened += 1
      const page = await route.fetch()
      await route.fulfill({ response: page, body: (await page.text()).replace('content="30"', 'content="1"') })
    })
    await phone.reload()
    await expect(phone.getByRole('button', { name: site.allHere(4) })).toBeVisible()
  })

  await test.step('one came, and one did not', async () => {
    await tap(phone, `A001 ${site.here}`)
    await tap(phone, `A004 ${site.missing}`)
    await look('absent')
    await tap(phone, site.absent.unknown)
    await expect(phone.getByText(site.confirmed)).toHaveCount(2)
    await look('said')
  })

  await test.step('what would be owed is told before work is stopped', async () => {
    await tap(phone, site.stop.open)
    await phone.getByRole('button', { name: site.stop.because.rain }).tap()
    await expect(phone.getByRole('button', { name: site.stop.do })).toBeVisible()
    await look('stop')
    await tap(phone, site.back)
  })

  expect(opened).toBe(1)
  await phone.unroute('**/S')

  await test.step('without signal taps are kept, also when the page is opened anew, and are in the book once', async () => {
    line.pull()
    await tap(phone, `A002 ${site.here}`)
    await tap(phone, `A003 ${site.here}`)
    await expect(phone.getByText(site.noted, { exact: true })).toHaveCount(2)
    await expect(phone.getByText(site.offLine)).toBeVisible()
    await look('off-line')
    const kept = await phone.evaluate(() => JSON.stringify(localStorage))
    expect(kept).toContain('plc_20260817_0002')
    for (const secret of [token, 'A002', '*']) expect(kept).not.toContain(secret)
    line.plugIn()
    await phone.reload()
    await expect(phone.getByText(site.confirmed)).toHaveCount(4)
    expect(await heardOf(market, 'arrived')).toHaveLength(3)
    expect(await phone.evaluate(() => localStorage.length)).toBe(0)
  })

  await test.step('work is done: two did all of it, one left early', async () => {
    await market.passUntil(`${monday}T15:30:00`)
    await tap(phone, site.finish.open)
    await look('finish')
    await tap(phone, site.finish.each)
    await phone.getByLabel(`A003 ${site.finish.unit.hours}`).fill('4.5')
    await look('hours')
    await tap(phone, site.finish.do)
    await expect(phone.getByText(site.did.minutes(270))).toBeVisible()
    await expect(phone.getByText(site.pay.open)).toBeVisible()
    await look('finished')
  })

  await test.step('the next morning what is owed stands there, and all is said to be paid', async () => {
    await market.passUntil(`${tuesday}T06:00:00`)
    await expect(phone.getByRole('heading', { name: site.pay.heading(site.workDate(monday)) })).toBeVisible()
    await expect(phone.getByText(site.owed(8500))).toBeVisible()
    await look('owed')
    await tap(phone, site.pay.open)
    await tap(phone, site.pay.all(42_500, 3, 1))
    await expect(phone.getByText(site.pay.sum(42_500))).toBeVisible()
    await look('pay-sure')
    await tap(phone, site.pay.sureDo)
    await expect(phone.getByText(site.pay.allDone)).toBeVisible()
    await expect(phone.getByText(site.paid(8500))).toBeVisible()
    await look('paid')
  })

  await test.step('one of them was not: it is said again of that day', async () => {
    await tap(phone, site.pay.change)
    await phone.getByLabel(`A003 ${site.pay.unit}`).fill('60')
    await look('pay-mistaken')
    await tap(phone, site.pay.do)
    await expect(phone.getByText(site.paid(6000))).toBeVisible()
    await expect(phone.getByRole('button', { name: site.pay.change })).toBeVisible()
  })

  await test.step('a link that staff take back says where a new one is had; so does one that is old, or none', async () => {
    const office = await people.staff(yang.name, yang.password)
    const asked = { command: townsfolk(market, tuesday).command(), posting, reason: '名单丢了' }
    done(await office.ask('site/revoke-link', asked))
    await phone.reload()
    await expect(phone.getByText(zh.refusals['site-link-revoked']({ code: 'site-link-revoked' }))).toBeVisible()
    await look('revoked')
    await phone.goto(`http://localhost:${line.port}/S/${token.slice(0, -2)}`)
    await expect(phone.getByText(zh.refusals['site-link-unknown']({ code: 'site-link-unknown' }))).toBeVisible()
  })
})

test('the same at a terminal: the list is held out on the home page, and nothing of it stays', async ({
  market,
  page,
}) => {
  const { people, posting } = await afterTheBus(market)
  const token = await codeOnList(people, posting)
  const at = terminal(page, 'zh')
  await at.open(market.terminal)
  await expect(page.getByText(zh.home.findWork)).toBeVisible()
  // Whichever page it shows, the hall hears that its terminal is there.
  const isHeard = page.waitForResponse(
    (response) =>
      response.request().method() === 'POST' &&
      response.ok() &&
      response.url().endsWith('/api/live/home') &&
      page.url().includes('/S#'),
  )
  await scanAt(page, token, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('蔬菜采收·公会镇')
  const look = looksOf(page, ['portrait', 'landscape'])
  await look('terminal')
  await tap(page, `A001 ${site.here}`)
  await expect(page.getByText(site.confirmed)).toHaveCount(1)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await tap(page, site.finish.open)
  await tap(page, site.finish.each)
  await look('terminal-hours')
  await tap(page, site.back)
  expect((await isHeard).request().postDataJSON()).toMatchObject({ readerUsed: false })
  await tap(page, site.terminal.home)
  await expect(page.getByText(zh.home.findWork)).toBeVisible()
  await page.goBack()
  await expect(page.getByText(zh.home.findWork)).toBeVisible()
  await expect(page.getByText('A001')).toHaveCount(0)
})
