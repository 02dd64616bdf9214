import type { SiteReplies } from '../../shared/api/site.ts'
import type { RequestOf } from '../../shared/api.ts'

type Tapped = Exclude<keyof SiteReplies, 'site/view'>
type Mark = 'command' | 'tappedAt'
/** What is said by a tap. */
export type Said = {
  readonly [Name in Tapped]: { readonly name: Name; readonly body: Omit<RequestOf<Name>, Mark> }
}[Tapped]
/** Said, and without an answer yet; sent again it is the very same, so that it counts once. */
export type Tap = Said & Pick<RequestOf<Tapped>, Mark>

export interface KeptTaps {
  readonly read: () => readonly Tap[]
  readonly keep: (taps: readonly Tap[]) => void
}

const names: ReadonlySet<unknown> = new Set<Tapped>([
  ...(['site/report-here', 'site/report-missing', 'site/stop-work'] as const),
  ...(['site/finish-work', 'site/state-paid'] as const),
])
const isTap = (one: Tap): boolean =>
  names.has(one.name) && typeof one.command === 'string' && typeof one.tappedAt === 'string'
/** Its claim, without the signature: it opens nothing. */
const claimLength = 20

/** On the phone until they are answered, for a field has no signal: ids of tickets, never anybody's name. A browser that keeps nothing forgets them with the page. */
export function keptOnPhone(token: string): KeptTaps {
  const place = `site ${token.slice(0, claimLength).toUpperCase()}`
  return {
    read() {
      try {
        const taps: Tap[] = JSON.parse(localStorage.getItem(place) ?? '[]')
        return taps.filter(isTap)
      } catch {
        return []
      }
    },
    keep(taps) {
      try {
        if (taps.length === 0) localStorage.removeItem(place)
        else localStorage.setItem(place, JSON.stringify(taps))
      } catch {
        // The page itself still has them.
      }
    },
  }
}

/** At a terminal somebody else stands next. */
export const keptNowhere: KeptTaps = { read: () => [], keep: () => {} }
