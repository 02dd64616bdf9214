import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import { makeCreditCode, makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { expect, test } from './market.ts'
import { checkIn, findMine } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { identifyCompany, postVegetablePicking } from './screens/posting.ts'
import { terminal } from './screens/terminal.ts'

const account = { name: '杨霞', password: '坝上的风今天很大呀' }
const employerName = '坝上蔬菜合作社'
const nameOf = (list: readonly { readonly id: string; readonly zh: string }[], id: string) =>
  list.find((each) => each.id === id)?.zh ?? id
const names = {
  trade: nameOf(zhangbei.trades, 'vegetable-picking'),
  township: nameOf(zhangbei.townships, 'gonghui'),
  places: '2',
}
const [wang, li] = [makeResidentId('1965-03-12', 1), makeResidentId('1970-08-02', 2)]

test('an employer’s morning: held, written about, changed with one yes and one no, taken back, copied', async ({
  market,
  browser,
}) => {
  test.setTimeout(240_000)
  const [hall, office] = [await browser.newContext(), await browser.newContext()]
  const at = terminal(await hall.newPage(), 'zh')
  const staff = desk(await office.newPage(), 'zh')
  const { posting, ownPostings, matching, common, ticket } = at.words
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), account.name, account.password)
  await at.open(market.terminal)

  await test.step('a new employer’s posting waits for staff, who read why', async () => {
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await postVegetablePicking(at, names)
    await at.home()
    await staff.openPostings()
    await expect(staff.page.getByText(staff.words.held['new-employer'])).toBeVisible()
  })

  await test.step('words that choose people by what they are are marked and not kept', async () => {
    const field = staff.page.getByRole('textbox', { name: staff.words.notes })
    await field.fill('限女性, 35岁以下, 本地户口')
    await expect(staff.page.locator('mark')).toHaveText(['限女性', '35岁以下', '本地户口'])
    const keep = staff.page.getByRole('button', { name: staff.words.notesKeep })
    await expect(keep).toBeDisabled()
    await field.fill('地里风大，多穿点')
    await keep.click()
    await expect(keep).toHaveCount(0)
    await staff.page.getByLabel(staff.words.employerName).fill(employerName)
    await staff.page.getByRole('button', { name: staff.words.approve }).click()
    await expect(staff.page.getByText(staff.words.nothingHeld)).toBeVisible()
  })

  const take = async (residentId: string) => {
    await checkIn(at, residentId, [names.trade])
    await at.title(matching.offer.title)
    await at.tap(matching.offer.accept)
    await at.title(ticket.title)
    await at.tap(ticket.gotIt)
    await expect(at.page.getByText(at.words.home.findWork)).toBeVisible()
  }
  await test.step('two people take it', async () => {
    await take(wang)
    await take(li)
  })

  const manage = async () => {
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await at.tap(posting.own.manage)
    await at.title(ownPostings.manage.title)
  }
  await test.step('the employer asks for an earlier end', async () => {
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
    await at.home()
  })

  await test.step('one says yes and has a new revision, one says no and waits where they were', async () => {
    await findMine(at, 'A001', wang.slice(-4))
    await at.title(matching.change.title)
    await expect(at.page.locator('.changed-row')).toHaveCount(1)
    await at.tap(matching.change.agree)
    await at.title(ticket.title)
    await expect(at.page.locator('.slip')).toContainText('15:00')
    await at.home()
    await findMine(at, 'A002', li.slice(-4))
    await at.title(matching.change.title)
    await at.tap(matching.change.decline)
    await at.title(matching.jobs.title(1))
    await at.home()
  })

  await test.step('the job is taken back, and who had it hears so', async () => {
    await manage()
    await at.tap(ownPostings.manage.cancel)
    await at.tap(ownPostings.cancel.because.weather)
    await at.tap(ownPostings.cancel.do)
    await at.title(ownPostings.done.what.cancelled.title)
    await at.home()
    await findMine(at, 'A001', wang.slice(-4))
    await at.title(matching.lost.title)
    await at.tap(matching.lost.ok)
    await expect(at.page.getByRole('heading', { level: 1, name: matching.lost.title })).toHaveCount(0)
    await at.home()
  })

  await test.step('the same again in three taps, straight onto the board', async () => {
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
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
    expect(value.qr.text).toMatch(/^[A-Z2-7]{136}$/)
    expect(value.qr.text).not.toContain(employerName)
    await expect(staff.page.getByRole('button', { name: staff.words.cardRevoke }).first()).toBeVisible()
  })
  await hall.close()
  await office.close()
})
