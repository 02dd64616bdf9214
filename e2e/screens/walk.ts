import type { APIRequestContext, Page } from '@playwright/test'
import { expect, type Market } from '../market.ts'
import { type Hand, hand, type Look } from './hand.ts'
import { keptAside, leftBehind } from './left-behind.ts'
import { looking, type Switched } from './look.ts'
import { holdLines } from './steady-faults.ts'

/** A terminal gone through by hand, each of its pages looked at. */
export interface Walked {
  readonly at: Hand
  readonly look: Look
}

/** Makes the hall as it must be, asked by `desk` and by people elsewhere; opens a terminal in it, on `page`, and goes through its pages. */
export type Walk = (
  market: Market,
  desk: APIRequestContext,
  open: (switched?: Switched) => Promise<Walked>,
  page: Page,
) => Promise<void>

/** What breaks the look is added to `faults`, and what is kept of whoever stands there or, at home again, of whoever stood there. */
export async function openTerminal(page: Page, market: Market, faults: string[], switched?: Switched): Promise<Walked> {
  await holdLines(page)
  await page.goto(market.terminal)
  const at = hand(page)
  await expect(page.getByText(at.words.home.findWork)).toBeVisible()
  const look = await looking(page, faults, switched)
  const logged: string[] = []
  page.on('console', (message) => logged.push(message.text()))
  return {
    at: {
      ...at,
      async home() {
        await at.home()
        for (const word of await leftBehind(page, ...at.typed())) faults.push(`home again: ${word} is left behind`)
      },
    },
    async look(shown, name) {
      await look(shown, name)
      for (const word of await keptAside(page, at.typed())) faults.push(`${name}: ${word} is kept`)
      for (const word of at.typed())
        if (logged.some((line) => line.includes(word))) faults.push(`${name}: ${word} is logged`)
    },
  }
}
