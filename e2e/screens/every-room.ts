import type { Reply } from '../../shared/answer.ts'
import type { Replies } from '../../shared/api.ts'
import { zh } from '../../shared/language/zh.ts'
import { codeOnRoll } from '../../shared/testing/on-paper.ts'
import { expect } from '../market.ts'
import { afterWork } from './after-work.ts'
import type { Desk } from './desk.ts'
import { everySheet, type Guests } from './every-sheet.ts'
import { showDevices } from './hall-devices.ts'

const { acts, counter, dailyLog, desk: say, followUp, poster, printing, ranked, reports, settings, terminals } = zh
const { forms, staff: accounts } = zh

/** What goes with a clerk through the rooms: an eye, and hands for what a printer is given. */
export interface DeskWalk {
  /** Called on every page of the desk, once it stands. */
  readonly look: (name: string) => Promise<void>
  /** `inEnglish`: the button that prints it again there. */
  readonly rolls: (name: string, inEnglish: RegExp) => Promise<void>
  /** `upright`: A4 standing. */
  readonly sheets: (name: string, selector: string, upright?: 'upright') => Promise<void>
}

/** The rooms of the desk, where a clerk sits all morning, and what is opened over them. */
export function everyRoom(staff: Desk, walk: DeskWalk) {
  const { page } = staff
  const { rolls, sheets } = walk
  const seen = new Set<string>()
  const look = async (name: string) => {
    await walk.look(name)
    for (const title of await page.getByRole('heading', { level: 1 }).allInnerTexts()) seen.add(title.trim())
  }
  const after = afterWork(staff, { look, rolls, sheets })
  const first = (name: string | RegExp) => page.getByRole('button', { name }).first()
  const press = (name: string | RegExp) => first(name).click()
  const dialogs = everySheet(staff, look)
  const room = async (title: string) => {
    await press(new RegExp(`^${title}`))
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  async function today(): Promise<void> {
    await room(say.today)
    await look('today')
    await dialogs.ofToday()
    await press(new RegExp(`^${ranked.open}`))
    await expect(page.locator('.ranked table').first()).toBeVisible()
    await look('ranked')
    await press(ranked.print)
    await sheets('ranked', '.log-paper')
    await page.keyboard.press('Escape')
  }

  async function postings(): Promise<void> {
    await staff.openPostings()
    await press(new RegExp(say.postingStatus.open))
    await look('posting')
    await dialogs.ofPosting()
    await press(say.printList)
    await rolls('list', /^Print the employer/)
    await press(forms.print(forms.work))
    await sheets('form-of-need', '.form-paper', 'upright')
  }

  /** Answers what the code on the ticket's paper says. */
  async function log({ number }: Guests): Promise<string> {
    await staff.openLog()
    await look('log')
    await staff.find(number)
    await look('log-row')
    await press(ranked.atMoment.open)
    await expect(page.locator('.ranked table').first()).toBeVisible()
    await look('ranked-then')
    await page.keyboard.press('Escape')
    const printed = page.waitForResponse(/print-ticket/)
    await press(/^(打印|补打)工票/)
    const reply: Reply<Replies['placement/print-ticket']> = await (await printed).json()
    await rolls('ticket', /^Print ticket/)
    await page.getByPlaceholder(dailyLog.searchHint).fill('')
    await dialogs.over(dailyLog.export, 'log-export')
    await press(dailyLog.print)
    await sheets('log', '.log-paper')
    await dialogs.ofRows()
    await press(dailyLog.dayBefore)
    await expect(page.locator('.log-row').first()).toBeVisible()
    await page.locator('.log-row button').nth(1).click()
    await look('log-earlier-day')
    await press(dailyLog.dayAfter)
    return reply.answer === 'done' ? codeOnRoll(reply.value.papers) : ''
  }

  async function window(guests: Guests, token: string): Promise<void> {
    await room(counter.title)
    await expect(page.locator('.tasks button')).toHaveCount(Object.keys(counter.tasks).length)
    await page.getByLabel(counter.who.residentId).fill(guests.residentId)
    await page.keyboard.press('Enter')
    await press(forms.print(forms.person))
    await sheets('form-of-person', '.form-paper', 'upright')
    await press(counter.who.other)
    await dialogs.ofWindow(guests)
    await press(say.cardPrint)
    await rolls('card', /^Print (an employer|a new) card/)
    await room(staff.checkTicket.title)
    await page.getByLabel(staff.checkTicket.label).fill(token)
    await page.keyboard.press('Enter')
    await expect(page.locator('.check-found')).toBeVisible()
    await look('check-ticket')
    await after.board(token)
  }

  /** Whom to ask: yesterday two went, and nobody said whether they came. */
  async function afterTheWork(): Promise<void> {
    await room(followUp.title)
    await expect(page.locator('.log-row').first()).toBeVisible()
    await look('follow-up')
    await page.locator('.log-row button').first().click()
    await page.getByRole('dialog').getByRole('radio', { name: followUp.outcomes['call-later'] }).check()
    await look('follow-up-call')
    await page.keyboard.press('Escape')
    await after.pay()
    await room(reports.title)
    await after.figures()
  }

  /** Screens and printers in every state, one of them asked about once more, one printer to be changed and one to go. */
  async function devices(): Promise<void> {
    const leave = await showDevices(page)
    // The line that was there brings no other view.
    await page.reload()
    await expect(page.locator('.alarm').first()).toBeVisible()
    await room(terminals.title)
    await page.getByRole('button', { name: terminals.revoke }).nth(1).click()
    await look('screens-in-use')
    await room(printing.title)
    await look('printing-in-use')
    await page.getByRole('button', { name: printing.desk.change, exact: true }).nth(1).click()
    await page.getByRole('button', { name: printing.desk.remove }).last().click()
    await look('printing-change')
    await leave()
  }

  /** Every section there is: a new one is walked by itself. */
  async function supervisors(): Promise<void> {
    await room(settings.title)
    const pages = page.locator('.settings-body > nav button')
    await expect(pages).toHaveCount(Object.keys(settings.sections).length + 1)
    for (const [section, title] of Object.entries(settings.sections)) {
      await pages.filter({ hasText: new RegExp(`^${title}`) }).click()
      await look(`settings-${section}`)
      // Left as it is, it is said of it on every other page.
      if (section === 'notices') await press(settings.add)
    }
    await pages.filter({ hasText: settings.history }).click()
    await expect(page.locator('.history')).toBeVisible()
    await look('settings-history')
    await press(poster.print)
    await sheets('poster', '.poster')
    await room(accounts.title)
    await look('accounts')
    for (const act of [accounts.newPassword, accounts.end]) {
      await page.getByRole('button', { name: act }).last().click()
      await look(act === accounts.end ? 'account-end' : 'account-password')
      await page.getByRole('button', { name: say.cancel }).last().click()
    }
  }

  return {
    room,
    /** Nobody is signed in yet. */
    async door(): Promise<void> {
      await expect(page.getByLabel(say.password, { exact: true })).toBeVisible()
      await look('sign-in')
    },
    held: () => look('posting-held'),
    async all(guests: Guests): Promise<void> {
      await today()
      await postings()
      await window(guests, await log(guests))
      await afterTheWork()
      await room(terminals.title)
      await look('screens')
      await room(printing.title)
      await look('printing')
      await devices()
      await supervisors()
      const rooms = await page.locator('.rail nav button').allInnerTexts()
      expect(rooms.filter((name) => ![...seen].some((title) => name.trim().startsWith(title)))).toEqual([])
    },
    /** A bus has left: who came, a second wave for who did not, and work that stops. */
    async afterTheBus(leaves: () => Promise<unknown>): Promise<void> {
      await room(say.today)
      await leaves()
      await expect(page.locator('.rail-foot')).toContainText(/07:[1-5]\d/)
      const gone = page.locator('section', { has: page.locator('#gone-title') })
      // The one that was posted before our eyes; others move from list to list as they leave.
      await gone
        .getByRole('button', { name: /^06:00 / })
        .first()
        .click()
      // As long as somebody is there whose work could stop.
      await dialogs.ofRoster()
      await dialogs.finishing()
      await press(new RegExp(`${acts.report.unexcused}$`))
      await look('without-cause')
      await page.getByLabel(acts.reasons['no-word']).check()
      await press(acts.confirm.unexcused)
      await expect(page.getByLabel(acts.waveLeaves)).toBeVisible()
      await look('second-wave')
      await page.keyboard.press('Escape')
      await look('today-after-the-bus')
      await staff.openLog()
      await dialogs.absent()
    },
  }
}
