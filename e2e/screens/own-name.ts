import type { Page } from '@playwright/test'

/** What is typed of a name, piece by piece: the letters, and what of the candidates is meant. */
export type NamePieces = readonly (readonly [letters: string, said: string])[]
export const ouyangXiuyuan: NamePieces = [
  ['ouy', '欧阳'],
  ['xiu', '修'],
  ['yuan', '远'],
]

/** After a new page, and after a character, what comes at once is meant for what was there before. */
const shieldMillis = 270

/** By touch alone, on the keyboard of the terminal's own. */
export async function typeName(page: Page, pieces: NamePieces): Promise<void> {
  const letter = (key: string) => page.locator(`.letters .key[data-key="${key}"]`)
  for (const [letters, said] of pieces) {
    await page.waitForTimeout(shieldMillis)
    for (const key of letters) await letter(key).tap()
    const candidate = page.locator('.candidates .key').filter({ hasText: new RegExp(`^${said}$`) })
    while (!(await candidate.isVisible())) await letter('more').tap()
    await candidate.tap()
  }
  await page.waitForTimeout(shieldMillis)
}
