import type { Page } from '@playwright/test'
import { expect } from '../market.ts'

/** A scanner or ID reader at the terminal: it types whole texts in one go, as no person can. */
export async function holdOut(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(isArmed)).toBe(true)
  // Longer than any reader waits between two texts.
  await page.waitForTimeout(200)
  await page.evaluate((keys) => {
    for (const key of [...keys, 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }, text)
}

/** A page that listens for a reader takes the second of two keys at once for itself. */
function isArmed(): boolean {
  const taken = ['1', '2'].map(
    (key) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  )
  return taken.at(-1) ?? false
}
