import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What keeps somebody from using the page as it stands: WCAG 2.2 AA, and at the hall's own screens contrast as AAA asks. */
export async function accessFaults(page: Page, contrast: 'AA' | 'AAA'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      rules: { 'color-contrast-enhanced': { enabled: contrast === 'AAA' } },
      // What is as it should be is not told in full, which takes longer than finding it so.
      resultTypes: ['violations'],
    })
    // No frames here: without this each look would open a page of its own.
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' ')}`)
}
