import type {
  CertificateId,
  DayNumber,
  EmployerId,
  Instant,
  OfferId,
  PlacementId,
  PrinterId,
  WorkerId,
} from '../../ids.ts'
import { hirerWords } from '../../language/hirer-words.ts'
import { inBoth } from '../../language/in-both.ts'
import { chanceWords, heldWords, lostBeforeWords, lostWords, placeWords } from '../../language/in-line-words.ts'
import { jobNewsWords, onceGoneWords, type Told, type ToldOfJob } from '../../language/job-news-words.ts'
import { type ShownPrint, ticketPrint } from '../../language/print-words.ts'
import type { InBoth } from '../../language/words.ts'
import { mustHave } from '../../must-have.ts'
import type { TicketPaper } from '../../ticket/paper.ts'
import { crewOf } from '../check-in/crews.ts'
import type { Wants } from '../check-in/messages.ts'
import { agreedTerms, type Day, type InLine, type Offer, type Placement, type Posting, revisionOf } from '../day.ts'
import { type JobNews, jobNews } from '../placement/news.ts'
import { onceGone } from '../placement/once-gone.ts'
import { ticketsOfCrew } from '../placement/rules.ts'
import { ticketStands } from '../placement/work.ts'
import { proposedTo } from '../posting/proposed.ts'
import { asRead, type ReadNotes, type ReadTerms } from '../posting/terms.ts'
import { lastPrintOf } from '../printing/prints.ts'
import { chanceOf } from './chance.ts'
import { held } from './held.ts'
import { type JobCard, jobCard } from './job-card.ts'
import type { AsThingsStand } from './live/answers.ts'
import { lostPlace } from './lost.ts'
import { isBehindForAbsence } from './order.ts'
import { partyJobs, partyOf } from './parties.ts'
import { type PlaceInLine, placesInLine } from './place-in-line.ts'
import { type RoundToCome, roundToCome } from './round-times.ts'

/** A place held for this worker, and each of those who go with them, until `expiresAt`; taking it locks the terms on the card. */
export interface HeldOffer {
  readonly offer: OfferId
  readonly expiresAt: Instant
  /** More than one: their crew, and one answer is that of all. */
  readonly people: number
  readonly job: JobCard
  /** `李*福`, and what people may know of them. */
  readonly hirer: InBoth<string>
  /** Until when it is theirs, and what of their place in line is left without it: for whoever looks there meanwhile. */
  readonly told: InBoth<Told>
  /** What became of the one that was held before it, if they have not heard. */
  readonly before?: InBoth<string>
}

/** The employer asks for other terms: theirs are those on the ticket until they say yes. */
export interface ProposedChange {
  readonly placement: PlacementId
  readonly revision: number
  readonly before: ReadTerms
  readonly after: ReadTerms
  readonly employerMasked: string
}
/** What became of a job they took, in words of both languages: a terminal carries none for what seldom happens. */
export interface ToldNews extends Pick<JobNews, 'placement' | 'terms' | 'number' | 'isAll'>, InBoth<ToldOfJob> {}
/** Where they stand for one trade, who is before them and what is free there. */
export interface ToldPlace extends PlaceInLine, InBoth<string> {}
/** A ticket, and what is so instead of how to go there once its hour to leave has come. */
export interface ShownTicket extends TicketPaper {
  readonly isOver: boolean
  /** Nobody will have said that they came: whoever stands here then may have missed it. */
  readonly isLate: boolean
  readonly onceGone: InBoth<Told>
  /** What the printer said that was asked for it; absent: none of the hall's was. */
  readonly print?: ShownPrint
}

/** Whom somebody travels with. */
export interface CrewAtTerminal {
  /** All of them, in the order of their numbers. */
  readonly numbers: readonly DayNumber[]
  /** Whose wishes are those of the crew. */
  readonly foreman: DayNumber
  /** Tickets of the others that nobody has printed yet, for work they do together. */
  readonly tickets: readonly PlacementId[]
}

