import type { Day, Offer } from '../../day/day.ts'
import type { CertificateId, DayNumber, Instant, OfferId, TradeId, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'

/** Somebody whose number was called and who has not come to answer yet. */
export interface DeskCall {
  readonly offer: OfferId
  readonly number: DayNumber
  /** More than one: a crew, called under the number of who speaks for it. */
  readonly people: number
  /** `王*英`, or the masked ID number or phone. */
  readonly who: string
  readonly trade: TradeId
  /** The last time. */
  readonly calledAt: Instant
  /** It was the second call: there is no third. */
  readonly again: boolean
  readonly expiresAt: Instant
}

/** Somebody in line says they have it, and nobody has seen it. */
export interface DeskClaim {
  readonly number: DayNumber
  readonly who: string
  readonly certificate: CertificateId
}

interface Facts {
  readonly worker: (worker: WorkerId) => string
  readonly claimed: (worker: WorkerId) => readonly CertificateId[]
}

export const calls = (day: Day, facts: Facts): readonly DeskCall[] =>
  [...day.offers.values()]
    .sort((a, b) => Number(a.offer > b.offer) - Number(a.offer < b.offer))
    .map((offer) => deskCall(day, offer, facts))

export const claims = (day: Day, facts: Facts): readonly DeskClaim[] =>
  [...day.line.values()]
    .filter(({ standing: { status } }) => status === 'waiting' || status === 'offered' || status === 'placed')
    .flatMap(({ worker, number, turn }) =>
      facts.claimed(worker).map((certificate) => ({ worker, number, turn, certificate })),
    )
    .sort((a, b) => a.turn - b.turn)
    .map(({ worker, number, certificate }) => ({ number, who: facts.worker(worker), certificate }))

function deskCall(day: Day, call: Offer, facts: Facts): DeskCall {
  const { offer, people, posting, calledAt, again, expiresAt } = call
  const [worker] = people
  return {
    offer,
    people: people.length,
    number: mustHave(day.line.get(worker), worker).number,
    who: facts.worker(worker),
    trade: mustHave(day.postings.get(posting), posting).terms.trade,
    calledAt,
    again: again === true,
    expiresAt,
  }
}
