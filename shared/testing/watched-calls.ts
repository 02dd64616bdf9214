import type { Day, Posting } from '../day/day.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import { millisOf } from '../hall-clock.ts'
import type { Instant, OfferId, PostingId } from '../ids.ts'
import { instantOn } from '../time.ts'

/** The watcher's own notes of until when people can be called to a job, and whose number was called a second time. */
export function watchedCalls(terms: ReadonlyMap<PostingId, Terms>, promise: (kept: boolean, what: string) => void) {
  const waves = new Map<PostingId, Instant>()
  const twice = new Set<OfferId>()
  const leaves = ({ posting, terms: { workDate, startMinute, transport } }: Posting): Instant =>
    waves.get(posting) ?? instantOn(workDate, transport.kind === 'bus' ? transport.leaveMinute : startMinute)
  const turns = new Map<number, Set<OfferId>>()
  /** Whoever is called has the market's whole hold from their turn on the wall, or until everybody leaves. */
  function called(
    { offer, calledAt, expiresAt }: DayEventOf<'offer-made' | 'called-again' | 'held-anew'>,
    posting: Posting | undefined,
    { rules }: Day,
    instant: Instant,
  ): void {
    const turn = millisOf(calledAt ?? instant)
    const together = (turns.get(turn) ?? new Set()).add(offer)
    turns.set(turn, together)
    const cut = [...turns.keys()].some((other) => other !== turn && Math.abs(other - turn) < 12_000)
    promise(!cut, 'a call was cut short by another')
    const left = posting && leaves(posting)
    const isSoon = left !== undefined && millisOf(left) - turn < 60_000
    promise(together.size <= 20 || isSoon, 'more were called at once than can be read')
    promise(left === undefined || turn < millisOf(left), 'a number was called when its people had left')
    promise(left !== undefined && expiresAt <= left, 'a place is held for who can leave no more')
    const hasWholeHold = millisOf(expiresAt) - turn >= rules.offerHoldSeconds * 1000
    promise(hasWholeHold || expiresAt === left, 'a hold began before the number was called')
  }
  return {
    leaves,
    note(event: DayEvent): void {
      if (event.type === 'second-wave-closed') waves.delete(event.posting)
      if (event.type !== 'second-wave-opened') return
      const wanted = terms.get(event.posting)
      if (wanted !== undefined)
        waves.set(event.posting, instantOn(event.workDate ?? wanted.workDate, event.leaveMinute))
    },
    made(event: DayEventOf<'offer-made'>, before: Day, instant: Instant): void {
      called(event, before.postings.get(event.posting), before, instant)
    },
    anew(event: DayEventOf<'called-again' | 'held-anew'>, before: Day, instant: Instant): void {
      const open = before.offers.get(event.offer)
      promise(event.type === 'held-anew' || !twice.has(event.offer), 'a number was called a third time')
      promise(
        event.type === 'held-anew' || (open !== undefined && open.calledAt <= instant),
        'a number was called again before it was called',
      )
      promise(open !== undefined && open.expiresAt <= event.expiresAt, 'who was called again got less time')
      called(event, open && before.postings.get(open.posting), before, instant)
      if (event.type === 'called-again') twice.add(event.offer)
    },
  }
}
