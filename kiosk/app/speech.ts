import { language } from './words.ts'

const prefix = () => (language() === 'zh' ? 'zh' : 'en')

function voice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  return window.speechSynthesis.getVoices().find((each) => each.lang.toLowerCase().startsWith(prefix()))
}

// A browser begins to fetch its voices when it is first asked, and answers that first time that it has none.
voice()

/** False where the browser has no voice for the chosen language: the screen then says that it is silent. */
export const canSpeak = (): boolean => voice() !== undefined

/** Reads aloud, one thing at a time. Everything spoken is also written. */
export function speak(text: string): void {
  const chosen = voice()
  if (!chosen) return
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = chosen
  utterance.lang = chosen.lang
  window.speechSynthesis.cancel()
  window.speechSynthesis.speak(utterance)
}

/**
 * What is written on a page, in its own order, with a pause after each block. What somebody typed and the keys they type it
 * with stay unsaid: the hall listens too.
 */
export function written(page: Element | null | undefined): string {
  const blocks: string[] = ['']
  const read = (node: Node): void => {
    if (node instanceof Text) blocks.push(`${blocks.pop()} ${node.data}`)
    if (!(node instanceof Element) || node.matches('[data-unsaid], [aria-hidden="true"]')) return
    for (const child of node.childNodes) read(child)
    if (node.matches('h1, h2, p, li, dt, dd, button')) blocks.push('')
  }
  if (page) read(page)
  return blocks.flatMap((block) => block.trim() || []).join(', ')
}

export function hush(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel()
}
