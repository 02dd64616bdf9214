import { expect, test } from 'vitest'
import { MarketDay } from './ids.ts'

test('a market day is a date that exists', () => {
  const isDay = (text: string) => MarketDay.safeParse(text).success
  expect(['2026-08-17', '2028-02-29', '0000-01-01'].map(isDay)).toEqual([true, true, true])
  expect(['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1'].map(isDay)).toEqual(
    Array.from({ length: 6 }, () => false),
  )
})
