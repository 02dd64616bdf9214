import { expect, it } from 'vitest'
import { DayNumber } from '../../../shared/ids.ts'
import type { UnrankedLine } from '../../../shared/places/staff-desk/ranked.ts'
import { byWhy } from './ranked-words.ts'

const line = (count: number, why: UnrankedLine['why']): UnrankedLine => ({
  number: DayNumber.parse(`A00${count}`),
  who: '王*英',
  why,
})

it('whoever asks for more than a job pays is counted together, in words about them and not to them', () => {
  const groups = byWhy([
    line(1, { code: 'too-far' }),
    line(2, { code: 'below-ask', hourlyFen: 1700, askHourlyFen: 1800 }),
    line(3, { code: 'below-ask', hourlyFen: 1700, askHourlyFen: 2200 }),
  ])
  expect([...groups].map(([why, lines]) => [why, lines.length])).toEqual([
    ['工钱没到本人要的', 2],
    ['超出本人说的远近', 1],
  ])
})
