import { createSignal } from 'solid-js'
import type { MarketAnswer } from '../../shared/county/settings/answer.ts'
import type { Market } from '../../shared/county/settings/market.ts'
import type { Meeting } from '../../shared/day/posting/meeting.ts'
import type { CertificateId, TownshipId, TradeId } from '../../shared/ids.ts'
import { language, words } from './words.ts'

const [known, setKnown] = createSignal<MarketAnswer>()

export const marketKnown = (): boolean => known() !== undefined
export const takeMarket = (answer: MarketAnswer): void => void setKnown(answer)

/** What the market decides. Screens are shown only once it is known. */
export function market(): Market {
  const answer = known()
  if (answer === undefined) throw new Error('a screen asked for the market before it was loaded')
  return answer.market
}
export const setUp = (): boolean => known()?.setUp ?? false

export async function loadMarket(): Promise<boolean> {
  try {
    const response = await fetch('/api/market', { signal: AbortSignal.timeout(5000) })
    if (!response.ok) return false
    const answer: MarketAnswer = await response.json()
    setKnown(answer)
    return true
  } catch {
    return false
  }
}

/** The settings were changed at the desk: a screen that shows what was before asks again. */
export function hearMarketVersion(version: number): void {
  const answer = known()
  if (answer !== undefined && answer.marketVersion !== version) void loadMarket()
}
/** The version before the eyes of whoever looks at this screen. */
export const marketVersion = (): number => known()?.marketVersion ?? 0

const trade = (id: TradeId) => market().trades.find((each) => each.id === id)

/** Whether staff may let 16- and 17-year-olds do it at all. */
export const isOpenToMinors = (id: TradeId): boolean => trade(id)?.minorAllowed === true

/** A trade the market no longer lists keeps its id: better than a blank on somebody's ticket. */
export const tradeName = (id: TradeId): string => trade(id)?.[language()] ?? id
export const tradeShort = (id: TradeId): string => (language() === 'zh' ? trade(id)?.short : trade(id)?.en) ?? id
export const certificateName = (id: CertificateId): string =>
  market().certificates.find((each) => each.id === id)?.[language()] ?? id
export const townshipName = (id: TownshipId): string =>
  market().townships.find((each) => each.id === id)?.[language()] ?? id

/** Where in a township those who come by themselves find the work. */
export const meetingName = (township: TownshipId, meet: Meeting | undefined): string =>
  words().terms.meetAt(townshipName(township), meet)
/** The bay of a bus, at the gate where buses stand now. */
export const bayName = (bay: number): string => words().terms.bay(market().gate[language()], bay)
export const gateName = (): string => market().gate[language()]

/** What is to be said in the hall on this day, in the order staff gave it. */
export const noticesOn = (date: string): readonly string[] =>
  market()
    .notices.filter(({ until }) => until === undefined || until >= date)
    .map((notice) => notice[language()])

/** Resolves once the server answers again, however long that takes. */
export async function serverAnswers(): Promise<void> {
  while (!(await loadMarket())) await new Promise((resolve) => setTimeout(resolve, 2000))
}
