import { en } from './en.ts'
import type { Language } from './saying.ts'
import type { InBoth, Words } from './words.ts'
import { zh } from './zh.ts'

/** Said in both languages: a screen shows that of its own, and carries no words for what seldom happens. */
export const inBoth = <Said>(say: (words: Words, language: Language) => Said): InBoth<Said> => ({
  zh: say(zh, 'zh'),
  en: say(en, 'en'),
})
