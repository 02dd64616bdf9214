const irregular: Readonly<Record<string, string>> = { person: 'people', mu: 'mu' }

/** `basket` of one, `baskets` of any other count. */
export const several = (count: number, one: string): string => (count === 1 ? one : (irregular[one] ?? `${one}s`))

/** `1 basket`, `10 baskets`. */
export const counted = (count: number, one: string): string => `${count} ${several(count, one)}`
