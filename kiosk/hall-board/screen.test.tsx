import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MarketAnswer } from '../../shared/county/settings/answer.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { DayNumber, Instant, MarketDay, OfferId, Position, PostingId, TownshipId, TradeId } from '../../shared/ids.ts'
import type { Live } from '../../shared/live.ts'
import type { BoardView } from '../../shared/places/hall-board/view.ts'
import { HallBoard } from './screen.tsx'

/** The hall's server as this wall hears it: its line, and the market, which comes when it comes. */
class Line extends EventTarget {
  onerror: (() => void) | undefined
  constructor() {
    super()
    line = this
  }
  close(): void {}
}
let line: Line
let bringMarket: (answer: MarketAnswer) => void
beforeEach(() => {
  const answer = new Promise<MarketAnswer>((resolve) => {
    bringMarket = resolve
  })
  vi.stubGlobal('EventSource', Line)
  vi.stubGlobal('fetch', async () => Response.json(await answer))
  render(() => <HallBoard />)
})
afterEach(() => vi.unstubAllGlobals())

const closed: BoardView = {
  open: false,
  order: 'rotation',
  filling: 'fill-first',
  namesOneIn: 3,
  calls: [],
  calledBefore: [],
  jobs: [],
  waiting: 0,
  withWorkToday: 0,
  byHand: 0,
}
const opened: BoardView = { ...closed, open: true }
const at = Instant.parse('2026-08-16T21:46:00.000Z')
const calling = (number: string): BoardView['calls'] => [
  { offer: OfferId.parse('off_20260817_0001'), number: DayNumber.parse(number), people: 1, calledAt: at },
]
const wanted = (nth: number, reposted: boolean): BoardView['jobs'][number] => ({
  posting: PostingId.parse(`pst_20260817_00${nth}`),
  trade: TradeId.parse('vegetable-picking'),
  township: TownshipId.parse('gonghui'),
  workDate: MarketDay.parse('2026-08-17'),
  leaveMinute: 360,
  goes: 'leaves',
  pay: { basis: 'day', amountFen: 17_000 },
  placesLeft: 3,
  reposted,
})
const hear = (day: string, view: BoardView) => {
  const beat = { day: MarketDay.parse(day), now: at, speed: 1, marketVersion: 0 }
  const live: Live<BoardView> = { ...beat, position: { day: Position.parse(1), county: Position.parse(1) }, view }
  line.dispatchEvent(new MessageEvent('view', { data: JSON.stringify(live) }))
}
const loadedMarket = () => bringMarket({ market: zhangbei, marketVersion: 0, setUp: true })

it('a wall switched on while the hall is closed says so, and calls the first number of the morning', async () => {
  hear('2026-08-17', closed)
  loadedMarket()
  expect(await screen.findByText('今天收市了')).toBeTruthy()
  expect(screen.getByText(zhangbei.name.zh)).toBeTruthy()
  hear('2026-08-17', { ...opened, calls: calling('A001') })
  expect(await screen.findByText('A001')).toBeTruthy()
})

it('a wall that hung through the night begins the morning without the last number of the evening', async () => {
  loadedMarket()
  hear('2026-08-17', { ...opened, calls: calling('A208') })
  expect(await screen.findByText('A208')).toBeTruthy()
  hear('2026-08-17', closed)
  expect(screen.getByText('A208')).toBeTruthy()
  hear('2026-08-18', opened)
  expect(screen.queryByText('A208')).toBeNull()
  expect(screen.getByText('等叫号')).toBeTruthy()
})

it('a job that is posted again says so where it says how many it needs', async () => {
  loadedMarket()
  hear('2026-08-17', { ...opened, jobs: [wanted(1, true), wanted(2, false)] })
  await screen.findAllByText('蔬菜采收')
  expect(screen.getAllByText(/人/).map(({ textContent }) => textContent)).toEqual(['再次招 3 人', '缺 3 人'])
})

describe('a number called is heard', () => {
  const spoken: string[] = []
  beforeEach(() => {
    spoken.length = 0
    vi.useFakeTimers()
    vi.stubGlobal('SpeechSynthesisUtterance', Object)
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => [{ lang: 'zh-CN' }],
      cancel: () => {},
      speak: () => spoken.push('said'),
    })
  })
  afterEach(() => vi.useRealTimers())

  it('after the two notes, however often the board hears meanwhile', () => {
    hear('2026-08-17', { ...opened, calls: calling('A001') })
    vi.advanceTimersByTime(500)
    hear('2026-08-17', { ...opened, calls: calling('A001') })
    vi.advanceTimersByTime(400)
    expect(spoken).toEqual([])
    vi.advanceTimersByTime(100)
    expect(spoken).toEqual(['said'])
  })

  it('not once the wall is gone', () => {
    hear('2026-08-17', { ...opened, calls: calling('A001') })
    cleanup()
    vi.advanceTimersByTime(2000)
    expect(spoken).toEqual([])
  })
})
