import type { Locator, Page } from '@playwright/test'
import { en } from '../../shared/language/en.ts'
import type { Words } from '../../shared/language/words.ts'
import { zh } from '../../shared/language/zh.ts'
import { expect } from '../market.ts'

export type Language = 'zh' | 'en'
export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en)

/** A finger lifts and comes down on the same key again; a worn contact is faster, and the pads leave that out. */
const sameKeyMillis = 60
/** After a new page the first quarter of a second belongs to the old one. */
const shieldMillis = 260
/** A button that did something answers nobody for half a second. */
const settleMillis = 510

declare global {
  interface Window {
    /** The button that was tapped last; its answer may still be waited for when the hall has already put another page in its place. */
    readonly lastTapped?: Element
  }
}

/**
 * Runs in the page: resolves once a tap would be taken, as no answer is waited for, the page has stood long enough, and so has
 * the button since it was tapped last, whatever it was called then.
 */
const tapIsTaken = (button: HTMLElement | SVGElement, [shield, settle]: readonly [number, number]): Promise<void> =>
  new Promise((taken) => {
    const look = () => {
      const cameAt = Number(document.documentElement.dataset['cameAt'] ?? 0)
      const isAsking = document.querySelector('[aria-busy="true"]') !== null || window.lastTapped?.ariaBusy === 'true'
      const waits = isAsking || button.closest('[inert]') !== null
      const left = Math.max(cameAt + shield, Number(button.dataset['tappedAt'] ?? -settle) + settle) - performance.now()
      if (waits || left > 0) return setTimeout(look, waits ? 16 : left)
      const note = () => {
        button.setAttribute('data-tapped-at', String(performance.now()))
        Object.assign(window, { lastTapped: button })
      }
      if (button.localName === 'button') button.addEventListener('pointerup', note, { once: true })
      return taken()
    }
    look()
  })

/** Runs in the page: the middle of each key of the pad, as far as nothing lies over it. */
const keysInReach = (pad: Element): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(
    [...pad.querySelectorAll<HTMLElement>('.key')].flatMap((key) => {
      const { left, top, width, height } = key.getBoundingClientRect()
      const middle = [left + width / 2, top + height / 2] as const
      return key.contains(document.elementFromPoint(...middle)) ? [[key.dataset['key'] ?? '', middle]] : []
    }),
  )

/** A touch terminal, used with one finger and read by its words. */
export function terminal(page: Page, language: Language) {
  const words = wordsOf(language)

  /** A person taps what they see, and not before they have looked. */
  async function looked(button: Locator): Promise<Locator> {
    await button.evaluate(tapIsTaken, [shieldMillis, settleMillis] as const)
    return button
  }
  const named = (name: string) => page.getByRole('button', { name, exact: true }).first()
  const starting = (name: string) => page.getByRole('button').filter({ hasText: new RegExp(`^${escaped(name)}`) })
  const tap = async (name: string): Promise<void> => (await looked(named(name))).tap()
  /** What lies over the page, which waits underneath and may have a button of that name too. */
  const tapOver = async (name: string): Promise<void> =>
    (await looked(page.getByRole('button', { name, exact: true }).last())).tap()
  /** As a worn finger does: twice where once was meant. */
  const tapTwice = async (name: string): Promise<void> => {
    const box = await (await looked(named(name))).boundingBox()
    if (box === null) throw new Error(`nobody sees ${name}`)
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
    await page.touchscreen.tap(...middle)
    await page.touchscreen.tap(...middle)
  }
  const tapStarting = async (name: string): Promise<void> => (await looked(starting(name).first())).tap()
  async function type(text: string): Promise<void> {
    if (text === '') return
    const pad = await looked(page.locator('.keypad'))
    const middles = await pad.evaluate(keysInReach)
    const pressedAt = new Map<string, number>()
    for (const key of text) {
      const middle = middles[key]
      if (middle === undefined) throw new Error(`no finger reaches the key ${key}`)
      const early = (pressedAt.get(key) ?? 0) + sameKeyMillis - Date.now()
      if (early > 0) await page.waitForTimeout(early)
      await page.touchscreen.tap(...middle)
      pressedAt.set(key, Date.now())
    }
  }
  /** Pages through a grid until the tile is there, then taps it. */
  async function tapInGrid(name: string): Promise<void> {
    const tile = page.getByRole('button', { name, exact: false }).first()
    await expect(tile.or(named(words.common.nextPage)).first()).toBeVisible()
    while (!(await tile.isVisible())) await tap(words.common.nextPage)
    await tapStarting(name)
  }
  const title = (name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  return {
    page,
    language,
    words,
    tap,
    tapOver,
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
