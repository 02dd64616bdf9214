import type { JSHandle, Page } from '@playwright/test'
import { hand } from './hand.ts'
import type { Mode } from './modes.ts'

type Row = readonly HTMLElement[]

/** A button answers nobody for half a second after it did something: with so many of each, one always answers. */
const rowsNeeded = 4

/**
 * Home's own row of settings, kept in hand when home is left: on every other page its buttons do what they do at home. Each
 * visit to home has a row of its own. The terminal must stand at home, and stands there again.
 */
export async function settingsInHand(page: Page): Promise<(mode: Mode) => Promise<void>> {
  const { find, press, title, words } = hand(page)
  const rows: JSHandle<Row>[] = []
  while (rows.length < rowsNeeded) {
    await find(words.home.myTicket)
    // A door opens once the server has closed whoever stood here before; until then nothing else is answered.
    await title(words.checkIn.find.numberTitle)
    // Two ways home, or each would have to be waited for.
    await press(rows.length % 2 === 0 ? words.common.home : words.common.back)
    await page.locator('.setting').last().waitFor()
    rows.push(await page.evaluateHandle(() => [...document.querySelectorAll<HTMLElement>('.setting')]))
  }
  return ({ language, large, low }) => page.evaluate(pressed, { rows, wanted: [language === 'en', large, low] })
}

/** Runs in the page: presses each setting that is not as wanted, on whichever row answers, until all are. */
async function pressed({ rows, wanted }: { rows: readonly Row[]; wanted: readonly boolean[] }): Promise<void> {
  const root = document.documentElement
  const isSet = () => [root.lang === 'en', root.hasAttribute('data-large'), root.hasAttribute('data-low')]
  const left = () => wanted.flatMap((on, setting) => (isSet()[setting] === on ? [] : [setting]))
  // The page hears only what stands on it.
  const press = (button: HTMLElement | undefined) => {
    if (button?.isConnected !== false) return button?.click()
    document.body.append(button)
    button.click()
    button.remove()
  }
  while (left().length > 0) {
    // The language last: while it comes nothing else is answered.
    for (const setting of left().reverse())
      for (const row of rows) if (isSet()[setting] !== wanted[setting]) press(row[setting])
    await new Promise((soon) => setTimeout(soon, 16))
  }
}
