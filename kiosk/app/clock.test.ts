import { describe, expect, it } from 'vitest'
import { hallTimeAt, lunarDate } from './clock.ts'

describe('the clock on the wall', () => {
  it('keeps the hall day, whatever zone the terminal thinks it is in', () => {
    expect(hallTimeAt(Date.parse('2026-08-16T21:42:00Z'))).toEqual({ clock: '05:42', date: '2026-08-17', weekday: 1 })
    expect(hallTimeAt(Date.parse('2026-08-17T15:59:59Z')).date).toBe('2026-08-17')
    expect(hallTimeAt(Date.parse('2026-08-17T16:00:00Z')).date).toBe('2026-08-18')
  })

  it('reads the farmers’ calendar', () => {
    expect(lunarDate(Date.parse('2026-08-16T21:42:00Z'))).toBe('七月初五')
    expect(lunarDate(Date.parse('2026-02-17T04:00:00Z'))).toBe('正月初一')
    expect(lunarDate(Date.parse('2026-03-08T04:00:00Z'))).toBe('正月二十')
    expect(lunarDate(Date.parse('2025-08-10T04:00:00Z'))).toBe('闰六月十七')
  })
})
