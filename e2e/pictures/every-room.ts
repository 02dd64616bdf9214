import { zh } from '../../shared/language/zh.ts'
import { expect } from '../market.ts'
import type { Desk } from '../screens/desk.ts'
import { papers } from './papers.ts'
import { laySheet, type Shot, shoot } from './sheet.ts'

const { acts, counter, dailyLog, desk: say, poster, ranked, settings, staff: accounts } = zh

/** Somebody with a job, and the phone of an employer: what a clerk looks for. */
interface Sought {
  readonly number: string
  readonly residentId: string
  readonly token: string
  readonly phone: string
}

/** The rooms of the desk, where a clerk sits all morning, in Chinese above and in English below. */
export function everyRoom(staff: Desk) {
  const { page } = staff
  const look = async (name: string) => {
    const shots: Shot[] = []
    for (const language of ['zh', 'en'] as const) {
      await staff.speak(language)
      shots.push(await shoot(page, 0.7))
    }
    await staff.speak('zh')
    await laySheet(
      page,
      `desk/${name}`,
      shots.map((shot) => [shot]),
    )
  }
  const paper = papers(staff)
  const first = (name: string | RegExp) => page.getByRole('button', { name }).first()
  const press = (name: string | RegExp) => first(name).click()
  const room = async (title: string) => {
    await press(new RegExp(`^${title}`))
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  /** Something over the page, looked at and left as it was. */
  const over = async (open: string | RegExp, name: string) => {
    await press(open)
    await expect(page.getByRole('dialog').first()).toBeVisible()
    await look(name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  async function today(): Promise<void> {
    await room(say.today)
    await look('today')
    await over(new RegExp(`${acts.name.decline}$`), 'decline')
    await over(new RegExp(`${acts.roster}$`), 'roster')
    await press(new RegExp(`^${ranked.open}`))
    await expect(page.locator('.ranked table').first()).toBeVisible()
    await look('ranked')
    await press(ranked.print)
    await paper.sheets('ranked', '.log-paper')
    await page.keyboard.press('Escape')
    await over(say.closeDay, 'close-day')
    await over(accounts.ownPassword, 'own-password')
  }

  async function postings(): Promise<void> {
    await staff.openPostings()
    await press(new RegExp(say.postingStatus.open))
    await look('posting')
    await over(zh.ownPostings.manage.terms, 'posting-change')
    await press(say.printList)
    await paper.rolls('list')
  }

  async function log({ number }: Sought): Promise<void> {
    await staff.openLog()
    await look('log')
    await staff.find(number)
    await look('log-row')
    await press(ranked.atMoment.open)
    await expect(page.locator('.ranked table').first()).toBeVisible()
    await look('ranked-then')
    await page.keyboard.press('Escape')
    await press(/^(打印|补打)工票/)
    await paper.rolls('ticket')
    await page.getByPlaceholder(dailyLog.searchHint).fill('')
    await over(dailyLog.exportWhole, 'log-whole-names')
    await press(dailyLog.print)
    await paper.sheets('log', '.log-paper')
    const whoWaits = new RegExp(`^\\d+ ${dailyLog.measures.waiting}$`)
    await press(whoWaits)
    await page.locator('.log-row button').first().click()
    await press(new RegExp(`^${acts.name['place-by-hand']}`))
    await look('place-by-hand')
    await press(whoWaits)
    await press(dailyLog.dayBefore)
    await expect(page.locator('.log-row').first()).toBeVisible()
    await page.locator('.log-row button').nth(1).click()
    await look('log-earlier-day')
    await press(dailyLog.dayAfter)
  }

  async function window({ number, residentId, phone, token }: Sought): Promise<void> {
    await room(counter.title)
    await page.getByLabel(counter.who.residentId).fill(residentId)
    await page.keyboard.press('Enter')
    await expect(page.getByText(counter.person.inLine(number))).toBeVisible()
    await look('counter-check-in')
    for (const task of ['posting', 'merge', 'certificates'] as const) {
      await press(new RegExp(`^${counter.tasks[task]}`))
      await look(`counter-${task}`)
    }
    await press(counter.tasks.employer)
    await page.getByLabel(counter.employer.numbers.phone).fill(phone)
    await page.keyboard.press('Enter')
    await expect(page.locator('.posting-card')).toBeVisible()
    await look('counter-employer')
    await press(say.cardPrint)
    await paper.rolls('card')
    await room(staff.checkTicket.title)
    await page.getByLabel(staff.checkTicket.label).fill(token)
    await page.keyboard.press('Enter')
    await expect(page.locator('.check-found')).toBeVisible()
    await look('check-ticket')
  }

  async function supervisors(): Promise<void> {
    await room(settings.title)
    for (const section of ['notices', 'trades', 'wage-floors', 'order', 'rounds'] as const) {
      await press(settings.sections[section])
      await look(`settings-${section}`)
    }
    await press(settings.history)
    await look('settings-history')
    await press(poster.print)
    await paper.sheets('poster', '.poster')
    await room(accounts.title)
    await look('accounts')
  }

  return {
    /** Nobody is signed in yet. */
    async door(): Promise<void> {
      await expect(page.getByLabel(say.password, { exact: true })).toBeVisible()
      await look('sign-in')
    },
    held: () => look('posting-held'),
    async all(sought: Sought): Promise<void> {
      await today()
      await postings()
      await log(sought)
      await window(sought)
      await supervisors()
    },
    /** A bus has left: who came, a second wave for who did not, and work that stops. */
    async afterTheBus(leaves: () => Promise<unknown>): Promise<void> {
      await room(say.today)
      await leaves()
      await expect(page.locator('.rail-foot')).toContainText('07:10')
      const gone = page.locator('section', { has: page.locator('#gone-title') })
      // The one that was posted before our eyes; others move from list to list as they leave.
      await gone
        .getByRole('button', { name: /^06:00 / })
        .first()
        .click()
      await press(new RegExp(`${acts.report.unexcused}$`))
      await expect(page.getByLabel(acts.waveLeaves)).toBeVisible()
      await look('second-wave')
      await page.keyboard.press('Escape')
      await look('today-after-the-bus')
    },
  }
}
