import type { APIRequestContext } from '@playwright/test'
import type { Screen } from '../faults/screen.ts'
import type { Market } from '../market.ts'

/** A page's own screen, asked without touching the page: in its session, as if it had been tapped. */
export function screenOf(page: APIRequestContext, market: Market): Screen {
  const { origin } = new URL(market.terminal)
  return {
    async ask(name, body) {
      const response = await page.post(`${origin}/api/${name}`, { data: body, headers: { origin } })
      return response.json()
    },
  }
}
