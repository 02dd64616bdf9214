import { expect } from '../market.ts'
import type { Desk } from '../screens/desk.ts'
import { shapes } from '../screens/turn.ts'
import { laySheet, type Shot, shoot } from './sheet.ts'

/** A4. */
const sheetSizes = { lying: { width: 1123, height: 794 }, upright: { width: 794, height: 1123 } } as const

/** What a page has given to a printer, as it comes out of it, and then put away. */
export function papers(staff: Desk) {
  const { page } = staff
  async function shots(selector: string, scale: number): Promise<Shot[]> {
    const papers = page.locator(selector)
    await expect(papers.first()).toBeVisible()
    const found: Shot[] = []
    for (const paper of await papers.all()) found.push(await shoot(page, scale, paper))
    return found
  }
  const printing = async (
    name: string,
    lies: keyof typeof sheetSizes,
    take: () => Promise<readonly (readonly Shot[])[]>,
  ) => {
    await page.setViewportSize(sheetSizes[lies])
    await page.emulateMedia({ media: 'print' })
    const rows = await take()
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(shapes.landscape)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await laySheet(page, `papers/${name}`, rows)
  }
  return {
    /** From the 80 mm roll as it was asked for in Chinese, and asked for again in English. */
    rolls: (name: string, inEnglish: RegExp) =>
      printing(name, 'lying', async () => {
        const chinese = await shots('.roll-paper', 0.8)
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
        await page.emulateMedia({ media: 'screen' })
        await staff.speak('en')
        await page.getByRole('button', { name: inEnglish }).first().click()
        await expect(page.locator('.roll-paper').first()).toBeAttached()
        await page.emulateMedia({ media: 'print' })
        const english = await shots('.roll-paper', 0.8)
        await staff.speak('zh')
        return [[...chinese, ...english]]
      }),
    /** From the desk's own printer, one below the other. */
    sheets: (name: string, selector: string, lies: keyof typeof sheetSizes = 'lying') =>
      printing(name, lies, async () => (await shots(selector, 0.9)).map((shot) => [shot])),
  }
}
