import { createRoot, createSignal } from 'solid-js'
import { screens as en } from '../../shared/language/en/screens.ts'
import type { Language } from '../../shared/language/saying.ts'
import type { ScreenWords } from '../../shared/language/words.ts'
import { screens as zh } from '../../shared/language/zh/screens.ts'

/** They come together: what both say in the same way weighs once, and no line need hold when somebody chooses. */
const said: { readonly [Of in Language]: ScreenWords } = { zh, en }

const [language, setLanguage] = createRoot(() => createSignal<Language>('zh'))

export { language }
/** The words of the chosen language. */
export const words = (): ScreenWords => said[language()]

export function chooseLanguage(chosen: Language): void {
  setLanguage(chosen)
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
}
