import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Options = Parameters<AxeBuilder['options']>[0]

/** What keeps somebody from using the page as it stands: WCAG 2.2 AA, and at the hall's own screens contrast as AAA asks. */
export const accessFaults = (page: Page, contrast: 'AA' | 'AAA'): Promise<readonly string[]> =>
  violations(page, { rules: { 'color-contrast-enhanced': { enabled: contrast === 'AAA' } } })

/** Letters that do not stand out as AAA asks, alone: what a turned panel or another language moves onto another ground. */
export const contrastFaults = (page: Page): Promise<readonly string[]> =>
  violations(page, { runOnly: ['color-contrast-enhanced'] })

async function violations(page: Page, options: Options): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  // It brings half a megabyte twice to every look; a page that has it needs none.
  const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) })
    // What is as it should be is not told in full, which takes longer than finding it so.
    .options({ ...options, resultTypes: ['violations'] })
    // No frames here: without this each look would open a page of its own.
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' ')}`)
}
