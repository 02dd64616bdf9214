import { expect, it } from 'vitest'
import { DayNumber, Instant } from '../../../shared/ids.ts'
import type { RankedLine, UnrankedLine } from '../../../shared/places/staff-desk/ranked.ts'
import { byWhy, nowWords, whyAtDesk, whyOnPaper } from './ranked-words.ts'

const line = (count: number, why: UnrankedLine['why']): UnrankedLine => ({
  number: DayNumber.parse(`A00${count}`),
  who: '王*英',
  why,
})

it('whoever asks for more than a job pays is counted together, in words about them and not to them', () => {
  const others = [
    line(1, { code: 'too-far' }),
    line(2, { code: 'below-ask', hourlyFen: 1700, askHourlyFen: 1800 }),
    line(3, { code: 'below-ask', hourlyFen: 1700, askHourlyFen: 2200 }),
    line(4, { code: 'not-to-them' }),
  ]
  const groups = [...byWhy(others, whyAtDesk())]
  expect(groups.map(([why, lines]) => [why, lines.length])).toEqual([
    ['工钱没到本人要的', 2],
    ['超出本人说的远近', 1],
    ['本人说过不再去这家', 1],
  ])
})

it('on paper, which may hang on a wall, nobody reads who wants whom no more', () => {
  const others = [line(1, { code: 'not-to-them' }), line(2, { code: 'ask-at-window' })]
  expect([...byWhy(others, whyOnPaper()).keys()]).toEqual(['不派这个活，问窗口'])
})

it('whoever would get nothing hears that all places are taken, where they are', () => {
  const first: RankedLine = {
    number: DayNumber.parse('A001'),
    who: '王*英',
    checkedInAt: Instant.parse('2026-08-16T21:32:00.000Z'),
    lookedAt: { marks: [] },
    wish: 1,
    gets: 'nothing',
  }
  expect([nowWords(first, 1), nowWords(first, 0)]).toEqual(['轮不到', '已招满'])
})
