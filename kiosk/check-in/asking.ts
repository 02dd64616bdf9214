import type { Wants } from '../../shared/day/check-in/messages.ts'
import { mostTrades } from '../../shared/day/check-in/most-trades.ts'
import type { CertificateId, TradeId } from '../../shared/ids.ts'
import { minuteOf } from '../pieces/typed-time.ts'

/** The things one may be asked for; whatever is left open limits nothing. */
export type Question = 'trades' | 'township' | 'pay' | 'hours' | 'distance' | 'certificates'
export const questions: readonly Question[] = ['trades', 'township', 'pay', 'hours', 'distance', 'certificates']

/** What somebody asks for as the pages gather it, and which page they are on. */
export interface Asking {
  readonly at: 'summary' | Question | Pad
  readonly wants: Wants
  readonly certificates: readonly CertificateId[]
  /** On a first visit the questions are walked through; later one page shows all of it, and any of it may be changed. */
  readonly first: boolean
  /** One answer is being changed: from it the way leads back to all of it. */
  readonly reviewing: boolean
  /** What is on the pad. */
  readonly typed: string
}
/** Their own figures instead of the proposals. */
export type Pad = 'own-pay' | 'own-from' | 'own-until'
/** An hour is paid in two digits: three are a day's pay, for which nobody would be called. */
export const padDigits = { 'own-pay': 2, 'own-from': 4, 'own-until': 4 } as const

export const isPad = (at: Asking['at']): at is Pad => at in padDigits

export const firstAsking = (certificates: readonly CertificateId[] = []): Asking => ({
  at: 'trades',
  wants: { trades: [] },
  certificates,
  first: true,
  reviewing: false,
  typed: '',
})
/** The same as last time, unless they say otherwise. */
export const askingAgain = (wants: Wants, certificates: readonly CertificateId[]): Asking => ({
  at: 'summary',
  wants,
  certificates,
  first: false,
  reviewing: false,
  typed: '',
})

/** Chosen once it is in the list, in the order tapped, which is the order of their wishes; tapped again it is out. */
export function tapTrade(asking: Asking, trade: TradeId): Asking {
  const { trades } = asking.wants
  if (trades.includes(trade))
    return withTrades(
      asking,
      trades.filter((other) => other !== trade),
    )
  return isFull(asking) ? asking : withTrades(asking, [...trades, trade])
}
/** As many kinds of work as one may wish for: what is not among them cannot come in. */
export const isFull = ({ wants }: Asking): boolean => wants.trades.length >= mostTrades
const withTrades = (asking: Asking, trades: TradeId[]): Asking => ({ ...asking, wants: { ...asking.wants, trades } })

/** Those they say they have; `undefined` is none. */
export function tapCertificate(asking: Asking, certificate: CertificateId | undefined): Asking {
  if (certificate === undefined) return { ...asking, certificates: [] }
  const has = asking.certificates.includes(certificate)
  const others = asking.certificates.filter((other) => other !== certificate)
  return { ...asking, certificates: has ? others : [...others, certificate] }
}

/** Answers a question that has one answer; an answer of `undefined` leaves it open. */
export function answered<Key extends Exclude<keyof Wants, 'trades'>>(
  asking: Asking,
  key: Key,
  value: Wants[Key] | undefined,
): Asking {
  const { [key]: _before, ...others } = asking.wants
  const wants: Wants =
    value === undefined ? { ...others, trades: asking.wants.trades } : { ...asking.wants, [key]: value }
  return { ...asking, wants }
}

/** What is proposed as the least an hour must pay, in fen: the floor, where there is one, and the next round figure above it. */
export const proposedAsksFen = (floorFen: number): readonly number[] => {
  const roundFen = (Math.floor(floorFen / 500) + 1) * 500
  return floorFen === 0 ? [roundFen] : [floorFen, roundFen]
}

const noon = 12 * 60
/** The halves of a day, as minutes of it, that are proposed as when one is free. */
export const halfDays = {
  morning: { fromMinute: 0, untilMinute: noon },
  afternoon: { fromMinute: noon, untilMinute: 2 * noon },
} as const
/** The half that these hours are, if they are one. */
export const halfDayOf = (hours: Wants['hours']): keyof typeof halfDays | undefined =>
  (['morning', 'afternoon'] as const).find(
    (half) => halfDays[half].fromMinute === hours?.fromMinute && halfDays[half].untilMinute === hours.untilMinute,
  )

