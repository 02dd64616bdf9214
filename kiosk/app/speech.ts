import { loudness } from './display.ts'
import { ask } from './send.ts'
import { language } from './words.ts'

/** Mandarin by either of its names, and never Cantonese, which nobody here follows. */
const spoken = { zh: /^(zh|cmn)(?!.*(hk|yue))/i, en: /^en/i } as const

function voice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  return window.speechSynthesis.getVoices().find(({ lang }) => spoken[language()].test(lang))
}

// A browser begins to fetch its voices when it is first asked, and answers that first time that it has none.
voice()

/** What ends whatever is said now; nothing once it has. */
let stop: (() => void) | undefined

export function hush(): void {
  stop?.()
  stop = undefined
}

/**
 * Reads aloud, one thing at a time: by the clips of the hall, or by the browser's own voice where they do not say all of it.
 * Everything spoken is also written. Done once it ended, or was hushed; false where not all of it could be said.
 */
export async function speak(text: string): Promise<boolean> {
  hush()
  let hushed = false
  stop = () => {
    hushed = true
  }
  const heard = await ask('voice/say', { language: language(), text })
  const { clips, whole } = heard.answer === 'done' ? heard.value : { clips: [], whole: false }
  const chosen = whole ? undefined : voice()
  if (hushed) return true
  if (chosen) {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = chosen
    utterance.lang = chosen.lang
    utterance.volume = loudness()
    stop = () => {
      hushed = true
      window.speechSynthesis.cancel()
    }
    return new Promise((end) => {
      utterance.onend = () => end(true)
      utterance.onerror = () => end(hushed)
      window.speechSynthesis.speak(utterance)
    })
  }
  let all = whole
  let next = new Audio(clips[0])
  for (let nth = 1; nth <= clips.length && !hushed; nth += 1) {
    const sound = next
    // Fetched while this one sounds.
    next = new Audio(clips[nth])
    stop = () => {
      hushed = true
      sound.pause()
    }
    await new Promise<void>((end) => {
      const fail = () => {
        all = false
        end()
      }
      // At its own end a sound pauses too.
      sound.onpause = () => end()
      sound.onerror = fail
      sound.volume = loudness()
      sound.play().catch(fail)
    })
  }
  return all || hushed
}
