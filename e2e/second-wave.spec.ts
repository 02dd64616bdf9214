import type { Browser, Page } from '@playwright/test'
import { makeCreditCode, makePhone } from '../shared/identity/made-up.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { findMine, takeOffer, takesPlace } from './screens/check-in.ts'
import { countChimes } from './screens/chimes.ts'
import { desk } from './screens/desk.ts'
import { looking } from './screens/look.ts'
import { identifyCompany } from './screens/posting.ts'
import { afterTheBus } from './screens/second-wave.ts'
import { codeOnList, phoneWith } from './screens/site.ts'
import { holdLines } from './screens/steady-faults.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, personId, townsfolk, yang } from './screens/townsfolk.ts'

const day = '2026-08-17'

/** A wall whose calls are all written down: a number stands on it for twelve seconds, and then the next. */
async function wall(browser: Browser): Promise<Page> {
  const board = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await board.addInitScript(() => {
    const called = new Set<string>()
    new MutationObserver(() => {
      called.add(document.querySelector('.call-number')?.textContent ?? '')
      document.documentElement.dataset['called'] = [...called].join(' ')
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })
  return board
}

/** Once the wall calls them, or has called them. */
const wallCalls = (board: Page, number: string) =>
  board.waitForFunction((due) => document.documentElement.dataset['called']?.includes(due), number)

test('morning 7: two of twenty did not board; the next two are called and go, and at eleven rain stops the field', async ({
  market,
  browser,
  page,
}) => {
  const { people, line, posting } = await afterTheBus(market, { places: 20 })
  const [next, last] = line.slice(20)
  if (next === undefined || last === undefined) throw new Error('Twenty-two came')
  const board = await wall(browser)
  const chimes = await countChimes(board)
  await board.goto(market.board)
  const phone = await phoneWith(browser, `${market.terminal}S/${await codeOnList(people, posting)}`)
  const at = terminal(page, 'zh')
  const office = desk(await browser.newPage({ viewport: { width: 1366, height: 768 } }), 'zh')
  const { acts, site } = zh
  const { own } = zh.posting

  await holdLines(page)
  await at.open(market.terminal)
  const faults: string[] = []
  let look = await looking(page, faults)
  const count = (of: 'expected' | 'here' | 'missed') => phone.locator(`.site-counts [data-of=${of}] dd`)

  await test.step('in the field the employer taps the two who are not there', async () => {
    await expect(count('expected')).toHaveText('20')
    const isCalled = wallCalls(board, next.number)
    expect(await chimes()).toBe(0)
    const tapped = performance.now()
    for (const number of ['A004', 'A013']) {
      await phone.getByRole('button', { name: `${number} ${site.missing}` }).tap()
      await phone.getByRole('button', { name: site.absent.unknown }).tap()
    }
    await isCalled
    const seconds = ((performance.now() - tapped) / 1000).toFixed(2)
    test.info().annotations.push({
      type: 'note',
      description: `second wave: from the tap that says who is missing to the next number on the wall ${seconds} s`,
    })
    await expect(count('missed')).toHaveText('2')
  })

  await test.step('the board calls the next two, one after the other, and staff call the first once more by keyboard', async () => {
    await expect.poll(chimes).toBeGreaterThanOrEqual(2)
    await office.open(market.desk)
    await office.signIn(yang.name, yang.password)
    const again = office.page.getByRole('button', { name: acts.reportOf(next.number, acts.callAgain) })
    await again.focus()
    await office.page.keyboard.press('Enter')
    await office.page.getByRole('button', { name: acts.callAgain, exact: true }).click()
    const isTwice = acts.reportOf(next.number, acts.calledTwice)
    await expect(office.page.getByRole('button', { name: isTwice })).toBeFocused()
  })

  await test.step('both come to the terminal, take it and have tickets for the second bus, for which the field waits', async () => {
    await takesPlace(at, next)
    await wallCalls(board, last.number)
    await expect.poll(chimes).toBeGreaterThanOrEqual(4)
    await takesPlace(at, last)
    await expect(office.page.getByText(zh.desk.nobodyCalled)).toBeVisible()
    await expect(office.page.getByRole('cell', { name: acts.waveFor(0, 0) })).toBeVisible()
    await expect(office.page.getByText(zh.desk.unheard)).toBeVisible()
    await expect(phone.getByText(site.is.coming, { exact: true })).toHaveCount(2)
  })

  await test.step('who left with the first bus comes back to a page that knows that it has gone', async () => {
    await at.open(market.terminal)
    look = await looking(page, faults)
    await findMine(at, 'A001', personId(1).slice(-4))
    await at.title(zh.jobNews.onceGone['bus-left']('06:00').title)
    await look(page, 'ticket-after-the-bus')
    await at.home()
  })

  await test.step('the employer says that all others are there', async () => {
    await phone.getByRole('button', { name: site.restHere(18) }).tap()
    await expect(phone.getByText(site.confirmed, { exact: true })).toHaveCount(20)
    await expect(count('here')).toHaveText('18')
    await expect(count('expected')).toHaveText('20')
  })

  await test.step('at eleven it rains: staff note it wrongly and take it back, and the employer says what it was', async () => {
    await market.passUntil(`${day}T11:05:00`)
    await office.page.reload()
    await office.page
      .getByRole('button', { name: new RegExp(`${acts.roster}$`) })
      .first()
      .click()
    await office.page.getByLabel(acts.stopAt).fill('11:00')
    await office.page.getByRole('button', { name: acts.stopBecause.employer }).click()
    const asked = office.page.getByRole('dialog', { name: acts.stopTitle, exact: true })
    await expect(asked).toContainText(acts.stopped('11:00', acts.stopBecause.employer))
    await asked.getByRole('button', { name: acts.stopDo }).click()
    await expect(phone.getByText(site.owed(17_000))).toHaveCount(20)
    await office.page.getByRole('button', { name: acts.stopTakeBack }).click()
    const mistake = office.page.getByRole('dialog', { name: acts.stopTakeBack })
    await mistake.getByLabel(zh.counter.reason).fill('是下雨，不是他家停的')
    await mistake.getByRole('button', { name: acts.stopTakeBack }).click()
    await expect(phone.getByText(site.owed(17_000))).toHaveCount(0)
    await phone.getByRole('button', { name: site.stop.open }).tap()
    // The half-day rule of the posting.
    await phone
      .getByRole('button', { name: site.stop.because.rain })
      .filter({ hasText: site.stop.owed(8500, 20) })
      .tap()
    await phone.getByRole('button', { name: site.stop.do }).tap()
    const told = `${acts.stopped('11:05', acts.stopBecause.rain)}，${acts.owed('85', 20)}`
    await expect(office.page.getByRole('dialog').getByText(told)).toBeVisible()
    await expect(office.page.getByText(acts.owedOne('85'), { exact: true })).toHaveCount(20)
    await expect(phone.getByText(site.owed(8500))).toHaveCount(20)
  })

  await test.step('at the terminal the employer reads the same, and nothing is left to stop', async () => {
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await expect(page.getByText(own.stopped('11:05'))).toBeVisible()
    await expect(page.getByText(own.owed('85', 20))).toBeVisible()
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
    await findMine(at, 'A004', personId(4).slice(-4))
    await at.title(title['not-heard'])
    await look(page, 'reported-absent')
    await at.tap(at.words.matching.left.again)
    await at.title(at.words.matching.waiting.title)
    await at.home()
  })

  await test.step('half a day in the rain cost nobody their turn: the next morning they go before whoever is new', async () => {
    await market.passUntil(`2026-08-18T05:30:00`)
    const morning = townsfolk(market, '2026-08-18')
    await morning.checkIn(40, 'vegetable-picking')
    const rained = await morning.checkIn(1, 'vegetable-picking')
    await morning.post(1, broccoliFor('2026-08-18', 170, 1))
    await expect(board.locator('.call-number')).toHaveText(rained.number)
  })
  expect(faults).toEqual([])
})

test('the second morning of three days: two do not board, and the next in line go for the days that remain', async ({
  market,
  browser,
  page,
}) => {
  await afterTheBus(market, { days: 3 })
  const tuesday = '2026-08-18'
  await market.passUntil(`${tuesday}T06:10:00`)
  const second = townsfolk(market, tuesday)
  const [next, last] = [await second.checkIn(7, 'vegetable-picking'), await second.checkIn(8, 'vegetable-picking')]
  const board = await wall(browser)
  await board.goto(market.board)
  const at = terminal(page, 'zh')
  const { missing, stop, done: became } = zh.ownPostings
  const { own } = zh.posting
  const { offer } = zh.matching
  const faults: string[] = []
  await holdLines(page)
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
    await look(page, 'missed')
    await at.home()
  })

  await test.step('the board calls the next, who reads the days that remain and has a ticket for them', async () => {
    await wallCalls(board, next.number)
    await findMine(at, next.number, next.residentId.slice(-4))
    await at.title(offer.title)
    await expect(page.getByText(zh.terms.daysFrom('8月18日', 2))).toBeVisible()
    await look(page, 'offer-for-the-rest')
    await takeOffer(at)
    await at.title(zh.ticket.toPrint(1))
    await expect(page.getByText(zh.ticket.nthDay(1, 2))).toBeVisible()
    await look(page, 'ticket-for-the-rest')
    await at.home()
    await wallCalls(board, last.number)
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
    await look(page, 'stop')
    await at.tap(stop.because.rain)
    await at.tap(stop.do)
    await at.title(became.what.stopped.title)
    await look(page, 'stopped')
    await at.home()
  })
  expect(faults).toEqual([])
})
