import type { Locator, Page } from '@playwright/test'
import { makeCreditCode, makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { accessFaults } from './screens/access.ts'
import { desk } from './screens/desk.ts'
import { townsfolk, yang } from './screens/townsfolk.ts'

const say = zh.counter
const wangId = makeResidentId('1965-03-12', 1)

/** A clerk who never touches the mouse. */
function keyboard(page: Page) {
  const { keyboard: keys } = page
  /** Goes on with Tab until the hand is there. */
  async function goTo(there: Locator): Promise<void> {
    await expect(there).toBeVisible()
    const found = await there.elementHandle()
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await found?.evaluate((element) => element === document.activeElement)) return
      await keys.press('Tab')
    }
    throw new Error(`no Tab leads to ${String(there)}`)
  }
  return {
    goTo,
    type: (text: string) => keys.type(text),
    enter: () => keys.press('Enter'),
    /** Reads what has come: the desk takes no second Enter for half a second after it moved. */
    settle: () => page.evaluate(standsStill, 520),
    async press(name: string): Promise<void> {
      await goTo(page.getByRole('button', { name, exact: true }))
      await keys.press('Enter')
    },
    async fill(label: string, text: string): Promise<void> {
      await goTo(page.getByRole('textbox', { name: label, exact: true }))
      await keys.type(text)
    },
    /** The first that fits what is typed. */
    async add(label: string, text: string): Promise<void> {
      await goTo(page.getByRole('combobox', { name: label, exact: true }))
      await keys.type(text)
      await keys.press('Enter')
    },
    async choose(label: string, choice: string): Promise<void> {
      const box = page.getByRole('combobox', { name: label, exact: true })
      await goTo(box)
      const names = await box.getByRole('option').allTextContents()
      const from = await box.evaluate((element: HTMLSelectElement) => element.selectedIndex)
      for (let at = from; at < names.indexOf(choice); at += 1) await keys.press('ArrowDown')
    },
    async tick(name: string): Promise<void> {
      await goTo(page.getByRole('checkbox', { name }))
      await keys.press('Space')
    },
  }
}

/** Runs in the page: resolves once nothing has come or gone for so long. */
const standsStill = (millis: number): Promise<void> =>
  new Promise((over) => {
    const still = () => {
      watch.disconnect()
      over()
    }
    let timer = setTimeout(still, millis)
    const watch = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(still, millis)
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })

