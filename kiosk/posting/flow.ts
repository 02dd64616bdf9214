import { needsAddress } from '../../shared/day/posting/meeting.ts'
import type { PlainTerms, Terms } from '../../shared/day/posting/terms.ts'
import type { OwnPosting } from '../../shared/day/posting/view.ts'
import type { PostingId } from '../../shared/ids.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import { type Draft, draftOf, emptyDraft, termsOf } from '../pieces/terms-draft.ts'
import { isAnswered, type Question, questionsOf } from '../pieces/terms-questions.ts'
import type { StepOfOne } from './manage-steps.ts'
import { type WhoStep, whoBefore } from './who-steps.ts'

/** The posting that is being changed, and how many people have it already. */
export interface Changing {
  readonly posting: PostingId
  readonly placed: number
  /** As they were when it was opened. */
  readonly seen: Terms
}
export interface QuestionStep {
  readonly at: 'question'
  /** Absent while something new is posted. */
  readonly changing?: Changing
  readonly question: Question
  readonly draft: Draft
  /** True once the check page was seen: after one change the way leads back to it. */
  readonly reviewing: boolean
}
export interface CheckStep {
  readonly at: 'check'
  readonly changing?: Changing
  readonly draft: Draft
  readonly notDone?: NotDone
}
export interface ChangeStep {
  readonly at: 'change'
  readonly changing?: Changing
  readonly draft: Draft
}
/** What the house did with it; held, why staff look first. */
export interface DoneStep {
  readonly at: 'done'
  readonly what: 'held' | 'open' | 'changed' | 'proposed' | 'cancelled' | 'missed' | 'stopped'
  readonly held?: OwnPosting['held']
  /** Of a job that they had already. */
  readonly of?: OwnPosting['terms']
  /** People find it only once staff have written where it is. */
  readonly unwritten?: true
}
/** Where an employer stands between saying who they are and a posting that waits for staff. */
export type Step =
  | WhoStep
  | { readonly at: 'own' }
  | { readonly at: 'copy' }
  | StepOfOne
  | QuestionStep
  | CheckStep
  | ChangeStep
  | DoneStep

export const newPosting: QuestionStep = { at: 'question', question: 'trade', draft: emptyDraft, reviewing: false }

/** An answer on the page one stands on; the page stays. */
export const answered = (step: QuestionStep, draft: Draft): QuestionStep => ({ ...step, draft })

/** Whether an hour of it is worth less than the floor. */
type IsLow = (draft: Draft) => boolean

/**
 * Forwards: the next question, or while reviewing the next one still open, and the pay where what was just answered may
 * have brought it below the floor; after the last the check page.
 */
export function next(step: QuestionStep, isLow: IsLow): Step {
  const { draft, question, reviewing } = step
  if (!isAnswered(draft, question)) return step
  const following = questionsOf(draft).slice(questionsOf(draft).indexOf(question) + 1)
  const toPay = following.includes('amount') && isLow(draft) ? 'amount' : undefined
  const goal = reviewing ? (openIn(draft) ?? toPay) : following[0]
  return goal === undefined ? checkOf(step) : { ...step, question: goal }
}
const openIn = (draft: Draft) => questionsOf(draft).find((question) => !isAnswered(draft, question))

/** Something posted before, for another day: to the check page, or first to what no longer fits or is paid too little. */
export function copied(terms: PlainTerms, fits: (draft: Draft) => Draft, isLow: IsLow): Step {
  const draft = fits(draftOf(terms))
  const open = openIn(draft) ?? (isLow(draft) ? 'amount' : undefined)
  return open === undefined ? { at: 'check', draft } : changeOne({ draft }, open)
}

/** One of their own, with its own date, to be put right. */
export const changing = (own: OwnPosting): Step => ({
  at: 'change',
  changing: { posting: own.posting, placed: own.placed, seen: own.terms },
  draft: { ...draftOf(own.terms), workDate: own.terms.workDate },
})

type Drafted = Pick<QuestionStep, 'draft' | 'changing'>
const draftedBy = ({ draft, changing }: Drafted): Drafted => (changing === undefined ? { draft } : { draft, changing })
const checkOf = (step: Drafted): CheckStep => ({ at: 'check', ...draftedBy(step) })
export const change = (step: Drafted): ChangeStep => ({ at: 'change', ...draftedBy(step) })
export const changeOne = (step: Drafted, question: Question): QuestionStep => ({
  at: 'question',
  question,
  ...draftedBy(step),
  reviewing: true,
})
/** What may be put right: who already has the job agreed to this trade on these days. */
export const changeable = ({ draft, changing }: Drafted): readonly Question[] =>
  questionsOf(draft).filter((question) => changing === undefined || changing.placed === 0 || !isAnotherJob(question))
const isAnotherJob = (question: Question) => question === 'trade' || question === 'work-date' || question === 'days'

type Became = Pick<OwnPosting, 'posting' | 'status' | 'held' | 'asked' | 'terms' | 'notes'>
/** What became of it, read off the answer: the newest of their postings, or the one that was changed. */
export function whatBecame(
  { postings }: { readonly postings: readonly Became[] },
  of: PostingId | undefined,
): DoneStep {
  const own = of === undefined ? postings[0] : postings.find(({ posting }) => posting === of)
  const isUnwritten = own !== undefined && own.notes === undefined && needsAddress(own.terms)
  const unwritten = isUnwritten ? { unwritten: true as const } : {}
  if (own?.status === 'held') return { at: 'done', what: 'held', held: own.held, ...unwritten }
  if (own === undefined || of === undefined) return { at: 'done', what: 'open', ...unwritten }
  return { at: 'done', what: own.asked > 0 ? 'proposed' : 'changed', of: own.terms, ...unwritten }
}
export const notPosted = (step: CheckStep, notDone: NotDone): CheckStep => ({ ...step, notDone })

/** One page back; nothing when that is the home screen. A posting that is done is never gone back into. */
export function back(step: Step): Step | undefined {
  switch (step.at) {
    case 'own':
      return undefined
    case 'kind':
    case 'number':
    case 'licence':
    case 'phone':
    case 'consent':
    case 'pin':
      return whoBefore(step)
    case 'question':
      return questionBefore(step)
    case 'copy':
    case 'manage':
    case 'list':
    case 'done':
      return { at: 'own' }
    case 'places':
    case 'cancel':
    case 'names':
    case 'missing':
    case 'stop':
      return { at: 'manage', posting: step.posting }
    case 'check':
      return step.changing === undefined ? { ...changeOne(step, 'remarks'), reviewing: false } : change(step)
    case 'change':
      return step.changing === undefined ? checkOf(step) : { at: 'manage', posting: step.changing.posting }
  }
}

function questionBefore(step: QuestionStep): Step {
  if (step.reviewing && termsOf(step.draft)) return checkOf(step)
  const asked = questionsOf(step.draft)
  const before = asked[asked.indexOf(step.question) - 1]
  return before === undefined ? { at: 'own' } : { ...step, question: before }
}
