import { type Day, type InLine, placesLeft } from '../day.ts'
import type { AsThingsStand } from './live/answers.ts'
import { partyOf, roomyWishes, standsAlone } from './parties.ts'

/** What somebody who waits may hope for, as things stand, of all there is; how it stands in each trade is said with their places in line. */
export type Chance =
  | { readonly code: 'theirs' }
  /** Nobody before them needs these places; `not-to-them`: all of them are where they said they do not go. */
  | {
      readonly code: 'left'
      readonly places: number
      readonly because: 'not-to-them' | 'not-theirs' | 'not-all-of-them'
    }
  /** What suits them is free, and goes to people before them. */
  | { readonly code: 'not-yet' }

/** Undefined where the market does not give out by what is kept live, and where there is nothing to hope for yet. */
export function chanceOf(day: Day, worker: InLine, stands: AsThingsStand | undefined): Chance | undefined {
  if (stands === undefined) return undefined
  if (stands.theirs) return { code: 'theirs' }
  if (stands.left > 0) return { code: 'left', places: stands.left, because: whyLeft(day, worker) }
  return roomyWishes(day, partyOf(day, worker)).length > 0 ? { code: 'not-yet' } : undefined
}

function whyLeft(day: Day, worker: InLine) {
  if (hasNoOther(day, worker)) return 'not-to-them'
  return standsAlone(day, worker) ? 'not-theirs' : 'not-all-of-them'
}

/** Of an employer's own wish nobody hears here. */
function hasNoOther({ postings }: Day, { facts }: InLine): boolean {
  const refused = facts.doNotSend?.flatMap(({ employer, side }) => (side === 'worker' ? [employer] : [])) ?? []
  return postings.every(
    (posting) => posting.status !== 'open' || placesLeft(posting) <= 0 || refused.includes(posting.employer),
  )
}
