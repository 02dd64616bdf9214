import type { Page } from '@playwright/test'
import { expect } from '../market.ts'
import { type Language, wordsOf } from './terminal.ts'

/** The staff desk, used with keyboard and mouse. */
export function desk(page: Page, language: Language) {
  const { desk: words, dailyLog: log, events, checkTicket } = wordsOf(language)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  return {
    page,
    language,
    words,
    log,
    events,
    checkTicket,
    async open(address: string): Promise<void> {
      await page.goto(address)
      if (language === 'en') await button('English').click()
    },
    async firstAccount(code: string, name: string, password: string): Promise<void> {
      await page.getByLabel(words.code).fill(code)
      await page.getByLabel(words.name, { exact: true }).fill(name)
      await page.getByLabel(words.password, { exact: true }).fill(password)
      await page.getByLabel(words.passwordAgain).fill(password)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: words.today })).toBeVisible()
    },
    async signIn(name: string, password: string): Promise<void> {
      await page.getByLabel(words.name, { exact: true }).fill(name)
      await page.getByLabel(words.password, { exact: true }).fill(password)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: words.today })).toBeVisible()
    },
    /** Whoever reads over a clerk's shoulder: the desk's own button is pressed, whatever lies over it. */
    async speak(other: Language): Promise<void> {
      expect(await page.evaluate(pressed, `[lang^="${other}"]`)).toBe(true)
    },
    async openPostings(): Promise<void> {
      await button(new RegExp(`^${words.postings}`)).click()
    },
    async approve(employerName: string): Promise<void> {
      await this.openPostings()
      await page.getByLabel(words.employerName).fill(employerName)
      await button(words.approve).click()
      await expect(page.getByText(words.nothingHeld)).toBeVisible()
    },
    async today(): Promise<void> {
      await button(new RegExp(`^${words.today}`))
        .first()
        .click()
    },
    /** The daily log, which is also read by the rows its figures show. */
    async openLog(): Promise<void> {
      await button(log.title).click()
      await expect(page.getByRole('heading', { level: 1, name: log.title })).toBeVisible()
    },
    /** Finds somebody of the log and opens their row, by keyboard alone. */
    async find(number: string): Promise<void> {
      await page.keyboard.press('/')
      await page.keyboard.type(number)
      await expect(page.locator('.log-row')).toHaveCount(1)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      const steps = page.locator('.row-history li')
      await expect(steps.filter({ hasText: events['checked-in'].name }).first()).toBeVisible()
    },
  }
}
export type Desk = ReturnType<typeof desk>

/** Runs in the page: whether it speaks so once the button is pressed, where there is one, and its letters have come. */
async function pressed(language: string): Promise<boolean> {
  document.querySelector<HTMLElement>(`button.quiet${language}`)?.click()
  await document.fonts.ready
  return document.documentElement.matches(language)
}
