import type { DayNumber, PostingId, WorkerId } from '../../ids.ts'
import { type Day, holdsPlace, type Posting, placesLeft } from '../day.ts'
import type { DayRules } from '../market-day/messages.ts'
import { inFairOrder } from './order.ts'
import { type Party, partyOf, standsAlone } from './parties.ts'
import type { NameRequest } from './solve/names-first.ts'

/** How many of a posting's places may be given by name: the market's share, rounded down. */
export const mostByName = ({ namesOneIn }: Pick<DayRules, 'namesOneIn'>, { terms }: Pick<Posting, 'terms'>): number =>
  namesOneIn === undefined ? 0 : Math.floor(terms.places / namesOneIn)

/** Whom a posting asks for, by today's numbers, and how many it may. */
export const namesOf = (
  day: Day,
  posting: Posting,
): { readonly named: readonly DayNumber[]; readonly mostNamed: number } => ({
  named: (posting.named ?? []).flatMap((worker) => day.line.get(worker)?.number ?? []),
  mostNamed: mostByName(day.rules, posting),
})

/** How many places it must keep so that those given by name stay within the market's share; 0 where it has none. */
export const leastByName = (day: Day, posting: Posting): number =>
  heldByName(day, posting) * (day.rules.namesOneIn ?? 0)

/** How many it may still give: what is held or taken by name counts, whoever is asked for now. */
export const leftByName = (day: Day, posting: Posting): number =>
  Math.max(0, mostByName(day.rules, posting) - heldByName(day, posting))

function heldByName(day: Day, posting: Posting): number {
  let given = 0
  for (const offer of day.offers.values()) given += Number(offer.byName === true && offer.posting === posting.posting)
  for (const placement of day.placements.values())
    given += Number(placement.byName === true && placement.posting === posting.posting && holdsPlace(placement))
  return given
}

/** Open jobs with a place free that ask for somebody by name. Changed postings are other postings, so they are sorted out once. */
function askingByName({ postings }: Day): readonly Posting[] {
  const known = asking.get(postings)
  if (known !== undefined) return known
  const found = [...postings.values()].filter(
    (posting) => posting.named !== undefined && posting.status === 'open' && placesLeft(posting) > 0,
  )
  asking.set(postings, found)
  return found
}
const asking = new WeakMap<Day['postings'], readonly Posting[]>()

/** Whether this posting asks for this person by name; of a crew it is a wish for one of them, and they go whole. */
export const asksFor = ({ named }: Posting, worker: WorkerId): boolean => named?.includes(worker) === true
/** Whether any job that can be had asks for them, who stand alone. */
export const isAskedFor = (day: Day, { people: [person, ...others] }: Party): boolean =>
  others.length === 0 && askingByName(day).some((posting) => asksFor(posting, person.worker))

/** Whoever waits, alone, and is asked for by name, in the fair order. */
export function waitingByName(day: Day): readonly Party[] {
  const names = new Set(askingByName(day).flatMap(({ named = [] }) => named))
  const parties = [...names]
    .flatMap((name) => day.line.get(name) ?? [])
    .filter((person) => person.standing.status === 'waiting' && standsAlone(day, person))
    .map((person) => partyOf(day, person))
  return inFairOrder(day.rules, parties, ({ last }) => last)
}

/** What is asked for by name among these, as numbers of a round of them over these postings. */
export function nameRequests(
  day: Day,
  parties: readonly Party[],
  postings: readonly Posting[],
): { readonly requests: readonly NameRequest[]; readonly most: Int32Array } {
  const most = new Int32Array(postings.length)
  const asked = askingByName(day)
  if (asked.length === 0) return { requests: [], most }
  const indexOf = new Map<PostingId, number>(postings.map(({ posting }, index) => [posting, index]))
  const numberOf = new Map<WorkerId, number>(parties.map(({ foreman }, index) => [foreman.worker, index]))
  const requests = asked.flatMap((job): NameRequest[] => {
    const posting = indexOf.get(job.posting)
    if (posting === undefined) return []
    most[posting] = leftByName(day, job)
    return (job.named ?? []).flatMap((name) => {
      const worker = numberOf.get(name)
      return worker === undefined ? [] : [{ worker, posting }]
    })
  })
  return { requests, most }
}
