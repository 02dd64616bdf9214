import { createSignal } from 'solid-js'
import type { MarketAnswer } from '../../shared/county/settings/answer.ts'
import type { Market } from '../../shared/county/settings/market.ts'
import type { CertificateId, TownshipId, TradeId } from '../../shared/ids.ts'
import { nameOf } from '../../shared/language/saying.ts'
import { language } from './words.ts'

const [known, setKnown] = createSignal<MarketAnswer>()

export const marketKnown = (): boolean => known() !== undefined
export const takeMarket = (answer: MarketAnswer): void => void setKnown(answer)

/** What the market decides. Screens are shown only once it is known. */
export function market(): Market {
  const answer = known()
  if (answer === undefined) throw new Error('a screen asked for the market before it was loaded')
  return answer.market
}
/** Where the helper of an ID reader answers, on every screen's own machine. */
export const idReader = (): string | undefined => known()?.idReader
/** What this terminal needs to keep places while its line is down, if staff have approved it. */
export const keeping = () => known()?.keeping
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

export const tradeName = (id: TradeId): string => nameOf(market().trades, id, language())
export const tradeShort = (id: TradeId): string => (language() === 'zh' ? trade(id)?.short : trade(id)?.en) ?? id
export const certificateName = (id: CertificateId): string => nameOf(market().certificates, id, language())
export const townshipName = (id: TownshipId): string => nameOf(market().townships, id, language())
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
