import { z } from 'zod'
import { Filling, Order } from '../../day/matching/policy.ts'
import { CertificateId, MarketDay, TownshipId, TradeId } from '../../ids.ts'
import { TerminalName } from '../terminals/help.ts'

/** What stands in a list stays there, so that old tickets can name it; what is off is not offered any more. */
const off = z.literal(true).optional()
const named = z.strictObject({ zh: z.string(), en: z.string() })

export const Trade = z.strictObject({
  id: TradeId,
  zh: z.string(),
  /** At most four characters, for the board. */
  short: z.string(),
  en: z.string(),
  group: z.enum(['general', 'farm', 'building', 'technical', 'workshop', 'service']),
  /** Without this certificate nobody may be sent. */
  certificate: CertificateId.optional(),
  minorAllowed: z.boolean().optional(),
  off,
})
export type Trade = z.infer<typeof Trade>

/** What the market decides, as every screen may know it. Changed at the desk, one section at a time. */
export const Market = z.strictObject({
  name: named,
  /** Where the employers' buses stand, in numbered bays. */
  gate: named,
  trades: z.array(Trade),
  townships: z.array(z.strictObject({ id: TownshipId, zh: z.string(), en: z.string(), off })),
  /** Pairs of townships near each other, each pair once. */
  neighbours: z.array(z.tuple([TownshipId, TownshipId])),
  certificates: z.array(z.strictObject({ id: CertificateId, zh: z.string(), en: z.string(), off })),
  complaintLines: z.array(z.string()),
  /** Least hourly value the market posts without a reason, in fen, by the work date it holds from. */
  wageFloors: z.array(z.strictObject({ from: MarketDay, hourlyFen: z.int() })),
  openingMinute: z.int(),
  closingMinute: z.int(),
  order: Order,
  filling: Filling,
  /** In rotation, so many days fewer count for who is hard to place; 0: off. */
  boostDays: z.int(),
  /** 点名用工: of so many places one may be given by name, rounded down; 0: none. */
  namesOneIn: z.literal([0, 2, 3, 4]),
  /** When results are made for all at once; after the last, and always if there are none, after every event. */
  roundMinutes: z.array(z.int()),
  offerHoldSeconds: z.int(),
  /** So many days away without a good cause within so many days, and staff talk with them; behind the talk a pause may last so long. */
  noShows: z.strictObject({ talkAfter: z.int(), withinDays: z.int(), pauseDays: z.int() }),
  /** So often staff call somebody whom they do not reach, and so many days lie between. */
  callAttempts: z.int(),
  retryDays: z.int(),
  /** Said on the home of every terminal and on the board, until that day is over. */
  notices: z.array(z.strictObject({ zh: z.string(), en: z.string(), until: MarketDay.optional() })),
  voice: z.strictObject({
    /** How loud terminals speak, in hundredths; after every person again. */
    volume: z.int(),
    /** The names of the terminals that read a page by themselves once nobody has touched it for a while. */
    selfStart: z.array(TerminalName.min(1)),
    /** Whether the wall says the numbers that it calls. */
    board: z.boolean(),
  }),
})
export type Market = z.infer<typeof Market>

/** A part of the settings that is changed as one: what it sets is taken over as it stands. */
const section = <Name extends string, Set extends z.ZodRawShape>(name: Name, set: z.ZodObject<Set>) =>
  set.extend({ section: z.literal(name) }).strict()

export const MarketChange = z.discriminatedUnion('section', [
  section('names', Market.pick({ name: true })),
  section('gate', Market.pick({ gate: true })),
  section('trades', Market.pick({ trades: true })),
  section('townships', Market.pick({ townships: true })),
  section('neighbours', Market.pick({ neighbours: true })),
  section('certificates', Market.pick({ certificates: true })),
  section('complaint-lines', Market.pick({ complaintLines: true })),
  section('wage-floors', Market.pick({ wageFloors: true })),
  section('hours', Market.pick({ openingMinute: true, closingMinute: true })),
  section('order', Market.pick({ order: true })),
  section('boost', Market.pick({ boostDays: true })),
  section('by-name', Market.pick({ namesOneIn: true })),
  section('filling', Market.pick({ filling: true })),
  section('rounds', Market.pick({ roundMinutes: true })),
  section('offer-hold', Market.pick({ offerHoldSeconds: true })),
  section('no-shows', Market.pick({ noShows: true })),
  section('follow-up', Market.pick({ callAttempts: true, retryDays: true })),
  section('notices', Market.pick({ notices: true })),
  section('voice', Market.pick({ voice: true })),
])
export type MarketChange = z.infer<typeof MarketChange>
export type MarketSection = MarketChange['section']

const ofGivingOut: ReadonlySet<MarketSection> = new Set<MarketSection>([
  'order',
  'boost',
  'by-name',
  'filling',
  'rounds',
  'offer-hold',
])

/** Whether it makes a new version of the rules on the wall: how work is given out. A notice or a telephone line makes none. */
export const saysHowWorkIsGiven = ({ section }: Pick<MarketChange, 'section'>): boolean => ofGivingOut.has(section)

/** The market once this change holds. */
export function changed(market: Market, { section: _section, ...set }: MarketChange): Market {
  return { ...market, ...set }
}
