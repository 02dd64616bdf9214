import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { expect } from '../market.ts'
import { tradeOnTile } from './every-question.ts'
import { findMine } from './find-mine.ts'
import type { Hand, Look } from './hand.ts'
import { screenOf } from './page-screen.ts'
import { broccoliFor, done, personId, townsfolk, yang } from './townsfolk.ts'
import type { Walk } from './walk.ts'

const day = '2026-08-17'
const picking = 'vegetable-picking'

async function showId(at: Hand, residentId: string): Promise<void> {
  const { words } = at
  await at.find(words.home.findWork)
  await at.press(words.checkIn.way.residentId)
  await at.title(words.checkIn.residentId.title)
  await at.type(residentId)
  await at.press(words.common.next)
}

/** Whoever was here before is asked nothing anew; a 17-year-old is told which work there is for them; then the day ends. */
export const nextDay: Walk = async (market, desk, open) => {
  const office = screenOf(desk, market)
  done(await office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  const before = townsfolk(market, day)
  const posting = await before.post(1, { ...broccoliFor(day, 170, 1), days: 2 })
  done(await office.ask('staff-desk/approve', { command: before.command(), posting, employerName: '坝上蔬菜合作社' }))
  const goes = await before.checkIn(2, picking)
  await expect.poll(() => goes.takesOffer()).toBe(true)
  const waited = await before.checkIn(1, picking, 'vegetable-sorting')
  const others = townsfolk(market, '2026-08-18')
  await market.passUntil('2026-08-18T05:30:00')
  done(await office.ask('staff-desk/sign-in', { name: yang.name, password: yang.password }))
  const { at, look } = await open()
  const { page, words } = at
  await findMine(at, waited.number, waited.residentId.slice(-4))
  await expect(page.locator('.notice')).toContainText(waited.number)
  await look(page, 'find-of-before')
  await at.home()
  await laterDays(at, look, async () =>
    done(await office.ask('posting/cancel-for', { command: others.command(), posting, because: 'weather' })),
  )
  await showId(at, personId(1))
  await at.title(words.checkIn.wants.same)
  await look(page, 'same-as-before')
  await at.press(words.checkIn.wants.sameSubmit)
  await at.title(words.matching.waiting.title)
  await at.home()
  await showId(at, makeResidentId('2009-01-05', 3))
  await at.title(words.checkIn.consent.title)
  await at.press(words.checkIn.consent.agree)
  await at.title(words.checkIn.name.title)
  await at.press(words.checkIn.name.skip)
  await at.title(words.checkIn.trades.title)
  await at.find(tradeOnTile('vegetable-sorting'))
  await look(page, 'trades-at-seventeen')
  await at.press(words.common.next)
  await at.title(words.checkIn.township.title)
  await at.press(words.checkIn.township.skip)
  await at.press(words.checkIn.pay.any)
  await at.press(words.checkIn.hours.any)
  await at.title(words.checkIn.wants.check)
  await at.press(words.checkIn.wants.submit)
  await at.title(words.matching.waiting.title)
  await look(page, 'waiting-at-seventeen')
  done(await screenOf(desk, market).ask('market-day/close', { command: others.command(), reason: '大雪封路' }))
  await at.title(words.matching.over.title)
  await look(page, 'over')
  await at.home()
  await page.getByText(words.home.closed).waitFor()
  await look(page, 'home-closed')
}

/** The second morning of a job: its employer needs nobody for the days to come; who has it holds out their ID, and hears before their ticket that it is called off. */
async function laterDays(at: Hand, look: Look, callOff: () => Promise<unknown>): Promise<void> {
  const { page, words } = at
  const { manage, cancel } = words.ownPostings
  await at.find(words.home.hire)
  await at.press(words.posting.kind.company)
  await at.type(makeCreditCode(1))
  await at.press(words.common.next)
  await at.title(words.posting.phone.title)
  await at.type(makePhone(1))
  await at.press(words.common.next)
  await at.title(words.posting.pin.title)
  await at.type(madeUpPin)
  await at.press(words.common.next)
  await at.press(manage.cancelRest)
  await look(page, 'manage-second-day')
  await at.press(manage.cancelRest)
  await at.title(cancel.title)
  await look(page, 'cancel-second-day')
  await at.home()
  await showId(at, personId(2))
  await at.title(words.checkIn.hasWork.title)
  await look(page, 'has-work')
  await at.press(words.checkIn.hasWork.ticket)
  await at.title(words.ticket.toPrint(1))
  await look(page, 'ticket-second-day')
  await callOff()
  await at.title(words.jobNews.title['posting-cancelled'])
  await at.press(words.common.good)
  await at.title(words.matching.noNumber.title)
  await look(page, 'no-number')
  await at.home()
}
