import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { at, first, monday, placement, tuesday, command as yesterdays } from '../../shared/testing/cast.ts'
import type { KeptTaps, Said, Tap } from './kept-taps.ts'
import { createSite } from './state.ts'

const sent = vi.fn<(url: string, options: { readonly body: string }) => Promise<Response>>()
const viewOf = (today: string, now: string) =>
  Response.json({ answer: 'done', value: { today, now, job: first, pay: [] } })
const no = (code: string) => Response.json({ answer: 'refused', refusal: { code }, said: { zh: code, en: code } })
const here: Said = { name: 'site/report-here', body: { workDate: monday, here: [placement(1)] } }
const asked = () => sent.mock.calls.map(([url, { body }]) => ({ url, ...JSON.parse(body) }))

function phone(taps: readonly Tap[] = []) {
  let kept = taps
  const memory: KeptTaps = {
    read: () => taps,
    keep(all) {
      kept = all
    },
  }
  const opened = createRoot((end) => ({ end, site: createSite('LINK', memory) }))
  return { ...opened, kept: () => kept }
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at('07:00')) })
  vi.stubGlobal('fetch', sent)
})
afterEach(() => {
  sent.mockReset()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a tap says when it was by the hall’s clock, though the phone’s is hours behind, and however late it goes', async () => {
  sent.mockResolvedValueOnce(viewOf(monday, at('11:00')))
  const { site, kept, end } = phone()
  await vi.advanceTimersByTimeAsync(60_000)
  sent.mockRejectedValue(new TypeError('no signal'))
  site.tap(here)
  await vi.advanceTimersByTimeAsync(3 * 3_600_000)
  const tappedAt = at('11:01')
  expect(kept()).toMatchObject([{ ...here, tappedAt }])
  sent.mockReset().mockImplementation(async () => viewOf(monday, at('14:01')))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked().slice(0, 2)).toMatchObject([{ url: '/api/site/view' }, { url: '/api/site/report-here', tappedAt }])
  expect(kept()).toEqual([])
  end()
})

test('kept overnight it goes as of the next day, and is neither lost nor refused for its date', async () => {
  const tap: Tap = { ...here, command: yesterdays, tappedAt: at('17:50') }
  sent.mockImplementation(async (url) =>
    url.endsWith('view') || sent.mock.calls.length > 3 ? viewOf(tuesday, at('day2 06:00')) : no('day-over'),
  )
  const { kept, site, end } = phone([tap])
  await vi.advanceTimersByTimeAsync(100)
  const [, told] = asked()
  expect(told).toMatchObject({ url: '/api/site/report-here', tappedAt: tap.tappedAt })
  expect(told.command).toMatch(/^cmd_20260818_/)
  // Midnight passed in the very moment: it is asked again.
  expect([kept(), site.refused()]).toEqual([[tap], undefined])
  await vi.advanceTimersByTimeAsync(10_000)
  expect([kept(), site.refused()]).toEqual([[], undefined])
  end()
})

test('what the hall says no to is shown, and what was tapped behind it still goes', async () => {
  sent.mockImplementation(async (url) => (url.endsWith('view') ? viewOf(monday, at('07:00')) : no('placement-gone')))
  const { kept, site, end } = phone()
  await vi.advanceTimersByTimeAsync(100)
  site.tap(here)
  site.tap({ name: 'site/stop-work', body: { because: 'rain' } })
  await vi.advanceTimersByTimeAsync(100)
  expect(site.refused()?.zh).toBe('placement-gone')
  expect(asked().map(({ url }) => url)).toContain('/api/site/stop-work')
  expect(kept()).toEqual([])
  end()
})
