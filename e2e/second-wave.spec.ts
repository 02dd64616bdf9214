import type { Page } from '@playwright/test'
import { makeCreditCode, makePhone } from '../shared/identity/made-up.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { findMine, takeOffer, takesPlace } from './screens/check-in.ts'
import { countChimes } from './screens/chimes.ts'
import { desk } from './screens/desk.ts'
import { looking } from './screens/look.ts'
import { identifyCompany } from './screens/posting.ts'
import { afterTheBus } from './screens/second-wave.ts'
import { terminal } from './screens/terminal.ts'
import { personId, townsfolk, yang } from './screens/townsfolk.ts'

const day = '2026-08-17'

/** Once the wall calls them; looked for from now on, as it soon calls the next. */
const wallCalls = (board: Page, number: string) =>
  board.waitForFunction((due) => document.querySelector('.call-number')?.textContent === due, number)

test('morning 7: two did not board, the next two are called and go; at eleven rain stops the field by the half-day rule', async ({
  market,
  browser,
  page,
}) => {
  const { line } = await afterTheBus(market)
  const board = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  const chimes = await countChimes(board)
  await board.goto(market.board)
  const at = terminal(page, 'zh')
  const office = desk(await browser.newPage({ viewport: { width: 1366, height: 768 } }), 'zh')
  const { acts } = zh
  const { missing, stop, done: became } = zh.ownPostings
  const { own } = zh.posting

  await at.open(market.terminal)
  const faults: string[] = []
  let look = await looking(page, faults)
  let nextCalled: Promise<unknown> | undefined

  await test.step('the employer taps the two who are not there', async () => {
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await at.tap(own.list)
    await at.title(zh.ticket.list.name)
    await expect(page.locator('.terms-row')).toHaveCount(4)
    await look(page, 'list')
    await at.tap(at.words.common.back)
    await at.tap(own.atWork)
    await at.title(own.atWork)
    await look(page, 'manage-at-work')
    await at.tap(stop.open)
    await at.title(stop.title)
    await look(page, 'stop')
    await at.tap(at.words.common.back)
    await at.title(own.atWork)
    await at.tap(missing.open)
    await at.title(missing.title)
    await at.tap('A002')
    await at.tap('A004')
    await look(page, 'missing')
    const [isCalled, isNextCalled] = [wallCalls(board, 'A005'), wallCalls(board, 'A006')]
    nextCalled = isNextCalled
    expect(await chimes()).toBe(0)
    const tapped = performance.now()
    await at.tap(missing.do(2))
    await isCalled
    const seconds = ((performance.now() - tapped) / 1000).toFixed(2)
    test.info().annotations.push({
      type: 'note',
      description: `second wave: from the tap that says who is missing to the next number on the wall ${seconds} s`,
    })
    await at.title(became.what.missed.title)
    await look(page, 'missed')
    await at.home()
  })

  await test.step('the board calls the next two, one after the other, and staff call the first once more by keyboard', async () => {
    await expect(board.locator('.call-number')).toHaveText('A005')
    await expect.poll(chimes).toBeGreaterThanOrEqual(2)
    await office.open(market.desk)
    await office.signIn(yang.name, yang.password)
    const again = office.page.getByRole('button', { name: acts.reportOf('A005', acts.callAgain) })
    await again.focus()
    await office.page.keyboard.press('Enter')
    await office.page.getByRole('button', { name: acts.callAgain, exact: true }).click()
    await expect(office.page.getByRole('button', { name: acts.reportOf('A005', acts.calledTwice) })).toBeFocused()
  })

  await test.step('both come to the terminal, take it and have tickets for the second bus', async () => {
    const [fifth, sixth] = line.slice(4)
    if (fifth === undefined || sixth === undefined) throw new Error('Six came')
    await takesPlace(at, fifth)
    await nextCalled
    await expect.poll(chimes).toBeGreaterThanOrEqual(4)
    await takesPlace(at, sixth)
    await expect(office.page.getByText(zh.desk.nobodyCalled)).toBeVisible()
    await expect(office.page.getByText(acts.wave, { exact: true })).toBeVisible()
    await expect(office.page.getByText(zh.desk.unheard)).toBeVisible()
  })

  await test.step('who left with the first bus comes back to a page that knows that it has gone', async () => {
    await at.open(market.terminal)
    look = await looking(page, faults)
    await findMine(at, 'A001', personId(1).slice(-4))
    await at.title(zh.jobNews.onceGone['bus-left']('06:00').title)
    await look(page, 'ticket-after-the-bus')
    await at.home()
  })

  await test.step('at eleven it rains: staff note it, wrongly at first, and everybody who was there is owed half', async () => {
    await market.passUntil(`${day}T11:05:00`)
    await office.page.reload()
    await office.page
      .getByRole('button', { name: new RegExp(`${acts.roster}$`) })
      .first()
      .click()
    const stopsFor = async (because: 'rain' | 'employer') => {
      await office.page.getByLabel(acts.stopAt).fill('11:00')
      await office.page.getByRole('button', { name: acts.stopBecause[because] }).click()
      const asked = office.page.getByRole('dialog', { name: acts.stopTitle, exact: true })
      await expect(asked).toContainText(acts.stopped('11:00', acts.stopBecause[because]))
      await asked.getByRole('button', { name: acts.stopDo }).click()
    }
    await stopsFor('employer')
    await office.page.getByRole('button', { name: acts.stopTakeBack }).click()
    const mistake = office.page.getByRole('dialog', { name: acts.stopTakeBack })
    await mistake.getByLabel(zh.counter.reason).fill('是下雨，不是他家停的')
    await mistake.getByRole('button', { name: acts.stopTakeBack }).click()
    await expect(office.page.getByText(acts.owedOne('170'), { exact: true })).toHaveCount(0)
    await stopsFor('rain')
    const told = `${acts.stopped('11:00', acts.stopBecause.rain)}，${acts.owed('85', 4)}`
    await expect(office.page.getByRole('dialog').getByText(told)).toBeVisible()
    await expect(office.page.getByText(acts.owedOne('85'), { exact: true })).toHaveCount(4)
  })

  await test.step('the employer reads the same, and nothing is left to stop', async () => {
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await expect(page.getByText(own.stopped('11:00'))).toBeVisible()
    await expect(page.getByText(own.owed('85', 4))).toBeVisible()
    await expect(page.getByRole('button', { name: own.atWork })).toHaveCount(0)
    await look(page, 'own-stopped')
    await at.home()
  })

  await test.step('who was at work hears what they are owed, and who was missed that they were, and waits again', async () => {
    const { title, sum } = zh.jobNews
    await findMine(at, 'A001', personId(1).slice(-4))
    await at.title(title.stopped)
    await expect(page.getByText(sum('85'))).toBeVisible()
    await look(page, 'job-stopped')
    await at.tap(at.words.matching.left.again)
    await at.title(at.words.matching.waiting.title)
    await at.home()
    await findMine(at, 'A002', personId(2).slice(-4))
    await at.title(title['not-heard'])
    await look(page, 'reported-absent')
    await at.tap(at.words.matching.left.again)
    await at.title(at.words.matching.waiting.title)
  })
  expect(faults).toEqual([])
})

