import type { Page } from '@playwright/test'
import { expect } from '../market.ts'

/** A scanner or ID reader at the terminal: its keys are stamped at its pace, however busy the machine that plays it. */
export async function holdOut(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(isArmed)).toBe(true)
  // Longer than any reader waits between two texts.
  await page.waitForTimeout(200)
  await page.evaluate((keys) => {
    let atMillis = performance.now()
    for (const key of [...keys, 'Enter']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      atMillis += 12
      Object.defineProperty(event, 'timeStamp', { value: atMillis })
      document.body.dispatchEvent(event)
    }
  }, text)
}

/** A page that listens for a reader takes the second of two keys at once for itself. */
function isArmed(): boolean {
  const taken = ['1', '2'].map(
    (key) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  )
  return taken.at(-1) ?? false
}
