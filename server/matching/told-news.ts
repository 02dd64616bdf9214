import type { ToldNews } from '../../shared/day/matching/view.ts'
import type { MarketDay, PlacementId } from '../../shared/ids.ts'
import type { WorkerSession } from './worker-session.ts'

/**
 * What became of whose job was shown to them at a terminal: the desk need not look for them; and what they said they know, which
 * no terminal tells them again that day. It is kept in memory only: after a start they are told once too often rather than once
 * too little.
 */
export function toldNews(today: () => MarketDay) {
  const told = new Set<PlacementId>()
  const known = new Set<string>()
  /** What becomes of the same job later is other news. */
  const nameOf = ({ placement, zh }: ToldNews) => `${today()} ${placement} ${zh.title}`
  return {
    /** A session whose news is remembered as told. Whoever has nothing else to look at is told again. */
    telling:
      (session: WorkerSession): WorkerSession =>
      (worker) => {
        const view = session(worker)
        if (view === undefined) return undefined
        for (const { placement } of view.news) told.add(placement)
        return { ...view, news: view.news.filter((news) => news.isAll || !known.has(nameOf(news))) }
      },
    wasTold: (placement: PlacementId) => told.has(placement),
    know(news: ToldNews): void {
      known.add(nameOf(news))
    },
  }
}
export type ToldNewsKept = ReturnType<typeof toldNews>
