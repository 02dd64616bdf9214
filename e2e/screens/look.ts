import type { Page } from '@playwright/test'
import { photographing, takesPictures } from '../pictures/camera.ts'
import { accessFaults } from './access.ts'
import type { Look } from './hand.ts'
import { lookFaults } from './look-faults.ts'
import { everyMode, fewModes, type Mode, modeName, plain } from './modes.ts'
import { settingsInHand } from './settings-in-hand.ts'
import { turn } from './turn.ts'

const highest = { normal: 570, low: 1152 } as const
const smallest = { normal: 44, large: 55 } as const

const isLong = process.env['GONGPIAO_LONG'] === '1'
const modes = isLong ? everyMode : fewModes
/** Where reading aids and contrast are looked at, which takes longer than all else. */
const tellsAccess: ReadonlySet<string> = new Set(['portrait, zh', ...(isLong ? ['landscape, en'] : [])])
/** Pages built from the same parts as one that is looked at. */
const likeOthers: ReadonlySet<string> = new Set(
  [
    'phone birth-date employer-person employer-phone resident-id licence find-number crew-number crew-last-four crew-refused',
    'own-from own-until township home-township free-hours distance change-wants same-as-before trades-at-seventeen',
    'end leave bay policy pieces-per-hour piece-unit pay-day pay-way meals transport rain work-date',
    'waiting-before-lots waiting-after-lots waiting-in-crew waiting-at-seventeen jobs-before-lots offer-to-crew tickets-of-crew',
    'check-change changed cancelled missed raise-hand',
  ].flatMap((names) => names.split(' ')),
)

/** Everything on the page that breaks the look in this mode. */
async function faultsOf(page: Page, name: string, mode: Mode): Promise<readonly string[]> {
  const letters = await turn(page, mode.shape)
  const found = await page.evaluate(lookFaults, {
    reach: mode.shape === 'landscape' ? 0 : highest[mode.low ? 'low' : 'normal'],
    text: smallest[mode.large ? 'large' : 'normal'],
  })
  const access = tellsAccess.has(modeName(mode)) && !likeOthers.has(name) ? await accessFaults(page, 'AAA') : []
  const faults = [...found, ...access, ...(letters === '' ? [] : [`no face of the font has ${letters}`])]
  return faults.map((fault) => `${name}, ${modeName(mode)}: ${fault}`)
}

/** Sees a page in every mode, switched in place, and adds what breaks the look; or takes its picture. The terminal stands at home. */
export async function looking(page: Page, faults: string[]): Promise<Look> {
  const set = await settingsInHand(page)
  if (takesPictures) return photographing(set)
  return async (shown, name) => {
    for (const mode of modes) {
      await set(mode)
      faults.push(...(await faultsOf(shown, name, mode)))
    }
    await set(plain)
  }
}
