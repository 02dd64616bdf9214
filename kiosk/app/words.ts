import { createRoot, createSignal } from 'solid-js'
import type { Words } from '../../shared/language/words.ts'
import { zh } from '../../shared/language/zh.ts'

export type Language = 'zh' | 'en'

const [state, setState] = createRoot(() =>
  createSignal<{ language: Language; words: Words }>({ language: 'zh', words: zh }),
)

export const language = (): Language => state().language
/** The words of the chosen language. */
export const words = (): Words => state().words

/** Chinese is always there; English comes when somebody asks for it. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  const said = chosen === 'zh' ? zh : (await import('../../shared/language/en.ts')).en
  setState({ language: chosen, words: said })
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
}
