import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import type { Reply } from '../../shared/answer.ts'
import type { Replies } from '../../shared/api.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { zh } from '../../shared/language/zh.ts'
import { codeOnRoll } from '../../shared/testing/on-paper.ts'
import { checkIn, findMine, takeOffer } from '../screens/check-in.ts'
import { desk } from '../screens/desk.ts'
import { inviteGuests } from '../screens/desk-guests.ts'
import { everyRoom } from '../screens/every-room.ts'
import { wearHouseFont } from '../screens/house-font.ts'
import { type Mode, plain } from '../screens/modes.ts'
import { phoneSize, verdictPages } from '../screens/phone-verdicts.ts'
import { identifyCompany, postVegetablePicking } from '../screens/posting.ts'
import { settingsInHand } from '../screens/settings-in-hand.ts'
import { type Terminal, terminal } from '../screens/terminal.ts'
import { townsfolk } from '../screens/townsfolk.ts'
import { shapes, turn } from '../screens/turn.ts'
import { setMarket } from '../screens/under-their-eyes.ts'
import { photographingDesk } from './desk-camera.ts'
import { laySheet, pictures, type Shot, shoot } from './sheet.ts'

const english: Mode = { ...plain, language: 'en' }
const residentId = makeResidentId('1965-03-12', 1)
const { HALL: origin = '', STAFF_NAME: name = '', STAFF_PASSWORD: password = '' } = process.env
const wide = { viewport: shapes.landscape }

/** One of the README's own, as large as the screen. */
const keep = (of: Pick<Page, 'screenshot'>, as: string) => of.screenshot({ path: join(pictures, `${as}.png`) })

/** A terminal that can be shown in other modes, switched in place. */
async function shownTerminal(page: Page) {
  const set = await settingsInHand(page)
  return async (as: string, mode: Mode): Promise<void> => {
    await set(mode)
    await turn(page, mode.shape)
    await keep(page, `${as}-${mode.shape}-${mode.language}`)
    await set(plain)
    await turn(page, plain.shape)
  }
}

test('a living hall: the README’s screens, every room of the desk, every paper, the ticket on a phone', async ({
  browser,
}) => {
  const hall = await browser.newPage({ viewport: shapes.portrait, hasTouch: true })
  const [board, office] = [await browser.newPage(wide), await browser.newPage(wide)]
  for (const page of [hall, office])
    await page.addInitScript(() => {
      window.print = () => {}
    })
  const at = terminal(hall, 'zh')
  const staff = desk(office, 'zh')
  const trade = zhangbei.trades.find(({ id }) => id === 'vegetable-picking')?.zh ?? ''
  const township = zhangbei.townships.find(({ id }) => id === 'gonghui')?.zh ?? ''

  await board.goto(`${origin}/board?language=zh`)
  await staff.open(`${origin}/desk`)
  const rooms = everyRoom(staff, photographingDesk(staff))
  await rooms.door()
  await staff.signIn(name, password)
  await at.open(origin)
  const show = await shownTerminal(hall)
  await show('home', plain)
  await show('home', { ...english, shape: 'landscape' })
  await checkIn(at, residentId, [trade])
  await expect(hall.locator('.number-band')).toBeVisible()
  const number = (await hall.locator('.day-number').first().innerText()).trim()
  await show('jobs', plain)
  await at.tap(zh.matching.mine.open)
  await at.tap(zh.matching.why.title)
  await at.title(zh.matching.why.title)
  await show('why', english)
  await at.home()
  await identifyCompany(at, makeCreditCode(1), makePhone(1))
  await postVegetablePicking(at, { trade, township, places: '20' }, () => show('wage', plain))
  await at.home()
  await staff.openPostings()
  await rooms.held()
  await staff.approve('坝上蔬菜合作社')
  await expect(board.locator('.call-number')).toBeVisible()
  await turn(board, 'landscape')
  await keep(board, 'board-landscape-zh')
  await findMine(at, number, residentId.slice(-4))
  await at.title(zh.matching.offer.title)
  await show('offer', english)
  await takeOffer(at)
  await at.title(zh.ticket.toPrint(1))
  await show('ticket', plain)
  const token = await printed(at)
  await hall.emulateMedia({ media: 'print' })
  const slip = hall.locator('.roll-paper').first()
  await expect(slip).toBeVisible()
  await keep(slip, 'slip-zh')
  await hall.emulateMedia({ media: 'screen' })
  await at.home()

  const day = '2026-08-17'
  const people = townsfolk({ port: Number(new URL(origin).port), firstCode: () => '' }, day)
  // Only then is there anything to mark.
  await setMarket({ terminal: origin }, office.request, { section: 'boost', boostDays: 3 })
  await rooms.all(await inviteGuests(people, await people.staff(name, password), day, { number, residentId }))
  await staff.openLog()
  await expect(office.getByText(number).first()).toBeVisible()
  await keep(office, 'desk-log-landscape-zh')
  await takePhone(browser, token)
  await rooms.afterTheBus(() => hall.request.get(`${origin}/pass-until/430`))
  await Promise.all([hall.close(), board.close(), office.close()])
})

/** What the code on the paper says, as it comes from the printer. */
async function printed(at: Terminal): Promise<string> {
  const live = at.page.waitForResponse(/placement\/print-ticket/)
  await at.tap(zh.ticket.print)
  const reply: Reply<Replies['placement/print-ticket']> = await (await live).json()
  return reply.answer === 'done' ? codeOnRoll(reply.value.papers) : ''
}

/** The ticket's code read by somebody's telephone, and whatever else may have become of it; whole, however long. */
async function takePhone(browser: Browser, token: string): Promise<void> {
  const phone = await browser.newPage({ viewport: phoneSize })
  const take = async (address: string) => {
    await phone.goto(address)
    await wearHouseFont(phone)
    return shoot(phone, 0.8, phone.locator('body'))
  }
  const printed = await take(`${origin}/T/${token.split('/').at(-1)}`)
  const others: Shot[] = []
  for (const [verdict, body] of verdictPages) {
    await phone.route('**/T/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
    others.push(await take(`${origin}/T/${verdict}`))
    await phone.unroute('**/T/*')
  }
  await laySheet(phone, 'phone/ticket', [[printed, ...others.slice(0, 3)], others.slice(3)])
  await phone.close()
}
