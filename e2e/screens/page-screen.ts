import type { APIRequestContext } from '@playwright/test'
import type { Screen } from '../faults/screen.ts'
import type { Market } from '../market.ts'

/** The desk as whoever is signed in has it open, without a page: what is rung is heard there. Returns how to shut it. */
export async function openDesk(desk: APIRequestContext, market: Market): Promise<() => Promise<void>> {
  const { origin } = new URL(market.terminal)
  const { cookies } = await desk.storageState()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { body } = await fetch(`${origin}/api/live/desk`, { headers: { cookie } })
  return async () => body?.cancel()
}

/** A page's own screen, asked without touching the page: in its session, as if it had been tapped. */
export function screenOf(page: APIRequestContext, market: Pick<Market, 'terminal'>): Screen {
  const { origin } = new URL(market.terminal)
  return {
    async ask(name, body) {
      const response = await page.post(`${origin}/api/${name}`, { data: body, headers: { origin } })
      return response.json()
    },
  }
}
