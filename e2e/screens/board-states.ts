import type { Page } from '@playwright/test'
import type { MarketAnswer } from '../../shared/county/settings/answer.ts'
import { callSeconds } from '../../shared/day/matching/call-pace.ts'
import { DayNumber, Instant, MarketDay, OfferId, PostingId, TownshipId, TradeId } from '../../shared/ids.ts'
import type { BoardView, Call, WallLine } from '../../shared/places/hall-board/view.ts'
import { later } from '../../shared/time.ts'
import { liveLine } from './live-line.ts'

const day = MarketDay.parse('2026-08-17')
const number = (count: number) => DayNumber.parse(`A${String(count).padStart(3, '0')}`)
const call = (count: number, turn = 0): Call => ({
  offer: OfferId.parse(`off_20260817_${String(count).padStart(4, '0')}`),
  number: number(count),
  people: 1,
  calledAt: later(Instant.parse('2026-08-16T21:46:00.000Z'), turn * callSeconds),
})
/** The open offers of a moment, the newest first. */
const calls = (...counts: readonly number[]): readonly Call[] => counts.map((count) => call(count)).reverse()

const job = (
  count: number,
  trade: string,
  township: string,
  leaveMinute: number,
  pay: WallLine['pay'],
  placesLeft: number,
): WallLine => ({
  posting: PostingId.parse(`pst_20260817_${String(count).padStart(3, '0')}`),
  trade: TradeId.parse(trade),
  township: TownshipId.parse(township),
  workDate: day,
  leaveMinute,
  goes: 'leaves',
  pay,
  placesLeft,
  reposted: false,
})
const byDay = (yuan: number): WallLine['pay'] => ({ basis: 'day', amountFen: yuan * 100 })

/** The jobs of the drawn board, and the longest that a market can bring: dear work, far away, tomorrow. */
const jobs: readonly WallLine[] = [
  job(1, 'vegetable-picking', 'gonghui', 360, byDay(170), 3),
  job(2, 'loading', 'zhangbei', 370, { basis: 'hour', amountFen: 2600 }, 8),
  { ...job(3, 'weeding', 'ertai', 375, byDay(150), 12), reposted: true },
  job(4, 'site-labour', 'zhangbei', 380, byDay(220), 5),
  { ...job(5, 'greenhouse', 'xiaoertai', 390, byDay(175), 6), goes: 'begins' },
  job(
    6,
    'vegetable-sorting',
    'zhangbei',
    400,
    { basis: 'piece', amountFen: 120, unit: 'basket', piecesPerHour: 16 },
    6,
  ),
  { ...job(7, 'potato-planting', 'liangmianjing', 420, byDay(1280), 120), goes: 'begins', reposted: true },
  { ...job(8, 'wind-solar', 'dahulun', 480, byDay(300), 1), goes: 'begins', workDate: MarketDay.parse('2026-08-18') },
]

const ordinary: BoardView = {
  open: true,
  calls: [],
  calledBefore: [number(12), number(9)],
  jobs,
  waiting: 38,
  withWorkToday: 22,
  byHand: 2,
  order: 'rotation',
  filling: 'fill-first',
  namesOneIn: 3,
}
const lots = {
  commitment: '5f2b9c01'.repeat(8),
  drawsAt: Instant.parse('2026-08-16T21:50:00.000Z'),
}
const inLots = { ...ordinary, jobs: jobs.slice(3, 6), order: 'lottery', lottery: lots } as const
/** Every state that the board was drawn or described in. */
export const boardStates = {
  waiting: { ...ordinary, calledBefore: [] },
  'wanted-again': {
    ...ordinary,
    jobs: jobs
      .slice(6)
      .map((one) => ({ ...one, reposted: true }))
      .concat(jobs.slice(2, 5)),
  },
  calling: { ...ordinary, calls: calls(17) },
  'a crew is called': { ...ordinary, calls: [{ ...call(17), people: 8 }] },
  'three-calls': { ...ordinary, calls: [call(19, 2), call(18, 1), call(17)] },
  'two-together': { ...ordinary, calls: calls(17, 18) },
  'three-together': { ...ordinary, calls: calls(17, 18, 19) },
  'six-together': { ...ordinary, calls: calls(17, 18, 19, 20, 21, 22) },
  'twelve-together': { ...ordinary, calls: calls(...Array.from({ length: 12 }, (_, nth) => nth + 21)) },
  'a-round': { ...ordinary, calls: calls(...Array.from({ length: 20 }, (_, nth) => nth + 21)) },
  empty: { ...ordinary, jobs: [], calledBefore: [] },
  'before-lots': { ...inLots, nextRoundAt: lots.drawsAt, draws: true },
  'after-lots': { ...inLots, lottery: { ...lots, drawsAt: call(0, -1).calledAt, seed: 'd41d8cd9'.repeat(4) } },
  closed: { ...ordinary, open: false, jobs: [], waiting: 0 },
} as const satisfies Readonly<Record<string, BoardView>>

/** The longest that staff may put up. */
export const longNotice = {
  zh: '东门今天修路，去二台、公会的车改在南门上车，六点半走；大厅停电两小时，报到请早来',
  en: 'The east gate is closed: buses to Ertai leave from the south gate at 06:30 today',
}

/** The market as it is, with a notice put up. */
export const putUpNotice = (page: Page) =>
  page.route('**/api/market', async (route) => {
    const response = await route.fetch()
    const answer: MarketAnswer = await response.json()
    const market = { ...answer.market, notices: [longNotice] }
    await route.fulfill({ response, json: { ...answer, market } })
  })

/**
 * Shows the board a view that no hall need be played to, its clock so many seconds on by then; the next line of the server is
 * cut when `holds` is false.
 */
export const showOnBoard = (page: Page, view: BoardView, holds: () => boolean, passedSeconds = () => 0) =>
  page.route('**/api/live/board', (route) => (holds() ? route.fulfill(liveLine(view, passedSeconds())) : route.abort()))
