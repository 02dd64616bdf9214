import type { APIRequestContext } from '@playwright/test'
import type { PaySaid } from '../../shared/county/pay/messages.ts'
import { MarketDay } from '../../shared/ids.ts'
import { zh } from '../../shared/language/zh.ts'
import { expect, type Market } from '../market.ts'
import { screenOf } from './page-screen.ts'
import type { Terminal } from './terminal.ts'
import { broccoliFor, done, type Neighbour, townsfolk, yang } from './townsfolk.ts'

export const monday = MarketDay.parse('2026-08-17')
export const tuesday = MarketDay.parse('2026-08-18')
const { question, amount, answered } = zh.pay

/** So many had the broccoli on Monday and were there, each with their ticket in the hand; the day is closed, and it is the next morning, 05:35. */
export async function morningAfter(market: Market, desk: APIRequestContext, count: number, days = 1) {
  const people = townsfolk(market, monday)
  const office = screenOf(desk, market)
  done(await office.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  const terms = { ...broccoliFor(monday, 170, count), ...(days > 1 ? { days } : {}) }
  const posting = await people.post(1, terms)
  done(await office.ask('staff-desk/approve', { command: people.command(), posting, employerName: '坝上合作社' }))
  const line: (Neighbour & { readonly code: string })[] = []
  for (let nth = 1; nth <= count; nth += 1) {
    const neighbour = await people.checkIn(nth, 'vegetable-picking')
    await expect.poll(() => neighbour.takesOffer()).toBe(true)
    const { code = '' } = await neighbour.printsTicket()
    line.push({ ...neighbour, code })
  }
  await market.passUntil(`${monday}T07:10:00`)
  const expected = done(await office.ask('placement/roster', { posting, workDate: monday }))
  const here = expected.map(({ placement }) => placement)
  done(await office.ask('placement/report-here-for', { command: people.command(), posting, here }))
  await market.passUntil(`${tuesday}T05:35:00`)
  done(await office.ask('staff-desk/sign-in', yang))
  return { office, line }
}

/** They answer, see what was noted, and the terminal is the next person's. */
export async function answers(at: Terminal, said: PaySaid, yuan = ''): Promise<void> {
  await at.title(question.title('8月17日'))
  await at.tap(question[said])
  if (said === 'short') {
    await at.title(amount.title)
    await at.type(yuan)
    await at.tap(amount.submit)
  }
  await at.title(said === 'paid' ? answered.paid : answered.complained)
}
