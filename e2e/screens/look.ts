import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Mode } from './hand.ts'
import { lettersWithoutFont, lookFaults } from './look-faults.ts'
import { type Shape, turn } from './turn.ts'

const highest = { normal: 570, low: 1152 } as const
const smallest = { normal: 44, large: 55 } as const

export async function accessFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    // No frames here: without this each look would open a page of its own.
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html.slice(0, 80)).join(' ')}`)
}

const upright: readonly Shape[] = ['portrait', 'landscape']
/** Reading aids and contrast: standing up in Chinese, lying down in English. */
const accessShape: Readonly<Record<Mode['language'], Shape>> = { zh: 'portrait', en: 'landscape' }
/** Pages built from the same parts as one that is looked at. */
const likeOthers: ReadonlySet<string> = new Set([
  ...[
    'phone',
    'birth-date',
    'employer-phone',
    'resident-id',
    'township',
    'end',
    'leave',
    'bay',
    'policy',
    'find-number',
    'crew-number',
    'home-township',
    'own-from',
    'own-until',
    'free-hours',
    'distance',
    'change-wants',
  ],
  ...['pieces-per-hour', 'piece-unit', 'pay-day', 'pay-way', 'meals', 'transport', 'rain', 'work-date', 'offer-again'],
])

/** Everything on the page that breaks the look, standing up and lying down. */
export async function faultsOf(page: Page, name: string, mode: Mode): Promise<readonly string[]> {
  const all: string[] = []
  const now: Shape = (page.viewportSize()?.width ?? 0) > 1080 ? 'landscape' : 'portrait'
  for (const shape of now === 'portrait' ? upright : upright.toReversed()) {
    await turn(page, shape)
    const anywhere = shape === 'landscape' || name === 'home'
    const found = await page.evaluate(lookFaults, {
      reach: anywhere ? 0 : highest[mode.low ? 'low' : 'normal'],
      text: smallest[mode.large ? 'large' : 'normal'],
    })
    const letters = await page.evaluate(lettersWithoutFont)
    const telling = !mode.large && !mode.low && shape === accessShape[mode.language] && !likeOthers.has(name)
    const access = telling ? await accessFaults(page) : []
    const faults = [...found, ...access, ...(letters === '' ? [] : [`no face of the font has ${letters}`])]
    all.push(...faults.map((fault) => `${name}, ${shape}: ${fault}`))
  }
  return all
}
