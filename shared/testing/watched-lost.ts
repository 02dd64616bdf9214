import type { Day, InLine } from '../day/day.ts'
import { lostPlace } from '../day/matching/lost.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { Instant, OfferId, PostingId, WorkerId } from '../ids.ts'

/**
 * The watcher's own notes of every place that was held: whoever lost one by no word of their own is told, by its right name, until they
 * have something to say to the next; and nobody hears so of a place they took, refused or went away from.
 */
export function watchedLost(
  terms: ReadonlyMap<PostingId, Terms>,
  goingWith: (day: Day, worker: WorkerId) => readonly InLine[],
  promise: (kept: boolean, what: string) => void,
) {
  const owed = new Map<WorkerId, string>()
  const missed = new Map<WorkerId, number>()
  /** What last took a job off the board. */
  const off = new Map<PostingId, 'called-off' | 'stopped' | 'set-out' | 'taken-down'>()

  function note(event: DayEvent, before: Day, instant: Instant): void {
    switch (event.type) {
      case 'day-opened':
        owed.clear()
        missed.clear()
        return
      case 'posting-cancelled':
        off.set(event.posting, 'called-off')
        return
      case 'posting-expired':
        off.set(event.posting, 'set-out')
        return
      case 'posting-held-again':
        off.set(event.posting, 'taken-down')
        return
      case 'work-stopped':
        if (event.workDate === terms.get(event.posting)?.workDate) off.set(event.posting, 'stopped')
        return
      case 'offer-passed':
        for (const worker of heldFor(before, event.offer)) {
          missed.set(worker, (missed.get(worker) ?? 0) + 1)
          owed.set(worker, `passed at ${instant}${missed.get(worker) === 1 ? '' : ', at the end'}`)
        }
        return
      case 'offer-withdrawn':
        for (const worker of heldFor(before, event.offer)) takenFrom(worker, event, before)
        return
      case 'offer-accepted':
        for (const worker of heldFor(before, event.offer)) owed.delete(worker)
        return
      case 'offer-declined':
        for (const worker of heldFor(before, event.offer))
          if (event.notFound) owed.set(worker, 'not-found')
          else owed.delete(worker)
        return
      case 'wish-stated':
        for (const { worker } of goingWith(before, event.worker)) owed.delete(worker)
    }
  }

  function takenFrom(worker: WorkerId, { because, offer, about }: DayEventOf<'offer-withdrawn'>, before: Day): void {
    const isTheirs = ['asked-for-another', 'left', 'placed-by-hand', 'number-gone', 'day-closed'].includes(because)
    const posting = before.offers.get(offer)?.posting
    // Which of the two wants the other no more is the window's to say.
    const theirs = about === undefined || about === worker ? because : 'crew-changed'
    const said = theirs === 'kept-apart' ? 'facts-corrected' : theirs
    const how = said === 'posting-gone' ? posting && off.get(posting) : said
    if (isTheirs || how === undefined) owed.delete(worker)
    else owed.set(worker, how)
  }

  function recount(day: Day): void {
    for (const { worker, standing } of day.line.values()) {
      // Whoever has work, or went, has heard all there is.
      if (standing.status !== 'waiting' && standing.status !== 'offered') owed.delete(worker)
      const mustHear = owed.get(worker)
      const told = lostPlace(day, worker)
      const hears = told?.code === 'passed' ? `passed at ${told.at}${told.atTheEnd ? ', at the end' : ''}` : told?.code
      promise(mustHear === undefined || hears === mustHear, 'who lost a place by no word of theirs hears of it')
      promise(mustHear !== undefined || hears === undefined, 'somebody hears of a place that they did not lose')
    }
  }

  return { note, recount }
}

const heldFor = (day: Day, offer: OfferId): readonly WorkerId[] => day.offers.get(offer)?.people ?? []
