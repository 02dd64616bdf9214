import { randomBytes } from 'node:crypto'
import { randomTail } from '../../server/clock.ts'
import type { Reply } from '../../shared/answer.ts'
import type { TypedTerms } from '../../shared/day/posting/terms.ts'
import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, type DayNumber, MarketDay, type PostingId, TradeId } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { type OnRoll, papersOn } from '../../shared/testing/on-paper.ts'
import { type Screen, screenAt } from '../faults/screen.ts'
import type { Market } from '../market.ts'

/** Somebody with a number, at a terminal of their own. */
export interface Neighbour {
  readonly residentId: string
  readonly number: DayNumber
  /** Comes when called and takes what is held for them; false if nothing is. */
  takesOffer(): Promise<boolean>
  /** Has the ticket printed, in Chinese. */
  printsTicket(): Promise<OnRoll>
}

const trade = (id: string) => TradeId.parse(id)

/** Whoever opens the first account of a hall, and is its supervisor. */
export const yang = { name: '杨霞', password: '坝上的风今天很大呀' } as const

/** Twenty people for vegetables in Gonghui, 06:30 to 15:30, lunch, a bus at 06:00, for `yuan` a day. */
export const broccoliFor = (day: string, yuan: number, places = 20): TypedTerms => ({
  ...broccoli,
  places,
  pay: { basis: 'day', amountFen: yuan * 100 },
  workDate: MarketDay.parse(day),
})

/** A place is held for a quarter of an hour: a busy machine needs longer to take it than a hall does. */
export const longHold = { section: 'offer-hold', offerHoldSeconds: 900 } as const

/** Everybody whom a story needs and nobody need watch: they ask what terminals and desk ask, without a page. */
export function townsfolk(market: Pick<Market, 'port' | 'firstCode'>, day: string) {
  let addresses = 0
  const screen = () => screenAt(market.port, `127.0.${1 + Math.floor(addresses / 200)}.${1 + (addresses++ % 200)}`)
  const command = () => CommandId.parse(`cmd_${day.replaceAll('-', '')}_${randomTail({ random: randomBytes })}`)

  return {
    screen,
    command,
    /** Somebody born in 1960 or later, another for every `nth`, checks in. */
    async checkIn(nth: number, ...trades: readonly string[]): Promise<Neighbour> {
      const residentId = personId(nth)
      const at = screen()
      const identity = { kind: 'resident-id', number: residentId } as const
      const asked = {
        command: command(),
        identity,
        consent: true,
        wants: { trades: trades.map(trade) },
        certificates: [],
      }
      const { number } = done(await at.ask('check-in/check-in', asked))
      return {
        residentId,
        number,
        async takesOffer() {
          const { offer } = done(await at.ask('check-in/find', { number, lastFour: residentId.slice(-4) }))
          if (offer === undefined) return false
          done(await at.ask('matching/accept', { command: command(), offer: offer.offer }))
          return true
        },
        async printsTicket() {
          const { tickets } = done(await at.ask('check-in/find', { number, lastFour: residentId.slice(-4) }))
          const [ticket] = tickets
          if (ticket === undefined) throw new Error(`${number} has no ticket`)
          const asked = { command: command(), placement: ticket.placement, language: 'zh' } as const
          const [paper] = papersOn(done(await at.ask('placement/print-ticket', asked)).papers)
          if (paper === undefined) throw new Error('A ticket is one paper at least')
          return paper
        },
      }
    },
    /** A company posts a job, which waits for staff the first time. */
    async post(nth: number, terms: TypedTerms): Promise<PostingId> {
      const at = screen()
      const identity = { kind: 'company', creditCode: makeCreditCode(nth), phone: makePhone(nth) } as const
      done(await at.ask('posting/identify', { command: command(), identity, pin: madeUpPin }))
      const { postings } = done(await at.ask('posting/post', { command: command(), terms }))
      const [posting] = postings
      if (posting === undefined) throw new Error('Whoever has posted has a posting')
      return posting.posting
    },
    /** The first account is opened, and its supervisor keeps the hall open from midnight to midnight. */
    async opensAllNight(): Promise<void> {
      const at = screen()
      const account = { code: market.firstCode(), ...yang }
      done(await at.ask('staff-desk/first-account', account))
      const change = { section: 'hours', openingMinute: 0, closingMinute: 1439 } as const
      done(await at.ask('settings/change', { command: command(), change, version: 0 }))
    },
    async holdsLong(office: Screen, version = 0): Promise<void> {
      done(await office.ask('settings/change', { command: command(), change: longHold, version }))
    },
    /** Somebody signs in at the desk. */
    async staff(name: string, password: string): Promise<Screen> {
      const at = screen()
      done(await at.ask('staff-desk/sign-in', { name, password }))
      return at
    },
  }
}

export const personId = (nth: number): string => makeResidentId(`19${60 + (nth % 40)}-03-12`, nth)

/** What was answered, which was no refusal. */
export function done<Value>(reply: Reply<Value>): Value {
  if (reply.answer !== 'done') throw new Error(`Refused: ${JSON.stringify(reply.refusal)}`)
  return reply.value
}
