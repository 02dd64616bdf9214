import type { Page } from '@playwright/test'
import { lettersWithoutFont } from './look-faults.ts'

/** Full-HD panels, as they hang or stand. */
export const shapes = { portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } } as const
export type Shape = keyof typeof shapes

/** Turns the panel and waits until the page has settled and its letters are there; answers those that never came. */
export async function turn(page: Page, shape: Shape): Promise<string> {
  await turnPanel(page, shape)
  return missingLetters(page)
}

export async function turnPanel(page: Page, shape: Shape): Promise<void> {
  if (page.viewportSize()?.width === shapes[shape].width) return
  await page.setViewportSize(shapes[shape])
  for (let frame = 0; frame < 2; frame += 1) await page.evaluate(drawn)
}

/** Runs in the page: resolves once it is laid out anew, also where its clock stands still. */
const drawn = (): Promise<void> =>
  new Promise((over) => {
    const eye = new ResizeObserver(() => {
      eye.disconnect()
      over()
    })
    eye.observe(document.documentElement)
  })

/** What has no letters of the font once all have had time to come. */
export async function missingLetters(page: Page): Promise<string> {
  // A face is asked for only once its first character is on the page.
  let missing = await page.evaluate(lettersWithoutFont)
  for (let look = 0; look < 100 && missing !== ''; look += 1) {
    await page.waitForTimeout(50)
    missing = await page.evaluate(lettersWithoutFont)
  }
  return missing
}
