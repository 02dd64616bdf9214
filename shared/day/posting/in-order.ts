import type { Posting } from '../day.ts'

/** First posted first; turns alone begin again each day, and ids do not sort beyond the 999th. */
export const inOrderOfPosting = (a: Posting, b: Posting): number =>
  Number(a.postedAt > b.postedAt) - Number(a.postedAt < b.postedAt) || a.turn - b.turn
