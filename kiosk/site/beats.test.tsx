import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerBeats } from './beats.ts'

class Line extends EventTarget {
  readonly url: string
  isClosed = false
  constructor(url: string) {
    super()
    this.url = url
    lines.push(this)
  }
  close() {
    this.isClosed = true
  }
}
const lines: Line[] = []
const sent = vi.fn<(url: string, options: { readonly body: string }) => Promise<Response>>(async () =>
  Response.json({}),
)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Line)
  vi.stubGlobal('fetch', sent)
})
afterEach(() => {
  lines.length = 0
  sent.mockClear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a terminal that shows a job’s page answers the hall’s beats as from its front page, over a new line where one is dead, until it goes', async () => {
  const leave = createRoot((end) => {
    answerBeats(() => 7)
    return end
  })
  lines[0]?.dispatchEvent(new Event('beat'))
  expect(sent.mock.calls.map(([url]) => url)).toEqual(['/api/live/home'])
  expect(JSON.parse(sent.mock.calls[0]?.[1].body ?? '')).toMatchObject({ touchedAt: 7, readerUsed: false })
  await vi.advanceTimersByTimeAsync(13_000)
  expect(lines.map(({ url, isClosed }) => [url, isClosed])).toEqual([
    ['/api/live/home', true],
    ['/api/live/home', false],
  ])
  leave()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(lines.map(({ isClosed }) => isClosed)).toEqual([true, true])
})
