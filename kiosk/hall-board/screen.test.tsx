import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MarketAnswer } from '../../shared/county/settings/answer.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { DayNumber, Instant, MarketDay, OfferId, Position, PostingId, TownshipId, TradeId } from '../../shared/ids.ts'
import { board } from '../../shared/language/zh/board.ts'
import type { Live } from '../../shared/live.ts'
import type { BoardView } from '../../shared/places/hall-board/view.ts'
import { later } from '../../shared/time.ts'
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
  vi.stubGlobal('fetch', async (url: string) =>
    Response.json(url === '/api/market' ? await answer : { answer: 'done', value: { clips: [], whole: false } }),
  )
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
const calling = (number: string, calledAt = at): BoardView['calls'] => [
  { offer: OfferId.parse('off_20260817_0001'), number: DayNumber.parse(number), people: 1, calledAt },
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
const hear = (day: string, view: BoardView, now = at) => {
  const beat = { day: MarketDay.parse(day), now, speed: 1, marketVersion: 0 }
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

it('a number that took its job leaves the wall when its turn is over, and every number at the close', async () => {
  loadedMarket()
  const calls = calling('A003')
  hear('2026-08-17', { ...opened, calls })
  expect(await screen.findByText('A003')).toBeTruthy()
  hear('2026-08-17', { ...opened, calledBefore: [DayNumber.parse('A003')] }, later(at, 14))
  expect(document.querySelector('.call')?.textContent).toBe(`${board.noCallHead}${board.noCallYet}`)
  expect(document.querySelector('.board-before')?.textContent).toBe(`${board.calledBefore}A003`)
  hear('2026-08-17', { ...opened, calls: calling('A208', later(at, 20)) }, later(at, 21))
  expect(screen.getByText('A208')).toBeTruthy()
  hear('2026-08-17', { ...closed, closeCode: '3f9a 71c2' }, later(at, 22))
  expect(document.querySelector('.call')?.textContent).toBe(zhangbei.name.zh)
  expect(screen.getByText('3f9a 71c2')).toBeTruthy()
})

it('of several who have not answered when their turn is over the foot says the numbers', async () => {
  loadedMarket()
  const calls = [...calling('A002'), ...calling('A001')]
  hear('2026-08-17', { ...opened, calls })
  await screen.findByText('A001')
  hear('2026-08-17', { ...opened, calls }, later(at, 14))
  expect(document.querySelector('.call')?.textContent).toBe(board.goToMany(2).join(''))
  expect(document.querySelector('.board-others')?.textContent).toBe(`${board.othersCalled}A001A002`)
})

it('a job that is posted again says so where it says how many it needs', async () => {
  loadedMarket()
  hear('2026-08-17', { ...opened, jobs: [wanted(1, true), wanted(2, false)] })
  await screen.findAllByText('蔬菜采收')
  expect(screen.getAllByText(/人/).map(({ textContent }) => textContent)).toEqual(['再次招 3 人', '缺 3 人'])
})

describe('the board shows yesterday after a reconnect: never', () => {
  beforeEach(() => {
    cleanup()
    // Hours of silence are counted by the wall itself.
    vi.useFakeTimers()
    render(() => <HallBoard />)
  })
  afterEach(() => {
    cleanup()
    vi.useRealTimers()
  })
  const dawn = Instant.parse('2026-08-17T21:31:00.000Z')

  /** What still stands on the wall of the evening before, once its line, which was cut all night, is laid again and tells of this day. */
  async function leftOfYesterday(morning: BoardView): Promise<readonly string[]> {
    loadedMarket()
    hear('2026-08-17', { ...opened, calls: calling('A208'), jobs: [wanted(1, false)] })
    await vi.advanceTimersByTimeAsync(1000)
    const evening = line
    const wall = () => document.body.textContent ?? ''
    expect(wall()).toMatch(/A208.*8月17.*蔬菜采收/)
    line.onerror?.()
    // A short night: how late it is only the hall tells the wall.
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(screen.getByText(/数据停在 05:46/)).toBeTruthy()
    expect(line).not.toBe(evening)
    hear('2026-08-18', morning, dawn)
    await vi.advanceTimersByTimeAsync(1000)
    return ['A208', '蔬菜采收', '8月17', '数据停在'].filter((word) => wall().includes(word))
  }

  it('cut on one day and laid again on the next, it has neither number nor job nor date of the day before', async () => {
    expect(await leftOfYesterday({ ...opened, jobs: [] })).toEqual([])
    expect(screen.getByText('05:31')).toBeTruthy()
    expect(screen.getByText('等叫号')).toBeTruthy()
  })

  it('(the test of this test) the board shows yesterday after a reconnect if it is told of yesterday', async () => {
    const told = { ...opened, calls: calling('A208'), jobs: [wanted(1, false)] }
    expect(await leftOfYesterday(told)).toEqual(['A208', '蔬菜采收', '8月17'])
  })
})

describe('a number called is heard', () => {
  let spoken: string[]
  let ends: () => void
  let breaks: () => void
  beforeEach(() => {
    spoken = []
    vi.useFakeTimers()
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => [{ lang: 'zh-CN' }],
      cancel: () => {},
      speak: (said: Utterance) => {
        spoken.push(said.text)
        ends = () => said.onend?.()
        breaks = () => said.onerror?.()
      },
    })
  })
  afterEach(() => {
    cleanup()
    vi.useRealTimers()
  })
  const twice = (said: string) => `${said},\n${said}`

  it('twice, after the two notes, however often the board hears meanwhile', async () => {
    hear('2026-08-17', { ...opened, calls: calling('A001') })
    await vi.advanceTimersByTimeAsync(500)
    hear('2026-08-17', { ...opened, calls: calling('A001') })
    await vi.advanceTimersByTimeAsync(400)
    expect(spoken).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(spoken).toEqual([twice('A001，请到自助机接单')])
    ends()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(spoken).toHaveLength(1)
  })

  it('and the next once that was said to its end, or never will be', async () => {
    hear('2026-08-17', { ...opened, calls: calling('A001') })
    await vi.advanceTimersByTimeAsync(1000)
    hear('2026-08-17', { ...opened, calls: calling('A002', later(at, 3)) }, later(at, 3))
    await vi.advanceTimersByTimeAsync(4000)
    expect(spoken).toEqual([twice('A001，请到自助机接单')])
    ends()
    await vi.advanceTimersByTimeAsync(1000)
    expect(spoken).toEqual([twice('A001，请到自助机接单'), twice('A002，请到自助机接单')])
    hear('2026-08-17', { ...opened, calls: calling('A003', later(at, 6)) }, later(at, 6))
    await vi.advanceTimersByTimeAsync(13_000)
    expect(spoken).toHaveLength(3)
  })

  it('or the foot says that only the chime is, until one is spoken again', async () => {
    loadedMarket()
    hear('2026-08-17', { ...opened, calls: calling('A001') })
    await vi.advanceTimersByTimeAsync(1000)
    expect(screen.queryByText(board.unspoken)).toBeNull()
    breaks()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(screen.getByText(board.unspoken)).toBeTruthy()
    hear('2026-08-17', { ...opened, calls: calling('A002', later(at, 13)) }, later(at, 13))
    await vi.advanceTimersByTimeAsync(1000)
    ends()
    await vi.advanceTimersByTimeAsync(1)
    expect(screen.queryByText(board.unspoken)).toBeNull()
  })

  it('of a turn of two or three each, twice; of more how many', async () => {
    const together = (numbers: readonly string[], turn: Instant) =>
      hear('2026-08-17', { ...opened, calls: numbers.flatMap((number) => calling(number, turn)).toReversed() }, turn)
    together(['A001', 'A002', 'A003'], at)
    await vi.advanceTimersByTimeAsync(1000)
    ends()
    together(['A004', 'A005', 'A006', 'A007'], later(at, 13))
    await vi.advanceTimersByTimeAsync(1000)
    expect(spoken).toEqual([twice('A001，A002，A003，请到自助机接单'), twice(board.calledMany(4))])
  })

  it('not where the market wants the wall to chime only', async () => {
    bringMarket({ market: { ...zhangbei, voice: { ...zhangbei.voice, board: false } }, marketVersion: 0, setUp: true })
    hear('2026-08-17', opened)
    await vi.advanceTimersByTimeAsync(100)
    hear('2026-08-17', { ...opened, calls: calling('A001') })
    await vi.advanceTimersByTimeAsync(2000)
    expect(spoken).toEqual([])
  })

  it('not once the wall is gone', async () => {
    hear('2026-08-17', { ...opened, calls: calling('A001') })
    cleanup()
    await vi.advanceTimersByTimeAsync(2000)
    expect(spoken).toEqual([])
  })
})

class Utterance {
  readonly text: string
  onend: (() => void) | undefined
  onerror: (() => void) | undefined
  constructor(text: string) {
    this.text = text
  }
}
