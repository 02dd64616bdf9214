import type { Page } from '@playwright/test'
import { breaking, lineFaults } from './line-faults.ts'
import { lookFaults, topmost } from './look-faults.ts'
import { shapes, turn } from './turn.ts'

/** What breaks the look on the board, or on another page without a bar that is read from nearer, as it hangs, and turned. */
export async function faultsBothWays(page: Page, smallest = 64): Promise<readonly string[]> {
  const faults: string[] = []
  const hangs = page.viewportSize()?.width === shapes.landscape.width ? 'landscape' : 'portrait'
  for (const shape of [hangs, hangs === 'landscape' ? 'portrait' : 'landscape'] as const) {
    const letters = await turn(page, shape)
    const found = [
      ...(letters === '' ? [] : [`no face of the font has ${letters}`]),
      ...(await page.evaluate(lookFaults, { ...topmost, reach: 0, text: smallest })),
      ...(await page.evaluate(lineFaults, breaking)),
    ]
    faults.push(...found.map((fault) => `${shape}: ${fault}`))
  }
  return faults
}
