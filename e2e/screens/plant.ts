import type { Page } from '@playwright/test'

/** No page allows a style of its own; a sheet made by hand passes. */
export const plantSheet = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)
