/** Of a day of work, in fen: what is owed, or at least how much where nobody knows yet; neither where nobody knows anything. */
export interface OwedSoFar {
  readonly owedFen?: number
  readonly leastFen?: number
}

/** However few the pieces were, a stop leaves no less owing. */
export const noLessThan = (leastFen: number | undefined, countedFen: number): number =>
  Math.max(countedFen, leastFen ?? 0)

/** Of pieces: by their count, and until somebody has counted them no more is known than the least that a stop leaves owing. */
export function owedForPieces(countedFen: number | undefined, leastFen: number | undefined): OwedSoFar {
  if (countedFen !== undefined) return { owedFen: noLessThan(leastFen, countedFen) }
  return leastFen ? { leastFen } : {}
}

/** Paid in full is no less than this, though nobody has counted the pieces: what a stop leaves owing, else anything at all. */
export const leastInFull = (leastFen: number | undefined): number => leastFen || 1
