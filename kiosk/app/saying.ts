import type { Saying } from '../../shared/language/saying.ts'
import { marketDay } from './clock.ts'
import { market } from './market.ts'
import { language, words } from './words.ts'

/** What a screen says something of a job with, as things stand. */
export const saying = (): Saying => ({ language: language(), words: words(), market: market(), today: marketDay() })
