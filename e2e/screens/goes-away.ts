import type { Page } from '@playwright/test'

/** Its clock, by which it knows how long nobody has touched it, goes on by so much at once. */
export const pageIsOlder = (page: Page, seconds: number): Promise<void> =>
  page.evaluate((millis) => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + millis
  }, seconds * 1000)

/** Runs in the page: something that only whoever stands there may ask. */
export async function asks([name, question]: readonly [string, unknown]): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(question) })).status
}
