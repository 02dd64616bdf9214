import type { APIRequestContext } from '@playwright/test'
import { TradeId } from '../../shared/ids.ts'
import { newCommand } from '../faults/crowd.ts'
import { expect, type Market } from '../market.ts'
import type { Hand, Look } from './hand.ts'
import { screenOf } from './page-screen.ts'
import { broccoliFor, done, townsfolk } from './townsfolk.ts'

/** Four others want people for the work of an employer's newest posting too: the page of its pay says what is usual, and how far theirs is from the floor. */
export async function usualPay(at: Hand, market: Market, desk: APIRequestContext, look: Look): Promise<void> {
  const { words, page } = at
  const { posting: ask, ownPostings: own } = words
  const others = townsfolk(market, '2026-08-17')
  for (const nth of [3, 4, 5, 6]) {
    const posting = await others.post(nth, { ...broccoliFor('2026-08-17', 220), trade: TradeId.parse('loading') })
    const approve = { command: newCommand(), posting, employerName: `装卸队${nth}` }
    done(await screenOf(desk, market).ask('staff-desk/approve', approve))
  }
  await at.press(ask.own.manage)
  await at.press(own.manage.terms)
  await at.title(ask.change.title)
  await at.find(ask.short.amount)
  await expect(page.locator('.wage-middle')).toBeVisible()
  await look(page, 'amount-usual')
  await at.press(words.common.clear)
  await at.type('15')
  await look(page, 'amount-usual-short')
  for (const title of [ask.check.changeTitle, ask.change.title, own.manage.title, ask.own.title]) {
    await at.press(words.common.back)
    await at.title(title)
  }
}
