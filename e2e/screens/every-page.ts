import type { Page } from '@playwright/test'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { expect } from '../market.ts'
import { everyNews } from './every-news.ts'
import { townshipName, tradeOnTile } from './every-question.ts'
import type { Hand, Look } from './hand.ts'
import { postLongJobs } from './long-jobs.ts'
import { holdOut } from './reader.ts'
import { sayYes } from './say-yes.ts'
import { hallIsTold, jobChanges } from './under-their-eyes.ts'
import type { Walk } from './walk.ts'

const residentId = makeResidentId('1965-03-12', 1)
const wrongDigit = residentId.slice(0, 17) + (residentId.endsWith('X') ? '0' : 'X')
const child = makeResidentId('2015-06-01', 2)
const trades = ['vegetable-sorting', 'vegetable-picking', 'potato-planting', 'loading', 'wind-solar']

/** A worker's way from the door to the line. */
async function checkIn(at: Hand, look: Look): Promise<void> {
  const { words, page } = at
  await at.find(words.home.findWork)
  await at.title(words.checkIn.way.title)
  await look(page, 'way')
  await at.press(words.checkIn.way.phone)
  await at.title(words.checkIn.phone.title)
  await at.type(makePhone(9))
  await look(page, 'own-phone')
  await at.press(words.common.next)
  await at.title(words.checkIn.birthDate.title)
  await at.type('19650312')
  await look(page, 'birth-date')
  await at.press(words.common.back)
  await at.title(words.checkIn.phone.title)
  await at.press(words.common.back)
  await at.press(words.checkIn.way.residentId)
  await at.title(words.checkIn.residentId.title)
  await at.type(child)
  await at.press(words.common.next)
  await at.title(words.checkIn.child.title)
  await look(page, 'child')
}

/** Whoever is asked who they are hears that a terminal kept places while its line was down. */
const placesWait = (page: Page) =>
  page.route('**/api/check-in/identify', async (route) => {
    const response = await route.fetch()
    const { value, ...reply } = await response.json()
    await route.fulfill({ response, json: { ...reply, value: value && { ...value, placesKept: true } } })
  })

async function takeNumber(at: Hand, look: Look): Promise<void> {
  const { words, page } = at
  await placesWait(page)
  await at.find(words.home.findWork)
  await at.press(words.checkIn.way.residentId)
  await at.title(words.checkIn.residentId.title)
  await at.type(wrongDigit)
  await at.press(words.common.next)
  await expect(page.locator('.notice')).toBeVisible()
  await look(page, 'resident-id-refused')
  await at.press(words.common.eraseOne)
  await at.type(residentId.slice(-1))
  await look(page, 'resident-id')
  await at.press(words.common.next)
  await at.title(words.checkIn.consent.title)
  await look(page, 'consent')
  await at.press(words.checkIn.consent.agree)
  await at.title(words.checkIn.name.title)
  await look(page, 'name')
  await typeOwnName(at, look)
  await at.title(words.checkIn.keeper.title)
  await at.type('12070541')
  await look(page, 'keeper')
  for (const _ of '12070541') await at.press(words.common.eraseOne)
  await at.press(words.checkIn.keeper.none)
  await at.title(words.checkIn.trades.title)
  for (const id of trades) {
    await at.find(tradeOnTile(id))
    while (await page.getByRole('button', { name: words.common.previousPage, disabled: false }).count())
      await at.press(words.common.previousPage)
  }
  await look(page, 'trades')
  await at.press(words.common.next)
  await at.title(words.checkIn.township.title)
  await look(page, 'home-township')
  await at.find(townshipName('xiaoertai'))
  await everyAnswer(at, look)
  await at.title(words.checkIn.certificates.title)
  await look(page, 'certificates')
  await at.press(words.common.next)
  await at.title(words.checkIn.wants.check)
  await look(page, 'wants')
  await at.press(words.checkIn.wants.submit)
  await at.title(words.matching.waiting.title)
  await look(page, 'waiting')
  await at.press(words.matching.mine.change)
  await at.title(words.checkIn.wants.change)
  await look(page, 'change-wants')
  await at.press(words.common.back)
  await at.press(words.matching.mine.leave)
  await at.title(words.matching.leave.title)
  await look(page, 'leaving')
  await at.press(words.matching.leave.go)
  await at.title(words.matching.left.title)
  await look(page, 'left')
  await at.press(words.matching.left.again)
  await at.title(words.matching.waiting.title)
  await at.press(words.matching.crew.open())
  await at.title(words.matching.crew.none)
  await look(page, 'crew')
  await at.press(words.matching.crew.add)
  await at.title(words.checkIn.crew.numberTitle)
  await look(page, 'crew-number')
  await at.press(words.common.back)
  await at.title(words.matching.crew.none)
  await at.press(words.common.back)
  await at.title(words.matching.waiting.title)
}

