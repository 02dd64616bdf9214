import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { accessFaults } from './screens/access.ts'
import { desk } from './screens/desk.ts'
import { scanAt } from './screens/scanner.ts'
import { broccoliFor, done, townsfolk, yang } from './screens/townsfolk.ts'

const day = '2026-08-17'
const liu = { name: '刘敏', password: '刘敏在窗口办事呢' }

test('at the bus a scan boards, and by telephone all are there and have done their work', async ({ market, page }) => {
  const people = townsfolk(market, day)
  await people.opensAllNight()
  const posting = await people.post(1, broccoliFor(day, 170, 4))
  const office = await people.staff(yang.name, yang.password)
  done(await office.ask('staff-desk/approve', { command: people.command(), posting, employerName: '坝上合作社' }))
  done(await office.ask('staff/add', { command: people.command(), ...liu, role: 'clerk' }))
  const tokens: string[] = []
  for (const nth of [1, 2, 3, 4]) {
    const neighbour = await people.checkIn(nth, 'vegetable-picking')
    await expect.poll(() => neighbour.takesOffer()).toBe(true)
    const found = await people
      .screen()
      .ask('check-in/find', { number: neighbour.number, lastFour: neighbour.residentId.slice(-4) })
    tokens.push(done(found).tickets[0]?.qr.text ?? '')
  }
  const [first = '', second = '', third = ''] = tokens
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
    await expect(page.locator('.not-aboard button')).toHaveCount(4)
    await scanAt(page, first, 'Enter')
    await expect(told).toHaveAttribute('data-tone', 'green')
    await expect(told).toContainText('A001')
    await expect(told).toContainText(say.count(1, 4))
    await expect(page.locator('.not-aboard button')).toHaveCount(3)
    await scanAt(page, first, 'Enter')
    await expect(told).toContainText(say.result.before)
    await scanAt(page, 'NOTICKET', 'Enter')
    await expect(told).toHaveAttribute('data-tone', 'red')
    await expect(told).toContainText(zh.checkTicket.result['no-ticket'].heading)
  })

  await test.step('while the server is away a ticket is noted, and confirmed when it is back', async () => {
    await page.route('**/api/**', (route) => route.abort())
    await scanAt(page, second, 'Enter')
    await expect(told).toContainText(say.result.noted)
    await expect(told).toHaveAttribute('data-tone', 'amber')
    await page.unroute('**/api/**')
    await expect(told).toContainText(say.result.boarded)
    await expect(told).toContainText(say.count(2, 4))
  })

  await test.step('what she noted and could not tell before she went, her colleague is asked about, and tells for her', async () => {
    await page.route('**/api/placement/board', (route) => route.abort())
    await scanAt(page, third, 'Enter')
    await expect(told).toContainText(say.result.noted)
    await page.getByRole('button', { name: zh.desk.signOut }).click()
    await expect(page.getByRole('button', { name: zh.desk.signInButton })).toBeVisible()
    await staff.signIn(liu.name, liu.password)
    const asked = page.getByRole('dialog', { name: say.others.title })
    await expect(asked).toContainText('A003')
    // Only now: what she was still trying when she signed out would have got through before anybody was asked.
    await page.unroute('**/api/placement/board')
    expect(await accessFaults(page, 'AA')).toEqual([])
    await page.keyboard.press('Escape')
    await staff.page.getByRole('button', { name: zh.checkTicket.title }).click()
    await page.getByRole('button', { name: say.modes.board, exact: true }).first().click()
    await page.getByRole('button', { name: say.others.tell }).click()
    await expect(page.getByText(say.confirmed(1))).toBeVisible()
  })

  await test.step('somebody without their paper is tapped', async () => {
    await page.getByRole('button', { name: say.withoutPaper('A004') }).click()
    await expect(told).toContainText(say.count(4, 4))
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
    await page.getByRole('button', { name: acts.finishAll(4, 4, '680') }).click()
    await expect(page.getByText(acts.finished('170', undefined, undefined)).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await staff.openLog()
    await expect(page.getByRole('button', { name: new RegExp(`^4 ${zh.dailyLog.measures.boarded}`) })).toBeVisible()
  })
})
