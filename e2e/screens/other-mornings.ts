import type { Page } from '@playwright/test'
import type { TypedTerms } from '../../shared/day/posting/terms.ts'
import { type PostingId, TradeId } from '../../shared/ids.ts'
import { newCommand } from '../faults/crowd.ts'
import { expect, onPurpose } from '../market.ts'
import { findMine } from './find-mine.ts'
import type { Hand } from './hand.ts'
import { manyJobs } from './many-jobs.ts'
import { openDesk, screenOf } from './page-screen.ts'
import { sayYes } from './say-yes.ts'
import { toldInLine } from './told-in-line.ts'
import { broccoliFor, done, longHold, type Neighbour, townsfolk, yang } from './townsfolk.ts'
import { setMarket } from './under-their-eyes.ts'
import type { Walk } from './walk.ts'

const day = '2026-08-17'
const picking = 'vegetable-picking'

const findPage = (at: Hand, { number, residentId }: Neighbour) => findMine(at, number, residentId.slice(-4))

/** The longest name of a trade, on another day than today, for whom nobody pays if something happens. */
const sortingTomorrow: TypedTerms = {
  ...broccoliFor('2026-08-18', 170, 3),
  trade: TradeId.parse('vegetable-sorting'),
  cover: { kind: 'none' },
}