/** Everything the session of one worker at a terminal shows. */
export interface WorkerView extends RoundToCome {
  /** They have shown who they are, and a day of theirs waits to be asked whether it was paid. */
  readonly payDue?: true
  readonly number: DayNumber
  /** `no-number`: they have not checked in today, and still may. */
  readonly status: InLine['standing']['status'] | 'no-number'
  readonly minor: boolean
  readonly wants: Wants
  /** Those staff have seen, and those they say they have. */
  readonly certificates: readonly CertificateId[]
  readonly places: readonly ToldPlace[]
  readonly chance?: InBoth<string>
  /** What became of the place that was held for them, while none is; or of the slip with a number that they have just got. */
  readonly told?: InBoth<Told>
  readonly crew?: CrewAtTerminal
  readonly offer?: HeldOffer
  readonly jobs: readonly JobCard[]
  readonly tickets: readonly ShownTicket[]
  readonly changes: readonly ProposedChange[]
  readonly news: readonly ToldNews[]
}

/** What a worker's view needs of the register, the county and the live levels. */
/** What a view needs of the register. */
export interface WorkerFacts {
  readonly employerMasked: (employer: EmployerId) => string
  readonly notes: ReadNotes
  readonly asThingsStand: (day: Day, worker: WorkerId) => AsThingsStand | undefined
  readonly ticket: (placement: Placement) => TicketPaper
  readonly certificates: (worker: WorkerId) => readonly CertificateId[]
  readonly printerName?: (printer: PrinterId) => string | undefined
}

/** The session of one worker, or undefined if they neither are in today's line nor have a ticket of before. */
export function workerView(day: Day, id: WorkerId, now: Instant, facts: WorkerFacts): WorkerView | undefined {
  const worker = day.line.get(id)
  if (worker === undefined) return viewFromBefore(day, id, now, facts)
  const offer = worker.standing.status === 'offered' ? day.offers.get(worker.standing.offer) : undefined
  const places = worker.standing.status === 'waiting' ? placesInLine(day, worker) : []
  const chance = chanceOf(day, worker, facts.asThingsStand(day, id))
  const card = (posting: Posting) => jobCard(day, posting, worker, facts.notes)
  return {
    number: worker.number,
    // After the close nobody waits, or may again.
    status: day.open ? worker.standing.status : 'released',
    minor: worker.facts.minor,
    wants: worker.wants,
    certificates: facts.certificates(id),
    places: places.map((place) => ({ ...place, ...inBoth((words) => placeWords(words, place)) })),
    ...(chance === undefined ? {} : { chance: inBoth((words) => chanceWords(words, chance)) }),
    ...roundToCome(day, now),
    ...heldOrLost(day, id, offer, card, facts),
    ...crewShown(day, id),
    jobs: partyJobs(day, partyOf(day, worker)).map(card),
    ...ofTheirJobs(day, id, now, facts),
  }
}

/** Whoever took work on an earlier day and has no number of this one: only what is theirs already. Undefined for who took none. */
function viewFromBefore(day: Day, id: WorkerId, now: Instant, facts: WorkerFacts): WorkerView | undefined {
  const taken = day.placements.find(({ worker }) => worker === id)
  if (taken === undefined) return undefined
  return {
    number: taken.number,
    status: day.open ? 'no-number' : 'released',
    minor: false,
    wants: { trades: [] },
    certificates: facts.certificates(id),
    places: [],
    jobs: [],
    ...ofTheirJobs(day, id, now, facts),
  }
}

/** Their tickets, the one they leave with next first, what they are asked about them and what became of them. */
const ofTheirJobs = (
  day: Day,
  id: WorkerId,
  now: Instant,
  facts: WorkerFacts,
): Pick<WorkerView, 'tickets' | 'changes' | 'news'> => ({
  tickets: [...day.placements.values()]
    .filter((placement) => placement.worker === id && ticketStands(day, placement))
    .map((placement) => shownTicket(day, placement, now, facts))
    .sort(byLeaving),
  changes: proposedChanges(day, id, now, facts),
  news: jobNews(day, id).map(({ became, ...news }) => ({
    ...news,
    ...inBoth((words) => jobNewsWords(words, { became, ...news })),
  })),
})

