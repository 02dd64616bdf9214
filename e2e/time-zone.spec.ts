import type { Page } from '@playwright/test'
import { makeCreditCode, makePhone } from '../shared/identity/made-up.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, type Market, test } from './market.ts'
import { desk } from './screens/desk.ts'
import { identifyCompany } from './screens/posting.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, done, townsfolk, yang } from './screens/townsfolk.ts'

// In the hall it is half past midnight of the 18th; for browser and server it is still the 17th where they think they are.
test.use({ timezoneId: 'America/New_York', env: { TZ: 'America/Los_Angeles' } })

const { posting, common, terms } = zh

/** A hall that is open at night, with a job of the new day and one of the next on its wall. */
async function openAfterMidnight(market: Market): Promise<void> {
  await townsfolk(market, '2026-08-17').opensAllNight()
  await market.passUntil('2026-08-18T00:30:00')
  const others = townsfolk(market, '2026-08-18')
  const office = await others.staff(yang.name, yang.password)
  for (const [nth, day] of ['2026-08-18', '2026-08-19'].entries()) {
    const asked = await others.post(nth + 1, broccoliFor(day, 170))
    const approved = { command: others.command(), posting: asked, employerName: `坝上合作社 ${nth + 1}` }
    done(await office.ask('staff-desk/approve', approved))
  }
}

/** Hour and date of the wall. */
async function onTheWall(page: Page, market: Market): Promise<string> {
  await page.goto(market.board)
  await expect(page.locator('.board-row')).toHaveCount(2)
  return (await page.locator('.hour').innerText()).replaceAll(/\s/g, '')
}

test('“today” wrong by a time zone: nowhere; after midnight terminal, desk and board have the day of the hall', async ({
  market,
  page,
  context,
}) => {
  await openAfterMidnight(market)

  await test.step('the terminal, at home and where it asks for the day', async () => {
    const at = terminal(page, 'zh')
    await at.open(market.terminal)
    expect(await page.evaluate(() => new Date('2026-08-17T16:30:00Z').getDate())).toBe(17)
    await expect(page.locator('.sky-date')).toContainText('8月18日')
    await identifyCompany(at, makeCreditCode(9), makePhone(9))
    await at.tap(posting.own.add)
    for (const answer of ['蔬菜采收', '', '公会镇']) {
      if (answer === '') await at.type('1')
      else await at.tapInGrid(answer)
      await at.tap(common.next)
    }
    await at.title(posting.ask['work-date'])
    for (const [name, date] of [
      [posting.today, '8月18日'],
      [posting.tomorrow, '8月19日'],
    ] as const)
      await expect(page.getByRole('button').filter({ hasText: name })).toContainText(date)
  })

  await test.step('the board: its hour, its date, and which of its jobs is tomorrow’s', async () => {
    const wall = await context.newPage()
    expect(await onTheWall(wall, market)).toMatch(/^00:3\d8月18日周二/)
    expect(await wall.locator('.board-leaves').allInnerTexts()).toEqual(['06:00 发车', terms.tomorrow])
  })

  await test.step('the desk', async () => {
    const staff = desk(await context.newPage(), 'zh')
    await staff.open(market.desk)
    await staff.signIn(yang.name, yang.password)
    await expect(staff.page.locator('.today .room-head')).toContainText('8月18日')
  })
})

test('(the test of this test) “today” wrong by a time zone is what a screen shows that reads its machine’s own', async ({
  market,
  page,
}) => {
  await openAfterMidnight(market)
  await page.addInitScript(() => {
    const { toISOString } = Date.prototype
    Date.prototype.toISOString = function (this: Date) {
      return toISOString.call(new Date(this.getTime() - this.getTimezoneOffset() * 60_000))
    }
  })
  expect(await onTheWall(page, market)).toContain('8月17日')
})
