import { afterEach, expect, test } from 'vitest'
import { at, command, monday, placement } from '../../shared/testing/cast.ts'
import { keptNowhere, keptOnPhone, type Tap } from './kept-taps.ts'

const token = `${'A'.repeat(20)}${'B'.repeat(104)}`
const tap: Tap = {
  name: 'site/report-here',
  ...{ command, tappedAt: at('07:00') },
  body: { workDate: monday, here: [placement(1)] },
}
afterEach(() => localStorage.clear())

test('what was tapped is there when the page is opened anew by the same link, in either case, and by no other', () => {
  keptOnPhone(token).keep([tap])
  expect(keptOnPhone(token.toLowerCase()).read()).toEqual([tap])
  expect(keptOnPhone(`C${token.slice(1)}`).read()).toEqual([])
})

test('the phone keeps nothing that opens the link, and nothing at all once all was answered', () => {
  const kept = keptOnPhone(token)
  kept.keep([tap])
  expect(JSON.stringify(localStorage)).not.toContain('B'.repeat(4))
  kept.keep([])
  expect(localStorage).toHaveLength(0)
})

test.each(['', '{', 'null', '[1]', '[{"name":"site/view","body":{}}]', '[{"name":"site/stop-work"}]'])(
  'what is damaged is forgotten: %s',
  (text) => {
    localStorage.setItem(`site ${token.slice(0, 20)}`, text)
    expect(keptOnPhone(token).read()).toEqual([])
  },
)

test('a terminal keeps nothing', () => {
  keptNowhere.keep([tap])
  expect(keptNowhere.read()).toEqual([])
  expect(localStorage).toHaveLength(0)
})
