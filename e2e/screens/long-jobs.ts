import type { APIRequestContext } from '@playwright/test'
import type { TypedTerms } from '../../shared/day/posting/terms.ts'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import { madeUpPin, makeCreditCode, makePhone } from '../../shared/identity/made-up.ts'
import { MarketDay, TownshipId, TradeId } from '../../shared/ids.ts'
import { newCommand } from '../faults/crowd.ts'
import type { Market } from '../market.ts'
import { screenOf } from './page-screen.ts'
import { done, longHold, townsfolk, yang } from './townsfolk.ts'
import { setMarket } from './under-their-eyes.ts'

export const employerName = '坝上蔬菜种植专业合作社'

export type Posted = EmployerView['postings']

const base: TypedTerms = {
  trade: TradeId.parse('vegetable-sorting'),
  places: 300,
  pay: { basis: 'day', amountFen: 17000 },
  payDay: 'same-day',
  payWay: 'cash',
  workDate: MarketDay.parse('2026-08-17'),
  startMinute: 390,
  endMinute: 930,
  paidMinutes: 540,
  township: TownshipId.parse('xiaoertai'),
  meals: 'lunch',
  transport: { kind: 'bus', leaveMinute: 360, bay: 2 },
  cover: { kind: 'none' },
  gear: ['gloves', 'hat', 'water'],
  rainRule: 'half-day',
}
/** The longest words there are: today and tomorrow, with and without cover. */
const longJobs: readonly TypedTerms[] = [
  base,
  {
    ...base,
    trade: TradeId.parse('vegetable-picking'),
    transport: { kind: 'own', meet: 'township-hall' },
    cover: { kind: 'employer', insurer: 'china-united', policy: 'PZAB20261307000000004471' },
    township: TownshipId.parse('zhangbei'),
  },
  {
    ...base,
    trade: TradeId.parse('potato-planting'),
    pay: { basis: 'piece', amountFen: 120, unit: 'basket', piecesPerHour: 18 },
    rainRule: 'by-hour',
  },
  {
    ...base,
    trade: TradeId.parse('loading'),
    transport: { kind: 'own', meet: 'work-site' },
    workDate: MarketDay.parse('2026-08-18'),
    pay: { basis: 'hour', amountFen: 2600 },
    rainRule: 'by-hour',
  },
]

const company = { kind: 'company', creditCode: makeCreditCode(1), phone: makePhone(1) } as const

/** Four jobs of the first company, which staff see and let through, with all it has posted before; what is held, is held while many looks are taken. */
export async function postLongJobs(market: Market, desk: APIRequestContext): Promise<Posted> {
  const others = townsfolk(market, '2026-08-17')
  for (const terms of longJobs) await others.post(1, terms)
  done(await screenOf(desk, market).ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  await setMarket(market, desk, longHold)
  const its = { command: others.command(), identity: company, pin: madeUpPin }
  const { postings } = done(await others.screen().ask('posting/identify', its))
  for (const { posting } of postings)
    done(await screenOf(desk, market).ask('staff-desk/approve', { command: newCommand(), posting, employerName }))
  return postings
}
