import type { Page } from '@playwright/test'
import { makeCreditCode, makePhone } from '../../shared/identity/made-up.ts'
import { zh } from '../../shared/language/zh.ts'
import { expect, test } from '../market.ts'
import { findMine } from '../screens/check-in.ts'
import { desk } from '../screens/desk.ts'
import { hand, type Look } from '../screens/hand.ts'
import { crewMorning, lotteryMorning } from '../screens/other-mornings.ts'
import { identifyCompany } from '../screens/posting.ts'
import { afterTheBus, clerk } from '../screens/second-wave.ts'
import { terminal } from '../screens/terminal.ts'
import type { Walk } from '../screens/walk.ts'
import { takePicture } from './take.ts'

/** What the long morning of the other pictures does not have: of each walk, some of its pages. */
const walks: readonly (readonly [Walk, readonly string[]])[] = [
  [crewMorning, ['crew-of-six', 'offer-to-crew', 'tickets-of-crew']],
  [lotteryMorning, ['home-before-lots', 'waiting-before-lots']],
]
for (const [walk, wanted] of walks)
  test(`pictures of other mornings: ${wanted.join(', ')}`, async ({ market, page, playwright }) => {
    const asking = await playwright.request.newContext()
    const look: Look = async (shown, name) => {
      if (wanted.includes(name)) await takePicture(shown, `${name}-portrait-zh`)
    }
    await walk(market, asking, async () => {
      await page.goto(market.terminal)
      await expect(page.getByText(zh.home.findWork)).toBeVisible()
      return { at: hand(page), look }
    })
    await asking.dispose()
  })

test('pictures of other mornings: a second wave, rain at eleven, a crew made at the desk', async ({
  market,
  page,
  browser,
}) => {
  const wide = { viewport: { width: 1920, height: 1080 } }
  const [board, office] = [await browser.newPage(wide), await browser.newPage(wide)]
  const { people, line } = await afterTheBus(market)
  const staff = desk(office, 'zh')
  const at = terminal(page, 'zh')
  const press = (name: string | RegExp) => office.getByRole('button', { name }).first().click()
  const standing = (name: string) => takePicture(page, `${name}-portrait-zh`)
  const lying = (of: Page, name: string) => takePicture(of, `${name}-landscape-zh`)
  await board.goto(market.board)
  await staff.open(market.desk)
  await staff.signIn(clerk.name, clerk.password)
  await at.open(market.terminal)
  await identifyCompany(at, makeCreditCode(1), makePhone(1))
  await at.tap(zh.posting.own.atWork)
  await at.tap(zh.ownPostings.missing.open)
  await at.tap('A002')
  await at.tap('A004')
  await standing('missing')
  await at.tap(zh.ownPostings.missing.do(2))
  await expect(board.locator('.call-number')).toHaveText('A005')
  await press(zh.acts.reportOf('A006', zh.acts.callAgain))
  await expect(board.locator('.call-number')).toHaveText('A006')
  await lying(board, 'board-called-again')
  for (const neighbour of line.slice(4)) expect(await neighbour.takesOffer()).toBe(true)

  for (const nth of [11, 12, 13]) await people.checkIn(nth, 'weeding')
  await staff.openLog()
  await staff.find('A007')
  await press(zh.acts.name['form-crew'])
  await lying(office, 'desk-crew')
  await office.keyboard.press('Escape')

  await market.passUntil('2026-08-17T11:05:00')
  await office.reload()
  await press(new RegExp(`${zh.acts.roster}$`))
  await office.getByLabel(zh.acts.stopAt).fill('11:00')
  await press(zh.acts.stopBecause.rain)
  await press(zh.acts.stopDo)
  await expect(office.getByText(zh.acts.owedOne('85'), { exact: true })).toHaveCount(4)
  await lying(office, 'desk-stopped')
  await at.open(market.terminal)
  await identifyCompany(at, makeCreditCode(1), makePhone(1))
  await expect(page.getByText(zh.posting.own.stopped('11:00'))).toBeVisible()
  await standing('own-stopped')
  await at.home()
  const [first] = line
  if (first === undefined) throw new Error('Six came')
  await findMine(at, first.number, first.residentId.slice(-4))
  await expect(page.getByText(zh.jobNews.title.stopped)).toBeVisible()
  await standing('told-stopped')
  await Promise.all([board.close(), office.close()])
})
