import { zh } from '../../shared/language/zh.ts'
import { expect } from '../market.ts'
import type { Desk } from './desk.ts'

const { acts, counter, dailyLog, desk: say, ownPostings, staff: accounts, toTell } = zh

/** Who is looked for at the window, and what of them is in the books. */
export interface Guests {
  /** With a job and a phone. */
  readonly number: string
  readonly residentId: string
  /** Whose certificate staff have seen. */
  readonly stoker: string
  /** Known by phone and birth date. */
  readonly typed: { readonly phone: string; readonly birth: string }
  readonly company: { readonly phone: string }
  readonly farmer: { readonly phone: string }
}

/** What is opened over the rooms of the desk or within a row: looked at, and left as it was. */
export function everySheet(staff: Desk, look: (name: string) => Promise<void>) {
  const { page } = staff
  const first = (name: string | RegExp) => page.getByRole('button', { name }).first()
  /** The hand goes there anew: one that has stayed where it was is not believed at once. */
  const press = async (name: string | RegExp) => {
    await page.mouse.move(1, 1)
    await first(name).click()
  }
  const dialogs = page.getByRole('dialog')
  const within = (name: string | RegExp) => dialogs.last().getByRole('button', { name, exact: true })
  /** What is filled in goes by the second Escape. */
  const shut = async (left = 0) => {
    await page.keyboard.press('Escape')
    if ((await dialogs.count()) > left) await page.keyboard.press('Escape')
    await expect(dialogs).toHaveCount(left)
  }
  const over = async (open: string | RegExp, name: string) => {
    await press(open)
    await expect(dialogs.first()).toBeVisible()
    await look(name)
    await shut()
  }
  const byPapers = async (residentId: string) => {
    await page.getByLabel(counter.who.residentId).fill(residentId)
    await page.keyboard.press('Enter')
  }
  const byPhone = async (phone: string) => {
    await page.getByLabel(counter.employer.numbers.phone).last().fill(phone)
    await page.keyboard.press('Enter')
  }

  async function ofToday(): Promise<void> {
    await over(new RegExp(`${acts.name.decline}$`), 'decline')
    await over(new RegExp(`${acts.roster}$`), 'roster')
    await expect(page.getByText(toTell.title).last()).toBeVisible()
    await over(new RegExp(`${acts.name['answer-change']}$`), 'answer-change')
    await over(new RegExp(say.showPhoneOf('A\\d+')), 'phone-look')
    await over(say.closeDay, 'close-day')
    await over(accounts.ownPassword, 'own-password')
  }

  async function ofPosting(): Promise<void> {
    const { employer } = counter
    await over(ownPostings.manage.places, 'posting-places')
    await over(ownPostings.manage.terms, 'posting-change')
    await over(ownPostings.manage.cancel, 'posting-cancel')
    await over(say.showNumber, 'show-number')
    await over(say.correct, 'correct-employer')
    await over(say.stopEmployer, 'stop-employer')
    await over(acts.siteLink.revoke, 'revoke-site-link')
    const pin = new RegExp(`^(${employer.pin.give}|${employer.pin.giveAnew})$`)
    await press(pin)
    await look('employer-pin')
    await within(pin).click()
    await expect(page.locator('.given-pin')).toBeVisible()
    await look('employer-pin-given')
    await within(say.close).click()
    await expect(dialogs).toHaveCount(0)
  }

  /** What a row asks before something is done about somebody who waits, or has a job. */
  async function ofRows(): Promise<void> {
    const waiting = new RegExp(`^\\d+ ${dailyLog.measures.waiting}$`)
    const placed = new RegExp(`^\\d+ ${dailyLog.measures.placed}$`)
    await press(waiting)
    await page.locator('.log-row button').first().click()
    for (const act of ['place-by-hand', 'leave', 'form-crew'] as const) {
      await press(new RegExp(`^${acts.name[act]}`))
      await look(act)
    }
    await press(waiting)
    await press(placed)
    await page.locator('.log-row button').first().click()
    await press(new RegExp(`^${acts.name.release}`))
    await look('release')
    await press(placed)
  }

  async function ofWindow(guests: Guests): Promise<void> {
    await press(say.forget)
    await look('forget')
    await dialogs.last().getByLabel(counter.who.residentId).fill(guests.residentId)
    await page.keyboard.press('Enter')
    await look('forget-sure')
    await shut()
    await byPapers(guests.residentId)
    await expect(page.getByText(counter.person.inLine(guests.number))).toBeVisible()
    await look('counter-check-in')
    await over(counter.hardToPlace.mark, 'hard-to-place')
    await over(say.showPhone, 'phone-of-worker')
    await doNotSend(guests)
    await press(counter.who.other)
    await page.getByLabel(counter.who.by).selectOption('phone')
    await page.getByLabel(counter.who.phone).fill(guests.typed.phone)
    await page.getByLabel(counter.who.birth).fill(guests.typed.birth)
    await page.keyboard.press('Enter')
    await expect(first(counter.birth.correct)).toBeVisible()
    await look('counter-by-phone')
    await over(counter.birth.correct, 'correct-birth')
    await byTelephone()
    await press(counter.tasks.merge)
    await look('counter-merge')
    await certificates(guests)
    await employers(guests)
  }

  /** A slip that would be a day of 21 hours. */
  async function byTelephone(): Promise<void> {
    const { short } = zh.posting
    await press(counter.tasks.posting)
    for (const [question, typed] of [
      ['start', '0630'],
      ['end', '0330'],
    ] as const)
      await page.getByLabel(short[question], { exact: true }).fill(typed)
    await page.getByLabel(short.transport, { exact: true }).selectOption('own')
    await look('counter-posting')
  }

  async function doNotSend({ company }: Guests): Promise<void> {
    await press(counter.doNotSend.title)
    await byPhone(company.phone)
    const theirs = within(counter.doNotSend.side.worker)
    await expect(theirs).toBeVisible()
    await look('do-not-send')
    await theirs.click()
    await look('do-not-send-why')
    await within(say.cancel).click()
    await shut()
  }

  async function certificates({ stoker }: Guests): Promise<void> {
    await press(new RegExp(`^${counter.tasks.certificates}`))
    await look('counter-certificates')
    await press(counter.certificates.others)
    await byPapers(stoker)
    await expect(page.locator('.seen-cards')).toBeVisible()
    await look('seen-cards')
    await over(counter.certificates.withdraw, 'withdraw-card')
  }

  async function employers({ farmer, company }: Guests): Promise<void> {
    await press(counter.tasks.employer)
    await byPhone(farmer.phone)
    await over(say.forgetEmployer.open, 'forget-employer')
    await byPhone(company.phone)
    await expect(page.locator('.posting-card')).toBeVisible()
    await look('counter-employer')
  }

  /** Before work stops it is read once more. */
  async function ofRoster(): Promise<void> {
    await within(acts.stopBecause.employer).click()
    await look('stop-work')
    await within(say.cancel).click()
  }

  /** 全部到岗 and 收工 above the list; one of them did other than agreed. */
  async function finishing(): Promise<void> {
    await press(new RegExp(`${acts.finishOne}$`))
    await look('finish-work')
    await within(say.cancel).click()
  }

  async function absent(): Promise<void> {
    await press(new RegExp(`^\\d+ ${dailyLog.measures.placed}$`))
    for (const row of await page.locator('.log-row button').all()) {
      await row.click()
      const act = page.getByRole('button', { name: new RegExp(`^${acts.name.absent}`) })
      if ((await act.count()) === 0) continue
      await act.first().click()
      await look('absent')
      return
    }
    throw new Error('Nobody of those with a job has left')
  }

  return { over, ofToday, ofPosting, ofRows, ofWindow, ofRoster, finishing, absent }
}
