import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'

/** A picture among the others, once the letters are there and nothing fades any more. */
export async function takePicture(of: Page | Locator, name: string): Promise<void> {
  const page = 'page' in of ? of.page() : of
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
  await of.screenshot({ path: join('e2e', 'pictures', `${name}.png`) })
}
