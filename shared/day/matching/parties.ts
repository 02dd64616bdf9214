import type { WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { RefusalOf } from '../../refusal.ts'
import { crewOf } from '../check-in/crews.ts'
import { type Day, type InLine, type Posting, placesLeft } from '../day.ts'
import { type Board, lawfulJobs, openBoard, placesNotTaken, wishOrder } from './board.ts'
import { type NotGiven, notGiven } from './edges.ts'
import { inFairOrder, keyInLine } from './order.ts'

/** Who stands at one place in line and goes to one job: somebody alone, or those of a crew who wait. */
export interface Party {
  /** Whose wishes these are, and under whose number all are called. */
  readonly foreman: InLine
  /** The foreman first. */
  readonly people: readonly [InLine, ...InLine[]]
  /** Where they stand: the one of them who comes last in the fair order. */
  readonly last: InLine
}

/** Whether they stand for themselves: of a crew, those who wait stand together, outside the live levels. */
export const standsAlone = (day: Day, person: InLine): boolean => partyOf(day, person).people.length === 1

/** Those who go where this person goes: of a crew all who wait, or all to whom the offer was made that they hold. */
export function partyOf(day: Day, person: InLine): Party {
  const crew = crewOf(day, person.worker)
  const { standing, worker } = person
  if (standing.status === 'offered') {
    const [called, ...others] = mustHave(day.offers.get(standing.offer), standing.offer).people
    return partyWith(
      day,
      inLine(day, called),
      others.map((other) => inLine(day, other)),
    )
  }
  if (crew === undefined || standing.status !== 'waiting') return alone(person)
  const waiting = crew.members.map((member) => inLine(day, member)).filter(isWaiting)
  const foreman = waiting.find((member) => member.worker === crew.foreman) ?? mustHave(waiting[0], worker)
  return partyWith(
    day,
    foreman,
    waiting.filter((member) => member !== foreman),
  )
}

/** Who waits, in the fair order; a crew where its last member does. */
export function partiesInOrder(day: Day): readonly Party[] {
  const parties = [...day.line.values()].filter(isWaiting).flatMap((person) => {
    const party = crewOf(day, person.worker) === undefined ? alone(person) : partyOf(day, person)
    return party.foreman === person ? [party] : []
  })
  return inFairOrder(day.rules, parties, ({ last }) => last)
}

/** Whether this person, who waits, stands with a crew or behind one that waits: outside the live levels. */
export function isOfCrewOrBehind(day: Day, person: InLine): boolean {
  const here = keyInLine(day.rules, partyOf(day, person).last)
  return day.crews.some(({ members }) => {
    const waiting = members.map((member) => inLine(day, member)).find(isWaiting)
    if (waiting === undefined) return false
    const { people, last } = partyOf(day, waiting)
    return people.length > 1 && keyInLine(day.rules, last) <= here
  })
}

/** The jobs of this board that all of them may be sent to and none has declined, best wish of their foreman first. */
export const partyWishes = (day: Day, { foreman, people: [, ...others] }: Party, board: Board): readonly Posting[] =>
  wishOrder(day, foreman, board).filter((posting) =>
    others.every((other) => !other.notAgain.includes(posting.posting) && notGiven(day, other, posting) === undefined),
  )

/** Of what they wish for, where all of them have room. */
export const roomyWishes = (day: Day, party: Party): readonly Posting[] =>
  partyWishes(day, party, openBoard(day)).filter((posting) => placesLeft(posting) >= party.people.length)

/**
 * Every open job with room for all of them where they may be sent: those their foreman wishes for first, in wish order. Before
 * these those tapped whose places are held for others: they may still be theirs, or be taken back.
 */
export function partyJobs(day: Day, { foreman, people }: Party): readonly Posting[] {
  const hasRoom = (posting: Posting) => placesLeft(posting) >= people.length
  const mayAll = (posting: Posting) => people.every((person) => notGiven(day, person, posting) === undefined)
  const own = foreman.standing.status === 'offered' ? day.offers.get(foreman.standing.offer)?.posting : undefined
  const held = foreman.wishes
    .flatMap((wish) => day.postings.get(wish) ?? [])
    .filter(
      (posting) =>
        posting.status === 'open' &&
        posting.posting !== own &&
        !hasRoom(posting) &&
        placesNotTaken(posting) >= people.length &&
        !foreman.notAgain.includes(posting.posting),
    )
  return [...held, ...lawfulJobs(day, foreman).filter(hasRoom)].filter(mayAll)
}

/** Why this one of them is not given this job; of the others only that the crew goes whole. */
export function cannotGo(
  day: Day,
  asked: InLine,
  { people }: Party,
  posting: Posting,
): NotGiven | RefusalOf<'whole-crew'> | undefined {
  const own = notGiven(day, asked, posting)
  if (own !== undefined) return own
  const allMay = people.every((person) => notGiven(day, person, posting) === undefined)
  return allMay ? undefined : { code: 'whole-crew' }
}

const isWaiting = ({ standing }: InLine): boolean => standing.status === 'waiting'
const inLine = (day: Day, worker: WorkerId): InLine => mustHave(day.line.get(worker), worker)
const alone = (person: InLine): Party => ({ foreman: person, people: [person], last: person })
const partyWith = (day: Day, foreman: InLine, others: readonly InLine[]): Party => {
  const people = [foreman, ...others] as const
  const last = inFairOrder(day.rules, people, (person) => person).at(-1) ?? foreman
  return { foreman, people, last }
}
