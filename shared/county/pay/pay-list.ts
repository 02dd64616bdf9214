/** What staff look after once it was asked: the two say different things; somebody complains. */
export const payLists = ['disputed', 'complaints'] as const
export type PayList = (typeof payLists)[number]
export type PayCounts = { readonly [List in PayList]: number }

/** How many days of work stand on each list, and since which entry of the county that is so. */
export interface PayGlance extends PayCounts {
  readonly version: number
}
