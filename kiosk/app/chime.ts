/** Two notes, then a pause: heard over a crowd, and different from a telephone. Silent where the browser allows no sound. */
const secondAt = 0.35
const notes = [
  { hertz: 784, at: 0 },
  { hertz: 587, at: secondAt },
]
const noteSeconds = 0.6
/** What is said after it waits so long, or nobody hears the number. */
export const chimeMillis = 1000 * (secondAt + noteSeconds)

let context: AudioContext | undefined

export function chime(): void {
  if (!('AudioContext' in window)) return
  context ??= new AudioContext()
  if (context.state !== 'running') {
    void context.resume()
    return
  }
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
