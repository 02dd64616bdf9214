import { type Day, type InLine, placesLeft } from '../day.ts'
import type { AsThingsStand } from './live/answers.ts'
import { standsAlone } from './parties.ts'
import type { PlaceInLine } from './place-in-line.ts'

/** What somebody who waits may hope for, as things stand. */
export type Chance =
  | { readonly code: 'theirs' }
  /** Nobody before them needs these places; `not-to-them`: all of them are where they said they do not go. */
  | {
      readonly code: 'left'
      readonly places: number
      readonly because: 'not-to-them' | 'not-theirs' | 'not-all-of-them'
    }
  /** In the trade where they are nearest to work. */
  | { readonly code: 'ahead'; readonly people: number; readonly byRank: number }

export function chanceOf(
  day: Day,
  worker: InLine,
  stands: AsThingsStand | undefined,
  places: readonly PlaceInLine[],
): Chance | undefined {
  if (stands?.theirs) return { code: 'theirs' }
  if (stands !== undefined && stands.left > 0)
    return { code: 'left', places: stands.left, because: whyLeft(day, worker) }
  const [nearest] = [...places].sort((one, other) => one.place - other.place)
  return nearest && { code: 'ahead', people: nearest.place - 1, byRank: nearest.byRank }
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
