import { createSignal } from 'solid-js'
import type { MarketSection } from '../../../shared/county/settings/market.ts'

/** What somebody wrote into a section and has not saved, with the settings that it was written from. */
export interface Kept<Draft> {
  readonly version: number
  readonly before: Draft
  readonly draft: Draft
}

/** Unsaved sections, kept while their clerk is signed in: whoever looks at another room or page finds them as they left them. */
export function createKeptDrafts() {
  const [kept, setKept] = createSignal<ReadonlyMap<MarketSection, string>>(new Map())
  return {
    has: (section: MarketSection): boolean => kept().has(section),
    of<Draft>(section: MarketSection): Kept<Draft> | undefined {
      const text = kept().get(section)
      return text === undefined ? undefined : JSON.parse(text)
    },
    keep<Draft>(section: MarketSection, draft: Kept<Draft> | undefined): void {
      setKept((before) => {
        const others = [...before].filter(([other]) => other !== section)
        return new Map(draft === undefined ? others : [...others, [section, JSON.stringify(draft)]])
      })
    },
  }
}
export type KeptDrafts = ReturnType<typeof createKeptDrafts>