test('a clerk registers, posts by telephone, sees a certificate and merges two records, by keyboard alone', async ({
  market,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const staff = desk(page, 'zh')
  const by = keyboard(page)
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)
  await by.press(say.title)

  await test.step('somebody is registered and checked in, with what they say they have', async () => {
    await by.fill(say.who.residentId, wangId)
    await by.enter()
    await by.fill(say.person.name, '王秀英')
    await by.add(say.wants.trades, '司炉')
    await by.add(say.wants.certificates, '锅炉')
    await by.tick(say.person.agreed)
    expect(await accessFaults(page, 'AA')).toEqual([])
    await by.press(say.submit)
    await expect(page.locator('.taken-number')).toHaveText('A001')
    expect(await accessFaults(page, 'AA')).toEqual([])
    await by.settle()
    await by.enter()
  })

  await test.step('the same person once came by phone, and is taken for another', async () => {
    await by.choose(say.who.by, say.who.kinds.phone)
    await by.fill(say.who.phone, makePhone(7))
    await by.fill(say.who.birth, '19650321')
    await by.enter()
    await by.fill(say.person.name, '王秀英')
    await by.add(say.wants.trades, '保洁')
    await by.tick(say.person.agreed)
    await by.enter()
    await expect(page.locator('.taken-number')).toHaveText('A002')
    await by.enter()
  })

  await test.step('their birth date was typed wrongly, and is put right', async () => {
    await by.choose(say.who.by, say.who.kinds.phone)
    await by.fill(say.who.phone, makePhone(7))
    await by.fill(say.who.birth, '19650321')
    await by.enter()
    await by.press(say.birth.correct)
    await by.fill(say.who.birth, '19650312')
    await by.fill(say.reason, '12 号打成了 21 号')
    expect(await accessFaults(page, 'AA')).toEqual([])
    await by.enter()
    await expect(page.getByText(say.birth.done)).toBeVisible()
  })

  await test.step('an employer telephones: the job is on the board, and nobody without a card is sent to it', async () => {
    const { posting, terms, desk: words } = zh
    await by.press(say.tasks.posting)
    await by.fill(say.telephone.number.company, makeCreditCode(1))
    await by.fill(words.phone, makePhone(1))
    await by.fill(say.telephone.name, '张北热力公司')
    await by.add(posting.short.trade, '司炉')
    await by.fill(posting.short.places, '1')
    await by.choose(posting.short.township, '公会镇')
    await by.fill(posting.short.start, '0800')
    await by.fill(posting.short.end, '1700')
    await by.choose(posting.short['pay-basis'], terms.payBasis.day)
    await by.fill(say.telephone.amount.day, '200')
    await expect(page.locator('.worth')).toHaveText(say.telephone.worth('25.0', '18'))
    await by.choose(posting.short['pay-day'], posting.payDay['same-day'])
    await by.choose(posting.short['pay-way'], posting.payWay.cash)
    await by.choose(posting.short.meals, terms.meals.lunch)
    await by.choose(posting.short.transport, terms.ownWay)
    await by.choose(posting.short.meet, terms.meetings['work-site'])
    await by.choose(posting.short.cover, terms.coverKind.employer)
    await by.choose(posting.short.insurer, terms.insurers.picc)
    await by.fill(posting.short.policy, 'pzab 2026 1307 0000 4471')
    await by.choose(posting.short.rain, posting.rain.indoors)
    await by.choose(posting.short.phone, posting.onTicket.yes)
    await by.tick(say.telephone.letThrough)
    expect(await accessFaults(page, 'AA')).toEqual([])
    await by.press(say.telephone.post)
    await expect(page.getByText(say.telephone.open('司炉工'))).toBeVisible()
    await expect(page.getByText(say.telephone.again('张北热力公司'))).toBeVisible()
    await expect(page.getByRole('combobox', { name: posting.short.trade, exact: true })).toBeFocused()
    await by.press(say.telephone.other)
    await expect(page.getByRole('textbox', { name: say.telephone.number.company, exact: true })).toBeFocused()
  })

  await test.step('the card is seen, and the job is offered at once', async () => {
    await by.press(words(say.tasks.certificates, 1))
    await by.fill(say.certificates.number, 'T130722199')
    await by.fill(say.certificates.validUntil, '20270331')
    expect(await accessFaults(page, 'AA')).toEqual([])
    await by.enter()
    await expect(page.getByText(say.certificates.none)).toBeVisible()
    await by.press(zh.desk.today)
    await expect(page.getByRole('row').filter({ hasText: 'A001' })).toContainText('司炉工')
  })

  await test.step('it was the card of somebody else: taken back, and the job is not held for them any more', async () => {
    await by.press(say.title)
    await by.press(say.tasks.certificates)
    await by.fill(say.who.residentId, wangId)
    await by.enter()
    await by.press(say.certificates.withdraw)
    await by.fill(say.reason, '拿的是别人的证')
    expect(await accessFaults(page, 'AA')).toEqual([])
    await by.enter()
    await expect(page.getByText(say.certificates.withdrawn('王*英', '特种设备作业人员证（锅炉）'))).toBeVisible()
    await by.press(zh.desk.today)
    await expect(page.getByText(zh.desk.nobodyCalled)).toBeVisible()
  })

  await test.step('the employer has a new phone: found by the old one, corrected, and shown as they are now', async () => {
    await by.press(say.title)
    await by.press(say.tasks.employer)
    await by.fill(say.employer.numbers.phone, makePhone(99))
    await by.enter()
    await expect(page.getByText(say.employer.nobody)).toBeVisible()
    await by.choose(say.employer.by, say.employer.numbers['credit-code'])
    await by.fill(say.employer.numbers['credit-code'], makeCreditCode(1))
    await by.enter()
    await expect(page.getByRole('heading', { name: '张北热力公司' })).toBeVisible()
    expect(await accessFaults(page, 'AA')).toEqual([])
    await by.press(zh.desk.correct)
    await by.fill(zh.desk.correctPhone, makePhone(2))
    await by.enter()
    await expect(page.getByText('154****0002')).toBeVisible()
  })

  await test.step('she does not go to them any more: noted, with whose wish it is and why', async () => {
    const { doNotSend } = say
    const find = async () => {
      await by.fill(say.who.residentId, wangId)
      await by.enter()
      await by.press(doNotSend.title)
    }
    await by.press(say.tasks['check-in'])
    await find()
    await by.fill(say.employer.numbers.phone, makePhone(2))
    await by.enter()
    await expect(page.getByText(doNotSend.whose('张北热力公司'))).toBeVisible()
    expect(await accessFaults(page, 'AA')).toEqual([])
    await by.press(doNotSend.side.worker)
    await by.fill(say.reason, '锅炉房太远')
    await by.enter()
    await expect(page.getByText(doNotSend.kept)).toBeVisible()
    await find()
    await expect(page.getByText(doNotSend.entry('张北热力公司', doNotSend.side.worker, '锅炉房太远'))).toBeVisible()
    await page.keyboard.press('Escape')
    await by.press(zh.desk.today)
  })

  await test.step('in the evening the two records become one', async () => {
    await by.press(zh.desk.closeDay)
    await by.fill(zh.desk.closeDayReason, '下雪')
    await by.press(zh.desk.closeDayConfirm)
    await expect(page.getByText(zh.desk.closed)).toBeVisible()
    await by.press(say.title)
    await by.press(say.tasks.merge)
    const kept = page.getByRole('group', { name: say.merge.kept })
    const merged = page.getByRole('group', { name: say.merge.merged })
    await by.goTo(kept.getByRole('textbox'))
    await by.type(wangId)
    await by.goTo(merged.getByRole('combobox'))
    await page.keyboard.press('ArrowDown')
    await by.goTo(merged.getByRole('textbox', { name: say.who.phone }))
    await by.type(makePhone(7))
    await by.goTo(merged.getByRole('textbox', { name: say.who.birth }))
    await by.type('19650312')
    await by.enter()
    await expect(page.getByText(say.person.born('1965-03-12'))).toHaveCount(2)
    await by.fill(say.merge.reason, '先用手机号来过')
    expect(await accessFaults(page, 'AA')).toEqual([])
    await by.enter()
    await expect(page.getByText(say.merge.done('王*英', 0))).toBeVisible()
  })
})

