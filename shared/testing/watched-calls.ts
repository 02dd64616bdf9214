import type { Day, Posting } from '../day/day.ts'
import type { DayEventOf } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { Instant, OfferId, PostingId } from '../ids.ts'
import { instantOn } from '../time.ts'

/** The watcher's own notes of until when people can be called to a job, and whose number was called a second time. */
export function watchedCalls(terms: ReadonlyMap<PostingId, Terms>, promise: (kept: boolean, what: string) => void) {
  const waves = new Map<PostingId, Instant>()
  const twice = new Set<OfferId>()
  const leaves = ({ posting, terms: { workDate, startMinute, transport } }: Posting): Instant =>
    waves.get(posting) ?? instantOn(workDate, transport.kind === 'bus' ? transport.leaveMinute : startMinute)
  return {
    leaves,
    waved({ posting, leaveMinute }: DayEventOf<'second-wave-opened'>): void {
      const wanted = terms.get(posting)
      if (wanted !== undefined) waves.set(posting, instantOn(wanted.workDate, leaveMinute))
    },
    again({ offer, expiresAt }: DayEventOf<'called-again'>, before: Day): void {
      const open = before.offers.get(offer)
      const posting = open && before.postings.get(open.posting)
      promise(!twice.has(offer), 'a number was called a third time')
      promise(open !== undefined && open.expiresAt <= expiresAt, 'who was called again got less time')
      promise(posting !== undefined && expiresAt <= leaves(posting), 'a place is held for who can leave no more')
      twice.add(offer)
    },
  }
}
