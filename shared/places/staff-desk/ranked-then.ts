import { type Posting, sendableUntil } from '../../day/day.ts'
import { type Decided, dayWhenGiven, givenTo, type How } from '../../day/matching/decided.ts'
import type { DayNumber, EmployerId, Instant, Position, PostingId, WorkerId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import { type RankedList, rankedList } from './ranked.ts'

/** One moment at which places of a job were given out. */
export interface GivingMoment {
  /** Of its entry in the day book. */
  readonly position: Position
  readonly at: Instant
  readonly people: number
}

/** The line for a job as it was when places of it were given out, and who was given one. */
export interface RankedThen extends RankedList {
  readonly at: Instant
  readonly given: readonly { readonly number: DayNumber; readonly how: How }[]
  readonly job: Pick<Posting, 'terms'> & { readonly leavesAt: Instant; readonly employerMasked: string }
  readonly moments: readonly GivingMoment[]
}

/** Those of a day at which places of this job were given out, in order. */
export const givingMoments = (decided: readonly Decided[], posting: PostingId): readonly GivingMoment[] =>
  decided.flatMap((entry) => {
    const people = givenTo(entry, posting)?.size ?? 0
    return people === 0 ? [] : [{ position: entry.position, at: entry.instant, people }]
  })

/** How people and employers are named: masked. */
interface Names {
  readonly worker: (worker: WorkerId) => string
  readonly employer: (employer: EmployerId) => string
}

/** What the moment knew, by the rules of that day; undefined where no place of this job was given out in that entry. */
export function rankedThen(
  decided: readonly Decided[],
  asked: { readonly posting: PostingId; readonly position: Position },
  names: Names,
): RankedThen | undefined {
  const entry = decided.find(({ position }) => position === asked.position)
  const given = entry && givenTo(entry, asked.posting)
  if (entry === undefined || given === undefined) return undefined
  const day = dayWhenGiven(entry)
  const list = rankedList(day, asked.posting, names.worker)
  if (list === undefined) return undefined
  const posting = mustHave(day.postings.get(asked.posting), asked.posting)
  return {
    ...list,
    at: entry.instant,
    given: [...given].map(([worker, how]) => ({ number: mustHave(day.line.get(worker), worker).number, how })),
    job: {
      terms: posting.terms,
      leavesAt: sendableUntil(posting),
      employerMasked: names.employer(posting.employer),
    },
    moments: givingMoments(decided, asked.posting),
  }
}