test('the second morning of three days: two do not board, and the next in line go for the days that remain', async ({
  market,
  browser,
  page,
}) => {
  await afterTheBus(market, 3)
  const tuesday = '2026-08-18'
  await market.passUntil(`${tuesday}T06:10:00`)
  const second = townsfolk(market, tuesday)
  const [next, last] = [await second.checkIn(7, 'vegetable-picking'), await second.checkIn(8, 'vegetable-picking')]
  const board = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await board.goto(market.board)
  const at = terminal(page, 'zh')
  const { missing, stop, done: became } = zh.ownPostings
  const { own } = zh.posting
  const { offer } = zh.matching
  const faults: string[] = []
  await at.open(market.terminal)
  const look = await looking(page, faults)

  await test.step('the employer taps the two who are not there', async () => {
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await at.tap(own.atWork)
    await at.title(own.atWork)
    await look(page, 'manage-at-work-second-day')
    await at.tap(missing.open)
    await at.title(missing.title)
    await expect(page.getByText(missing.moreDays)).toBeVisible()
    await at.tapStarting('A002')
    await at.tapStarting('A004')
    await look(page, 'missing-second-day')
    await at.tap(missing.do(2))
    await at.title(became.what.missed.title)
    await at.home()
  })

  await test.step('the board calls the next, who reads the days that remain and has a ticket for them', async () => {
    await expect(board.locator('.call-number')).toHaveText(next.number)
    await findMine(at, next.number, next.residentId.slice(-4))
    await at.title(offer.title)
    await expect(page.getByText(zh.terms.daysFrom('8月18日', 2))).toBeVisible()
    await look(page, 'offer-for-the-rest')
    await takeOffer(at)
    await at.title(zh.ticket.toPrint(1))
    await expect(page.getByText(zh.ticket.nthDay(1, 2))).toBeVisible()
    await look(page, 'ticket-for-the-rest')
    await at.home()
    await expect(board.locator('.call-number')).toHaveText(last.number)
    await takesPlace(at, last)
  })

  await test.step('at the desk those who left at six stand among the gone, and the four of today are counted', async () => {
    const office = desk(await browser.newPage({ viewport: { width: 1366, height: 768 } }), 'zh')
    await office.open(market.desk)
    await office.signIn(yang.name, yang.password)
    const gone = office.page.locator('section', { has: office.page.locator('#gone-title') })
    await expect(gone.getByText(zh.acts.came(0, 2, 4))).toBeVisible()
    await expect(gone.getByText('06:00', { exact: true })).toBeVisible()
  })

  await test.step('the employer’s list names who comes today, by the numbers of both days', async () => {
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await at.tap(own.list)
    await at.title(zh.ticket.list.name)
    await expect(page.locator('.terms-row')).toHaveCount(4)
    await look(page, 'list-second-day')
    await at.tap(at.words.common.back)
  })

  await test.step('and then the rain comes: the employer says so, and hears what is owed', async () => {
    await at.tap(own.atWork)
    await at.tap(stop.open)
    await at.title(stop.title)
    await at.tap(stop.because.rain)
    await at.tap(stop.do)
    await at.title(became.what.stopped.title)
    await look(page, 'stopped')
    await at.home()
  })
  expect(faults).toEqual([])
})
