import { makeCreditCode, makePhone } from '../shared/identity/made-up.ts'
import { CertificateId, MarketDay, TradeId } from '../shared/ids.ts'
import { wordsFor } from '../shared/language/refusal-words.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { findMine, takeOffer } from './screens/check-in.ts'
import { type Desk, desk } from './screens/desk.ts'
import { identifyCompany } from './screens/posting.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, done, townsfolk, yang } from './screens/townsfolk.ts'

const { matching, refusals } = zh
const boiler = CertificateId.parse('boiler')
const ranOut = MarketDay.parse('2026-08-17')

test('a stoker whose certificate ran out twelve days ago is offered snow clearing, and hears why not the boiler; staff see the new card, and he gets it', async ({
  market,
  browser,
  page,
}) => {
  const on = '2026-08-29'
  const earlier = townsfolk(market, ranOut)
  const before = earlier.screen()
  done(await before.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  await earlier.holdsLong(before)
  const { number: then } = await earlier.checkIn(1, 'boiler')
  const whose = { by: 'number', number: then } as const
  const card = { whose, certificate: boiler, validUntil: ranOut, cardNumber: 'T130722199' }
  done(await before.ask('counter/confirm-certificate', { command: earlier.command(), ...card }))

  await market.passUntil(`${on}T05:30:00`)
  const people = townsfolk(market, on)
  const staff = await people.staff(yang.name, yang.password)
  const posts = async (nth: number, trade: string, yuan: number) => {
    const posting = await people.post(nth, { ...broccoliFor(on, yuan, 1), trade: TradeId.parse(trade) })
    done(await staff.ask('staff-desk/approve', { command: people.command(), posting, employerName: `单位${nth}` }))
  }
  const stoker = await people.checkIn(1, 'boiler', 'snow-clearing')
  await posts(1, 'boiler', 220)
  await posts(2, 'snow-clearing', 180)

  const at = terminal(page, 'zh')
  const office = desk(await browser.newPage({ viewport: { width: 1366, height: 768 } }), 'zh')
  await office.open(market.desk)
  await office.signIn(yang.name, yang.password)
  const why = page.locator('.why')
  const isHeld = async (trade: string) => {
    await at.title(matching.offer.title)
    await expect(page.getByRole('heading', { name: trade })).toBeVisible()
  }
  await at.open(market.terminal)
  await test.step('he is offered the snow, and the screen says which day stands on his card', async () => {
    await findMine(at, stoker.number, stoker.residentId.slice(-4))
    await isHeld('清雪')
    await at.tap(matching.why.others)
    await at.title(matching.why.title)
    await expect(why).toHaveCount(1)
    await expect(why).toContainText('司炉')
    await expect(why).toContainText(wordsFor(refusals, { code: 'certificate-run-out', validUntil: ranOut }))
  })

  await test.step('the new card is seen at the window, and the boiler held for him when he taps it', async () => {
    await seesNewCard(office, stoker.residentId)
    await at.tap(zh.common.back)
    await isHeld('清雪')
    await at.tap(matching.offer.look)
    await at.tap(matching.jobs.take)
    await isHeld('司炉')
  })

  await test.step('he would rather clear snow after all, and takes back that he tapped the boiler: it is a job like others again', async () => {
    await at.tap(matching.offer.look)
    await at.tap(matching.jobs.take)
    await isHeld('清雪')
    await at.tap(matching.offer.look)
    await at.tap(matching.jobs.takeBack)
    await isHeld('清雪')
    await at.tap(matching.offer.look)
    await expect(page.getByRole('button', { name: matching.jobs.take })).toBeVisible()
    await expect(page.getByRole('button', { name: matching.jobs.takeBack })).toBeHidden()
    await at.tap(zh.common.back)
  })

  await test.step('he leaves the snow to others, and the boiler, which is his trade, is his', async () => {
    await at.tap(matching.offer.decline)
    await isHeld('司炉')
    await takeOffer(at)
    await at.title(zh.ticket.toPrint(1))
  })
})

/** A clerk looks the stoker up by his ID, finds that the card seen before has run out, and writes down the one in her hand. */
async function seesNewCard({ page }: Desk, residentId: string): Promise<void> {
  const { title, tasks, who, certificates } = zh.counter
  const click = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  await click(title)
  await click(new RegExp(`^${tasks.certificates}`))
  await click(certificates.others)
  await page.getByLabel(who.residentId).fill(residentId)
  await click(who.find)
  await expect(page.locator('.seen-cards')).toContainText(certificates.until(ranOut))
  await page.getByLabel(certificates.kind).selectOption({ label: '特种设备作业人员证（锅炉）' })
  await page.getByLabel(certificates.number).fill('T130722200')
  await page.getByLabel(certificates.validUntil).fill('20300817')
  await click(certificates.confirm)
  await expect(page.locator('.decided')).toContainText('2030')
}

test('an employer asks for A004 by number; of three places one is theirs, and A003 hears so', async ({
  market,
  page,
}) => {
  const on = '2026-08-17'
  const people = townsfolk(market, on)
  const before = people.screen()
  done(await before.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  await people.holdsLong(before)
  const line = []
  for (const nth of [1, 2, 3, 4]) line.push(await people.checkIn(nth, 'vegetable-picking'))
  const posting = await people.post(5, broccoliFor(on, 170, 3))

  const at = terminal(page, 'zh')
  const { names, manage } = zh.ownPostings
  await at.open(market.terminal)
  await test.step('while the posting waits for staff the employer types a number that is not there, then one that is', async () => {
    await identifyCompany(at, makeCreditCode(5), makePhone(5))
    await at.tap(zh.posting.own.manage)
    await at.title(manage.title)
    await at.tap(names.open)
    await expect(page.getByText(names.more(1))).toBeVisible()
    await at.type('017')
    await at.tap(names.do)
    await expect(page.getByText(refusals['no-such-number']({ code: 'no-such-number' }))).toBeVisible()
    await at.tap(zh.common.clear)
    await at.type('004')
    await at.tap(names.do)
    await at.title(manage.title)
    await expect(page.getByText(names.named(['A004']))).toBeVisible()
    await at.home()
  })

  const [, , third, fourth] = line
  if (third === undefined || fourth === undefined) throw new Error('Four came')
  await test.step('it goes on the board: A004 is called, and A003, who came before, hears why', async () => {
    done(await before.ask('staff-desk/approve', { command: people.command(), posting, employerName: '坝上合作社' }))
    await findMine(at, fourth.number, fourth.residentId.slice(-4))
    await at.title(matching.offer.title)
    await expect(page.getByText(zh.terms.rows.byName)).toBeVisible()
    await at.home()
    await findMine(at, third.number, third.residentId.slice(-4))
    await at.title(matching.waiting.title)
    await at.tap(matching.why.title)
    await expect(page.locator('.why')).toContainText('给了用工方点名的人')
  })
})
