import { hasCome } from '../../shared/day/posting/gone.ts'
import { rainRulesFor } from '../../shared/day/posting/rain-rules.ts'
import { most } from '../../shared/day/posting/worth.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type Draft, emptyDraft, hoursOf, isPolicy, mostAmountFen, paidMinutesOf, payOf } from './terms-draft.ts'
import { minuteOf } from './typed-time.ts'

/** One question a page. */
export type Question =
  | 'trade'
  | 'places'
  | 'township'
  | 'work-date'
  | 'days'
  | 'start'
  | 'end'
  | 'paid-hours'
  | 'pay-basis'
  | 'piece-unit'
  | 'pieces-per-hour'
  | 'amount'
  | 'pay-day'
  | 'pay-way'
  | 'meals'
  | 'transport'
  | 'meet'
  | 'leave'
  | 'bay'
  | 'cover'
  | 'insurer'
  | 'policy'
  | 'gear'
  | 'rain'
  | 'phone'
  | 'remarks'

/** The questions this posting needs, in the order they are asked: nobody is asked about a bus there is not. */
export function questionsOf(draft: Draft): readonly Question[] {
  const piece: Question[] = draft.basis === 'piece' ? ['piece-unit', 'pieces-per-hour'] : []
  const going: Question[] = draft.transport === 'bus' ? ['leave', 'bay'] : draft.transport === 'own' ? ['meet'] : []
  const policy: Question[] = draft.cover === 'employer' ? ['insurer', 'policy'] : []
  return [
    ...(['trade', 'places', 'township', 'work-date', 'days', 'start', 'end', 'paid-hours', 'pay-basis'] as const),
    ...piece,
    ...(['amount', 'pay-day', 'pay-way', 'meals', 'transport'] as const),
    ...going,
    'cover',
    ...policy,
    'gear',
    'rain',
    'phone',
    'remarks',
  ]
}

const allThereAre = questionsOf({ ...emptyDraft, basis: 'piece', transport: 'bus', cover: 'employer' })

/**
 * How far along this question stands, from 0 to 1: among all there are, for how many this posting needs is known only when they
 * are answered, and nobody is to see the end move away.
 */
export const progressAt = (question: Question): number =>
  (allThereAre.indexOf(question === 'meet' ? 'bay' : question) + 1) / allThereAre.length

/** Whether a page can be left forwards. */
export function isAnswered(draft: Draft, question: Question): boolean {
  switch (question) {
    case 'trade':
    case 'township':
    case 'meals':
    case 'transport':
    case 'meet':
    case 'cover':
    case 'insurer':
    case 'phone':
      return draft[question] !== undefined
    case 'work-date':
      return draft.workDate !== undefined
    case 'pay-basis':
      return draft.basis !== undefined
    case 'pay-day':
      return draft.payDay !== undefined
    case 'pay-way':
      return draft.payWay !== undefined
    case 'piece-unit':
      return draft.unit !== undefined
    case 'rain':
      return rainRulesFor(draft.basis).some((rule) => rule === draft.rainRule)
    case 'gear':
    case 'days':
    case 'remarks':
      return true
    case 'places':
      return within(draft.places, most.places)
    case 'pieces-per-hour':
      return within(draft.piecesPerHour, most.piecesPerHour)
    case 'bay':
      return within(draft.bay, most.bay)
    case 'start':
      return minuteOf(draft.start) !== undefined
    case 'end':
      return hoursOf(draft) !== undefined
    case 'paid-hours':
      return paidMinutesOf(draft) !== undefined
    case 'amount':
      return (payOf(draft)?.amountFen ?? Infinity) <= mostAmountFen(draft.basis ?? 'day')
    case 'leave':
      return leavesInTime(draft)
    case 'policy':
      return isPolicy(draft.policy)
  }
}
const within = (typed: string, atMost: number) => Number(typed) >= 1 && Number(typed) <= atMost

/** A time that has come already is refused where it is typed, not at the end of all questions. */
export function comesTooLate(draft: Draft, question: Question, nowMillis: number | undefined): boolean {
  if (question !== 'start' && question !== 'leave') return false
  const [minute, { workDate }] = [minuteOf(draft[question]), draft]
  if (minute === undefined || workDate === undefined || nowMillis === undefined) return false
  return hasCome(workDate, minute, nowMillis)
}

/** A bus that leaves after the work has started is a slip of the finger. */
function leavesInTime(draft: Draft): boolean {
  const [leave, start] = [minuteOf(draft.leave), minuteOf(draft.start)]
  return leave !== undefined && start !== undefined && leave <= start
}

/** The page where what was refused can be put right; nothing for what no page can help. */
export function questionFor(refusal: Refusal): Question | undefined {
  switch (refusal.code) {
    case 'work-date-out-of-range':
    case 'today-is-closed':
      return 'work-date'
    case 'work-already-over':
    case 'hours-do-not-fit':
      return 'start'
    case 'no-such-trade':
      return 'trade'
    case 'no-such-township':
      return 'township'
    case 'bus-after-start':
      return 'leave'
    case 'below-floor-needs-reason':
      return 'amount'
    case 'places-taken':
    case 'given-by-name':
      return 'places'
    default:
      return undefined
  }
}