/** A surname of two characters, and one of given names whose syllable has many. */
async function typeOwnName({ page, press, words, typeLetters, take }: Hand, look: Look): Promise<void> {
  await typeLetters('ouy')
  await look(page, 'name-surname')
  await take('欧阳')
  await typeLetters('zhuang')
  await look(page, 'name-typed')
  await typeLetters(['back', 'back', 'back', 'back', 'back'])
  await look(page, 'name-begun')
  await press(words.common.nextPage)
  await look(page, 'name-next-page')
  await typeLetters('hong')
  await take('忠')
  await look(page, 'name-chosen')
  await press(words.common.next)
}

/** What an hour is to pay, when they are free and how far they go, in their own figures. */
async function everyAnswer(at: Hand, look: Look): Promise<void> {
  const { page, words } = at
  const { checkIn } = words
  await at.title(checkIn.pay.title)
  await look(page, 'ask')
  await at.press(checkIn.pay.own)
  await at.title(checkIn.own['own-pay'].title)
  await at.type('20')
  await look(page, 'own-pay')
  await at.press(words.common.next)
  await at.title(checkIn.hours.title)
  await look(page, 'free-hours')
  await at.press(checkIn.hours.own)
  await at.title(checkIn.own['own-from'].title)
  await at.type('0500')
  await look(page, 'own-from')
  await at.press(words.common.next)
  await at.title(checkIn.own['own-until'].title)
  await at.type('2300')
  await look(page, 'own-until')
  await at.press(words.common.next)
  await at.title(checkIn.distance.title)
  await look(page, 'distance')
  await at.press(checkIn.distance.band.county)
}

/** The place held, the other jobs, the ticket. */
async function takeJob(at: Hand, look: Look): Promise<void> {
  const { words, page } = at
  await at.find(words.home.myTicket)
  await at.title(words.checkIn.find.numberTitle)
  await holdOut(page, 'A torn code')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look(page, 'reader-unread')
  await at.press(words.common.good)
  await at.type('001')
  await look(page, 'find-number')
  await at.press(words.common.next)
  await at.title(words.checkIn.find.lastFourTitle('A001'))
  await at.type('0000')
  await at.press(words.checkIn.find.submit)
  await expect(page.locator('.notice')).toBeVisible()
  await look(page, 'find-refused')
  await at.type(residentId.slice(-4))
  await at.press(words.checkIn.find.submit)
  await at.title(words.matching.offer.title)
  await look(page, 'offer')
  await at.press(words.matching.offer.decline)
  await expect(page.getByText(words.matching.declined.before)).toBeVisible()
  await look(page, 'offer-after-no')
  await at.press(words.matching.offer.decline)
  await at.title(words.matching.declined.title)
  await look(page, 'declined')
  await at.press(words.matching.declined.again)
  await at.title(words.matching.offer.title)
  await at.press(words.matching.offer.look)
  await expect(page.locator('.jobs')).toBeVisible()
  await look(page, 'jobs-held')
  await at.press(words.matching.mine.open)
  await at.title(words.inLine.held.title)
  await look(page, 'mine')
  await at.press(words.matching.why.title)
  await at.title(words.matching.why.title)
  await look(page, 'why')
  await at.press(words.common.back)
  await at.title(words.inLine.held.title)
  await at.press(words.common.back)
  await expect(page.locator('.jobs')).toBeVisible()
  await at.press(words.common.back)
  await at.title(words.matching.offer.title)
  await sayYes(at, words.matching.offer.accept, () => look(page, 'offer-last-page'))
  await at.title(words.ticket.toPrint(1))
  await look(page, 'ticket')
}

/** The ticket printed once, and a second one. */
async function takeMore(at: Hand, look: Look): Promise<void> {
  const { words, page } = at
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('afterprint'))
  })
  await at.press(words.ticket.print)
  await expect(page.getByRole('button', { name: words.ticket.printAgain })).toBeVisible()
  await look(page, 'ticket-printed')
  await at.press(words.ticket.more['wait-again'])
  // They said no to it a while ago.
  await at.press(words.matching.jobs.take)
  await at.title(words.matching.offer.title)
  await sayYes(at, words.matching.offer.accept)
  await at.title(words.ticket.toPrint(1))
  await expect(page.getByRole('button', { name: words.ticket.more.other })).toBeVisible()
  await look(page, 'ticket-second')
}

/** A worker's pages: from the door to a second ticket, the job changed and cancelled, what the hall is told. */
export const workerPages: Walk = async (market, desk, open) => {
  const { at, look } = await open()
  const { page, words } = at
  await checkIn(at, look)
  await at.home()
  await takeNumber(at, look)
  await at.press(words.matching.waiting.ok)
  await expect(page.getByText(words.home.findWork)).toBeVisible()
  const posted = await postLongJobs(market, desk)
  await page.locator('.job-line').first().waitFor()
  await look(page, 'home')
  await takeJob(at, look)
  await takeMore(at, look)
  await jobChanges(at, market, desk, posted, look)
  await at.home()
  await everyNews(at, market, residentId.slice(-4), look)
  await hallIsTold(at, market, desk, look)
}
