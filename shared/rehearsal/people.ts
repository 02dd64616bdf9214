import type { Market, Trade } from '../county/settings/market.ts'
import type { Wants } from '../day/check-in/messages.ts'
import { makePhone, makeResidentId } from '../identity/made-up.ts'
import type { MarketDay } from '../ids.ts'
import { type Luck, likelyFirst, luckOf, oneOf } from './luck.ts'

/** Somebody who looks for work and does not exist: their ID is in area 999999, their phone under a prefix of no operator. */
export interface MadeUpPerson {
  readonly residentId: string
  /** `YYYY-MM-DD`, the one in the ID. */
  readonly birthDate: string
  /** Given instead of the ID by who left the card at home. */
  readonly phone?: string
  readonly age: 'child' | 'minor' | 'grown'
  readonly wants: Wants
  readonly temper: Temper
}

/** How they take things; drawn once, so that the same person does the same thing whoever plays the morning. */
export interface Temper {
  /** `absent-minded` does not hear the call, and the place goes on. */
  readonly answers: 'gladly' | 'choosily' | 'absent-minded'
  /** From the call to the terminal, through a crowd. */
  readonly walkSeconds: number
  /** Comes back to a terminal to see how things stand. */
  readonly looksAgain: boolean
  /** Would take an evening job after the day's. */
  readonly wantsMore: boolean
  /** When nothing is there for them: asks for any work anywhere, goes home, or waits on. */
  readonly withoutWork: 'asks-for-more' | 'goes-home' | 'waits'
}

/** From this sequence on; the numbers that the README asks a newcomer to type lie before it. */
const firstSequence = 400

/** The people of a made-up county: the same seed, the same people, whoever of them comes on which morning. */
export const makePeople = (seed: number, count: number, county: MadeUpCounty): readonly MadeUpPerson[] =>
  Array.from({ length: count }, (_, nth) => makePerson(luckOf(seed * 1009 + nth), nth, county))

/** What people's wants are drawn from; the day says how old they are. */
export interface MadeUpCounty {
  readonly trades: readonly Trade[]
  readonly townships: Market['townships']
  readonly floorFen: number
  readonly day: MarketDay
}

function makePerson(luck: Luck, nth: number, county: MadeUpCounty): MadeUpPerson {
  const { day } = county
  const age = nth === 0 ? 'child' : nth % 24 === 7 ? 'minor' : 'grown'
  const birthDate = bornOn(luck, age, day)
  const byPhone = age === 'grown' && luck.once(8)
  return {
    residentId: makeResidentId(birthDate, firstSequence + (nth % (1000 - firstSequence))),
    birthDate,
    ...(byPhone ? { phone: makePhone(luck.below(90_000) * 1000 + nth) } : {}),
    age,
    wants: makeWants(luck, county),
    temper: {
      answers: luck.once(9) ? 'absent-minded' : luck.once(6) ? 'choosily' : 'gladly',
      walkSeconds: luck.between(15, 75),
      looksAgain: luck.once(2),
      wantsMore: luck.once(4),
      withoutWork: oneOf<Temper['withoutWork']>(luck, ['asks-for-more', 'goes-home', 'waits']),
    },
  }
}

/** Many over fifty; a minor is sixteen on any day of the year, a child is not. */
function bornOn(luck: Luck, age: MadeUpPerson['age'], day: MarketDay): string {
  const year = Number(day.slice(0, 4))
  const years = { child: 13, minor: 17, grown: luck.once(3) ? luck.between(22, 45) : luck.between(46, 68) }[age]
  const [month, date] = age === 'minor' ? [1, 1] : [luck.between(1, 12), luck.between(1, 28)]
  return `${year - years}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** One to four kinds of work, skewed towards what the season asks for; few ask for more than the floor or stay near home. */
function makeWants(luck: Luck, { trades, townships, floorFen }: MadeUpCounty): Wants {
  const drawn = Array.from({ length: luck.between(1, 4) }, () => likelyFirst(luck, trades).id)
  const lives = luck.once(3) ? undefined : likelyFirst(luck, townships).id
  return {
    trades: [...new Set(drawn)],
    ...(lives === undefined
      ? {}
      : { township: lives, distance: luck.once(5) ? 'near' : luck.once(12) ? 'home' : 'county' }),
    ...(luck.once(5) ? { askHourlyFen: floorFen + luck.between(0, 4) * 50 } : {}),
    ...(luck.once(10) ? { hours: { fromMinute: 330, untilMinute: 18 * 60 } } : {}),
  }
}
