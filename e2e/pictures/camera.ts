import type { Page } from '@playwright/test'
import type { Look } from '../screens/hand.ts'
import { type Mode, plain } from '../screens/modes.ts'
import { turn } from '../screens/turn.ts'
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

/** A page in every mode on one sheet: above as it stands in Chinese, in 大字 and in English, below as it lies. */
export function photographing(set: (mode: Mode) => Promise<void>): Look {
  const inEach = async (page: Page, modes: readonly Mode[]) => {
    const shots: Shot[] = []
    for (const mode of modes) {
      await set(mode)
      await turn(page, mode.shape)
      shots.push(await shoot(page, scales[mode.shape]))
    }
    return shots
  }
  return async (page, name) => {
    const stands = await inEach(page, shownLow.has(name) ? [...upright, { ...plain, low: true }] : upright)
    const lies = await inEach(page, lying)
    await set(plain)
    await turn(page, plain.shape)
    await laySheet(page, `pages/${name}`, [stands, lies])
  }
}