/** The place held, and what became of the one before it; while none is held that stands for itself. */
function heldOrLost(
  day: Day,
  worker: WorkerId,
  offered: Offer | undefined,
  card: (posting: Posting) => JobCard,
  { employerMasked }: Pick<WorkerFacts, 'employerMasked'>,
): Pick<WorkerView, 'offer' | 'told'> {
  const lost = lostPlace(day, worker)
  if (offered === undefined) {
    if (lost !== undefined) return { told: inBoth((words) => lostWords(words, lost)) }
    return staysBehind(day, worker) ? { told: inBoth(({ inLine }) => inLine.stayedAway) } : {}
  }
  const { offer, expiresAt, people, posting } = offered
  const asked = mustHave(day.postings.get(posting), posting)
  const job = card(asked)
  const hirer = inBoth((words) => hirerWords(words, employerMasked(asked.employer), asked.record))
  const told = inBoth((words) => heldWords(words, held(day, offered)))
  const before = lost && { before: inBoth((words) => lostBeforeWords(words, lost)) }
  return { offer: { offer, expiresAt, people: people.length, job, hirer, told, ...before } }
}

/** Who waits and stayed away last time is told what it costs, and that a good cause is heard at the window. */
function staysBehind(day: Day, id: WorkerId): boolean {
  const worker = day.line.get(id)
  return worker?.standing.status === 'waiting' && isBehindForAbsence(day.rules, worker)
}

function shownTicket(day: Day, placement: Placement, now: Instant, facts: WorkerFacts): ShownTicket {
  const paper = facts.ticket(placement)
  const gone = onceGone(day, placement, paper, now)
  return {
    ...paper,
    isOver: gone.code === 'over',
    isLate: 'minute' in gone,
    onceGone: inBoth((words) => onceGoneWords(words, gone)),
    ...ticketPrint(lastPrintOf(day, placement.placement), placement.number, facts.printerName),
  }
}
/** Whatever is over comes last, what was over last before the others. */
function byLeaving(one: ShownTicket, other: ShownTicket): number {
  const [a, b] = one.isOver && other.isOver ? [other, one] : [one, other]
  return (
    Number(a.isOver) - Number(b.isOver) ||
    Number(a.workDay.date > b.workDay.date) - Number(a.workDay.date < b.workDay.date) ||
    a.leaveMinute - b.leaveMinute
  )
}

/** One for each job, however many tickets it has. */
function proposedChanges(day: Day, worker: WorkerId, now: Instant, facts: WorkerFacts): readonly ProposedChange[] {
  const asked = new Map<Posting, Placement>()
  for (const placement of day.placements.values()) {
    const posting = placement.worker === worker ? proposedTo(day, placement, now) : undefined
    if (posting !== undefined) asked.set(posting, placement)
  }
  return [...asked].map(([posting, placement]) => ({
    placement: placement.placement,
    revision: revisionOf(posting),
    before: asRead(agreedTerms(day, placement), facts.notes),
    after: asRead(posting.terms, facts.notes),
    employerMasked: facts.employerMasked(posting.employer),
  }))
}

function crewShown(day: Day, worker: WorkerId): { readonly crew?: CrewAtTerminal } {
  const crew = crewOf(day, worker)
  if (crew === undefined) return {}
  const numberOf = (member: WorkerId) => mustHave(day.line.get(member), member).number
  return {
    crew: {
      numbers: crew.members.map(numberOf),
      foreman: numberOf(crew.foreman),
      tickets: ticketsOfCrew(day, worker).map(({ placement }) => placement),
    },
  }
}