/** A tab with how many wait behind it. */
const words = (name: string, waiting: number) => `${name} ${waiting}`

test('a household telephones for a cleaner, that she came and that she was paid; the clerk has each down in two taps', async ({
  market,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const staff = desk(page, 'zh')
  const { posting, terms, desk: words, acts, followUp, payDesk } = zh
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
  const sheet = page.getByRole('dialog')
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)

  await test.step('they want their flat cleaned this morning: written down while they speak, and on the board', async () => {
    await press(say.title)
    await press(say.tasks.posting)
    await page.getByLabel(words.employer, { exact: true }).selectOption('person')
    const fill = (label: string, text: string) => page.getByRole('textbox', { name: label, exact: true }).fill(text)
    const choose = (label: string, choice: string) =>
      page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: choice })
    await fill(say.telephone.number.person, makeResidentId('1978-05-06', 2))
    await fill(words.phone, makePhone(3))
    await fill(say.telephone.name, '李家')
    await page.getByRole('combobox', { name: posting.short.trade, exact: true }).fill('保洁')
    await page.keyboard.press('Enter')
    await fill(posting.short.places, '1')
    await choose(posting.short.township, '张北镇')
    await fill(posting.short.start, '0800')
    await fill(posting.short.end, '1200')
    await choose(posting.short['pay-basis'], terms.payBasis.hour)
    await fill(say.telephone.amount.hour, '25')
    await choose(posting.short['pay-day'], posting.payDay['same-day'])
    await choose(posting.short['pay-way'], posting.payWay.transfer)
    await choose(posting.short.meals, terms.meals.none)
    await choose(posting.short.transport, terms.ownWay)
    await choose(posting.short.meet, terms.meetings['work-site'])
    await choose(posting.short.cover, terms.coverKind.none)
    await choose(posting.short.rain, posting.rain.indoors)
    await choose(posting.short.phone, posting.onTicket.yes)
    for (const said of [say.person.agreed, say.telephone.letThrough])
      await page.getByRole('checkbox', { name: said }).check()
    await press(say.telephone.post)
    await expect(page.getByText(say.telephone.open('保洁'))).toBeVisible()
  })

  await test.step('at noon they telephone that she came and has done all of it', async () => {
    const cleaner = await townsfolk(market, '2026-08-17').checkIn(5, 'cleaning')
    await expect.poll(cleaner.takesOffer).toBe(true)
    await market.passUntil('2026-08-17T12:05:00')
    await staff.today()
    await press(/的名单$/)
    await press(acts.finishAll(1, 1, '100'))
    await expect(sheet.getByText(acts.finished('100', undefined, undefined))).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('and the next day that she was paid', async () => {
    await market.passUntil('2026-08-18T09:00:00')
    await staff.signIn(yang.name, yang.password)
    await press(new RegExp(`^${followUp.title}`))
    await press(payDesk.day)
    await page.locator('.log-row button').click()
    await sheet.getByRole('button', { name: payDesk.acts.boss }).click()
    await sheet.getByRole('button', { name: payDesk.save }).click()
    await expect(sheet.getByText(payDesk.saved(payDesk.acts.boss))).toBeVisible()
    await expect(page.locator('.log-row')).toContainText(payDesk.standing['said-paid'])
  })
})
