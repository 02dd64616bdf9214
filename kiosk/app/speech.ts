import { language } from './words.ts'

const prefix = () => (language() === 'zh' ? 'zh' : 'en')

function voice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  return window.speechSynthesis.getVoices().find((each) => each.lang.toLowerCase().startsWith(prefix()))
}

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

export function hush(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel()
}
