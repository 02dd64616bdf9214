import type {
  HeldOffer,
  ProposedChange,
  ShownTicket,
  ToldNews,
  ToldPlace,
  WorkerView,
} from '../../shared/day/matching/view.ts'
import type { OfferId, PlacementId, PostingId } from '../../shared/ids.ts'
import type { ToldWhyLine } from '../../shared/language/why-not-words.ts'
import type { NotDone } from '../pieces/not-done.tsx'

/** What the person has chosen on the screen, over what the server says; gone when they leave. */
export interface Chosen {
  /** The held job they put aside for a look at the others. */
  readonly aside?: OfferId
  /** The job they tapped and did not get at once: it is their first wish now. */
  readonly wished?: PostingId
  /** They look beyond their ticket: at other jobs, and their place in line for them. */
  readonly beyond?: true
  /** Which of their tickets they look at, if it is not the first one. */
  readonly ticket?: PlacementId
  /** They look at their place in line instead of the jobs. */
  readonly mine?: true
  /** They asked why not them: what the book says, and where they asked. */
  readonly why?: { readonly lines: readonly ToldWhyLine[]; readonly from: Chosen }
  /** They look at whom they travel with. */
  readonly crew?: true
  /** They said they do not want to wait any longer, and are asked once. */
  readonly leaving?: true
  /** The job they have just said no to. */
  readonly declined?: PostingId
  readonly notDone?: NotDone
}

/** The page of a worker's session. Everything but the choices above follows from the view. */
export type Page =
  | { readonly at: 'ticket'; readonly ticket: ShownTicket }
  | { readonly at: 'change'; readonly change: ProposedChange }
  | { readonly at: 'news'; readonly news: ToldNews }
  | { readonly at: 'offer'; readonly offer: HeldOffer }
  | { readonly at: 'jobs' }
  | { readonly at: 'waiting' }
  | { readonly at: 'declined'; readonly posting: PostingId }
  | { readonly at: 'why' }
  | { readonly at: 'crew' }
  | { readonly at: 'leaving' }
  | { readonly at: 'left' }
  | { readonly at: 'over' }
  | { readonly at: 'no-number' }

export function pageOf(view: WorkerView, chosen: Chosen): Page {
  // What somebody waits for their word on, or must know, comes before everything else.
  const [change] = view.changes
  if (change !== undefined) return { at: 'change', change }
  const [news] = view.news
  // Time runs for a place held: what became of the job before can wait.
  if (news !== undefined && view.status !== 'offered') return { at: 'news', news }
  const ticket = view.tickets.find(({ placement }) => placement === chosen.ticket) ?? view.tickets[0]
  if (chosen.leaving && (view.status === 'waiting' || view.status === 'offered')) return { at: 'leaving' }
  if (chosen.crew && view.status === 'waiting') return { at: 'crew' }
  switch (view.status) {
    case 'offered':
      return view.offer === undefined || view.offer.offer === chosen.aside
        ? waitingOrJobs(view, chosen)
        : { at: 'offer', offer: view.offer }
    case 'waiting':
      if (chosen.declined !== undefined) return { at: 'declined', posting: chosen.declined }
      // Who comes on the morning of a job taken the day before must see that ticket, not an empty line.
      return ticket === undefined || chosen.beyond ? waitingOrJobs(view, chosen) : { at: 'ticket', ticket }
    case 'left':
      return ticket === undefined || chosen.beyond ? { at: 'left' } : { at: 'ticket', ticket }
    case 'no-number':
      return ticket === undefined ? { at: 'no-number' } : { at: 'ticket', ticket }
    case 'placed':
    case 'released':
    case 'gone':
      return ticket === undefined ? { at: 'over' } : { at: 'ticket', ticket }
  }
}
const waitingOrJobs = (view: WorkerView, { mine, why }: Chosen): Page => {
  if (why !== undefined) return { at: 'why' }
  return view.jobs.length > 0 && !mine ? { at: 'jobs' } : { at: 'waiting' }
}

/** What else somebody with a ticket may do: look at another one, wait for more work, see what there is. */
export type More = 'other' | 'wait-again' | 'beyond'
export function moreThan({ status, tickets }: WorkerView): readonly More[] {
  const other: readonly More[] = tickets.length > 1 ? ['other'] : []
  if (status === 'waiting' || status === 'left') return [...other, 'beyond']
  return status === 'placed' ? [...other, 'wait-again'] : other
}
/** The ticket behind the one shown; behind the last comes the first. */
export function nextTicket({ tickets }: WorkerView, shown: PlacementId): Chosen {
  const next = tickets[tickets.findIndex(({ placement }) => placement === shown) + 1]
  return next === undefined ? {} : { ticket: next.placement }
}
/** The ticket of the job they have just taken, wherever it stands among theirs. */
export function justTaken({ tickets }: WorkerView): Chosen {
  const [first, ...others] = tickets
  if (first === undefined) return {}
  return { ticket: others.reduce((last, { placement }) => (placement > last ? placement : last), first.placement) }
}

/** Another of the same kind is another page: what was about to be tapped is not what is tapped. */
export function nameOf(page: Page | undefined): string | undefined {
  switch (page?.at) {
    case 'offer':
      return page.offer.offer
    case 'change':
      return `change ${page.change.placement} ${page.change.revision}`
    case 'ticket':
      return page.ticket.placement
    case 'news':
      return `news ${page.news.placement} ${page.news.zh.title}`
    default:
      return page?.at
  }
}

/** What the person knows after asking for a job: it is held for them, or noted as their first wish. */
export const askedFor = (view: WorkerView, posting: PostingId): Chosen =>
  view.offer?.job.posting === posting ? {} : { wished: posting }

/** Where they stand, the trade where they are nearest to work first. */
export const nearest = ({ places }: WorkerView): readonly ToldPlace[] =>
  [...places].sort((one, other) => one.place - other.place)

/** `1:05` of what is left of a hold, never below zero. */
export function countDown(leftMillis: number): string {
  const seconds = Math.max(0, Math.ceil(leftMillis / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
