import { happened, refused } from '../../decider.ts'
import { CrewId, type OfferId, type WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { Refusal } from '../../refusal.ts'
import type { TextRef } from '../../register.ts'
import { counted } from '../counted.ts'
import type { Day, DayDecision } from '../day.ts'
import type { DayEvent } from '../messages.ts'
import { crewSize } from './crew-size.ts'
import type { DissolveCrew, FormCrew, LeaveCrew } from './messages.ts'
import { outOfLine } from './out-of-line.ts'

/** 班组: people who travel together today. Those of them who wait stand and go together. */
export interface Crew {
  readonly crew: CrewId
  /** In the order of their numbers, two to eight. */
  readonly members: readonly WorkerId[]
  /** 带班: its wishes are theirs, and it is called under their number. */
  readonly foreman: WorkerId
}

/** The crew somebody is in. Asked for everybody in every round; changed crews are other crews, so they are sorted out once. */
export function crewOf({ crews }: Day, worker: WorkerId): Crew | undefined {
  const known = byWorker.get(crews)
  if (known !== undefined) return known.get(worker)
  const sorted = new Map([...crews.values()].flatMap((crew) => crew.members.map((member) => [member, crew] as const)))
  byWorker.set(crews, sorted)
  return sorted.get(worker)
}
const byWorker = new WeakMap<Day['crews'], ReadonlyMap<WorkerId, Crew>>()

/**
 * 班组: these others go with this worker from now on. Whoever asks has seen that each of them agrees: they proved who they are,
 * or stand before staff. Refuses `crew-size`, `in-another-crew`, `answer-first` while a place is held for one of them,
 * `already-placed`, `not-in-line`, `number-gone`.
 */
export function formCrew(day: Day, command: FormCrew): DayDecision {
  const crew = crewOf(day, command.worker)
  const before = crew?.members ?? [command.worker]
  const others = [...new Set(command.with)].filter((worker) => !before.includes(worker))
  if (others.length === 0 && crew !== undefined) return happened()
  const members = [...before, ...others]
  const refusal = [command.worker, ...others].map((worker) => cannotJoin(day, worker)).find((no) => no !== undefined)
  if (refusal !== undefined) return refused(refusal)
  const elsewhere = others.find((worker) => crewOf(day, worker) !== undefined)
  if (elsewhere !== undefined) return refused({ code: 'in-another-crew', number: numberOf(day, elsewhere) })
  if (members.length < crewSize.least || members.length > crewSize.most)
    return refused({ code: 'crew-size', ...crewSize })
  const why = command.reason === undefined ? {} : { reason: command.reason }
  if (crew !== undefined)
    return happened(...others.map((worker): DayEvent => ({ type: 'crew-joined', crew: crew.crew, worker, ...why })))
  const id = CrewId.parse(`crw_${counted(day, day.counts.crews + 1, 3)}`)
  return happened({ type: 'crew-formed', crew: id, foreman: command.worker, members: inTurn(day, members), ...why })
}

function cannotJoin(day: Day, worker: WorkerId): Refusal | undefined {
  const person = day.line.get(worker)
  const out = outOfLine(person)
  if (out !== undefined) return out
  if (person?.standing.status === 'placed') return { code: 'already-placed' }
  return person?.standing.status === 'offered' ? { code: 'answer-first' } : undefined
}

/** They stand for themselves; a place held for the crew goes on. Nothing for who is in none. */
export function leaveCrew(day: Day, { worker, reason }: LeaveCrew): DayDecision {
  return happened(...heldTogether(day, [worker]), ...partsFromCrew(day, worker, reason))
}

/** All of it stand for themselves; what is held for some of it together goes on. Nothing for who is in none. */
export function dissolveCrew(day: Day, { worker, reason }: DissolveCrew): DayDecision {
  const crew = crewOf(day, worker)
  if (crew === undefined) return happened()
  const why = reason === undefined ? {} : { reason }
  const dissolved: DayEvent = { type: 'crew-dissolved', crew: crew.crew, members: [...crew.members], ...why }
  return happened(...heldTogether(day, crew.members), dissolved)
}

/** What becomes of their crew when somebody of it goes their own way: under two it is none. A reason is of staff who part them. */
export function partsFromCrew(day: Day, worker: WorkerId, reason?: TextRef): readonly DayEvent[] {
  const crew = crewOf(day, worker)
  if (crew === undefined) return []
  const why = reason === undefined ? {} : { reason }
  const left: DayEvent = { type: 'crew-left', crew: crew.crew, worker, ...why }
  const rest = crew.members.filter((member) => member !== worker)
  if (rest.length >= crewSize.least) return [left]
  return [left, { type: 'crew-dissolved', crew: crew.crew, members: rest }]
}

/** Why an offer goes back when one of those it was made to cannot have it any more. */
export const becauseOf = <Because extends string>(
  day: Day,
  offer: OfferId,
  because: Because,
): Because | 'crew-changed' => (mustHave(day.offers.get(offer), offer).people.length > 1 ? 'crew-changed' : because)

/** Whom an offer goes back for, where it was made to others too: they hear only that their crew changed. */
export const aboutOne = (day: Day, offer: OfferId, worker: WorkerId): { readonly about?: WorkerId } =>
  mustHave(day.offers.get(offer), offer).people.length > 1 ? { about: worker } : {}

/** What is held for these together with others: those of a crew who wait again may be called for another job than the rest. */
function heldTogether(day: Day, workers: readonly WorkerId[]): readonly DayEvent[] {
  const offers = workers.flatMap((worker) => {
    const standing = day.line.get(worker)?.standing
    const offer = standing?.status === 'offered' ? day.offers.get(standing.offer) : undefined
    return offer === undefined || offer.people.length < crewSize.least ? [] : [offer.offer]
  })
  return [...new Set(offers)].map((offer) => ({ type: 'offer-withdrawn', offer, because: 'crew-changed' }))
}

const numberOf = (day: Day, worker: WorkerId) => mustHave(day.line.get(worker), worker).number

/** In the order of their numbers. */
export const inTurn = (day: Day, workers: readonly WorkerId[]): WorkerId[] =>
  [...workers].sort((a, b) => mustHave(day.line.get(a), a).turn - mustHave(day.line.get(b), b).turn)
