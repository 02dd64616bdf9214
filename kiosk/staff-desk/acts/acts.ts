import type { MarketDay, OfferId } from '../../../shared/ids.ts'
import type { LogJob, LogRow } from '../../../shared/places/daily-log/row.ts'

type Wish = NonNullable<LogRow['wishes']>[number]
/** An act that says everything by itself. */
export type PlainAct =
  | { readonly act: 'come-back' | 'wait-again' }
  | { readonly act: 'accept'; readonly offer: OfferId }
  | { readonly act: 'arrived'; readonly job: LogJob }
  | { readonly act: 'take-back-wish'; readonly wish: Wish }
/** One that changes the line for somebody: why is one of a few usual answers. */
export type ReasonedAct =
  | { readonly act: 'leave' | 'leave-crew' | 'dissolve-crew' }
  | { readonly act: 'decline'; readonly offer: OfferId }
/** One of which a clerk must say more: which job, or why. */
export type QuestionedAct =
  | { readonly act: 'place-by-hand' | 'form-crew' }
  | ReasonedAct
  | { readonly act: 'absent' | 'correct' | 'release' | 'answer-change'; readonly job: LogJob }
/** Something a clerk can do about somebody of today's line. */
export type Act = PlainAct | QuestionedAct

const reasoned = ['leave', 'leave-crew', 'dissolve-crew', 'decline'] as const satisfies readonly ReasonedAct['act'][]
/** Why staff step in, the likeliest first; any other reason in their own words. */
export const usualReasons = {
  leave: ['own-wish', 'not-found'],
  decline: ['own-wish', 'not-found'],
  'call-again': ['not-heard'],
  'leave-crew': ['own-wish'],
  'dissolve-crew': ['own-wish'],
  unexcused: ['no-word', 'gave-no-cause', 'changed-mind'],
} as const
export const isReasoned = (act: Act): act is ReasonedAct => reasoned.some((name) => name === act.act)

const questioned = [
  'place-by-hand',
  'form-crew',
  ...reasoned,
  'absent',
  'correct',
  'release',
  'answer-change',
] as const satisfies readonly QuestionedAct['act'][]
export const isPlain = (act: Act): act is PlainAct => !questioned.some((name) => name === act.act)

/** What the rules would let a clerk do now (milliseconds of the hall's clock), most likely first. They decide again when it is asked. */
export function actsOf(row: LogRow, day: MarketDay, nowMillis: number): readonly Act[] {
  const jobs = [
    ...row.jobs.filter(({ change }) => change !== undefined).map((job): Act => ({ act: 'answer-change', job })),
    ...row.jobs.flatMap((job) => actsAbout(job, day, nowMillis)),
  ]
  const wishes = (row.wishes ?? []).map((wish): Act => ({ act: 'take-back-wish', wish }))
  // Without a number of today nothing is asked by it: only of the ticket.
  if (row.from !== undefined) return jobs
  switch (row.standing) {
    case 'waiting':
      return [{ act: 'place-by-hand' }, { act: 'leave' }, { act: 'form-crew' }, ...outOfCrew(row), ...jobs, ...wishes]
    case 'offered':
      return [
        ...answersTo(row.offer?.offer),
        { act: 'place-by-hand' },
        { act: 'leave' },
        ...outOfCrew(row),
        ...jobs,
        ...wishes,
      ]
    case 'placed':
      return [...jobs, { act: 'wait-again' }]
    case 'left':
      return [{ act: 'come-back' }, ...jobs]
    case 'released':
    case 'gone':
      return jobs
    default:
      return row.standing satisfies never
  }
}

/** The day of which it says whether they came. */
export const dayToldOf = ({ daysToReport, terms }: LogJob): MarketDay => daysToReport.at(-1) ?? terms.workDate

const outOfCrew = ({ crew }: LogRow): readonly Act[] =>
  crew === undefined ? [] : [{ act: 'leave-crew' }, { act: 'dissolve-crew' }]

const answersTo = (offer: OfferId | undefined): readonly Act[] =>
  offer === undefined
    ? []
    : [
        { act: 'accept', offer },
        { act: 'decline', offer },
      ]

function actsAbout(job: LogJob, day: MarketDay, nowMillis: number): readonly Act[] {
  const release: Act = { act: 'release', job }
  // Nobody has come or stayed away before the work begins.
  if (job.terms.workDate > day) return [release]
  // Nor before they left: who is sent at the window is still standing there.
  const left = hasLeft(job, nowMillis)
  const [arrived, absent, correct]: [Act, Act, Act] = [
    { act: 'arrived', job },
    { act: 'absent', job },
    { act: 'correct', job },
  ]
  // What was said of a day before may be put right too.
  const before = job.daysToReport.length > 1 ? [correct] : []
  switch (job.status) {
    case 'accepted':
      return left ? [arrived, absent, ...before, release] : [...before, release]
    case 'arrived':
      return [correct]
    case 'absent':
      return left && job.absence === 'not-heard' ? [absent, correct] : [correct]
    default:
      return job satisfies never
  }
}

export const hasLeft = ({ leavesAt }: Pick<LogJob, 'leavesAt'>, nowMillis: number): boolean =>
  leavesAt === undefined || Date.parse(leavesAt) <= nowMillis