/** Lots are drawn at ten to six: home and the place in line before and after. */
export const lotteryMorning: Walk = async (market, desk, open) => {
  done(await screenOf(desk, market).ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  await setMarket(market, desk, longHold)
  await setMarket(market, desk, { section: 'rounds', roundMinutes: [350] })
  await setMarket(market, desk, { section: 'order', order: 'lottery' })
  const others = townsfolk(market, day)
  const she = await others.checkIn(1, picking, 'vegetable-sorting')
  for (const nth of [2, 3]) await others.checkIn(nth, picking)
  const post = () => others.post(1, broccoliFor(day, 170, 3))
  const cancel = async (posting: PostingId) =>
    done(await screenOf(desk, market).ask('posting/cancel-for', { command: newCommand(), posting, because: 'weather' }))
  const first = await post()
  const approve = { command: newCommand(), posting: first, employerName: '坝上蔬菜合作社' }
  done(await screenOf(desk, market).ask('staff-desk/approve', approve))
  const before = await open()
  await before.look(before.at.page, 'home-before-lots')
  await findPage(before.at, she)
  await before.at.title(before.at.words.matching.jobs.title(1))
  await before.look(before.at.page, 'jobs-before-lots')
  const more = await manyJobs(before, market, others, she)
  await before.at.press(before.at.words.matching.mine.open)
  await before.at.title(before.at.words.matching.mine.title)
  await before.look(before.at.page, 'waiting-before-lots')
  await before.at.home()
  for (const posting of [first, ...more]) await cancel(posting)
  await market.passUntil(`${day}T05:50:01`)
  const { at, look } = await open()
  await look(at.page, 'home-after-lots')
  await findPage(at, she)
  await at.title(at.words.matching.waiting.title)
  const second = await others.post(1, sortingTomorrow)
  await at.title(at.words.matching.offer.title)
  await look(at.page, 'offer-for-tomorrow')
  await cancel(second)
  await at.title(at.words.matching.waiting.title)
  await look(at.page, 'waiting-after-lots')
  await at.home()
}

/** Six who travel together, with their one number and their six tickets. */
export const crewMorning: Walk = async (market, desk, open) => {
  done(await screenOf(desk, market).ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  await setMarket(market, desk, longHold)
  const others = townsfolk(market, day)
  const [first, ...rest] = await Promise.all([1, 2, 3, 4, 5, 6].map((nth) => others.checkIn(nth, picking)))
  if (first === undefined) throw new Error('nobody came')
  const { at, look } = await open()
  const { page, words } = at
  const { crew } = words.matching
  await findPage(at, first)
  await at.press(crew.open())
  await at.title(crew.none)
  await at.press(crew.add)
  await at.title(words.checkIn.crew.numberTitle)
  await at.type('999')
  await at.press(words.common.next)
  await at.title(words.checkIn.crew.lastFourTitle('A999'))
  await look(page, 'crew-last-four')
  await at.type('0000')
  await at.press(words.checkIn.crew.submit)
  await expect(page.locator('.notice')).toBeVisible()
  await look(page, 'crew-refused')
  for (const { number, residentId } of rest)
    done(
      await screenOf(page.request, market).ask('check-in/form-crew', {
        command: newCommand(),
        number,
        lastFour: residentId.slice(-4),
      }),
    )
  await at.press(words.common.back)
  await at.title(words.checkIn.crew.numberTitle)
  await at.press(words.common.back)
  await at.title(crew.title(6))
  await look(page, 'crew-of-six')
  await at.press(words.common.back)
  await at.title(words.matching.waiting.title)
  await look(page, 'waiting-in-crew')
  await at.home()
  await toldInLine(at, market, first, look)
  await at.home()
  await findPage(at, first)
  await at.title(words.matching.waiting.title)
  const posting = await others.post(1, broccoliFor(day, 170, 8))
  done(
    await screenOf(desk, market).ask('staff-desk/approve', {
      command: newCommand(),
      posting,
      employerName: '坝上蔬菜合作社',
    }),
  )
  await at.title(words.matching.offer.crew(6))
  await look(page, 'offer-to-crew')
  await sayYes(at, words.matching.offer.accept)
  await at.title(words.ticket.toPrint(6))
  await look(page, 'tickets-of-crew')
}

/**
 * What is said over a page: that a hand is to be raised while nobody is at the desk, that help is called, that this terminal has no voice, that nobody touches it, that the line is cut
 * and is back; and in its place, that it broke.
 */
export const overThePage: Walk = async (market, desk, open) => {
  const { at, look } = await open()
  const { page, words } = at
  await at.find(words.home.findWork)
  await at.title(words.checkIn.way.title)
  await at.press(words.common.help)
  await expect(page.getByText(words.common.calls.raiseHand.title)).toBeVisible()
  await look(page, 'raise-hand')
  await at.press(words.common.good)
  done(await screenOf(desk, market).ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  const shutDesk = await openDesk(desk, market)
  await at.press(words.common.help)
  await expect(page.getByText(words.common.calls.called.title)).toBeVisible()
  await look(page, 'help')
  await shutDesk()
  await at.press(words.common.good)
  await page.evaluate(() => {
    window.speechSynthesis.getVoices = () => []
  })
  await at.press(words.common.listen)
  await expect(page.getByText(words.common.silent)).toBeVisible()
  await look(page, 'silent')
  await page.clock.install()
  await at.press(words.common.good)
  await page.clock.fastForward('01:05')
  await expect(page.getByText(words.common.stillThere)).toBeVisible()
  // Half a minute later the terminal is home, however long a look takes.
  await secondsStand(page, true)
  await look(page, 'still-there')
  await at.press(words.common.stillHere)
  await secondsStand(page, false)
  await market.kill()
  await at.title(words.trouble.title)
  await look(page, 'trouble')
  await at.press(words.common.help)
  await expect(page.getByText(words.common.calls.raiseHand.title)).toBeVisible()
  await at.press(words.common.good)
  // For three seconds: watched for by the page itself.
  const isBack = page.getByText(words.trouble.backMore).waitFor()
  await market.start()
  await page.clock.fastForward('00:05')
  await isBack
  await page.evaluate(endTimers)
  await look(page, 'back-again')
  await page.evaluate(breakNextPage, onPurpose)
  await at.press(words.checkIn.way.phone)
  await at.title(words.common.broken)
  await page.evaluate(endTimers)
  await look(page, 'broken')
}

const secondsStand = (page: Page, stand: boolean): Promise<void> =>
  page.evaluate((stands) => {
    window.secondsStand = stands
  }, stand)

/** Runs in the page: what is said for three seconds stays. */
function endTimers(): void {
  const last = window.setInterval(() => {}, 1_000_000)
  for (let timer = last; timer > last - 1000; timer -= 1) window.clearInterval(timer)
}

/** Runs in the page: the next thing that would be put on it cannot be. */
function breakNextPage(message: string): void {
  const { cloneNode } = Node.prototype
  Node.prototype.cloneNode = () => {
    Node.prototype.cloneNode = cloneNode
    throw new Error(message)
  }
}
