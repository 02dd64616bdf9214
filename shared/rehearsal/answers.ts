import type { Wants } from '../day/check-in/messages.ts'
import type { JobCard } from '../day/matching/job-card.ts'
import type { HeldOffer, WorkerView } from '../day/matching/view.ts'
import type { OfferId, PostingId } from '../ids.ts'
import type { MadeUpPerson } from './people.ts'

/** What a made-up person taps, standing at a terminal before what it shows them. */
export type Tap =
  | { readonly does: 'accept'; readonly offer: OfferId }
  | { readonly does: 'decline'; readonly offer: OfferId }
  | { readonly does: 'ask-for-job'; readonly posting: PostingId }
  | { readonly does: 'wait-again' }
  | { readonly does: 'change-wants'; readonly wants: Wants }
  | { readonly does: 'leave' }

/** Called to a terminal: the answer to the place held for them. The absent-minded never come. */
export function answerTo(person: MadeUpPerson, view: WorkerView): Tap | undefined {
  const { offer } = view
  if (offer === undefined || person.temper.answers === 'absent-minded') return undefined
  const isLiked = person.temper.answers === 'gladly' || isFirstWish(person, offer)
  return { does: isLiked ? 'accept' : 'decline', offer: offer.offer }
}

/** Back at a terminal: take what is held, ask for a job, or wait for one more after the day's. */
export function lookAgain(person: MadeUpPerson, view: WorkerView): Tap | undefined {
  switch (view.status) {
    case 'offered':
      return answerTo(person, view)
    case 'waiting': {
      const wanted = view.jobs.find((job) => job.placesLeft > 0 && isTheirs(person, job))
      return wanted === undefined ? withoutWork(person) : { does: 'ask-for-job', posting: wanted.posting }
    }
    case 'placed':
      return person.temper.wantsMore ? { does: 'wait-again' } : undefined
    case 'left':
    case 'released':
    case 'gone':
    case 'no-number':
      return undefined
    default:
      return view.status satisfies never
  }
}

function withoutWork(person: MadeUpPerson): Tap | undefined {
  switch (person.temper.withoutWork) {
    case 'goes-home':
      return { does: 'leave' }
    case 'asks-for-more':
      return { does: 'change-wants', wants: { trades: person.wants.trades, distance: 'county' } }
    case 'waits':
      return undefined
    default:
      return person.temper.withoutWork satisfies never
  }
}

const isFirstWish = (person: MadeUpPerson, offer: HeldOffer): boolean => offer.job.trade === person.wants.trades[0]
const isTheirs = (person: MadeUpPerson, job: JobCard): boolean => person.wants.trades.includes(job.trade)
