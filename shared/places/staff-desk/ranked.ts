import { cameAt } from '../../day/check-in/keepers.ts'
import { type Day, type InLine, type Posting, sendableUntil } from '../../day/day.ts'
import { boardOf, wishOrder } from '../../day/matching/board.ts'
import { type NotGiven, type NotWanted, notWanted } from '../../day/matching/edges.ts'
import { asksFor } from '../../day/matching/named.ts'
import { inFairOrder, looksAt, type OrderRules } from '../../day/matching/order.ts'
import { cannotGo, type Party, partyOf } from '../../day/matching/parties.ts'
import type { Order } from '../../day/matching/policy.ts'
import { solveDay } from '../../day/matching/results.ts'
import { isBeforeDraw } from '../../day/matching/round-times.ts'
import type { DayNumber, Instant, MarketDay, PostingId, TradeId, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { RefusalOf } from '../../refusal.ts'

const markNames = [
  'by-name',
  'in-crew',
  'at-the-end',
  'has-work',
  'absent-last-time',
  'unsent-last-time',
  'place-keeper',
] as const

/** What the fair order looks at before the time of check-in, as far as there is anything to see. */
export interface LookedAt {
  /** `by-name`: the employer asks for them. `in-crew`: they stand where the last of them does. `at-the-end`: two calls ran out. `place-keeper`: they came while a line was down. */
  readonly marks: readonly (typeof markNames)[number][]
  /** Absent where some days of who is hard to place are not counted: beside the last day, the count would give them away. */
  readonly placedDaysIn14?: number
  readonly lastPlacedOn?: MarketDay
  /** Drawn in public; absent before the draw, and for who came after it. */
  readonly lot?: number
}

/** A job as it is told apart from others: what and when. */
export interface JobInShort {
  readonly trade: TradeId
  readonly leavesAt: Instant
}

/** Somebody who wants this job and may have it, in the fair order. */
export interface RankedLine {
  /** 1 is first; absent, as what they would get, before lots are drawn and where staff alone give work out. */
  readonly rank?: number
  readonly number: DayNumber
  /** `王*英`, or the masked ID number or phone. */
  readonly who: string
  /** When they came: at a terminal without a line before they checked in. */
  readonly cameAt: Instant
  readonly lookedAt: LookedAt
  /** 1: no job of now is a better wish of theirs. */
  readonly wish: number
  /** An offer they hold, until they answer. */
  readonly called?: 'here' | JobInShort
  /** What they would get if results were made at this moment; absent if they are called. */
  readonly gets?: 'here' | JobInShort | 'nothing'
}

/** Somebody in line who is not ranked for it, and why. */
export interface UnrankedLine {
  readonly number: DayNumber
  readonly who: string
  readonly why: WhyUnranked
}
/** `missed-call`: also where staff did not find them. `given-back`: they had it, and have it no more. */
export type WhyUnranked =
  | { readonly code: 'said-no' | 'missed-call' | 'given-back' }
  | RefusalOf<'number-gone' | 'whole-crew'>
  | NotGiven
  | NotWanted

/** Everybody of the line as it stands to one job at one moment. */
export interface RankedList {
  readonly order: Order
  readonly ranked: readonly RankedLine[]
  readonly others: readonly UnrankedLine[]
}

/** Undefined for a posting that is not on the board. `worker` masks. */
export function rankedList(day: Day, id: PostingId, worker: (worker: WorkerId) => string): RankedList | undefined {
  const posting = day.postings.get(id)
  if (posting === undefined || (posting.status !== 'open' && posting.status !== 'expired')) return undefined
  const { order } = day.rules
  const board = boardOf([...day.postings.values()].filter((other) => other.status === 'open' || other === posting))
  const results = order === 'staff-only' || isBeforeDraw(day) ? undefined : resultsOf(day)
  const ranked: RankedLine[] = []
  const others: UnrankedLine[] = []
  for (const { person, party } of everybody(day)) {
    const somebody = { number: person.number, who: worker(person.worker) }
    const why = whyNot(day, person, party, posting)
    if (why === undefined)
      ranked.push({
        ...(results === undefined ? {} : { rank: ranked.length + 1 }),
        ...somebody,
        cameAt: cameAt(person),
        lookedAt: lookedAt(day.rules, person, party.people.length > 1, asksFor(posting, person.worker)),
        wish: wishOrder(day, party.foreman, board).indexOf(posting) + 1,
        ...becomes(day, person, posting, results),
      })
    else others.push({ ...somebody, why })
  }
  return { order, ranked, others }
}

/** What each would get if results were made now. */
const resultsOf = (day: Day): ReadonlyMap<WorkerId, Posting> =>
  new Map(solveDay(day).flatMap(({ party, posting }) => party.people.map(({ worker }) => [worker, posting] as const)))

/** Everybody who has not left, each where those stand who go together. */
function everybody(day: Day): readonly { readonly person: InLine; readonly party: Party }[] {
  const there = [...day.line.values()].filter(({ standing: { status } }) => status !== 'left' && status !== 'released')
  const people = inFairOrder(day.rules, there, (person) => person)
  const parties = people.map((person) => ({ person, party: partyOf(day, person) }))
  return inFairOrder(day.rules, parties, ({ party }) => party.last)
}

/** Whoever is called stands in line until they answer; whoever has work and does not wait does not. What one of a crew may not, none may; why is told in their line alone. */
function whyNot(day: Day, person: InLine, party: Party, posting: Posting): WhyUnranked | undefined {
  const { status } = person.standing
  if (status === 'gone') return { code: 'number-gone' }
  if (status === 'placed') return { code: 'already-placed' }
  const isNotAgain = ({ notAgain }: InLine) => notAgain.includes(posting.posting)
  if (isNotAgain(person)) return { code: whyNotAgain(day, person, posting) }
  if (party.people.some(isNotAgain)) return { code: 'whole-crew' }
  return cannotGo(day, person, party, posting) ?? notWanted(day, party.foreman, posting)
}

function whyNotAgain(day: Day, { worker, notReached }: InLine, { posting }: Posting) {
  if (notReached?.includes(posting) === true) return 'missed-call'
  const hadIt = day.placements.some((one) => one.worker === worker && one.posting === posting)
  return hadIt ? 'given-back' : 'said-no'
}

function becomes(
  day: Day,
  { worker, standing }: InLine,
  posting: Posting,
  results: ReadonlyMap<WorkerId, Posting> | undefined,
): Pick<RankedLine, 'called' | 'gets'> {
  const inShort = (job: Posting): 'here' | JobInShort =>
    job === posting ? 'here' : { trade: job.terms.trade, leavesAt: sendableUntil(job) }
  if (standing.status === 'offered') {
    const offer = mustHave(day.offers.get(standing.offer), standing.offer)
    return { called: inShort(mustHave(day.postings.get(offer.posting), offer.posting)) }
  }
  if (results === undefined) return {}
  const result = results.get(worker)
  return { gets: result === undefined ? 'nothing' : inShort(result) }
}

/** As the order looks at it, in its order. */
function lookedAt(rules: OrderRules, person: InLine, inCrew: boolean, byName: boolean): LookedAt {
  const { placedDaysIn14, lastPlacedOn, ...marks } = looksAt(rules, person)
  const { order, boostDays = 0 } = rules
  const isSo = {
    'by-name': byName,
    'in-crew': inCrew,
    'at-the-end': marks.atTheEnd,
    'has-work': marks.hasWork,
    'absent-last-time': marks.absentLastTime,
    'unsent-last-time': marks.unsentLastTime,
    'place-keeper': person.keptAt !== undefined,
  }
  return {
    marks: markNames.filter((name) => isSo[name] === true),
    ...(order !== 'lottery' || person.lot === undefined ? {} : { lot: person.lot }),
    ...(boostDays > 0 || placedDaysIn14 === undefined ? {} : { placedDaysIn14 }),
    ...(lastPlacedOn === undefined || lastPlacedOn === '' ? {} : { lastPlacedOn }),
  }
}
