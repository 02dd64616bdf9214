import type { Page } from '@playwright/test'
import { zh } from '../../shared/language/zh.ts'

/** Whether a minute without a touch is asked about over this page, and a touch then goes on with it. */
export async function idleFaults(page: Page, patienceMillis: number): Promise<readonly string[]> {
  const asked = page.getByRole('heading', { name: zh.common.stillThere, exact: true })
  const came = (state: 'visible' | 'detached') =>
    asked.waitFor({ state, timeout: patienceMillis }).then(
      () => true,
      () => false,
    )
  await page.evaluate(minuteLater)
  const isAsked = await came('visible')
  await page.evaluate(touched)
  const goesOn = await came('detached')
  return [
    ...(isAsked ? [] : ['a minute without a touch is not asked about']),
    ...(goesOn ? [] : ['a touch does not go on']),
  ]
}

/** Runs in the page: by its clock. */
function minuteLater(): void {
  const now = performance.now.bind(performance)
  performance.now = () => now() + 61_000
}

/** Runs in the page, whose clock is right again: nobody is heard in the future. */
function touched(): void {
  Reflect.deleteProperty(performance, 'now')
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))
}
