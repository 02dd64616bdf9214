import { describe, expect, it, vi } from 'vitest'
import { zh } from '../../shared/language/zh.ts'
import { hallTimeAt, lunarDate } from './clock.ts'

describe('the clock on the wall', () => {
  it('keeps the hall day, whatever zone the terminal thinks it is in', () => {
    expect(hallTimeAt(Date.parse('2026-08-16T21:42:00Z'))).toEqual({ clock: '05:42', date: '2026-08-17', weekday: 1 })
    expect(hallTimeAt(Date.parse('2026-08-17T15:59:59Z')).date).toBe('2026-08-17')
    expect(hallTimeAt(Date.parse('2026-08-17T16:00:00Z')).date).toBe('2026-08-18')
  })

  it('reads the farmers’ calendar', () => {
    expect(lunarDate(Date.parse('2026-08-16T21:42:00Z'))).toEqual({ month: '七月', day: 5 })
    expect(said('2026-08-16T21:42:00Z')).toBe('农历七月初五')
    expect(said('2026-02-17T04:00:00Z')).toBe('农历正月初一')
    expect(said('2026-03-08T04:00:00Z')).toBe('农历正月二十')
    expect(said('2026-02-16T04:00:00Z')).toBe('农历腊月廿九')
    expect(said('2025-08-10T04:00:00Z')).toBe('农历闰六月十七')
  })

  it('has a word for each of the thirty days, and no two alike', () => {
    const days = Array.from({ length: 30 }, (_, index) => zh.home.lunar('', index + 1))
    expect(new Set(days).size).toBe(30)
    expect(days.at(-1)).toBe('农历三十')
  })

  it('says nothing rather than a foreign month where the browser has no such calendar', () => {
    const without = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts').mockReturnValue([
      { type: 'month', value: '8月' },
      { type: 'day', value: '17' },
    ])
    expect(lunarDate(Date.parse('2026-08-16T21:42:00Z'))).toBeUndefined()
    without.mockRestore()
  })
})

function said(at: string): string | undefined {
  const lunar = lunarDate(Date.parse(at))
  return lunar && zh.home.lunar(lunar.month, lunar.day)
}
