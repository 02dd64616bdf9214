import type { Page } from '@playwright/test'

/** What is left of A4 between its margins, by how the sheet lies. */
const widthMillimetres = { lying: 277, upright: 182 } as const

/**
 * What is wrong with a paper on the page as its sheet would have it: wider than that, the browser prints all of it smaller; and a cell
 * too narrow for its words runs into the next. `foot`: what stands under every sheet.
 */
export async function lookOnA4(page: Page, paper: string, lies: keyof typeof widthMillimetres) {
  const before = page.viewportSize()
  await page.setViewportSize({ width: Math.floor((widthMillimetres[lies] * 96) / 25.4), height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const found = await page.locator(paper).evaluate(faultsOf)
  await page.emulateMedia({ media: null })
  if (before !== null) await page.setViewportSize(before)
  return found
}

/** Runs in the page. */
function faultsOf(paper: Element) {
  const leastPx = (6.49 * 96) / 72
  const parts = [paper, ...paper.querySelectorAll('th, td, dt, dd, li, p')]
  return {
    tooWide: parts
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
      .map(({ textContent }) => textContent),
    tooSmall: parts
      .filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < leastPx)
      .map(({ textContent }) => textContent),
    foot: getComputedStyle(document.documentElement).getPropertyValue('--sheet-foot'),
  }
}
