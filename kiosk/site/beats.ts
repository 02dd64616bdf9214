import { onCleanup } from 'solid-js'
import { silentMillis } from '../app/silent.ts'

/** A terminal is there whichever page it shows: the hall hears it by the beats it answers. */
export function answerBeats(touchedAt: () => number): void {
  let source: EventSource | undefined
  let heardAt = 0
  const answer = () =>
    void fetch('/api/live/home', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: performance.now(), touchedAt: touchedAt(), readerUsed: false }),
    }).catch(() => {})
  const open = () => {
    source?.close()
    heardAt = performance.now()
    source = new EventSource('/api/live/home')
    source.addEventListener('beat', () => {
      heardAt = performance.now()
      answer()
    })
  }
  const watch = window.setInterval(() => {
    if (performance.now() - heardAt > silentMillis) open()
  }, 1000)
  onCleanup(() => {
    window.clearInterval(watch)
    source?.close()
  })
  open()
}
