import type { screens } from './zh/screens.ts'
import type { zh } from './zh.ts'

/** Chinese is written first and sets the keys; English must say all of it. */
export type Words = typeof zh
export type ScreenWords = typeof screens

/** The same in both languages. */
export interface InBoth<Said> {
  readonly zh: Said
  readonly en: Said
}
