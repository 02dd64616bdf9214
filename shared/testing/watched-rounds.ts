import { type Day, type Posting, placesLeft } from '../day/day.ts'
import type { DayEvent } from '../day/messages.ts'
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

/** After a round: nobody waits who could take a free place, and nobody was passed over. */
export const watchedRounds =
  ({ crews, names, order, wouldTake, promise }: Watched) =>
  (day: Day, events: readonly DayEvent[]): void => {
    const waiting = crews.together([...day.line.values()].filter((person) => person.standing.status === 'waiting'))
    const open = [...day.postings.values()].filter((posting) => posting.status === 'open')
    for (const people of waiting)
      promise(
        !open.some((posting) => placesLeft(posting) >= people.length && wouldTake(day, people, posting)),
        'somebody waits beside a free place they want',
      )
    for (const event of events) {
      const posting = event.type === 'offer-made' ? day.postings.get(event.posting) : undefined
      // Whoever is asked for by name may stand anywhere, and comes before everybody.
      if (event.type !== 'offer-made' || posting === undefined || event.byName) continue
      const wants = waiting.filter((people) => wouldTake(day, people, posting))
      promise(
        names.left(day, posting) <= 0 ||
          !wants.some((people) => people.length === 1 && names.isAsked(posting.posting, people[0].worker)),
        'who was asked for by name was passed over',
      )
      const called = [event.worker, ...(event.with ?? [])]
      // A crew stands where its last member does.
      const isBefore = (people: Together) =>
        people.every(({ worker }) => called.some((other) => order.isBefore(worker, other)))
      const room = placesLeft(posting) + called.length
      promise(!wants.some((people) => isBefore(people) && people.length <= room), 'somebody was passed over')
    }
  }
