import type { Locator, Page } from '@playwright/test'
import { type Terminal, terminal } from '../../screens/terminal.ts'

/** After a new page the first quarter of a second belongs to the old one. */
const shieldMillis = 270
const betweenKeysMillis = 80
/** Nobody looks for the next page sooner, or the looking would take its time from the page. */
const lookedForAfterMillis = 250

/** A terminal used by touch alone, as the glass reports it. */
export function finger(page: Page): Terminal {
  const at = terminal(page, 'zh')
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first()
  const starting = (name: string) =>
    page
      .getByRole('button')
      .filter({ hasText: new RegExp(`^${name}`) })
      .first()
  const touch = async (found: Locator) => {
    await page.waitForTimeout(shieldMillis)
    await found.tap()
    await page.waitForTimeout(lookedForAfterMillis)
  }
  return {
    ...at,
    tap: (name) => touch(button(name)),
    tapStarting: (name) => touch(starting(name)),
    async tapInGrid(name) {
      while (!(await starting(name).isVisible())) await touch(button(at.words.common.nextPage))
      await touch(starting(name))
    },
    async type(text) {
      await page.waitForTimeout(shieldMillis)
      for (const key of text) {
        await page.locator(`.key[data-key="${key}"]`).tap()
        await page.waitForTimeout(betweenKeysMillis)
      }
    },
    async home() {
      // A page that has just come by itself, as an offer does, does not hear the tap: people tap again.
      do await touch(button(at.words.common.home))
      while (!(await page.getByText(at.words.home.findWork).isVisible()))
    },
  }
}
