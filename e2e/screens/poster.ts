import type { Page } from '@playwright/test'
import { zh } from '../../shared/language/zh.ts'
import { expect } from '../market.ts'

interface Printed {
  /** As each page has it, one in each language. */
  readonly pages: readonly string[]
  /** Of each sheet in points, as they lie in the file. */
  readonly sheets: readonly string[]
  /** What goes over the foot of its page, or is too small for two metres. */
  readonly faults: readonly string[]
}

/** A4 standing up, one in each language. */
export const twoSheets = ['594 841', '594 841']

/** The paper stays on the page until the file is made of it. */
export const keepOnPage = (office: Page) =>
  office.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = document.querySelector('.poster-sheet')?.textContent ?? ''
    }
  })

/** Prints the rules for the wall from the desk's settings. */
export async function printPoster(office: Page): Promise<Printed> {
  await office.evaluate(() => document.body.removeAttribute('data-printed'))
  await office.getByRole('button', { name: zh.poster.print }).click()
  const papers = office.locator('.poster')
  // It lies there before its letters have come, and is printed then.
  await expect(office.locator('body[data-printed]')).toBeAttached()
  const pages = await papers.allTextContents()
  const hungAs = await office.locator('body').getAttribute('data-printed')
  await office.emulateMedia({ media: 'print' })
  const faults = (await Promise.all((await papers.all()).map((paper) => paper.evaluate(faultsOf)))).flat()
  await office.emulateMedia({ media: null })
  const pdf = (await office.pdf({ preferCSSPageSize: true })).toString('latin1')
  await office.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(papers).toHaveCount(0)
  // A printer's dialogue holds the page still; here a setting may still come in.
  expect(pages.join('')).toBe(hungAs)
  const boxes = pdf.matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]/g)
  return { pages, sheets: [...boxes].map(([, wide, high]) => `${wide} ${high}`), faults }
}

/** Runs in the page. */
function faultsOf(paper: Element): readonly string[] {
  const leastPx = (13.99 * 96) / 72
  const over = paper.scrollHeight - paper.clientHeight
  const small = [...paper.querySelectorAll('*')].find(
    (part) => Number.parseFloat(getComputedStyle(part).fontSize) < leastPx,
  )
  return [
    ...(over > 0 ? [`${paper.getAttribute('lang')} is ${over} px too long`] : []),
    ...(small === undefined ? [] : [`${small.tagName} is under 14 pt`]),
  ]
}
