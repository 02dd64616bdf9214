import { createSignal } from 'solid-js'

/** Two notes, then a pause: heard over a crowd, and different from a telephone. */
const secondAt = 0.35
const notes = [
  { hertz: 784, at: 0 },
  { hertz: 587, at: secondAt },
]
const noteSeconds = 0.6
/** What is said after it waits so long, or nobody hears the number. */
export const chimeMillis = 1000 * (secondAt + noteSeconds)

let context: AudioContext | undefined
const [silent, setSilent] = createSignal(false)

/** The browser holds the sound back until somebody touches the page. */
export { silent }

/** What a browser takes for somebody's hand. */
const touches = ['pointerup', 'keydown'] as const

/** Asks for the loudspeaker before it is needed; held back, it comes with the next touch of the page. Returns how to stop asking. */
export function openSound(): () => void {
  if (!('AudioContext' in window)) return () => {}
  const sound = context ?? new AudioContext()
  context = sound
  const look = () => setSilent(sound.state !== 'running')
  const wake = () => void sound.resume()
  look()
  sound.addEventListener('statechange', look)
  for (const touch of touches) document.addEventListener(touch, wake)
  return () => {
    sound.removeEventListener('statechange', look)
    for (const touch of touches) document.removeEventListener(touch, wake)
  }
}

export function chime(): void {
  if (context?.state !== 'running') return
  for (const note of notes) {
    const start = context.currentTime + note.at
    const loudness = context.createGain()
    loudness.gain.setValueAtTime(0.4, start)
    loudness.gain.exponentialRampToValueAtTime(0.001, start + noteSeconds)
    const tone = context.createOscillator()
    tone.frequency.value = note.hertz
    tone.connect(loudness).connect(context.destination)
    tone.start(start)
    tone.stop(start + noteSeconds)
  }
}
