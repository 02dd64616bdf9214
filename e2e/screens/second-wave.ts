import { expect, type Market } from '../market.ts'
import { broccoliFor, done, type Neighbour, townsfolk, yang } from './townsfolk.ts'

const day = '2026-08-17'

interface Bus {
  readonly places?: number
  readonly days?: number
}

/** All but the last two of the line have the broccoli, and the bus has left at six; the farmer's company is number 1. */
export async function afterTheBus(market: Market, { places = 4, days = 1 }: Bus = {}) {
  const people = townsfolk(market, day)
  await people.opensAllNight()
  const posting = await people.post(1, { ...broccoliFor(day, 170, places), ...(days > 1 ? { days } : {}) })
  const office = await people.staff(yang.name, yang.password)
  await people.holdsLong(office, 1)
  done(await office.ask('staff-desk/approve', { command: people.command(), posting, employerName: '坝上合作社' }))
  const line: Neighbour[] = []
  for (let nth = 1; nth <= places + 2; nth += 1) line.push(await people.checkIn(nth, 'vegetable-picking'))
  for (const neighbour of line.slice(0, places)) await expect.poll(() => neighbour.takesOffer()).toBe(true)
  await market.passUntil(`${day}T07:10:00`)
  return { people, line, posting }
}
