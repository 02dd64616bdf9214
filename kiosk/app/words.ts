import { createRoot, createSignal } from 'solid-js'
import type { Language } from '../../shared/language/saying.ts'
import type { ScreenWords } from '../../shared/language/words.ts'
import { screens } from '../../shared/language/zh/screens.ts'

const [state, setState] = createRoot(() =>
  createSignal<{ language: Language; words: ScreenWords }>({ language: 'zh', words: screens }),
)

export const language = (): Language => state().language
/** The words of the chosen language. */
export const words = (): ScreenWords => state().words

/** Chinese is always there; English comes when somebody asks for it. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  // Every word on the screen would be put up anew.
  if (chosen === language()) return
  const said = chosen === 'zh' ? screens : (await import('../../shared/language/en/screens.ts')).screens
  setState({ language: chosen, words: said })
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
}
