import { makeCreditCode, makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { TradeId } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import { codeOnRoll } from '../shared/testing/on-paper.ts'
import { readDayBook } from './faults/history.ts'
import { expect, test } from './market.ts'
import { findMine } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { leftBehind } from './screens/left-behind.ts'
import { identifyCompany, identifyPerson, postCleaning } from './screens/posting.ts'
import { sayYes } from './screens/say-yes.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, townsfolk, yang } from './screens/townsfolk.ts'

const employerName = '坝上蔬菜合作社'
const li = makeResidentId('1970-08-02', 2)

test('an employer’s morning: held, written about, changed with one yes and one no, taken back, copied', async ({
  market,
  browser,
}) => {
  const [hall, elsewhere, office] = [await browser.newContext(), await browser.newContext(), await browser.newContext()]
  const at = terminal(await hall.newPage(), 'zh')
  const theirs = terminal(await elsewhere.newPage(), 'zh')
  const staff = desk(await office.newPage(), 'zh')
  const others = townsfolk(market, '2026-08-17')
  const { posting, ownPostings, matching, common, ticket } = at.words
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)

  await test.step('a new employer’s posting waits for staff, who read why', async () => {
    await others.post(1, { ...broccoliFor('2026-08-17', 170, 2), paidMinutes: 480 })
    await staff.openPostings()
    await expect(staff.page.getByText(staff.words.held['new-employer'])).toBeVisible()
  })

  await test.step('words that choose people by what they are are marked, explained and not kept', async () => {
    const field = staff.page.getByRole('textbox', { name: staff.words.notes })
    await field.fill('限女性, 35岁以下, 本地户口')
    await expect(staff.page.locator('mark')).toHaveText(['限女性', '35岁以下', '本地户口'])
    const { sex, age, registration } = staff.words.wording
    await expect(staff.page.locator('.marked-text li')).toHaveText([sex, age, registration])
    const keep = staff.page.getByRole('button', { name: staff.words.notesKeep })
    await expect(keep).toBeDisabled()
    await field.fill('地里风大，多穿点')
    await keep.click()
    await expect(keep).toHaveCount(0)
    await staff.page.getByLabel(staff.words.employerName).fill(employerName)
    await staff.page.getByRole('button', { name: staff.words.approve }).click()
    await expect(staff.page.getByText(staff.words.nothingHeld)).toBeVisible()
  })

  const [wang, zhao] = [await others.checkIn(1, 'vegetable-picking'), await others.checkIn(2, 'vegetable-picking')]
  for (const neighbour of [wang, zhao]) await expect.poll(() => neighbour.takesOffer()).toBe(true)
  const manage = async () => {
    await at.tap(posting.own.manage)
    await at.title(ownPostings.manage.title)
  }
  await test.step('the employer asks for an earlier end of both who have it', async () => {
    await at.open(market.terminal)
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await expect(at.page.getByText(posting.own.placed(2, 2))).toBeVisible()
    await manage()
    await at.tap(ownPostings.manage.terms)
    await at.tapInGrid(posting.short.end)
    await at.tap(common.clear)
    await at.type('1500')
    await at.tap(common.next)
    await at.title(posting.check.changeTitle)
    await expect(at.page.getByText(posting.check.asksPeople(2))).toBeVisible()
    await at.tap(posting.check.changeDo)
    await at.title(ownPostings.done.what.proposed.title)
    await at.tap(ownPostings.done.see)
  })

  await test.step('one says yes and has a new revision, one says no and waits where they were', async () => {
    await theirs.open(market.terminal)
    await findMine(theirs, wang.number, wang.residentId.slice(-4))
    await theirs.title(matching.change.title)
    await expect(theirs.page.locator('.changed-row')).toHaveCount(1)
    await sayYes({ ...theirs, press: theirs.tap }, matching.change.agree)
    await theirs.title(ticket.toPrint(1))
    await theirs.page.evaluate(() => {
      window.print = () => {}
    })
    await theirs.tap(ticket.print)
    await expect(theirs.page.locator('.roll-paper').first()).toContainText('15:00')
    await theirs.title(ticket.title)
    await theirs.home()
    await findMine(theirs, zhao.number, zhao.residentId.slice(-4))
    await theirs.title(matching.change.title)
    await theirs.tap(matching.change.decline)
    await theirs.title(zh.jobNews.title['terms-declined'])
    await theirs.tap(common.good)
    await theirs.title(matching.jobs.title(1))
    await theirs.home()
  })

  await test.step('the job is taken back, and who had it hears so', async () => {
    await findMine(theirs, wang.number, wang.residentId.slice(-4))
    await theirs.title(ticket.title)
    await manage()
    await at.tap(ownPostings.manage.cancel)
    await at.tap(ownPostings.cancel.because.weather)
    await at.tap(ownPostings.cancel.do)
    await at.title(ownPostings.done.what.cancelled.title)
    await theirs.title(zh.jobNews.title['posting-cancelled'])
    await theirs.tap(common.good)
    await theirs.title(matching.waiting.title)
    await at.tap(ownPostings.done.see)
  })

  await test.step('the same again in three taps, straight onto the board', async () => {
    await at.tap(posting.own.add)
    await at.title(ownPostings.copy.title)
    await at.tap(ownPostings.copy.take)
    await at.title(posting.check.title)
    await at.tap(posting.check.post)
    await at.title(ownPostings.done.what.open.title)
  })

  await test.step('the card that staff print opens the session by itself', async () => {
    await staff.openPostings()
    const printed = staff.page.waitForResponse(/issue-card/)
    await staff.page.getByRole('button', { name: staff.words.cardPrint }).first().click()
    const { value } = await (await printed).json()
    expect(codeOnRoll(value.papers)).toMatch(/^[A-Z2-7]{136}$/)
    expect(codeOnRoll(value.papers)).not.toContain(employerName)
    await expect(staff.page.getByRole('button', { name: staff.words.cardRevoke }).first()).toBeVisible()
  })
  await Promise.all([hall.close(), elsewhere.close(), office.close()])
})

