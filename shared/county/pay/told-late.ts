import { isTooMany } from '../../day/placement/missing.ts'
import { isOvertaken, type Tapped, whenTapped } from '../../day/placement/tapped.ts'
import { type Context, happened, refused } from '../../decider.ts'
import type { Instant } from '../../ids.ts'
import type { Refusal } from '../../refusal.ts'
import { instantOn } from '../../time.ts'
import type { County, CountyDecision } from '../county.ts'
import { doneFor } from './done.ts'
import type { TellWork, ToldOf, WorkTold } from './messages.ts'
import { type Work, workKey } from './work.ts'

type Now = Pick<Context, 'instant'>

/**
 * What the close did not know of a day's work, by the employer's word; what is known is not told again. Refuses `no-such-work`,
 * `heard-too-late` for what was not tapped while the work lasted, or where staff, the worker or the close say otherwise, and as the
 * day itself would `was-missed`, `already-arrived`, `work-stopped`, `pieces-needed` and `too-many-missing`.
 */
export function tellWork(county: County, command: TellWork, { instant }: Now): CountyDecision {
  const { employer, posting, workDate, tappedAt } = command
  const told: WorkTold[] = []
  for (const said of command.people) {
    const work = county.works.get(workKey({ ...said, workDate }))
    if (work?.job.posting !== posting || work.job.employer !== employer) return refused({ code: 'no-such-work' })
    if (!isTappedThere(work, tappedAt, instant)) return refused({ code: 'heard-too-late' })
    const refusal = refusalOf(work, said)
    if (refusal !== undefined) return refused(refusal)
    if (isKnown(work, said)) continue
    if (isOtherwise(work, said)) return refused({ code: 'heard-too-late' })
    const about = { placement: said.placement, workDate, worker: work.person.worker, employer }
    const done = said.done === undefined ? {} : { done: doneFor(work, said.done) }
    told.push({ type: 'work-told', ...about, came: said.came, ...done, tappedAt })
  }
  return missesTooMany(county, command, told) ? refused({ code: 'too-many-missing' }) : happened(...told)
}

function refusalOf(
  { job, person, putRight, complaint, workerSaid }: Work,
  { came, done }: ToldOf,
): Refusal | undefined {
  if (person.came === 'called-off') return { code: 'no-such-work' }
  if (putRight === true || complaint !== undefined || workerSaid !== undefined) return { code: 'heard-too-late' }
  if (came === 'not-heard') return person.came === 'arrived' ? { code: 'already-arrived' } : undefined
  if (person.came !== 'arrived' && person.came !== 'unknown') return { code: 'was-missed' }
  const minute = person.done?.stoppedMinute
  if (minute !== undefined && done !== undefined) return { code: 'work-stopped', minute }
  return job.basis === 'piece' && done !== undefined && done.pieces === undefined
    ? { code: 'pieces-needed' }
    : undefined
}

/**
 * Whether the employer's word of what they paid is of the hour of its tap, however late it is heard: not before the work began, and not
 * where the worker or staff spoke of that pay meanwhile. Nobody puts their word before another's.
 */
export function countsFromTap({ job, workerSaid, complaint }: Work, tap: Tapped, now: Now): boolean {
  const staffSpoke = [complaint?.openedAt, complaint?.endedAt, complaint?.appealedAt]
  const others = [workerSaid, ...staffSpoke.map((at) => at && { at })]
  const isFirst = !others.some((other) => isOvertaken(tap, now, other))
  return isFirst && instantOn(job.workDate, job.startMinute) <= whenTapped(tap, now)
}

/** A day after its first hour nobody is at it any more. */
const isTappedThere = ({ job }: Work, tappedAt: Instant, now: Instant): boolean =>
  tappedAt <= now && tappedAt < instantOn(job.workDate, job.startMinute + 24 * 60)

/** The close was told what they did. */
const isOtherwise = ({ asClosed, person }: Work, { done }: ToldOf): boolean =>
  done !== undefined &&
  (asClosed ?? person).done !== undefined &&
  (asClosed ?? person).done?.stoppedMinute === undefined

/** Why somebody stayed away may be known better by now. */
function isKnown({ person }: Work, { came, done }: ToldOf): boolean {
  if (came === 'not-heard') return person.came !== 'unknown'
  if (person.came !== 'arrived' || done === undefined) return person.came === 'arrived'
  return person.done !== undefined && person.done.minutes === done.minutes && person.done.pieces === done.pieces
}

function missesTooMany(
  { works, worksOn }: County,
  { posting, workDate }: TellWork,
  told: readonly WorkTold[],
): boolean {
  const missing = told.filter(({ came }) => came === 'not-heard').length
  const theirs = (worksOn.get(workDate) ?? [])
    .flatMap((key) => works.get(key) ?? [])
    .filter(({ job }) => job.posting === posting)
  const before = theirs.filter(({ person }) => person.came === 'not-heard').length
  return missing > 0 && isTooMany(before + missing, theirs.length)
}
