import type { Market, Trade } from '../county/settings/market.ts'
import { insurers } from '../day/posting/insurers.ts'
import { TypedTerms } from '../day/posting/terms.ts'
import type { MarketDay } from '../ids.ts'
import { type Luck, oneOf } from './luck.ts'
import { isWinter } from './season.ts'

/** What a posting is drawn from; minutes of the day, money in fen. */
export interface JobFrame {
  readonly market: Pick<Market, 'townships'>
  readonly trade: Trade
  readonly workDate: MarketDay
  readonly floorFen: number
  /** Nobody can be sent before this. */
  readonly leavesFromMinute: number
  readonly mostHours: number
  readonly isBelowFloor: boolean
}

/** How a group of trades is usually hired on the plateau. Minutes of the day, fen above the floor. */
interface Custom {
  readonly startMinutes: readonly [earliest: number, latest: number]
  readonly workHours: readonly [least: number, most: number]
  readonly aboveFloorFen: readonly [least: number, most: number]
  readonly basis: readonly TypedTerms['pay']['basis'][]
  readonly places: readonly [least: number, most: number]
  readonly gear: TypedTerms['gear']
  readonly isOutside: boolean
}
const customs: { readonly [Group in Trade['group']]: Custom } = {
  farm: {
    startMinutes: [380, 450],
    workHours: [8, 9],
    aboveFloorFen: [0, 500],
    basis: ['day', 'day', 'day', 'piece'],
    places: [4, 14],
    gear: ['gloves', 'hat', 'water'],
    isOutside: true,
  },
  general: {
    startMinutes: [400, 510],
    workHours: [4, 8],
    aboveFloorFen: [200, 900],
    basis: ['hour', 'hour', 'day'],
    places: [2, 8],
    gear: ['gloves'],
    isOutside: true,
  },
  building: {
    startMinutes: [390, 450],
    workHours: [8, 9],
    aboveFloorFen: [500, 1200],
    basis: ['day'],
    places: [2, 6],
    gear: ['gloves', 'boots'],
    isOutside: true,
  },
  technical: {
    startMinutes: [480, 510],
    workHours: [7, 8],
    aboveFloorFen: [800, 1600],
    basis: ['day', 'hour'],
    places: [2, 5],
    gear: ['gloves'],
    isOutside: false,
  },
  workshop: {
    startMinutes: [450, 510],
    workHours: [8, 9],
    aboveFloorFen: [0, 500],
    basis: ['piece'],
    places: [3, 8],
    gear: [],
    isOutside: false,
  },
  service: {
    startMinutes: [480, 570],
    workHours: [3, 6],
    aboveFloorFen: [400, 1200],
    basis: ['hour'],
    places: [1, 2],
    gear: [],
    isOutside: false,
  },
}

const underRoof = new Set<string>(['vegetable-sorting', 'greenhouse', 'seed-potato', 'livestock', 'cleaning'])
type Piece = Extract<TypedTerms['pay'], { basis: 'piece' }>
/** What can be counted, and how much of it a practised hand does in an hour; everything else is paid by time. */
const pieces: ReadonlyMap<string, readonly [unit: Piece['unit'], anHour: number]> = new Map([
  ['vegetable-picking', ['basket', 15]],
  ['vegetable-sorting', ['bag', 30]],
  ['potato-planting', ['row', 4]],
  ['potato-harvest', ['bag', 12]],
  ['beet-harvest', ['bag', 10]],
  ['weeding', ['row', 3]],
  ['packing', ['item', 60]],
  ['sewing', ['item', 20]],
])
const winterStartMinute = 8 * 60
/** Less is hardly a day. */
const dayMinutes = 5 * 60

/** TypedTerms as somebody of the county would ask: pay near the floor and up to the middle, a bus to the villages, cover or none. */
export function makeTerms(luck: Luck, frame: JobFrame): TypedTerms {
  const custom = customs[frame.trade.group]
  const townships = frame.market.townships.filter(({ off }) => !off)
  // The seat of the county comes first in its list; most of what is not field work is there.
  const isOutside = custom.isOutside && !underRoof.has(frame.trade.id)
  const township = isOutside && !luck.once(3) ? oneOf(luck, townships) : oneOf(luck, townships.slice(0, 1))
  const isFar = township !== townships[0]
  const busMinutes = isFar ? luck.between(4, 8) * 5 : 0
  const lightMinute = isOutside && isWinter(frame.workDate) ? winterStartMinute : 0
  const startMinute = toFive(
    Math.max(luck.between(...custom.startMinutes), frame.leavesFromMinute + busMinutes, lightMinute),
  )
  const hours = Math.min(luck.between(...custom.workHours), frame.mostHours)
  const hasRest = hours > 6
  const paidMinutes = hours * 60
  const hourlyFen = frame.isBelowFloor
    ? frame.floorFen - luck.between(10, 90)
    : frame.floorFen + luck.between(...custom.aboveFloorFen)
  const usual = oneOf(luck, custom.basis)
  const pay = makePay(frame.isBelowFloor ? 'hour' : usual, hourlyFen, paidMinutes, frame.trade)
  return TypedTerms.parse({
    trade: frame.trade.id,
    places: luck.between(...custom.places),
    pay,
    payDay: luck.once(5) ? 'next-day' : 'same-day',
    payWay: luck.once(3) ? 'transfer' : 'cash',
    workDate: frame.workDate,
    startMinute,
    endMinute: startMinute + paidMinutes + (hasRest ? 60 : 0),
    paidMinutes,
    township: township.id,
    meals: hasRest && !luck.once(4) ? 'lunch' : 'none',
    transport: isFar
      ? { kind: 'bus', leaveMinute: startMinute - busMinutes, bay: luck.between(1, 8) }
      : { kind: 'own', meet: 'township-hall' },
    cover: oneOf<TypedTerms['cover']>(luck, [{ kind: 'none' }, { kind: 'market' }, ownCover(luck.between(1000, 9999))]),
    gear: custom.gear,
    rainRule: rainRule(luck, isOutside, pay.basis),
    ...(luck.once(2) ? { phoneOnTicket: true } : {}),
  })
}

const ownCover = (nth: number): TypedTerms['cover'] => ({
  kind: 'employer',
  insurer: insurers[nth % insurers.length] ?? 'other',
  policy: `13072202613070${nth}`,
})

const toFive = (minute: number): number => Math.ceil(minute / 5) * 5

/** Half a day's money is for who is paid by the day. */
function rainRule(luck: Luck, isOutside: boolean, basis: TypedTerms['pay']['basis']): TypedTerms['rainRule'] {
  if (!isOutside) return 'indoors'
  return basis === 'day' ? oneOf(luck, ['half-day', 'by-hour', 'full-pay']) : 'by-hour'
}

/** Rounded up to what people say aloud: five yuan a day, half a yuan an hour, a jiao a piece. */
function makePay(
  basis: TypedTerms['pay']['basis'],
  hourlyFen: number,
  paidMinutes: number,
  trade: Trade,
): TypedTerms['pay'] {
  const piece = pieces.get(trade.id)
  if (basis === 'piece' && piece !== undefined) {
    const [unit, piecesPerHour] = piece
    return { basis, unit, piecesPerHour, amountFen: Math.ceil(hourlyFen / piecesPerHour / 10) * 10 }
  }
  if (basis === 'hour' || paidMinutes < dayMinutes)
    // Half a yuan up would lift what is meant to lie below the floor.
    return { basis: 'hour', amountFen: Math.ceil(hourlyFen / 10) * 10 }
  return { basis: 'day', amountFen: Math.ceil((hourlyFen * paidMinutes) / 60 / 500) * 500 }
}