test('yesterday’s posting: 17.8 yuan an hour let through by staff for a reason, which stays in the log; copied, it is raised to 170', async ({
  market,
  page,
  browser,
}) => {
  const office = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  const staff = desk(await office.newPage(), 'zh')
  const at = terminal(page, 'zh')
  const { posting, ownPostings, common } = at.words
  const others = townsfolk(market, '2026-08-17')
  const reason = '抢收，吃住都管，双方愿意'
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)

  await test.step('staff read what an hour is worth against the floor, and cannot pass it without a reason', async () => {
    const worker = await others.checkIn(1, 'vegetable-picking')
    await others.post(1, broccoliFor('2026-08-17', 160))
    await staff.openPostings()
    await expect(staff.page.getByText(staff.words.belowFloor('17.8', '18'))).toBeVisible()
    await staff.page.getByLabel(staff.words.employerName).fill(employerName)
    const approve = staff.page.getByRole('button', { name: staff.words.approve })
    await approve.click()
    await expect(staff.page.getByText(staff.words.fillIn)).toBeVisible()
    await staff.page.getByLabel(staff.words.reason).fill(reason)
    await approve.click()
    await expect(staff.page.getByText(staff.words.nothingHeld)).toBeVisible()
    await expect.poll(() => worker.takesOffer()).toBe(true)
  })

  await test.step('the reason is read in the history of whoever has the job', async () => {
    await staff.openLog()
    await staff.page.getByRole('button', { name: staff.log.openRow('A001') }).click()
    await staff.page.getByText(staff.log.subjects.posting).click()
    await expect(staff.page.locator('.row-history')).toContainText(reason)
  })

  await test.step('next day the same again: the terminal says that it is too little, and 170 goes straight onto the board', async () => {
    await market.passUntil('2026-08-18T05:40:00')
    await at.open(market.terminal)
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await at.tap(posting.own.add)
    await at.title(ownPostings.copy.title)
    await at.tap(ownPostings.copy.take)
    await at.title(posting.ask.amount.day)
    await expect(page.getByText(posting.wage.below(2))).toBeVisible()
    await expect(page.getByText(posting.wage.enough('162'))).toBeVisible()
    await at.tap(common.clear)
    await at.type('170')
    await at.tap(common.next)
    await at.title(posting.check.title)
    await at.tap(posting.check.post)
    await at.title(ownPostings.done.what.open.title)
  })
  await office.close()
})

test('a household hires a cleaner for the morning, who stands in line again and has the afternoon too', async ({
  market,
  page,
  browser,
}) => {
  const office = await browser.newContext()
  const staff = desk(await office.newPage(), 'zh')
  const at = terminal(page, 'zh')
  const others = townsfolk(market, '2026-08-17')
  const cleaner = await others.checkIn(1, 'cleaning')
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)
  await at.open(market.terminal)
  await identifyPerson(at, li, makePhone(2))
  await postCleaning(at)
  await at.tap(at.words.ownPostings.done.see)
  await staff.approve('李桂兰')
  await expect(page.getByText(at.words.posting.own.placed(0, 1))).toBeVisible()
  await expect.poll(() => cleaner.takesOffer()).toBe(true)
  await expect(page.getByText(at.words.posting.own.placed(1, 1))).toBeVisible()
  await at.home()
  expect(await leftBehind(page, li, makePhone(2), '李桂兰')).toEqual([])

  await test.step('a second job, for hours that do not overlap, makes nobody two people', async () => {
    await staff.openLog()
    await staff.find('A001')
    await staff.page.getByRole('button', { name: zh.acts.name['wait-again'], exact: true }).click()
    await expect(staff.page.getByText(zh.acts.done['wait-again'])).toBeVisible()
    const hours = { startMinute: 840, endMinute: 1080, paidMinutes: 240 }
    const afternoon = { ...broccoliFor('2026-08-17', 100, 1), ...hours, trade: TradeId.parse('cleaning') }
    const posted = await others.post(3, { ...afternoon, transport: { kind: 'own', meet: 'township-hall' } })
    await staff.approve(employerName)
    await expect.poll(() => cleaner.takesOffer()).toBe(true)
    await expect(page.locator('.figure', { hasText: at.words.home.withWorkToday })).toContainText('1')
    const events = (await readDayBook(market.dataFolder)).flatMap((entry) => entry.events)
    const made = events.flatMap((event) => (event.type === 'placement-made' ? [event] : []))
    expect(made.map(({ number }) => number)).toEqual(['A001', 'A001'])
    expect(made[1]?.posting).toBe(posted)
  })
  await office.close()
})
