import { isOnlyForAdults } from '../../day/matching/edges.ts'
import { type Context, happened, refused } from '../../decider.ts'
import { clockTime } from '../../hall-clock.ts'
import type { MarketDay } from '../../ids.ts'
import type { Refusal } from '../../refusal.ts'
import type { County, CountyDecision } from '../county.ts'
import { changed, type Market } from './market.ts'
import type { ChangeMarket } from './messages.ts'
import { isUnseen } from './to-set-up.ts'

const atMost = {
  name: 24,
  short: 4,
  notice: { zh: 40, en: 80 },
  offerHoldSeconds: 900,
  boostDays: 3,
  volume: 90,
  noShows: { talkAfter: 9, withinDays: 90, pauseDays: 30 },
  callAttempts: 10,
  retryDays: 14,
} as const
const atLeast = { offerHoldSeconds: 15, volume: 20, noShows: { talkAfter: 2, withinDays: 7, pauseDays: 0 } } as const

/**
 * One section of the settings as staff want it. What cannot be is refused with its reason; setting what already holds
 * changes nothing, unless nobody had looked at it yet.
 */
export function changeMarket(county: County, command: ChangeMarket, context: Context): CountyDecision {
  if (command.version !== county.marketVersion) return refused({ code: 'settings-changed-meanwhile' })
  const { change } = command
  const refusal = faultIn(county.market, command, context.today)
  if (refusal !== undefined) return refused(refusal)
  const isSame = JSON.stringify(changed(county.market, change)) === JSON.stringify(county.market)
  return isSame && !isUnseen(county, change.section) ? happened() : happened({ type: 'market-changed', change })
}

function faultIn(market: Market, { change, inUse }: ChangeMarket, today: MarketDay): Refusal | undefined {
  switch (change.section) {
    case 'names':
      return faultInNames([change.name])
    case 'gate':
      return faultInNames([change.gate])
    case 'trades':
      return faultInTrades(market, change.trades) ?? stillInUse(change.trades, inUse.trades)
    case 'townships':
      return faultInList(market.townships, change.townships) ?? stillInUse(change.townships, inUse.townships)
    case 'neighbours':
      return faultInNeighbours(market, change.neighbours)
    case 'certificates':
      return faultInList(market.certificates, change.certificates) ?? neededByTrade(market, change.certificates)
    case 'complaint-lines':
      return faultInLines(change.complaintLines)
    case 'wage-floors':
      return faultInFloors(market.wageFloors, change.wageFloors, today)
    case 'hours':
      return faultInHours(change) ?? faultInLottery({ ...market, ...change })
    case 'order':
      return faultInLottery({ ...market, order: change.order })
    case 'filling':
    case 'by-name':
      return undefined
    case 'boost':
      return outside(change.boostDays, 0, atMost.boostDays)
    case 'rounds':
      return faultInRounds(change.roundMinutes) ?? faultInLottery({ ...market, roundMinutes: change.roundMinutes })
    case 'offer-hold':
      return outside(change.offerHoldSeconds, atLeast.offerHoldSeconds, atMost.offerHoldSeconds)
    case 'follow-up':
      return outside(change.callAttempts, 1, atMost.callAttempts) ?? outside(change.retryDays, 1, atMost.retryDays)
    case 'voice':
      return faultInVoice(change.voice)
    case 'no-shows':
      return faultInNoShows(change.noShows)
    case 'notices':
      return faultInNotices(market.notices, change.notices, today)
    default:
      return change satisfies never
  }
}

interface Named {
  readonly zh: string
  readonly en: string
}
interface Listed extends Named {
  readonly id: string
  readonly off?: true | undefined
}

const twice = (texts: readonly string[]) => texts.find((text, at) => texts.indexOf(text) !== at)

function faultInNames(names: readonly Named[]): Refusal | undefined {
  const texts = names.flatMap(({ zh, en }) => [zh, en])
  if (texts.some((text) => text.trim() === '')) return { code: 'setting-missing' }
  const long = names.find(({ zh }) => [...zh].length > atMost.name)
  return long && { code: 'setting-too-long', what: long.zh, atMost: atMost.name }
}

/** What stands in a list may get another name or be switched off, but never leaves: old tickets name it. */
function faultInList(before: readonly Listed[], after: readonly Listed[]): Refusal | undefined {
  const gone = before.find(({ id }) => !after.some((entry) => entry.id === id))
  if (gone !== undefined) return { code: 'only-switch-off', what: gone.zh }
  const double = twice(after.map(({ id }) => id))
  const what = after.find(({ id }) => id === double)?.zh ?? twice(after.map(({ zh }) => zh.trim()))
  if (what !== undefined) return { code: 'listed-twice', what }
  if (after.every(({ off }) => off)) return { code: 'setting-missing' }
  return faultInNames(after)
}

function faultInTrades(market: Market, trades: Market['trades']): Refusal | undefined {
  const fault = faultInList(market.trades, trades)
  if (fault !== undefined) return fault
  if (trades.some(({ short }) => short.trim() === '')) return { code: 'setting-missing' }
  const long = trades.find(({ short }) => [...short].length > atMost.short)
  if (long !== undefined) return { code: 'setting-too-long', what: long.short, atMost: atMost.short }
  const known = new Set(market.certificates.filter(({ off }) => !off).map(({ id }) => id))
  const unknown = trades.find(({ certificate, off }) => !off && certificate !== undefined && !known.has(certificate))
  if (unknown !== undefined) return { code: 'no-such-certificate', what: unknown.zh }
  const dangerous = trades.find((trade) => !trade.off && trade.minorAllowed === true && isOnlyForAdults(trade))
  return dangerous && { code: 'trade-not-for-minors', what: dangerous.zh }
}

