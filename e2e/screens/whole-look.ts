import type { Page } from '@playwright/test'
import { written } from '../../kiosk/app/written.ts'
import { edgeFaults } from './edge-faults.ts'
import { breaking, lineFaults } from './line-faults.ts'
import { lookFaults, topmost } from './look-faults.ts'
import type { Mode } from './modes.ts'
import { pageFaults } from './page-faults.ts'
import { unlikeWritten } from './spoken-faults.ts'
import { typeFaults } from './type-faults.ts'

const highest = { normal: 570, low: 1152 } as const
const smallest = { normal: 44, large: 55 } as const

/** Each runs inside the page. */
const checks = { lookFaults, typeFaults, lineFaults, edgeFaults, pageFaults, unlikeWritten, written }
declare global {
  interface Window {
    /** Where a page has been looked at before. */
    readonly checks?: typeof checks
  }
}
const bring = `window.checks = { ${Object.entries(checks).map(([name, check]) => `${name}: ${check}`)} }; undefined`

const measuresIn = ({ shape, large, low }: Mode) => ({
  inPlace: {
    ...topmost,
    reach: shape === 'landscape' ? 0 : highest[low ? 'low' : 'normal'],
    text: smallest[large ? 'large' : 'normal'],
  },
  written: { ...topmost, scale: large ? 1.25 : 1 },
  broken: breaking,
  near: { ...topmost, gap: 24 },
})

/** Everything on the page that breaks the look in this mode, as it stands: the way into a page takes longer than the looks, and is gone once. */
export async function wholeLook(page: Page, mode: Mode): Promise<readonly string[]> {
  const measures = measuresIn(mode)
  const found = await page.evaluate(lookAll, measures)
  if (found !== undefined) return found
  await page.evaluate(bring)
  return (await page.evaluate(lookAll, measures)) ?? ['the checks do not come into the page']
}

/** Runs in the page. */
function lookAll({ inPlace, written, broken, near }: ReturnType<typeof measuresIn>): readonly string[] | undefined {
  const { checks } = window
  return (
    checks && [
      ...checks.lookFaults(inPlace),
      ...checks.typeFaults(written),
      ...checks.lineFaults(broken),
      ...checks.edgeFaults(near),
      ...checks.pageFaults(inPlace),
      ...checks.unlikeWritten(checks.written),
    ]
  )
}
