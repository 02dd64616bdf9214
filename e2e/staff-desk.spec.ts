import type { Page } from '@playwright/test'
import type { TypedTerms } from '../shared/day/posting/terms.ts'
import { madeUpPin, makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { TradeId } from '../shared/ids.ts'
import { zh } from '../shared/language/zh.ts'
import { broccoli } from '../shared/testing/cast.ts'
import { newCommand } from './faults/crowd.ts'
import type { Screen } from './faults/screen.ts'
import { expect, type Market, test } from './market.ts'
import { accessFaults } from './screens/access.ts'
import { desk } from './screens/desk.ts'
import { screenOf } from './screens/page-screen.ts'
import { done, townsfolk, yang } from './screens/townsfolk.ts'

const liu = { name: '刘敏', password: '刘敏在窗口办事呢' }
const say = zh.acts

/** Two pick broccoli with the bus at six; two load a lorry in the afternoon. */
const picking: TypedTerms = { ...broccoli, gear: [] }
const loading: TypedTerms = {
  ...picking,
  trade: TradeId.parse('loading'),
  startMinute: 840,
  endMinute: 1080,
  paidMinutes: 240,
  transport: { kind: 'own', meet: 'township-hall' },
}

/** Four come for the picking; two are called, two wait. Nobody asked for the loading. */
async function morning(market: Market, office: Screen, hall: Screen): Promise<void> {
  done(await office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  done(await office.ask('staff/add', { command: newCommand(), ...liu, role: 'clerk' }))
  await townsfolk(market, picking.workDate).holdsLong(office)
  const farmer = { kind: 'person', residentId: makeResidentId('1970-01-02', 7), phone: makePhone(1) } as const
  done(await hall.ask('posting/identify', { command: newCommand(), identity: farmer, consent: true, pin: madeUpPin }))
  const { postings } = done(await hall.ask('posting/post', { command: newCommand(), terms: picking }))
  const posting = postings[0]?.posting
  if (posting === undefined) throw new Error('nothing was posted')
  done(
    await office.ask('staff-desk/approve', {
      command: newCommand(),
      posting,
      employerName: '李有福',
    }),
  )
  // From somebody known now: it is on the board at once.
  done(await hall.ask('posting/post', { command: newCommand(), terms: loading }))
  for (const nth of [1, 2, 3, 4])
    done(
      await hall.ask('check-in/check-in', {
        command: newCommand(),
        identity: { kind: 'resident-id', number: makeResidentId('1965-03-12', nth) },
        consent: true,
        wants: { trades: [picking.trade] },
        certificates: [],
      }),
    )
  const identity = { kind: 'resident-id', number: makeResidentId('1965-03-12', 2) } as const
  done(await office.ask('counter/correct', { command: newCommand(), identity, phone: makePhone(2) }))
}

/** A whole number is seen only by who says why. */
async function lookAtNumber(page: Page, { button, title, reason }: { button: string; title: string; reason: string }) {
  await page.getByRole('button', { name: button, exact: true }).click()
  const why = page.getByRole('dialog', { name: title })
  await why.getByLabel(zh.counter.reason).fill(reason)
  await why.getByRole('button', { name: title, exact: true }).click()
  await expect(why).toHaveCount(0)
}

test('two staff place one person at once; who stays away is made up for by a second wave; the rows tell it all', async ({
  market,
  browser,
  request,
}) => {
  const small = { viewport: { width: 1366, height: 768 } }
  const [one, other] = [await browser.newContext(small), await browser.newContext(small)]
  await morning(market, screenOf(one.request, market), screenOf(request, market))
  done(await screenOf(other.request, market).ask('staff-desk/sign-in', liu))
  const desks = [desk(await one.newPage(), 'zh'), desk(await other.newPage(), 'zh')] as const
  const [first, second] = desks
  const { page } = first
  for (const staff of desks) await staff.open(market.desk)

  await test.step('at the same instant two staff give A003 the loading: one has done it, the other is told', async () => {
    for (const staff of desks) {
      await staff.openLog()
      await staff.find('A003')
      // The figure on the keyboard is the button: the first act of who waits.
      await staff.page.keyboard.press('1')
      await staff.page.getByLabel(say.placeReason).fill('耳朵听不见')
    }
    expect(await accessFaults(page, 'AA')).toEqual([])
    await Promise.all(desks.map((staff) => staff.page.keyboard.press('Enter')))
    const placed = `${say.doneFor('A003', say.done['place-by-hand'])}${say.ticketsGiven(['0817-0001'])}`
    const answers = desks.map((staff) =>
      staff.page.getByText(placed).or(staff.page.getByText(zh.refusals['already-placed']({ code: 'already-placed' }))),
    )
    for (const answer of answers) await expect(answer).toBeVisible()
    const said = await Promise.all(answers.map((answer) => answer.innerText()))
    expect(said.toSorted()).toEqual([placed, zh.refusals['already-placed']({ code: 'already-placed' })].toSorted())
    for (const staff of desks)
      await expect(staff.page.locator('.log-row.open')).toContainText(zh.dailyLog.status.placed)
  })

  await test.step('the two who were called say yes at the window', async () => {
    await first.today()
    await expect(page.getByRole('rowheader', { name: 'A001' })).toBeVisible()
    expect(await accessFaults(page, 'AA')).toEqual([])
    for (const number of ['A001', 'A002']) {
      await page.getByRole('button', { name: say.reportOf(number, say.name.accept) }).click()
      await expect(page.getByRole('rowheader', { name: number })).toHaveCount(0)
      const ticket = number === 'A001' ? '0817-0002' : '0817-0003'
      await expect(page.getByText(say.ticketsGiven([ticket]))).toBeVisible()
      await expect(page.getByRole('button', { name: zh.desk.printTicket(ticket) })).toBeFocused()
    }
    expect(await accessFaults(page, 'AA')).toEqual([])
  })

  await test.step('the bus has left, A002 was not on it: a second wave calls A004', async () => {
    await market.passUntil('2026-08-17T06:10:00')
    await page.getByRole('button', { name: new RegExp(`06:00 .*${say.roster}`) }).click()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await press(say.reportOf('A001', say.report.arrived))
    await press(say.reportOf('A002', say.report.unexcused))
    await page.getByLabel(say.reasons['no-word']).check()
    await press(say.confirm.unexcused)
    await expect(page.getByRole('dialog').getByText(say.came(1, 1, 0))).toBeVisible()
    await expect(page.getByText(say.waveFree(1))).toBeVisible()
    await lookAtNumber(page, {
      button: zh.desk.showPhoneOf('A002'),
      title: zh.desk.showPhone,
      reason: '没上车，问一问',
    })
    await expect(page.getByRole('status').filter({ hasText: makePhone(2) })).toBeVisible()
    expect(await accessFaults(page, 'AA')).toEqual([])
    await page.getByLabel(say.waveLeaves).fill('06:40')
    await press(say.waveOpen)
    const why = page.getByRole('dialog', { name: say.waveOpen })
    await why.getByLabel(zh.counter.reason).fill('A002 没上车')
    expect(await accessFaults(page, 'AA')).toEqual([])
    await why.getByRole('button', { name: say.waveOpen }).click()
    await expect(page.getByRole('dialog').getByText(say.waveRuns('06:40', 1, 0))).toBeVisible()
    await press(say.waveClose)
    const enough = page.getByRole('dialog', { name: say.waveClose })
    await enough.getByLabel(zh.counter.reason).fill('人手够了')
    expect(await accessFaults(page, 'AA')).toEqual([])
    await enough.getByRole('button', { name: say.waveClose }).click()
    await expect(page.getByText(say.waveFree(1))).toBeVisible()
  })

  await test.step('it was ended too soon: another calls A004 again', async () => {
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await page.getByLabel(say.waveLeaves).fill('06:40')
    await press(say.waveOpen)
    const why = page.getByRole('dialog', { name: say.waveOpen })
    await why.getByLabel(zh.counter.reason).fill('又缺一个')
    await why.getByRole('button', { name: say.waveOpen }).click()
    await expect(page.getByRole('dialog').getByText(say.waveRuns('06:40', 1, 0))).toBeVisible()
    await page.keyboard.press('Escape')
    await press(say.reportOf('A004', say.name.accept))
    await expect(page.getByText(zh.desk.nobodyCalled)).toBeVisible()
    await page.getByRole('button', { name: new RegExp(`06:00 .*${say.roster}`) }).click()
    await press(say.reportOf('A004', say.report.arrived))
    await expect(page.getByRole('dialog').getByText(say.came(2, 1, 0))).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('every row says in words who did what and why', async () => {
    await first.openLog()
    await first.find('A004')
    // It breaks between its parts, and nowhere else.
    const jobOf = (trade: string) => `${trade}\u2060·李*福\u2060·170 元/\u2060天`
    const job = jobOf('蔬菜采收')
    await expect(page.locator('.row-history li').filter({ hasText: yang.name })).toContainText([
      `接单：${job}，窗口替本人办的`,
      `出工票：${job}，票号 0817-0004`,
      `到岗：${job}`,
    ])
    await page.getByRole('button', { name: zh.dailyLog.subjects.posting, exact: true }).click()
    await expect(page.locator('.row-history li').filter({ hasText: '到岗：A004' })).toContainText(yang.name)
    await page.keyboard.press('Escape')
    await first.find('A003')
    await expect(page.getByText(`直接派：${jobOf('装卸搬运')}，工作人员办的。原因：耳朵听不见`)).toBeVisible()
    await expect(second.page.getByText('。原因：耳朵听不见')).toBeVisible()
    await page.keyboard.press('Escape')
    await first.find('A002')
    await expect(page.locator('.log-row.open')).toContainText(zh.dailyLog.status.absent)
    await page.keyboard.press('1')
    const putRight = page.getByRole('radio', { name: say.correctTo.excused })
    await putRight.check()
    await page.getByRole('button', { name: say.confirm.correct, exact: true }).click()
    await expect(page.getByText(zh.refusals['reason-needed']({ code: 'reason-needed' }))).toBeVisible()
    expect(await accessFaults(page, 'AA')).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByText(`未到岗：${job}，8月17日，没有正当理由，当天的号作废`)).toBeVisible()
  })

  await test.step('the employer telephones: one is enough, so the job is full; then three, and better paid; then it is called off', async () => {
    const { ownPostings, posting, desk: say, terms } = zh
    await first.openPostings()
    await page.getByRole('button', { name: /^装卸搬运/ }).click()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const places = async (typed: string) => {
      await page.getByLabel(ownPostings.manage.placesTitle).fill(typed)
      await page.keyboard.press('Enter')
    }
    // Their papers were seen long ago; they can be rung up all the same.
    await lookAtNumber(page, { button: say.showNumber, title: say.showNumber, reason: '问什么时候来车' })
    await expect(page.getByRole('status').filter({ hasText: makePhone(1) })).toBeVisible()
    await press(ownPostings.manage.places)
    await places('0')
    await expect(page.getByText(ownPostings.manage.placesBetween(1, 300))).toBeVisible()
    await places('1')
    await expect(page.locator('.posting-card .state-chip')).toHaveText(say.postingStatus.filled)
    await press(ownPostings.manage.places)
    await places('3')
    await expect(page.getByRole('heading', { name: say.together(['装卸搬运', terms.places(3)]) })).toBeVisible()
    await press(ownPostings.manage.terms)
    await expect(page.getByText(posting.check.asksPeople(1))).toBeVisible()
    expect(await accessFaults(page, 'AA')).toEqual([])
    const wage = page.getByLabel(zh.counter.telephone.amount.day)
    await wage.fill('190')
    await page.keyboard.press('Escape')
    await expect(page.getByText(say.escapeAgain)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: ownPostings.manage.terms, exact: true })).toBeFocused()
    await press(ownPostings.manage.terms)
    await expect(wage).toHaveValue('170')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await press(ownPostings.manage.terms)
    await wage.fill('190')
    await press(posting.check.changeDo)
    await expect(page.locator('.posting-wage')).toContainText('190')
    await press(ownPostings.manage.cancel)
    await page.getByLabel(ownPostings.cancel.because.weather).check()
    await press(ownPostings.cancel.do)
    await expect(
      page.getByRole('button', { name: new RegExp(`装卸搬运.*${say.postingStatus.cancelled}`) }),
    ).toBeVisible()
  })
  await Promise.all([one.close(), other.close()])
})
