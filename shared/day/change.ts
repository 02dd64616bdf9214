import type { Instant, TradeId, WorkerId } from '../ids.ts'
import { mustHave } from '../must-have.ts'
import { type Day, hasRoom, type InLine, type Posting } from './day.ts'
import { rankOf, turnInLine } from './matching/order.ts'
import { roundAt, roundForAllAt } from './matching/round-times.ts'
import { moved, nobody } from './matching/waiting.ts'

/** A round is worth its entry only if somebody waits and some place is free; it is due at the earliest that any change asks for. */
export const roundDue = (day: Day, instant: Instant): Day => withRound(day, roundAt(day, instant))
/** Second waves have had theirs: what else is free waits for the market's next time. */
export const roundForAllDue = (day: Day, instant: Instant): Day => withRound(day, roundForAllAt(day, instant))

function withRound(day: Day, due: Instant | undefined): Day {
  if (!day.open) return day
  if (due === undefined || (day.roundDueAt !== undefined && day.roundDueAt <= due)) return day
  const waits = !day.withRoom.isEmpty() && day.line.some((person) => person.standing.status === 'waiting')
  return waits ? { ...day, roundDueAt: due } : day
}

export const changePosting = (day: Day, id: Posting['posting'], change: (posting: Posting) => Posting): Day =>
  withPosting(day, change(mustHave(day.postings.get(id), id)))

/** A job as it stands from now on, among all and among those with room. */
export function withPosting(day: Day, job: Posting): Day {
  const { posting } = job
  const withRoom = hasRoom(job) ? day.withRoom.add(posting) : day.withRoom.delete(posting)
  return { ...day, postings: day.postings.set(posting, job), withRoom }
}

export const changePerson = (day: Day, id: WorkerId, change: (person: InLine) => InLine): Day =>
  withPerson(day, change(mustHave(day.line.get(id), id)))

/** Somebody as they stand from now on, in the line and among those who wait for their trades. */
export function withPerson(day: Day, person: InLine): Day {
  const before = day.line.get(person.worker)
  const line = day.line.set(person.worker, person)
  const [left, joined] = [waitsFor(before), waitsFor(person)]
  const stays = before?.hasWork === person.hasWork && before.passes === person.passes
  if (left === joined && (left === nothing || stays)) return { ...day, line }
  const gone = before === undefined ? day.waitingFor : toggledIn(day, day.waitingFor, left, before)
  return { ...day, line, waitingFor: toggledIn(day, gone, joined, person) }
}

/** Everybody who waits, by the fair order of now. */
export function ranked(day: Day): Day {
  let waitingFor = day.waitingFor.clear()
  for (const person of day.line.values()) waitingFor = toggledIn(day, waitingFor, waitsFor(person), person)
  return { ...day, waitingFor }
}

const nothing: readonly TradeId[] = []
const waitsFor = (person: InLine | undefined): readonly TradeId[] =>
  person?.standing.status === 'waiting' ? person.wants.trades : nothing
const toggledIn = (
  { rules }: Day,
  waitingFor: Day['waitingFor'],
  trades: readonly TradeId[],
  person: InLine,
): Day['waitingFor'] => {
  if (trades.length === 0) return waitingFor
  const rank = rankOf(rules, person)
  return trades.reduce(
    (all, trade) => all.set(trade, moved(all.get(trade) ?? nobody, rank, turnInLine(person))),
    waitingFor,
  )
}

/** Of what they lost before there is nothing more to say. */
export const withoutLost = ({ lost: _, ...person }: InLine): InLine => person

/** This job is not offered to them again unless they tap it, or its terms change. */
export const notAgain = (day: Day, worker: WorkerId, posting: Posting['posting']): Day =>
  changePerson(day, worker, (person) => {
    const before = asNew(person, posting)
    return { ...before, notAgain: [...before.notAgain, posting] }
  })

/** As if they had never been offered this job. */
export function asNew({ notReached = [], ...person }: InLine, posting: Posting['posting']): InLine {
  const isOther = (other: Posting['posting']) => other !== posting
  const others = notReached.filter(isOther)
  return {
    ...person,
    notAgain: person.notAgain.filter(isOther),
    ...(others.length === 0 ? {} : { notReached: others }),
  }
}
