import type { Page } from '@playwright/test'
import { breaking, lineFaults } from './line-faults.ts'
import { lookFaults, topmost } from './look-faults.ts'
import { shapes, turn } from './turn.ts'

/** What breaks the look on the board as it hangs, and turned. */
export async function faultsBothWays(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const hangs = page.viewportSize()?.width === shapes.landscape.width ? 'landscape' : 'portrait'
  for (const shape of [hangs, hangs === 'landscape' ? 'portrait' : 'landscape'] as const) {
    await turn(page, shape)
    const found = [
      ...(await page.evaluate(lookFaults, { ...topmost, reach: 0, text: 64 })),
      ...(await page.evaluate(lineFaults, breaking)),
    ]
    faults.push(...found.map((fault) => `${shape}: ${fault}`))
  }
  return faults
}
