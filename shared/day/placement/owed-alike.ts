/** How many are owed the same, the greatest sum first; apart from what needs schemas, for screens tell it. */
export function owedAlike(owed: readonly { readonly fen: number }[]): readonly { people: number; fen: number }[] {
  const sums = [...new Set(owed.map(({ fen }) => fen))].sort((a, b) => b - a)
  return sums.map((sum) => ({ fen: sum, people: owed.filter(({ fen }) => fen === sum).length }))
}
