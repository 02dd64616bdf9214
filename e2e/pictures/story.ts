import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { checkIn, findMine } from '../screens/check-in.ts'
import { type Desk, desk } from '../screens/desk.ts'
import { plain } from '../screens/modes.ts'
import { identifyCompany, postVegetablePicking } from '../screens/posting.ts'
import { settingsInHand } from '../screens/settings-in-hand.ts'
import { type Terminal, terminal, wordsOf } from '../screens/terminal.ts'
import { shapes } from '../screens/turn.ts'
import { takePicture } from './take.ts'

/** The main screens are shown in 大字 too, as they stand in Chinese. */
const inLarge: ReadonlySet<string> = new Set(['home', 'trades', 'waiting', 'offer', 'ticket'])

/** The README's pictures and a reviewer's: one morning, each screen as a person sees it. */
for (const language of ['zh', 'en'] as const)
  for (const shape of ['portrait', 'landscape'] as const)
    test(`pictures, ${language}, ${shape}`, async ({ browser }) => {
      test.setTimeout(180_000)
      const { HALL: origin = '', STAFF_NAME: name = '', STAFF_PASSWORD: password = '' } = process.env
      const hall = await browser.newPage({ viewport: shapes[shape], hasTouch: true })
      const wide = { viewport: shapes.landscape }
      const [board, office] = [await browser.newPage(wide), await browser.newPage(wide)]
      let settings: Awaited<ReturnType<typeof settingsInHand>> | undefined
      const take = async (page: Page, name: string, as: string = shape) => {
        await takePicture(page, `${name}-${as}-${language}`)
        if (page !== hall || !inLarge.has(name)) return
        await settings?.({ ...plain, large: true })
        if (settings) await takePicture(page, `${name}-large-${as}-${language}`)
        await settings?.(plain)
      }
      const at = terminal(hall, language)
      const staff = desk(office, language)
      const trade = zhangbei.trades.find(({ id }) => id === 'vegetable-picking')
      const township = zhangbei.townships.find(({ id }) => id === 'gonghui')
      if (trade === undefined || township === undefined) throw new Error('Zhangbei has these')
      const residentId = makeResidentId('1965-03-12', 1)

      await board.goto(`${origin}/board?language=${language}`)
      await staff.open(`${origin}/desk`)
      await staff.signIn(name, password)
      await at.open(origin)
      if (language === 'zh' && shape === 'portrait') settings = await settingsInHand(hall)
      await take(hall, 'home')
      await checkIn(at, residentId, [trade[language]], (name) => take(hall, name))
      await expect(hall.locator('.number-band')).toBeVisible()
      const number = (await hall.locator('.day-number').first().innerText()).trim()
      await take(hall, 'jobs')
      await at.tap(at.words.matching.mine.open)
      await take(hall, 'waiting')
      await at.tap(at.words.matching.why.title)
      await at.title(at.words.matching.why.title)
      await take(hall, 'why')
      await at.home()
      await identifyCompany(at, makeCreditCode(1), makePhone(1))
      await postVegetablePicking(at, { trade: trade[language], township: township[language], places: '20' }, (name) =>
        take(hall, name),
      )
      await take(hall, 'posted')
      await at.home()
      await staff.openPostings()
      await take(office, 'desk-postings', 'landscape')
      await staff.approve('坝上蔬菜合作社')
      await expect(board.locator('.call-number')).toBeVisible()
      await take(board, 'board', 'landscape')
      await findMine(at, number, residentId.slice(-4))
      await at.title(at.words.matching.offer.title)
      await take(hall, 'offer')
      await at.tap(at.words.matching.offer.accept)
      await at.title(at.words.ticket.title)
      await take(hall, 'ticket')
      if (shape === 'portrait') await takePaper(hall, at)
      else await takeDesk(staff, number, (name) => take(office, name))
      await at.home()
      await hall.request.get(`${origin}/cut-the-line`)
      await expect(hall.getByRole('heading', { level: 1, name: at.words.trouble.title })).toBeVisible({
        timeout: 30_000,
      })
      await take(hall, 'trouble')
      await Promise.all([hall.close(), board.close(), office.close()])
    })

/** The rooms of the desk, where a clerk sits all morning. */
async function takeDesk(staff: Desk, number: string, take: (name: string) => Promise<void>): Promise<void> {
  const { page, words, language } = staff
  const open = (name: string) => page.getByRole('button', { name }).first().click()
  await staff.today()
  await take('desk')
  await open(wordsOf(language).acts.roster)
  await take('desk-roster')
  await page.keyboard.press('Escape')
  await open(wordsOf(language).ranked.open)
  await expect(page.locator('.ranked table').first()).toBeVisible()
  await take('desk-ranked')
  await page.keyboard.press('Escape')
  await staff.openLog()
  await expect(page.getByText(number).first()).toBeVisible()
  await take('desk-log')
  await staff.find(number)
  await take('desk-log-row')
  await page.keyboard.press('Escape')
  for (const [name, room] of [
    ['desk-counter', wordsOf(language).counter.title],
    ['desk-check-ticket', staff.checkTicket.title],
    ['desk-settings', wordsOf(language).settings.title],
  ] as const) {
    await open(room)
    await expect(page.getByRole('heading', { level: 1, name: room })).toBeVisible()
    await take(name)
  }
  await takePoster(page, language)
  await page
    .getByRole('button', { name: new RegExp(`^${words.today}`) })
    .first()
    .click()
}

/** The rules for the wall, as the settings print them: the page of this language. */
async function takePoster(page: Page, language: 'zh' | 'en'): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.getByRole('button', { name: wordsOf(language).poster.print }).click()
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator(`.poster[lang^="${language}"]`)
  await expect(paper).toBeVisible()
  await takePicture(paper, `poster-${language}`)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
}

/** What comes out of the printer when the worker asks for it. */
async function takePaper(hall: Page, at: Terminal): Promise<void> {
  await hall.evaluate(() => {
    window.print = () => {}
  })
  await at.tap(at.words.ticket.print)
  await hall.emulateMedia({ media: 'print' })
  const paper = hall.locator('.roll-paper').first()
  await expect(paper).toBeVisible()
  await takePicture(paper, `slip-${at.language}`)
  await hall.emulateMedia({ media: 'screen' })
}
