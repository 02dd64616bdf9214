import { en } from '../../shared/language/en.ts'
import type { Words } from '../../shared/language/words.ts'
import { zh } from '../../shared/language/zh.ts'
import { language } from '../app/words.ts'

/** The desk's own words beside those of the screens, in the chosen language: only the desk loads them. */
export const words = (): Words => (language() === 'zh' ? zh : en)
