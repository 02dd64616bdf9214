import { render } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { DayNumber, Instant, MarketDay } from '../../../shared/ids.ts'
import type { RankedLine, RankedList, UnrankedLine } from '../../../shared/places/staff-desk/ranked.ts'
import { RankedPaper } from './ranked-paper.tsx'
import { byWhy, givenWords, isGiven, nowWords, thenWords } from './ranked-words.ts'

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
  const groups = [...byWhy(others)]
  expect(groups.map(([why, lines]) => [why, lines.length])).toEqual([
    ['工钱没到本人要的', 2],
    ['超出本人说的远近', 1],
    ['本人说过不再去这家', 1],
  ])
})

it('on paper, which may hang on a wall, stand numbers in their order and nothing of anybody’s past', () => {
  const stayedAway: RankedLine = {
    rank: 1,
    number: DayNumber.parse('A003'),
    who: '李*山',
    cameAt: Instant.parse('2026-08-16T21:32:00.000Z'),
    lookedAt: { marks: ['absent-last-time'], placedDaysIn14: 3, lastPlacedOn: MarketDay.parse('2026-08-14') },
    wish: 2,
    gets: 'nothing',
  }
  const others = [line(1, { code: 'not-for-minors' }), line(2, { code: 'number-gone' })]
  const list: RankedList = { order: 'rotation', ranked: [stayedAway], others }
  const { container } = render(() => <RankedPaper title="排队" asOf="05:45 的次序" list={list} />)
  const [title, asOf, printed, numbers, rest] = [...container.querySelectorAll('h1, p, ol')].map((el) => el.textContent)
  expect([title, asOf, numbers]).toEqual(['排队', '05:45 的次序', '1 A003'])
  expect(printed).toMatch(/打印/)
  expect(rest).toMatch(/^另外 2 人不排这个活。.*请到窗口问。$/)
})

it('whoever would get nothing hears that all places are taken, where they are', () => {
  const first: RankedLine = {
    number: DayNumber.parse('A001'),
    who: '王*英',
    cameAt: Instant.parse('2026-08-16T21:32:00.000Z'),
    lookedAt: { marks: [] },
    wish: 1,
    gets: 'nothing',
  }
  expect([nowWords(first, 1), nowWords(first, 0)]).toEqual(['轮不到', '已招满'])
})

it('of a moment that is over it is told how each got the place, also in a line on paper', () => {
  const at = (n: number, gets: RankedLine['gets']): RankedLine => ({
    rank: n,
    number: DayNumber.parse(`A00${n}`),
    who: '王*英',
    cameAt: Instant.parse('2026-08-16T21:32:00.000Z'),
    lookedAt: { marks: [] },
    wish: 1,
    ...(gets === undefined ? {} : { gets }),
  })
  const lines = [at(1, 'here'), at(2, 'nothing'), at(3, 'nothing')]
  const given = { given: [{ number: DayNumber.parse('A003'), how: 'staff' as const }] }
  expect(lines.map((line) => thenWords(given, line))).toEqual(['按次序有本人的', '没轮到', '工作人员直接派'])
  expect(givenWords(given)).toEqual(['工作人员直接派 1 人：A003'])
  const list: RankedList = { order: 'rotation', ranked: lines, others: [] }
  const { container } = render(() => (
    <RankedPaper title="名单" asOf="05:52:07" list={list} sent={(line) => isGiven(given, line)} />
  ))
  expect([...container.querySelectorAll('li')].map(({ textContent }) => textContent?.trim())).toEqual([
    '1 A001',
    '2 A002',
    '3 A003 派',
  ])
})
