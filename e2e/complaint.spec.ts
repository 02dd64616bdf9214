import type { Page } from '@playwright/test'
import type { PaySaid } from '../shared/county/pay/messages.ts'
import { madeUpPin, makeCreditCode, makePhone } from '../shared/identity/made-up.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { desk } from './screens/desk.ts'
import { answers, monday, morningAfter, tuesday } from './screens/morning-after.ts'
import { lookOnA4 } from './screens/on-a4.ts'
import { identifyCompany } from './screens/posting.ts'
import { holdOut } from './screens/reader.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, done, personId, townsfolk } from './screens/townsfolk.ts'

const { payDesk: say, followUp, desk: words, dailyLog } = zh

/** What is tapped of an act, and what is written to it. */
async function tell(
  page: Page,
  act: string,
  answer: string,
  note: string,
  more: () => Promise<void> = async () => {},
): Promise<void> {
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: act, exact: true }).click()
  await sheet.getByLabel(answer, { exact: true }).check()
  await more()
  await sheet.getByLabel(say.note).fill(note)
  await sheet.getByRole('button', { name: say.save }).click()
  await expect(sheet.getByText(say.saved(act))).toBeVisible()
}

test('morning 9: of ten asked at 05:35 one got too little and one nothing; the firm cannot post until staff have decided both', async ({
  market,
  page,
  browser,
}) => {
  const at = terminal(page, 'zh')
  const clerk = await browser.newPage({ viewport: { width: 1366, height: 768 }, hasTouch: false })
  await clerk.addInitScript(() => {
    window.print = () => {}
  })
  const staff = desk(clerk, 'zh')
  const { office, line } = await morningAfter(market, clerk.request, 10)
  const sheet = clerk.getByRole('dialog')
  const pay = clerk.getByRole('button', { name: new RegExp(`^${followUp.title}`) })
  const toLookAt = clerk.getByRole('button', { name: new RegExp(`^${words.postings}`) })
  const posts = () => townsfolk(market, tuesday).post(1, broccoliFor(tuesday, 170, 3))
  await at.open(market.terminal)
  await staff.open(market.desk)

  await test.step('each is asked, by card or by the ticket in the hand; a complaint opens with what two of them say', async () => {
    const { answered } = zh.pay
    const says: readonly PaySaid[] = ['paid', 'paid', 'short', 'paid', 'paid', 'unpaid', 'paid', 'paid', 'paid', 'paid']
    for (const [nth, said] of says.entries()) {
      const { residentId = '', code = '' } = line[nth] ?? {}
      if (nth % 2 === 0) {
        await holdOut(page, residentId)
        await at.title(at.words.checkIn.wants.same)
        await at.tap(at.words.checkIn.wants.sameSubmit)
      } else await holdOut(page, code)
      await answers(at, said, '120')
      // Whoever came by card has their number of today in large, and goes on to their own page with it.
      if (nth === 0) {
        await expect(page.locator('.pay-number')).toContainText('A001')
        await at.tap(answered.goOn)
        await at.title(at.words.matching.waiting.title)
        await expect(page.getByText('A001').first()).toBeVisible()
      }
      await at.home()
    }
    const works = done(await office.ask('pay/works', { day: monday }))
    expect(works.map(({ standing }) => standing).sort()).toEqual([...Array(8).fill('paid'), 'short', 'unpaid'])
    const open = works.filter(({ complaint }) => complaint === 'open')
    expect(open.map(({ complaintAbout, said }) => [complaintAbout, said?.fen]).sort()).toEqual([
      ['short', 12_000],
      ['unpaid', 0],
    ])
    await expect(pay).toContainText('2')
  })

  await test.step('the firm asks for three more: its job waits, and it reads why at the terminal', async () => {
    await posts()
    await identifyCompany(at, makeCreditCode(1), makePhone(1))
    await expect(page.getByText(at.words.posting.own.held.complaint)).toBeVisible()
    await at.home()
    await expect(toLookAt).toContainText('1')
    await staff.openPostings()
    await expect(clerk.getByText(words.held.complaint)).toBeVisible()
    await clerk.getByRole('button', { name: words.approve }).click()
    await expect(clerk.getByText(words.fillIn)).toBeVisible()
    // The hand goes there anew: one that has stayed where it was is not believed at once.
    await clerk.mouse.move(1, 1)
    await clerk.getByRole('button', { name: say.record.look }).click()
    await expect(clerk.getByRole('heading', { level: 1, name: followUp.title })).toBeVisible()
  })

  await test.step('the daily log of that day shows the terms as A006 accepted them', async () => {
    await staff.openLog()
    await clerk.getByRole('button', { name: dailyLog.dayBefore }).click()
    await staff.find('A006')
    const history = clerk.locator('.row-history')
    for (const term of ['170 元/天', '06:30–15:30', '公会镇']) await expect(history).toContainText(term)
    await clerk.keyboard.press('Escape')
  })

  await test.step('A006 had nothing: found by keyboard alone, spoken of with both, and settled', async () => {
    await pay.click()
    await clerk.keyboard.press('/')
    await clerk.keyboard.type('A006')
    await expect(clerk.locator('.log-row')).toHaveCount(1)
    await clerk.keyboard.press('Enter')
    await clerk.keyboard.press('Enter')
    await expect(sheet.getByRole('heading', { level: 2 })).toContainText('0817-0006')
    await tell(clerk, say.acts.note, say.step['called-employer'], '会计出差，答应今天送来')
    await tell(clerk, say.acts.end, say.result.settled, '当面点清 170 元', async () => {
      await sheet.getByLabel(say.inTheEnd.known).check()
      await sheet.getByLabel(say.inTheEnd.fen).fill('170')
    })
    const settled = say.inTheEnd.paid(say.money(17_000), zh.terms.workDate(tuesday))
    await expect(sheet.locator('.statement').filter({ hasText: say.sheet.settledAs })).toContainText(settled)
    await expect(sheet.locator('.standing')).toHaveText(say.standing.settled)
    await expect(sheet.getByText('当面点清 170 元')).toBeVisible()
  })

  await test.step('the record for the inspectorate has the terms as accepted, what happened, and the hash of each line', async () => {
    await sheet.getByRole('button', { name: say.acts.record }).click()
    await sheet.getByLabel(say.paper.whole).check()
    await sheet.getByLabel(say.paper.reason).fill('劳动监察来函')
    await sheet.getByRole('button', { name: say.paper.print }).last().click()
    const paper = clerk.locator('.record-paper')
    await expect(paper).toBeAttached()
    const onA4 = await lookOnA4(clerk, '.record-paper', 'upright')
    expect(onA4).toMatchObject({ tooWide: [], tooSmall: [] })
    expect(onA4.foot).toContain('0817-0006')
    await clerk.emulateMedia({ media: 'print' })
    await expect(paper.getByText('170 元/天')).toBeVisible()
    await expect(paper.getByText(personId(6))).toBeVisible()
    for (const event of ['placement-made', 'arrived', 'worker-pay-stated', 'complaint-ended'] as const)
      await expect(paper.getByText(zh.events[event].name).first()).toBeVisible()
    const hashes = await paper.locator('li .hash').allInnerTexts()
    expect(hashes).toHaveLength(await paper.locator('li').count())
    for (const hash of hashes) expect(hash).toMatch(/ [0-9a-f]{64}$/)
    await clerk.emulateMedia({ media: null })
    await expect(sheet.getByText(say.saved(say.acts.record))).toBeVisible()
    await clerk.keyboard.press('Escape')
  })

  await test.step('A003, who had 120 yuan, goes to the inspectorate; now the firm may hire again', async () => {
    await clerk.keyboard.press('/')
    await clerk.keyboard.type('A003')
    await clerk.locator('.log-row button').click()
    await expect(sheet.getByRole('heading', { level: 2 })).toContainText('0817-0003')
    await tell(clerk, say.acts.end, say.result.referred, '用工方不认，两边说不到一起')
    await clerk.keyboard.press('Escape')
    await expect(pay).toContainText(/^\D*$/)
    await staff.openPostings()
    await clerk.getByLabel(words.reason).fill('投诉已办结')
    await clerk.getByRole('button', { name: words.approve }).click()
    await expect(clerk.getByText(words.nothingHeld)).toBeVisible()
    const anew = await posts()
    const firm = { kind: 'company', creditCode: makeCreditCode(1), phone: makePhone(1) } as const
    const next = townsfolk(market, tuesday)
    const asked = { command: next.command(), identity: firm, pin: madeUpPin }
    const { postings } = done(await next.screen().ask('posting/identify', asked))
    expect(postings.find(({ posting }) => posting === anew)?.status).toBe('open')
  })
  await clerk.close()
})