/** How far one may say one goes: to the next townships only where the market knows which they are. */
export const bandsOf = (neighbours: readonly unknown[]): readonly ('county' | 'near' | 'home')[] =>
  neighbours.length > 0 ? ['county', 'near', 'home'] : ['county', 'home']

/** Which certificates the trades they chose cannot be done without. */
export type Needed = (trades: readonly TradeId[]) => readonly CertificateId[]

/** The next page: on a first visit the next question, and certificates only where a trade cannot do without one; then the summary. */
export function onwards(asking: Asking, needed: Needed): Asking {
  const missing = needed(asking.wants.trades).some((certificate) => !asking.certificates.includes(certificate))
  const way = walks(asking) && asking.at !== 'certificates' ? walked(asking) : []
  const following = way[way.indexOf(asking.at) + 1]
  if (following !== undefined) return open(asking, following)
  if (missing && (asking.at === 'trades' || way.length > 0)) return open(asking, 'certificates')
  const { township, distance } = asking.wants
  // How far only says something from home.
  const fromHome = distance === 'home' || distance === 'near'
  if (asking.at === 'distance' && fromHome && township === undefined) return open(asking, 'township')
  return summary(asking)
}
/** The questions one after another, still walked for the first time. */
const walks = ({ first, reviewing }: Asking) => first && !reviewing
/** What everybody is asked on that way; how far only who said from where. */
const walked = ({ wants }: Asking): readonly Asking['at'][] =>
  questions.filter((one) => one !== 'certificates' && (one !== 'distance' || wants.township !== undefined))

export const open = (asking: Asking, at: Asking['at']): Asking => ({ ...asking, at, typed: '' })
const summary = (asking: Asking): Asking => ({ ...open(asking, 'summary'), reviewing: false })
/** From the summary to one question and back there. */
export const change = (asking: Asking, question: Question): Asking => ({ ...open(asking, question), reviewing: true })
export const typedOn = (asking: Asking, typed: string): Asking => ({ ...asking, typed })

/** One page back; undefined when that leaves the questions. */
export function back(asking: Asking): Asking | undefined {
  switch (asking.at) {
    case 'summary':
      return asking.first ? before(asking) : undefined
    case 'trades':
    case 'township':
    case 'pay':
    case 'hours':
    case 'distance':
    case 'certificates':
      return walks(asking) ? before(asking) : summary(asking)
    case 'own-pay':
      return open(asking, 'pay')
    case 'own-from':
      return open(asking, 'hours')
    case 'own-until':
      return open(asking, 'own-from')
    default:
      return asking.at satisfies never
  }
}

/** The question walked before this page; none before the first. */
function before(asking: Asking): Asking | undefined {
  const way = walked(asking)
  const nth = way.indexOf(asking.at)
  const question = way[(nth === -1 ? way.length : nth) - 1]
  return question && open(asking, question)
}

/** What is on the pad of until; the hour they are free from, or an earlier one, is the next morning's. */
export function untilTyped({ typed, wants }: Asking): number | undefined {
  const minute = minuteOf(typed)
  return minute !== undefined && minute <= (wants.hours?.fromMinute ?? -1) ? minute + 24 * 60 : minute
}
const longestNight = 16 * 60

/** Takes what is on the pad, as the answer to its question; undefined while that is no answer. */
export function padTaken(asking: Asking): Asking | undefined {
  const minute = minuteOf(asking.typed)
  switch (asking.at) {
    case 'own-pay': {
      const yuan = Number(asking.typed)
      return yuan > 0 && asking.typed.length <= padDigits['own-pay']
        ? open(answered(asking, 'askHourlyFen', yuan * 100), 'pay')
        : undefined
    }
    case 'own-from':
      return minute === undefined
        ? undefined
        : open(answered(asking, 'hours', { fromMinute: minute, untilMinute: minute + 24 * 60 }), 'own-until')
    case 'own-until': {
      const [fromMinute, untilMinute] = [asking.wants.hours?.fromMinute, untilTyped(asking)]
      if (fromMinute === undefined || untilMinute === undefined) return undefined
      // From six until five: the afternoon's five, by a clock of twelve hours.
      if (untilMinute >= 24 * 60 && untilMinute - fromMinute > longestNight) return undefined
      return open(answered(asking, 'hours', { fromMinute, untilMinute }), 'hours')
    }
    default:
      return undefined
  }
}
