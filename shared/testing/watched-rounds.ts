import { type Day, type Posting, placesLeft } from '../day/day.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { Instant, PostingId, WorkerId } from '../ids.ts'
import type { Together, watchedCrews } from './watched-crews.ts'
import type { watchedNames } from './watched-names.ts'
import type { watchedOrder } from './watched-order.ts'

interface Watched {
  readonly crews: Pick<ReturnType<typeof watchedCrews>, 'together'>
  readonly names: Pick<ReturnType<typeof watchedNames>, 'isAsked' | 'left'>
  readonly order: Pick<ReturnType<typeof watchedOrder>, 'isBefore'>
  readonly wouldTake: (day: Day, people: Together, posting: Posting) => boolean
  readonly promise: (kept: boolean, what: string) => void
}

/** Whom results, and jobs given on being tapped, may not pass over. */
export function watchedRounds({ crews, names, order, wouldTake, promise }: Watched) {
  const whoWaits = (day: Day) =>
    crews.together([...day.line.values()].filter((person) => person.standing.status === 'waiting'))
  /** A crew stands where its last member does. */
  const isBefore = (people: Together, called: readonly WorkerId[]) =>
    people.every(({ worker }) => called.some((other) => order.isBefore(worker, other)))

  /** After a round: nobody waits who could take a free place of those it was over, and nobody was passed over. */
  function afterRound(day: Day, events: readonly DayEvent[], of: 'everything' | 'second-waves'): void {
    const waiting = whoWaits(day)
    const isOf = ({ wave }: Posting) => of === 'everything' || wave !== undefined
    const open = [...day.postings.values()].filter((posting) => posting.status === 'open' && isOf(posting))
    for (const people of waiting)
      promise(
        !open.some((posting) => placesLeft(posting) >= people.length && wouldTake(day, people, posting)),
        'somebody waits beside a free place they want',
      )
    for (const event of events) {
      const posting = event.type === 'offer-made' ? day.postings.get(event.posting) : undefined
      // Whoever is asked for by name may stand anywhere, and comes before everybody.
      if (event.type !== 'offer-made' || posting === undefined) continue
      promise(isOf(posting), 'a place was given before the hour that the wall says')
      if (event.byName) continue
      const wants = waiting.filter((people) => wouldTake(day, people, posting))
      promise(
        names.left(day, posting) <= 0 ||
          !wants.some((people) => people.length === 1 && names.isAsked(posting.posting, people[0].worker)),
        'who was asked for by name was passed over',
      )
      const called = peopleOf(event)
      const room = placesLeft(posting) + called.length
      promise(!wants.some((people) => isBefore(people, called) && people.length <= room), 'somebody was passed over')
    }
  }

  /** Where whoever taps another job was held one until now: that place comes free by the tap, and is given out after it. */
  let givenBack: PostingId | undefined
  function note(event: DayEvent, before: Day): void {
    if (event.type === 'wish-stated') givenBack = undefined
    if (event.type === 'offer-withdrawn' && event.because === 'asked-for-another')
      givenBack = before.offers.get(event.offer)?.posting
  }

  /** A tap gives a place only where nobody before them waits, or does again, for any that was free: they choose first. */
  function tapped(event: DayEventOf<'offer-made'>, before: Day, now: Instant): void {
    if (event.by !== 'walk-up' || event.byName) return
    const called = peopleOf(event)
    const ranOut = [...before.offers.values()].filter(({ expiresAt }) => expiresAt <= now)
    const again = ranOut.flatMap(({ people }) => people.flatMap((worker) => before.line.get(worker) ?? []))
    const room = (posting: Posting) => placesLeft(posting) - (posting.posting === givenBack ? called.length : 0)
    const free = [...before.postings.values()].filter((posting) => posting.status === 'open' && room(posting) > 0)
    const passed = [...whoWaits(before), ...crews.together(again)].some(
      (people) =>
        isBefore(people, called) &&
        free.some((posting) => people.length <= room(posting) && wouldTake(before, people, posting)),
    )
    promise(!passed, 'a tap was given what somebody before them waited for')
  }

  return { note, afterRound, tapped }
}

const peopleOf = (event: DayEventOf<'offer-made'>): readonly WorkerId[] => [event.worker, ...(event.with ?? [])]
