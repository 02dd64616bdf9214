import type { Page } from '@playwright/test'
import type { Look } from '../screens/hand.ts'
import { type Mode, plain } from '../screens/modes.ts'
import { laySheet, type Shot, shoot } from './sheet.ts'

/** `npm run pictures` goes the ways of the specs with a camera in its hand. */
export const takesPictures = process.env['GONGPIAO_PICTURES'] === '1'

const english: Mode = { ...plain, language: 'en' }
const upright: readonly Mode[] = [plain, { ...plain, large: true }, english]
const lying: readonly Mode[] = [
  { ...plain, shape: 'landscape' },
  { ...english, shape: 'landscape' },
]
/** 低位 moves every page alike: one of tiles, one of cards and one of keys tell it. */
const shownLow: ReadonlySet<string> = new Set(['home', 'jobs-held', 'amount-short'])
/** Of what is seen, on the sheet: three that stand are as wide as two that lie. */
const scales = { portrait: 0.4, landscape: 0.339 } as const

/**
 * A page in every mode on one sheet: above as it stands in Chinese, in 大字 and in English, below as it lies. `see` puts it in a
 * mode, looks at it and answers where it stands.
 */
export function photographing(see: (name: string, mode: Mode) => Promise<Page>): Look {
  return async (page, name) => {
    const inEach = async (modes: readonly Mode[]) => {
      const shots: Shot[] = []
      for (const mode of modes) {
        shots.push(await shoot(await see(name, mode), scales[mode.shape]))
      }
      return shots
    }
    const stands = await inEach(shownLow.has(name) ? [...upright, { ...plain, low: true }] : upright)
    const lies = await inEach(lying)
    await see(name, plain)
    await laySheet(page, `pages/${name}`, [stands, lies])
  }
}
