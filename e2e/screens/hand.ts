import type { ElementHandle, Locator, Page } from '@playwright/test'
import { expect } from '../market.ts'
import { wordsOf } from './terminal.ts'

/** One button asked twice within half a second hears it once. */
const settleMillis = 520
const lookMillis = 16

/** Called on every page of the terminal, once it stands. */
export type Look = (page: Page, name: string) => Promise<void>

/** Runs in the page: whether an answer is waited for, and nothing that is pressed is heard. */
const isAsking = () => document.querySelector('[aria-busy="true"]') !== null || window.lastTapped?.ariaBusy === 'true'

/** Runs in the page: whether what was found could be pressed: it is still there, for the hall may have said something new in between. */
function pressed(found: HTMLElement): boolean {
  if (!found.isConnected) return false
  // Whoever goes by keyboard is there: on a slow machine the walk takes longer than anybody is waited for.
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))
  found.click()
  Object.assign(window, { lastTapped: found })
  return true
}

/** The way a keyboard or a reading aid goes through the pages: no finger, so no waiting for the shield. */
export function hand(page: Page) {
  const words = wordsOf('zh')
  const named = (name: string) => page.getByRole('button', { name, exact: true }).first()
  const beginning = (name: string) => page.getByRole('button').filter({ hasText: name }).first()
  const typed = new Set<string>()
  let lately: readonly { readonly button: ElementHandle; readonly at: number }[] = []
  // A page that is opened anew has no button of the one before.
  page.on('framenavigated', () => {
    lately = []
  })
  async function settled(button: ElementHandle): Promise<void> {
    lately = lately.filter(({ at }) => Date.now() - at < settleMillis)
    for (const before of lately)
      if (await button.evaluate((one, other) => one === other, before.button))
        await page.waitForTimeout(Math.max(0, before.at + settleMillis - Date.now()))
  }
  const heard = async (): Promise<void> => {
    while (await page.evaluate(isAsking)) await page.waitForTimeout(lookMillis)
  }
  const click = async (button: Locator): Promise<void> => {
    await heard()
    while (!(await button.evaluate(pressed)));
  }
  /** A name may have a line of explanation after it; a button of just this name comes first. */
  const press = async (name: string) => {
    await expect(beginning(name).or(named(name)).first()).toBeVisible()
    const button = (await named(name).count()) > 0 ? named(name) : beginning(name)
    const found = await button.elementHandle()
    if (found !== null) await settled(found)
    await click(button)
    if (found !== null) lately = [...lately, { button: found, at: Date.now() }]
  }
  return {
    page,
    words,
    press,
    title: (name: string) => expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible(),
    /** On a page of its own, or after some pages of tiles. */
    async find(name: string): Promise<void> {
      await expect(beginning(name).or(named(words.common.nextPage)).first()).toBeVisible()
      while ((await beginning(name).count()) === 0) await click(named(words.common.nextPage))
      await press(name)
    },
    /** Everything of whoever stood there is forgotten. */
    async home(): Promise<void> {
      await press(words.common.home)
      await expect(page.getByText(words.home.findWork)).toBeVisible()
    },
    /** Every number of somebody that was typed: papers, phones, codes, birth dates, secrets. */
    typed: (): readonly string[] => [...typed].filter((text) => text.length >= 6),
    /** On the keyboard for names, of which only what can follow may be pressed. */
    async typeLetters(letters: Iterable<string>): Promise<void> {
      for (const letter of letters) await click(page.locator(`.letters > :not([hidden]) > [data-key="${letter}"]`))
    },
    /** Of the candidates. */
    take: (said: string) => click(page.locator('.candidates .key').filter({ hasText: new RegExp(`^${said}$`) })),
    async type(text: string): Promise<void> {
      typed.add(text)
      await page.locator('.key').first().waitFor()
      await heard()
      await page.evaluate((keys) => {
        for (const key of keys) {
          const face = `.key[data-key="${key}"]`
          if (document.querySelector(face) === null)
            document.querySelector<HTMLElement>('.key[data-key="turn"]')?.click()
          document.querySelector<HTMLElement>(face)?.click()
        }
      }, text)
    },
  }
}
export type Hand = ReturnType<typeof hand>
