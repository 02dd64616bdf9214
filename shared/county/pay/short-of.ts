/**
 * Too little is less than this, in fen: hours or pieces that the employer reported make it no smaller than what was agreed, for of
 * those the worker may say otherwise.
 */
export const shortOf = ({ agreedFen, owedFen }: { readonly agreedFen: number; readonly owedFen: number }): number =>
  Math.max(agreedFen, owedFen)