/** Nobody who waits, hires or works loses what they wait for, hire for or do. */
function stillInUse(after: readonly Listed[], inUse: readonly string[]): Refusal | undefined {
  const taken = after.find(({ id, off }) => off && inUse.includes(id))
  return taken && { code: 'still-in-use', what: taken.zh }
}

function neededByTrade(market: Market, certificates: Market['certificates']): Refusal | undefined {
  const off = new Set(certificates.filter((certificate) => certificate.off).map(({ id }) => id))
  const trade = market.trades.find((each) => !each.off && each.certificate !== undefined && off.has(each.certificate))
  return trade && { code: 'certificate-in-use', what: trade.zh }
}

function faultInNeighbours(market: Market, pairs: Market['neighbours']): Refusal | undefined {
  const known = new Set(market.townships.map(({ id }) => id))
  if (pairs.some(([one, other]) => one === other || !known.has(one) || !known.has(other)))
    return { code: 'no-such-township' }
  const double = twice(pairs.map((pair) => [...pair].sort().join(' ')))?.split(' ')[0]
  return double === undefined
    ? undefined
    : { code: 'listed-twice', what: market.townships.find(({ id }) => id === double)?.zh ?? double }
}

/** Room is left above for whoever wants it louder. */
function faultInVoice({ volume, selfStart }: Market['voice']): Refusal | undefined {
  const what = twice(selfStart)
  return what === undefined ? outside(volume, atLeast.volume, atMost.volume) : { code: 'listed-twice', what }
}

function faultInLines(lines: readonly string[]): Refusal | undefined {
  if (lines.length === 0) return { code: 'setting-missing' }
  const wrong = lines.find((line) => !/^\d[\d-]{2,14}$/.test(line))
  if (wrong !== undefined) return { code: 'not-a-phone-line' }
  const double = twice(lines)
  return double === undefined ? undefined : { code: 'listed-twice', what: double }
}

/** A floor whose day has passed stays as it was: postings were judged by it. */
function faultInFloors(
  before: Market['wageFloors'],
  after: Market['wageFloors'],
  today: MarketDay,
): Refusal | undefined {
  const past = (floors: Market['wageFloors']) =>
    floors
      .filter(({ from }) => from < today)
      .map(({ from, hourlyFen }) => `${from} ${hourlyFen}`)
      .sort()
      .join()
  if (past(before) !== past(after)) return { code: 'floor-date-past', today }
  const double = twice(after.map(({ from }) => from))
  if (double !== undefined) return { code: 'listed-twice', what: double }
  if (!after.some(({ from }) => from <= today)) return { code: 'setting-missing' }
  return after.map(({ hourlyFen }) => outside(hourlyFen, 100, 100_000)).find((fault) => fault !== undefined)
}

function faultInHours({ openingMinute, closingMinute }: Pick<Market, 'openingMinute' | 'closingMinute'>) {
  const fault = outside(openingMinute, 0, 1439) ?? outside(closingMinute, 0, 1439)
  if (fault !== undefined) return fault
  return closingMinute > openingMinute ? undefined : ({ code: 'closing-before-opening' } as const)
}

function faultInRounds(minutes: readonly number[]): Refusal | undefined {
  const double = twice(minutes.map(clockTime))
  if (double !== undefined) return { code: 'listed-twice', what: double }
  return minutes.map((minute) => outside(minute, 0, 1439)).find((fault) => fault !== undefined)
}

/** Lots are drawn at the first round time: before the opening nobody would be there, after the closing nobody left. */
function faultInLottery({ order, roundMinutes, openingMinute, closingMinute }: Market): Refusal | undefined {
  if (order !== 'lottery') return undefined
  const drawn = roundMinutes.length === 0 ? undefined : Math.min(...roundMinutes)
  const isWhileOpen = drawn !== undefined && openingMinute < drawn && drawn < closingMinute
  return isWhileOpen ? undefined : { code: 'lottery-needs-round-time' }
}

function faultInNotices(before: Market['notices'], after: Market['notices'], today: MarketDay): Refusal | undefined {
  if (after.some(({ zh, en }) => zh.trim() === '' || en.trim() === '')) return { code: 'setting-missing' }
  for (const language of ['zh', 'en'] as const) {
    const long = after.find((notice) => [...notice[language]].length > atMost.notice[language])
    if (long !== undefined) return { code: 'setting-too-long', what: long[language], atMost: atMost.notice[language] }
  }
  const old = new Set(before.map(({ zh }) => zh))
  const over = after.find(({ zh, until }) => until !== undefined && until < today && !old.has(zh))
  return over && { code: 'notice-over', what: over.zh }
}

/** Once is no habit, and no pause lasts for ever. */
const faultInNoShows = (set: Market['noShows']): Refusal | undefined =>
  (['talkAfter', 'withinDays', 'pauseDays'] as const)
    .map((name) => outside(set[name], atLeast.noShows[name], atMost.noShows[name]))
    .find((fault) => fault !== undefined)

const outside = (value: number, least: number, most: number): Refusal | undefined =>
  value < least || value > most ? { code: 'out-of-range', least, most } : undefined
