import type { Locator, Page } from '@playwright/test'
import { en } from '../../shared/language/en.ts'
import type { Words } from '../../shared/language/words.ts'
import { zh } from '../../shared/language/zh.ts'
import { expect } from '../market.ts'

export type Language = 'zh' | 'en'
export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en)

/** A finger lifts and comes down on the same key again; a worn contact is faster, and the pads leave that out. */
const sameKeyMillis = 80
/** After a new page the first quarter of a second belongs to the old one. */
const shieldMillis = 270

/** A touch terminal, used with one finger and read by its words. */
export function terminal(page: Page, language: Language) {
  const words = wordsOf(language)

  /** A person taps what they see and can reach, and not before they have looked: nothing lies over it all the while. */
  async function looked(button: Locator): Promise<Locator> {
    do {
      await button.click({ trial: true })
      await page.waitForTimeout(shieldMillis)
    } while ((await page.locator('.terminal[inert]').count()) > 0)
    return button
  }
  const named = (name: string) => looked(page.getByRole('button', { name, exact: true }).first())
  const starting = (name: string) => page.getByRole('button').filter({ hasText: new RegExp(`^${escaped(name)}`) })
  const tap = async (name: string): Promise<void> => (await named(name)).click()
  /** As a worn finger does: twice where once was meant. */
  const tapTwice = async (name: string): Promise<void> => (await named(name)).dblclick()
  const tapStarting = async (name: string): Promise<void> => (await looked(starting(name).first())).click()
  async function type(text: string): Promise<void> {
    await page.waitForTimeout(shieldMillis)
    let last = ''
    for (const key of text) {
      if (key === last) await page.waitForTimeout(sameKeyMillis)
      await page.getByRole('button', { name: key, exact: true }).click()
      last = key
    }
  }
  /** Pages through a grid until the tile is there, then taps it. */
  async function tapInGrid(name: string): Promise<void> {
    const tile = page.getByRole('button', { name, exact: false }).first()
    while (!(await tile.isVisible())) await tap(words.common.nextPage)
    await tapStarting(name)
  }
  const title = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  return {
    page,
    language,
    words,
    tap,
    tapTwice,
    tapStarting,
    tapInGrid,
    type,
    title,
    async open(address: string): Promise<void> {
      await page.goto(address)
      await expect(page.getByText(zh.home.findWork)).toBeVisible()
      if (language === 'en') await tap(zh.home.otherLanguage)
      await expect(page.getByText(words.home.findWork)).toBeVisible()
    },
    async home(): Promise<void> {
      await tap(words.common.home)
      await expect(page.getByText(zh.home.findWork)).toBeVisible()
      if (language === 'en') await tap(zh.home.otherLanguage)
    },
  }
}
export type Terminal = ReturnType<typeof terminal>

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
