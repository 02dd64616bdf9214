import { expect, type Market } from '../market.ts'
import { broccoliFor, done, type Neighbour, townsfolk, yang } from './townsfolk.ts'

const day = '2026-08-17'

/** Four of six have the broccoli, and the bus has left at six; the farmer's company is number 1. */
export async function afterTheBus(market: Market, days = 1) {
  const people = townsfolk(market, day)
  await people.opensAllNight()
  const posting = await people.post(1, { ...broccoliFor(day, 170, 4), ...(days > 1 ? { days } : {}) })
  const office = await people.staff(yang.name, yang.password)
  done(await office.ask('staff-desk/approve', { command: people.command(), posting, employerName: '坝上合作社' }))
  const line: Neighbour[] = []
  for (const nth of [1, 2, 3, 4, 5, 6]) line.push(await people.checkIn(nth, 'vegetable-picking'))
  for (const neighbour of line.slice(0, 4)) await expect.poll(() => neighbour.takesOffer()).toBe(true)
  await market.passUntil(`${day}T07:10:00`)
  return { people, line, posting }
}
