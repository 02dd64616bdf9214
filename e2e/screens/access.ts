import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Options = Parameters<AxeBuilder['options']>[0]
interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}
declare global {
  interface Window {
    /** Where a page has been looked at before. */
    readonly axe?: { run(within: Document, options: Options): Promise<{ readonly violations: readonly Violation[] }> }
  }
}

/** What keeps somebody from using the page as it stands: WCAG 2.2 AA, and at the hall's own screens contrast as AAA asks. */
export const accessFaults = (page: Page, contrast: 'AA' | 'AAA'): Promise<readonly string[]> =>
  violations(page, {
    rules: {
      'color-contrast': { enabled: true },
      'color-contrast-enhanced': { enabled: contrast === 'AAA' },
    },
  })

/** Letters that do not stand out as AAA asks, alone: what a turned panel or another language moves onto another ground. */
export const contrastFaults = (page: Page): Promise<readonly string[]> =>
  violations(page, { runOnly: ['color-contrast-enhanced'] })

async function violations(page: Page, options: Options): Promise<readonly string[]> {
  // What is as it should be is not told in full, which takes longer than finding it so.
  const asked: Options = { ...options, resultTypes: ['violations'] }
  // It brings half a megabyte twice to every look; a page that has it is asked as it stands.
  const found = (await page.evaluate(askAgain, asked)) ?? (await bring(page, asked))
  return found.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' ')}`)
}

async function bring(page: Page, options: Options): Promise<readonly Violation[]> {
  // No frames here: without legacy mode each look would open a page of its own.
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()
  return violations
}

/** Runs in the page, once whatever moves on it has come to rest. */
async function askAgain(options: Options): Promise<readonly Violation[] | undefined> {
  const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations === 1)
  await Promise.allSettled(moving.map(({ finished }) => finished))
  const found = await window.axe?.run(document, options)
  return found?.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }))
}
