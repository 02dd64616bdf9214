import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { Instant, MarketDay, Position, PostingId, TownshipId, TradeId } from '../../shared/ids.ts'
import type { HomeView } from '../../shared/places/home/view.ts'
import { hearBeat } from '../app/clock.ts'
import { resetDisplay, setLarge } from '../app/display.ts'
import { takeMarket } from '../app/market.ts'
import { playHall } from '../test-hall.ts'
import { Home } from './screen.tsx'

afterEach(() => {
  resetDisplay()
  cleanup()
  vi.unstubAllGlobals()
})

const view: HomeView = {
  open: true,
  placesOpen: 0,
  waiting: 0,
  withWorkToday: 0,
  nextJobs: [],
  wantedTrades: [],
  help: [],
}
const notices = ['周三下雨，带雨衣', '东门修路，车停南门'].map((zh) => ({ zh, en: zh }))

/** What stands in the notice's place over a minute, each once, in the order it came. */
function seenIn(shown: HomeView, putUp = notices): readonly (string | undefined)[] {
  playHall()
  takeMarket({ market: { ...zhangbei, notices: putUp }, marketVersion: 0, setUp: true })
  const position = { day: Position.parse(0), county: Position.parse(0) }
  const beatAt = (second: number) => ({
    day: MarketDay.parse('2026-08-17'),
    now: Instant.parse(new Date(Date.parse('2026-08-16T21:47:00.000Z') + second * 1000).toISOString()),
    speed: 1,
    marketVersion: 0,
    position,
  })
  const { container } = render(() => <Home live={() => ({ ...beatAt(0), view: shown })} go={() => {}} />)
  const seen = new Set<string | undefined>()
  for (let second = 0; second < 60; second += 5) {
    hearBeat(beatAt(second))
    seen.add(container.querySelector('.home-notice')?.textContent)
  }
  return [...seen]
}

it('the first notice of the hall stands on the home of a terminal and stays: nothing turns there', () => {
  expect(seenIn(view)).toEqual(['周三下雨，带雨衣'])
})

const job = {
  posting: PostingId.parse('pst_20260817_001'),
  trade: TradeId.parse('vegetable-picking'),
  township: TownshipId.parse('gonghui'),
  workDate: MarketDay.parse('2026-08-17'),
  leaveMinute: 360,
  goes: 'leaves',
  pay: { basis: 'day', amountFen: 17000 },
  placesLeft: 3,
} as const
const busy: HomeView = {
  ...view,
  nextJobs: [
    job,
    { ...job, posting: PostingId.parse('pst_20260817_002') },
    { ...job, posting: PostingId.parse('pst_20260817_003') },
  ],
}

it('a notice takes the lines of as many jobs as it has itself; where the hall has no job it leaves room to say so', () => {
  const besides = (shown: HomeView, length: number) => {
    const zh = '雨'.repeat(length)
    seenIn(shown, [{ zh, en: zh }])
    const seen = [document.querySelectorAll('.job-line').length, document.querySelector('.next-jobs h2') !== null]
    cleanup()
    return seen
  }
  expect(besides(busy, 12)).toEqual([2, true])
  expect(besides(busy, 24)).toEqual([1, true])
  expect(besides(busy, 40)).toEqual([0, false])
  expect(besides(view, 40)).toEqual([0, true])
})

it('while no numbers are given nothing invites to take one: the tile says from when, and the notice stays, also in 大字', () => {
  const shut = { ...view, open: false } as const
  for (const [shown, from] of [
    [{ ...shut, opensMinute: 390 }, '06:30 起取号'],
    [shut, '明天早上取号'],
  ] as const)
    for (const isLarge of [false, true]) {
      setLarge(isLarge)
      expect(seenIn(shown)).toEqual(['周三下雨，带雨衣'])
      expect(document.querySelector('.doors [data-primary]')).toBeNull()
      expect(document.querySelector('.doors .tile')?.textContent).toContain(from)
      cleanup()
    }
  seenIn(view)
  expect(document.querySelector('.doors [data-primary]')?.textContent).not.toContain('起取号')
})

it('in 大字 there is room for a short notice and the next job', () => {
  setLarge(true)
  seenIn(busy, notices)
  expect(document.querySelectorAll('.job-line')).toHaveLength(1)
})

const draws = { ...view, draws: true, nextRoundAt: Instant.parse('2026-08-16T22:00:00.000Z') } as const

it('also before lots are drawn, whose hour stands on the wall too', () => {
  expect(seenIn(draws)).toEqual(['周三下雨，带雨衣'])
})

it('where the hall has no notice, the hour of the draw stands there', () => {
  expect(seenIn(draws, [])).toEqual([expect.stringContaining('06:00')])
})
