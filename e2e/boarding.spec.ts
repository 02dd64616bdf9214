import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { desk } from './screens/desk.ts'
import { scanAt } from './screens/scanner.ts'
import { broccoliFor, done, townsfolk, yang } from './screens/townsfolk.ts'

const day = '2026-08-17'

test('at the bus a scan boards, and by telephone all are there and have done their work', async ({ market, page }) => {
  const people = townsfolk(market, day)
  await people.opensAllNight()
  const posting = await people.post(1, broccoliFor(day, 170, 3))
  const office = await people.staff(yang.name, yang.password)
  done(await office.ask('staff-desk/approve', { command: people.command(), posting, employerName: '坝上合作社' }))
  const tokens: string[] = []
  for (const nth of [1, 2, 3]) {
    const neighbour = await people.checkIn(nth, 'vegetable-picking')
    await expect.poll(() => neighbour.takesOffer()).toBe(true)
    const found = await people
      .screen()
      .ask('check-in/find', { number: neighbour.number, lastFour: neighbour.residentId.slice(-4) })
    tokens.push(done(found).tickets[0]?.qr.text ?? '')
  }
  const [first = '', second = ''] = tokens
  const staff = desk(page, 'zh')
  await page.setViewportSize({ width: 1366, height: 768 })
  await staff.open(market.desk)
  await staff.signIn(yang.name, yang.password)
  const { boarding: say, acts } = zh
  const told = page.locator('.boarded')

  await test.step('by keyboard alone: each scan replaces the last', async () => {
    await page.getByRole('button', { name: zh.checkTicket.title }).click()
    await page.getByRole('button', { name: say.modes.board, exact: true }).first().focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('.not-aboard button')).toHaveCount(3)
    await scanAt(page, first, 'Enter')
    await expect(told).toHaveAttribute('data-tone', 'green')
    await expect(told).toContainText('A001')
    await expect(told).toContainText(say.count(1, 3))
    await expect(page.locator('.not-aboard button')).toHaveCount(2)
    await scanAt(page, first, 'Enter')
    await expect(told).toContainText(say.result.before)
    await scanAt(page, 'NOTICKET', 'Enter')
    await expect(told).toHaveAttribute('data-tone', 'red')
    await expect(told).toContainText(zh.checkTicket.result['no-ticket'].heading)
  })

  await test.step('while the server is away a ticket is noted, and confirmed when it is back', async () => {
    await page.route('**/api/**', (route) => route.abort())
    await scanAt(page, second, 'Enter')
    await expect(told).toContainText(say.result.noted, { timeout: 15_000 })
    await expect(told).toHaveAttribute('data-tone', 'amber')
    await page.unroute('**/api/**')
    await expect(told).toContainText(say.result.boarded, { timeout: 15_000 })
    await expect(told).toContainText(say.count(2, 3))
  })

  await test.step('somebody without their paper is tapped', async () => {
    await page.getByRole('button', { name: say.withoutPaper('A003') }).click()
    await expect(told).toContainText(say.count(3, 3))
    await expect(page.getByText(say.allAboard)).toBeVisible()
  })

  await test.step('by telephone, two taps; and the log shows it', async () => {
    await market.passUntil(`${day}T15:40:00`)
    await page
      .getByRole('button', { name: new RegExp(`^${zh.desk.today}`) })
      .first()
      .click()
    await page
      .getByRole('button', { name: /的名单$/ })
      .first()
      .click()
    await page.getByRole('button', { name: acts.finishAll(3, '510') }).click()
    await expect(page.getByText(acts.finished('170', undefined, undefined)).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await staff.openLog()
    await expect(page.getByRole('button', { name: new RegExp(`^3 ${zh.dailyLog.measures.boarded}`) })).toBeVisible()
  })
})
