/** What happened on a day so often that nobody should look through all of it to know how often. */
export interface DayCounts {
  readonly numbers: number
  readonly crews: number
  readonly postings: number
  readonly offers: number
  /** Tickets made today; their ids are counted by it. */
  readonly placements: number
  readonly turnedAwayUnderSixteen: number
  /** How often staff stepped in. */
  readonly byHand: number
}

export const noCounts: DayCounts = {
  ...{ numbers: 0, crews: 0, postings: 0, offers: 0, placements: 0 },
  ...{ turnedAwayUnderSixteen: 0, byHand: 0 },
}
