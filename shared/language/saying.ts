import type { Market } from '../county/settings/market.ts'
import type { MarketDay } from '../ids.ts'
import type { InBoth, ScreenWords } from './words.ts'

export type Language = keyof InBoth<unknown>

/** What it takes to say something of a job: in which words, what the market calls things now, and which day is today's. */
export interface Saying<Known = ScreenWords> {
  readonly language: Language
  readonly words: Known
  readonly market: Market
  /** Undefined on a screen that has not heard yet. */
  readonly today: MarketDay | undefined
}

/** What the market no longer lists keeps its id: better than a blank on somebody's ticket. */
export const nameOf = (
  listed: readonly (InBoth<string> & { readonly id: string })[],
  id: string,
  language: Language,
): string => listed.find((each) => each.id === id)?.[language] ?? id
