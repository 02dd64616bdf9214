import type { Became } from '../../shared/day/placement/news.ts'
import type { MarketDay, PlacementId } from '../../shared/ids.ts'
import type { WorkerSession } from './worker-session.ts'

interface NewsNow {
  readonly today: () => MarketDay
  /** What became of that job, as things stand. */
  readonly became: (placement: PlacementId) => Became | undefined
}

/**
 * What became of whose job was shown to them at a terminal: the desk need not look for them; and what they said they know, which
 * no terminal tells them again that day. It is kept in memory only: after a start they are told once too often rather than once
 * too little.
 */
export function toldNews({ today, became }: NewsNow) {
  let day = today()
  /** By job the last that was told, or known: what becomes of it later is other news, be it the same once more. */
  const told = new Map<PlacementId, string>()
  const known = new Map<PlacementId, string>()
  const factsOf = (placement: PlacementId) => JSON.stringify(became(placement)) ?? ''
  const isIn = (heard: typeof told, placement: PlacementId) =>
    day === today() && heard.has(placement) && heard.get(placement) === factsOf(placement)
  function hear(heard: typeof told, placement: PlacementId): void {
    if (day !== today()) {
      day = today()
      told.clear()
      known.clear()
    }
    heard.set(placement, factsOf(placement))
  }
  return {
    /** A session whose news is remembered as told. Whoever has nothing else to look at is told again. */
    telling:
      (session: WorkerSession): WorkerSession =>
      (worker) => {
        const view = session(worker)
        if (view === undefined) return undefined
        for (const { placement } of view.news) hear(told, placement)
        return { ...view, news: view.news.filter(({ isAll, placement }) => isAll || !isIn(known, placement)) }
      },
    wasTold: (placement: PlacementId) => isIn(told, placement),
    know: (placement: PlacementId) => hear(known, placement),
  }
}
export type ToldNewsKept = ReturnType<typeof toldNews>
