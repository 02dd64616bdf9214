import type { MarketDay, StaffId, WorkerId } from '../../ids.ts'
import { remembered } from '../../remembered.ts'
import { dayAfter } from '../../time.ts'
import { type County, knownPerson, type Person } from '../county.ts'
import { isUnheard, payStanding, type Work, workKey } from '../pay/work.ts'
import { livingRecord } from '../people/merge.ts'
import { working } from '../staff/rules.ts'
import { type Called, isOver, type Visits } from './called.ts'
import type { FollowUpSubject, VisitDays, WorkSubject } from './messages.ts'
import { followUpKinds } from './outcomes.ts'

/** So long whoever is owed may come by themselves and say it; then staff ask. */
const daysToCome = 3

/** Something that staff ask about, whether or not anybody has called yet. */
export interface Asked {
  readonly about: FollowUpSubject
  /** Under the record they are known by today. */
  readonly worker: WorkerId
  /** The day on which it was due first. */
  readonly firstOn: MarketDay
  readonly called: Called | undefined
}

/** What staff have to ask today. */
export interface Due extends Asked {
  /** Before today: late. */
  readonly dueOn: MarketDay
  readonly assignedTo?: StaffId
}

type Known = Pick<County, 'people' | 'works' | 'staff'>

/** Everything to be asked today, what waits longest first. */
export const allDue = (county: Known, today: MarketDay): readonly Due[] =>
  dueInAnyOrder(county, today)
    .map((due) => ({ due, key: sortKey(due) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ due }) => due)

/** The same, where it is only counted: tens of thousands in a market that never called anybody. */
export function dueInAnyOrder(county: Known, today: MarketDay): readonly Due[] {
  const due: Due[] = []
  const add = (asked: Asked | undefined) => {
    const found = asked && dueNow(county, asked, today)
    if (found !== undefined) due.push(found)
  }
  for (const work of county.works.values()) for (const kind of workKinds) add(askedOfWork(county, work, kind, today))
  for (const person of county.people.values())
    for (const visits of person.visits) add(askedOfVisit(person, visits, today))
  return due
}

const workKinds = ['unreported', 'pay'] as const satisfies readonly WorkSubject['kind'][]
const sortKey = ({ dueOn, about }: Due): string =>
  `${dueOn} ${followUpKinds.indexOf(about.kind)} ${about.kind === 'visit' ? about.worker : workKey(about)}`

/** What a subject is asked about now; undefined: there is nothing to ask, any more or yet. */
export function askedAbout(county: Known, about: FollowUpSubject, today: MarketDay): Asked | undefined {
  if (about.kind !== 'visit') {
    const work = county.works.get(workKey(about))
    return work && askedOfWork(county, work, about.kind, today)
  }
  const person = knownPerson(county, about.worker)
  const visits = person?.visits.find(({ anchor }) => anchor === about.anchor)
  const asked = person && visits && askedOfVisit(person, visits, today)
  return asked?.about.kind === 'visit' && asked.about.afterDays === about.afterDays ? asked : undefined
}

function askedOfWork(
  { people }: Pick<County, 'people'>,
  work: Work,
  kind: WorkSubject['kind'],
  today: MarketDay,
): Asked | undefined {
  const { job, person, calls } = work
  if (!(kind === 'unreported' ? isUnreported(work) : isUnheard(work))) return undefined
  // Who says themselves that they did not pay all of it has no more time.
  const isAdmitted = kind === 'pay' && payStanding(work) === 'said-short'
  const { yesterday, payDay } = daysBefore(today)
  if (kind === 'unreported' ? job.workDate > yesterday : job.payDay > (isAdmitted ? yesterday : payDay))
    return undefined
  const living = livingRecord(people, person.worker)
  // Whether they came the employer knows too; of their pay nobody else can speak.
  if (kind === 'pay' && living?.forgotten !== undefined) return undefined
  return {
    about: { kind, placement: person.placement, workDate: job.workDate },
    worker: living?.worker ?? person.worker,
    firstOn: kind === 'unreported' ? later(job.workDate, 1) : later(job.payDay, isAdmitted ? 1 : daysToCome),
    called: calls?.[kind],
  }
}

/** Nobody said whether they came, or the employer alone that they did not. */
const isUnreported = ({ person: { came }, workerSaid }: Work): boolean =>
  workerSaid === undefined && (came === 'unknown' || came === 'not-heard')

/** Only the last one that is due: nobody is asked on one day how they are after a week and after a month. */
function askedOfVisit(person: Person, { anchor, since, calls }: Visits, today: MarketDay): Asked | undefined {
  if (person.forgotten !== undefined) return undefined
  const afterDays = visitNow(since, today)
  if (afterDays === undefined) return undefined
  return {
    about: { kind: 'visit', worker: person.worker, anchor, afterDays },
    worker: person.worker,
    firstOn: later(since, afterDays),
    called: calls[afterDays],
  }
}

function visitNow(since: MarketDay, today: MarketDay): VisitDays | undefined {
  const { after, lapsed } = daysBefore(today)
  if (since <= lapsed) return undefined
  return after.find(([, day]) => since <= day)?.[0]
}

/** Thousands are compared with one day: its neighbours are reckoned once. */
const daysBefore = remembered((today: MarketDay) => ({
  yesterday: dayAfter(today, -1),
  payDay: dayAfter(today, -daysToCome),
  after: ([90, 30, 7] as const).map((days) => [days, dayAfter(today, -days)] as const),
  /** A visit that nobody made for so long is none. */
  lapsed: dayAfter(today, -180),
}))

function dueNow(county: Pick<County, 'staff'>, asked: Asked, today: MarketDay): Due | undefined {
  const { called, firstOn } = asked
  if (called !== undefined && isOver(called)) return undefined
  const dueOn = called?.nextOn ?? firstOn
  if (dueOn > today) return undefined
  const { assignedTo } = called ?? {}
  // What somebody who works here no more looked after is anybody's again.
  const isKept = assignedTo !== undefined && working(county, assignedTo) !== undefined
  return { ...asked, dueOn, ...(isKept ? { assignedTo } : {}) }
}

/** Whether a call about it that reaches nobody would be one more. */
export const isDue = (county: Pick<County, 'staff'>, asked: Asked, today: MarketDay): boolean =>
  dueNow(county, asked, today) !== undefined

/** Thousands are due after few days: each is reckoned once. */
const reckoned = new Map<number, Map<MarketDay, MarketDay>>()
function later(day: MarketDay, days: number): MarketDay {
  const known = reckoned.get(days) ?? new Map<MarketDay, MarketDay>()
  const found = known.get(day) ?? dayAfter(day, days)
  reckoned.set(days, known.set(day, found))
  return found
}
