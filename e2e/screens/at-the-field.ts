import { makeCreditCode, makePhone } from '../../shared/identity/made-up.ts'
import type { Market } from '../market.ts'
import { type Hand, type Look, settleMillis } from './hand.ts'
import { broccoliFor, done, townsfolk } from './townsfolk.ts'

const day = '2026-08-17'

/** Nine of twelve have the broccoli and the bus has left at seven, without some of them. */
export async function busHasLeft(market: Market): Promise<void> {
  const people = townsfolk(market, day)
  await people.opensAllNight()
  const posting = await people.post(77, {
    ...broccoliFor(day, 170, 12),
    startMinute: 450,
    paidMinutes: 480,
    transport: { kind: 'bus', leaveMinute: 420, bay: 2 },
  })
  const office = await people.staff('杨霞', '坝上的风今天很大呀')
  done(await office.ask('staff-desk/approve', { command: people.command(), posting, employerName: '坝上蔬菜合作社' }))
  const line = []
  for (let nth = 1; nth <= 9; nth += 1) line.push(await people.checkIn(40 + nth, 'vegetable-picking'))
  for (const neighbour of line)
    if (!(await neighbour.takesOffer())) throw new Error('there is a place for each of nine')
  await market.passUntil(`${day}T07:40:00`)
}

/** Their employer comes back: who did not board, and that the work ends. */
export async function atTheField(at: Hand, look: Look): Promise<void> {
  const { page, words } = at
  const { missing, stop, done: became } = words.ownPostings
  await at.find(words.home.hire)
  await at.find(words.posting.kind.company)
  await at.type(makeCreditCode(77))
  await at.press(words.common.next)
  await at.title(words.posting.phone.title)
  await at.type(makePhone(77))
  await at.press(words.common.next)
  await at.title(words.posting.own.title)
  await look(page, 'own-at-work')
  await at.press(words.posting.own.atWork)
  await at.title(words.posting.own.atWork)
  await look(page, 'manage-at-work')
  await at.press(missing.open)
  await at.title(missing.title)
  const number = await page.locator('.choice').first().innerText()
  await at.find(number)
  await look(page, 'missing')
  await page.waitForTimeout(settleMillis)
  await at.press(missing.do(1))
  await at.title(became.what.missed.title)
  await look(page, 'missed')
  await at.press(became.see)
  await at.title(words.posting.own.title)
  await at.press(words.posting.own.atWork)
  await at.press(stop.open)
  await at.title(stop.title)
  await at.press(stop.because.rain)
  await look(page, 'stop')
  await at.press(stop.do)
  await at.title(became.what.stopped.title)
  await at.press(became.see)
  await at.title(words.posting.own.title)
  await look(page, 'own-stopped')
}
