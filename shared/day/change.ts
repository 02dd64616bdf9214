import type { Instant, TradeId, WorkerId } from '../ids.ts'
import { noTurns, type TurnSet, toggled } from './check-in/turn-set.ts'
import { type Day, type InLine, mustHave, type Posting } from './day.ts'

/** A round is worth its entry only if somebody waits and some place is free; the first change sets when it is due. */
export function roundDue(day: Day, instant: Instant): Day {
  if (day.roundDueAt !== undefined) return day
  const free = day.postings.some(
    (posting) => posting.status === 'open' && posting.offered + posting.placed < posting.terms.places,
  )
  const waits = free && day.line.some((person) => person.standing.status === 'waiting')
  return waits ? { ...day, roundDueAt: instant } : day
}

export const changePosting = (day: Day, id: Posting['posting'], change: (posting: Posting) => Posting): Day => ({
  ...day,
  postings: day.postings.set(id, change(mustHave(day.postings.get(id), id))),
})

export const changePerson = (day: Day, id: WorkerId, change: (person: InLine) => InLine): Day =>
  withPerson(day, change(mustHave(day.line.get(id), id)))

/** Somebody as they stand from now on, in the line and among those who wait for their trades. */
export function withPerson(day: Day, person: InLine): Day {
  const before = day.line.get(person.worker)
  const [left, joined] = [waitsFor(before), waitsFor(person)]
  const moved = left === joined ? [] : [...left, ...joined]
  const waitingFor = moved.reduce((turns, trade) => turns.update(trade, noTurns, toggle(person.turn)), day.waitingFor)
  return { ...day, line: day.line.set(person.worker, person), waitingFor }
}

const nothing: readonly TradeId[] = []
const waitsFor = (person: InLine | undefined): readonly TradeId[] =>
  person?.standing.status === 'waiting' ? person.wants.trades : nothing
const toggle = (turn: number) => (turns: TurnSet) => toggled(turns, turn)
