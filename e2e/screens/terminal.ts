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
const shieldMillis = 260
/** A button that did something answers nobody for half a second. */
const settleMillis = 510

/** Runs in the page: resolves once a tap would be taken, because no answer is waited for and the page has stood long enough. */
const tapIsTaken = (shield: number): Promise<void> =>
  new Promise((taken) => {
    const look = () => {
      const cameAt = performance.getEntriesByName('page').at(-1)?.startTime ?? 0
      const waits = document.querySelector('.terminal[inert], [aria-busy="true"]') !== null
      if (!waits && performance.now() >= cameAt + shield) taken()
      else requestAnimationFrame(look)
    }
    look()
  })

/** A touch terminal, used with one finger and read by its words. */
export function terminal(page: Page, language: Language) {
  const words = wordsOf(language)

  /** A person taps what they see, and not before they have looked. */
  async function looked(button: Locator): Promise<Locator> {
    await button.waitFor()
    await page.evaluate(tapIsTaken, shieldMillis)
    return button
  }
  const named = (name: string) => looked(page.getByRole('button', { name, exact: true }).first())
  const starting = (name: string) => page.getByRole('button').filter({ hasText: new RegExp(`^${escaped(name)}`) })
  const tappedAt = new Map<string, number>()
  async function tap(name: string): Promise<void> {
    const button = await named(name)
    const where = `${await page.locator('h1').first().textContent()} ${name}`
    await page.waitForTimeout(Math.max(0, (tappedAt.get(where) ?? 0) + settleMillis - Date.now()))
    await button.click()
    tappedAt.set(where, Date.now())
  }
  /** As a worn finger does: twice where once was meant. */
  const tapTwice = async (name: string): Promise<void> => (await named(name)).dblclick()
  const tapStarting = async (name: string): Promise<void> => (await looked(starting(name).first())).click()
  async function type(text: string): Promise<void> {
    await page.evaluate(tapIsTaken, shieldMillis)
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
