import type { APIRequestContext, Page } from '@playwright/test'
import { expect, type Market } from '../market.ts'
import { type Hand, hand, type Look } from './hand.ts'
import { looking } from './look.ts'

/** A terminal gone through by hand, each of its pages looked at. */
export interface Walked {
  readonly at: Hand
  readonly look: Look
}

/** Makes the hall as it must be, asked by `desk` and by people elsewhere; opens a terminal in it, and goes through its pages. */
export type Walk = (market: Market, desk: APIRequestContext, open: () => Promise<Walked>) => Promise<void>

/** What breaks the look is added to `faults`. */
export async function openTerminal(page: Page, market: Market, faults: string[]): Promise<Walked> {
  await page.goto(market.terminal)
  const at = hand(page)
  await expect(page.getByText(at.words.home.findWork)).toBeVisible()
  return { at, look: await looking(page, faults) }
}
