import type { Page } from '@playwright/test'
import { written } from '../../kiosk/app/written.ts'
import { edgeFaults } from './edge-faults.ts'
import { breaking, lineFaults } from './line-faults.ts'
import { lettersWithoutFont, lookFaults, topmost } from './look-faults.ts'
import type { Mode } from './modes.ts'
import { pageFaults } from './page-faults.ts'
import { unlikeWritten } from './spoken-faults.ts'
import { missingLetters } from './turn.ts'
import { typeFaults } from './type-faults.ts'

const highest = { normal: 570, low: 1152 } as const
const smallest = { normal: 44, large: 55 } as const

/** Each runs inside the page. */
const checks = {
  lettersWithoutFont,
  lookFaults,
  typeFaults,
  lineFaults,
  edgeFaults,
  pageFaults,
  unlikeWritten,
  written,
}
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

type Measures = ReturnType<typeof measuresIn>
interface Found {
  /** Those that no face has, or whose face has yet to come. */
  readonly letters: string
  readonly faults: readonly string[]
}

/** Everything on the page that breaks the look in this mode, as it stands once its letters have come. */
export async function wholeLook(page: Page, mode: Mode): Promise<readonly string[]> {
  const measures = measuresIn(mode)
  const found = await look(page, measures)
  if (found.letters === '') return found.faults
  const letters = await missingLetters(page)
  const { faults } = await look(page, measures)
  return letters === '' ? faults : [...faults, `no face of the font has ${letters}`]
}

/** The way into a page takes longer than the looks, and is gone once. */
async function look(page: Page, measures: Measures): Promise<Found> {
  const found = await page.evaluate(lookAll, measures)
  if (found !== undefined) return found
  await page.evaluate(bring)
  const first = await page.evaluate(lookAll, measures)
  if (first === undefined) throw new Error('The checks do not come into the page')
  return first
}

/** Runs in the page. */
function lookAll({ inPlace, written, broken, near }: Measures): Found | undefined {
  const { checks } = window
  return (
    checks && {
      letters: checks.lettersWithoutFont(),
      faults: [
        ...checks.lookFaults(inPlace),
        ...checks.typeFaults(written),
        ...checks.lineFaults(broken),
        ...checks.edgeFaults(near),
        ...checks.pageFaults(inPlace),
        ...checks.unlikeWritten(checks.written),
      ],
    }
  )
}
