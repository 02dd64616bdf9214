import type { Page } from '@playwright/test'
import { MarketDay } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, type Market, test } from './market.ts'
import { accessFaults } from './screens/access.ts'
import { type Desk, desk } from './screens/desk.ts'
import { screenOf } from './screens/page-screen.ts'
import { broccoliFor, done, personId, townsfolk, yang } from './screens/townsfolk.ts'

const { payDesk: say, desk: words } = zh
const monday = MarketDay.parse('2026-08-17')
const tuesday = MarketDay.parse('2026-08-18')
const company = '坝上蔬菜种植专业合作社'

/** Two pick broccoli for a firm that staff know, and both are there; then it is the next morning. */
async function dayOfWork(market: Market, page: Page): Promise<void> {
  const before = townsfolk(market, monday)
  const office = screenOf(page.request, market)
  done(await office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  const posting = await before.post(1, broccoliFor(monday, 170, 2))
  done(await office.ask('staff-desk/approve', { command: before.command(), posting, employerName: company }))
  for (const nth of [1, 2]) {
    const neighbour = await before.checkIn(nth, 'vegetable-picking')
    await expect.poll(neighbour.takesOffer).toBe(true)
  }
  await market.passUntil(`${monday}T07:10:00`)
  done(await office.ask('staff-desk/sign-in', yang))
  const { rows } = done(await office.ask('staff-desk/log', { day: monday }))
  for (const { placement } of rows.flatMap(({ jobs }) => jobs)) {
    const report = { placement, workDate: monday, report: 'arrived' } as const
    done(await office.ask('placement/report-arrival', { command: before.command(), ...report }))
  }
  await market.passUntil(`${tuesday}T05:35:00`)
}

/** What the firm asks for today, and whether staff must look first. */
async function posts(market: Market, { page }: Desk, waits: boolean): Promise<void> {
  await townsfolk(market, tuesday).post(1, broccoliFor(tuesday, 170, 3))
  await expect(page.getByRole('button', { name: new RegExp(`^${words.postings}`) })).toContainText(
    waits ? '1' : /^\D*$/,
  )
}

/** The tapped answer, and what is written to it. */
async function tell({ page }: Desk, act: string, answer: string, note?: string): Promise<void> {
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: act, exact: true }).click()
  await sheet.getByLabel(answer, { exact: true }).check()
  if (note !== undefined) await sheet.getByLabel(say.note).fill(note)
  expect(await accessFaults(page, 'AA')).toEqual([])
  await sheet.getByRole('button', { name: say.save }).click()
  await expect(sheet.getByText(say.saved(act))).toBeVisible()
}

test('one was not paid: a complaint is open, the firm cannot post until staff have decided it', async ({
  market,
  page,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.addInitScript(() => {
    window.print = () => {}
  })
  const staff = desk(page, 'zh')
  await dayOfWork(market, page)
  await staff.open(market.desk)
  await staff.signIn(yang.name, yang.password)
  const sheet = page.getByRole('dialog')
  const pay = page.getByRole('button', { name: new RegExp(`^${say.title}`) })

  await test.step('A001 says so at the window: found by keyboard alone, written down, and a complaint is open', async () => {
    await pay.click()
    await expect(page.getByText(say.nothing)).toBeVisible()
    await page.getByRole('button', { name: say.day, exact: true }).click()
    await page.keyboard.press('/')
    await page.keyboard.type('A001')
    await expect(page.locator('.log-row')).toHaveCount(1)
    expect(await accessFaults(page, 'AA')).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(sheet.getByRole('heading', { level: 2 })).toContainText('0817-0001')
    await tell(staff, say.acts.worker, say.said.unpaid)
    await expect(sheet.locator('.state-chip')).toHaveText(say.complaint.open)
    await expect(sheet.locator('.work-history li')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(pay).toContainText('1')
  })

  await test.step('the firm asks for three more: its job waits, is let through only with a reason, and says why', async () => {
    await posts(market, staff, true)
    await staff.openPostings()
    await expect(page.getByText(words.held.complaint)).toBeVisible()
    await page.getByRole('button', { name: words.approve }).click()
    await expect(page.getByText(words.fillIn)).toBeVisible()
    expect(await accessFaults(page, 'AA')).toEqual([])
    // The hand goes there anew: one that has stayed where it was is not believed at once.
    await page.mouse.move(1, 1)
    await page.getByRole('button', { name: say.record.look }).click()
    await expect(page.getByRole('heading', { level: 1, name: say.title })).toBeVisible()
    await page.locator('.log-row button').click()
  })

  await test.step('staff speak with both, and write down each step and the result', async () => {
    await tell(staff, say.acts.boss, '电话')
    await expect(sheet.getByText(say.standing.disputed)).toHaveCount(0)
    await tell(staff, say.acts.note, say.step['called-employer'], '会计出差，答应今天送来')
    await tell(staff, say.acts.end, say.result.settled, '当面点清 170 元')
    await expect(sheet.locator('.state-chip')).toHaveText(say.complaint.settled)
    await expect(sheet.getByText('当面点清 170 元')).toBeVisible()
  })

  await test.step('the record for the inspectorate has the terms as accepted, what happened, and the hash of each line', async () => {
    await sheet.getByRole('button', { name: say.acts.record }).click()
    await sheet.getByLabel(say.paper.whole).check()
    await sheet.getByLabel(say.paper.reason).fill('劳动监察来函')
    await sheet.getByRole('button', { name: say.paper.print }).last().click()
    const paper = page.locator('.record-paper')
    await expect(paper).toBeAttached()
    await page.emulateMedia({ media: 'print' })
    await expect(paper.getByText('170 元/天')).toBeVisible()
    await expect(paper.getByText(personId(1))).toBeVisible()
    for (const event of ['placement-made', 'arrived', 'worker-pay-stated', 'complaint-ended'] as const)
      await expect(paper.getByText(zh.events[event].name).first()).toBeVisible()
    const hashes = await paper.locator('li .hash').allInnerTexts()
    expect(hashes).toHaveLength(await paper.locator('li').count())
    for (const hash of hashes) expect(hash).toMatch(/ [0-9a-f]{64}$/)
    await page.emulateMedia({ media: null })
    await expect(sheet.getByText(say.saved(say.acts.record))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText(say.nothing)).toBeVisible()
  })

  await test.step('the firm may hire again: what waits is let through with a reason, and the next goes straight onto the board', async () => {
    await staff.openPostings()
    await page.getByLabel(words.reason).fill('投诉已办结')
    await page.getByRole('button', { name: words.approve }).click()
    await expect(page.getByText(words.nothingHeld)).toBeVisible()
    await posts(market, staff, false)
  })
})
