import { createRoot, createSignal } from 'solid-js'
import { site as siteEn } from '../../shared/language/en/site.ts'
import { terms as termsEn } from '../../shared/language/en/terms.ts'
import type { Language } from '../../shared/language/saying.ts'
import type { Words } from '../../shared/language/words.ts'
import { site as siteZh } from '../../shared/language/zh/site.ts'
import { terms as termsZh } from '../../shared/language/zh/terms.ts'

/** This page alone, for weak phones: no other word of the house comes with it. */
const said: { readonly [Of in Language]: Pick<Words, 'site' | 'terms'> } = {
  zh: { site: siteZh, terms: termsZh },
  en: { site: siteEn, terms: termsEn },
}

const [language, setLanguage] = createRoot(() => createSignal<Language>('zh'))

export { language }
export const words = () => said[language()].site
export const termsWords = () => said[language()].terms

export function otherLanguage(): void {
  setLanguage(language() === 'zh' ? 'en' : 'zh')
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en'
}
