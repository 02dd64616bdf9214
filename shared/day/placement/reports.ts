import { happened, refused } from '../../decider.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import type { Refusal } from '../../refusal.ts'
import { instantOn } from '../../time.ts'
import { partsFromCrew } from '../check-in/crews.ts'
import { agreedTerms, type Day, type DayContext, type DayDecision, holdsPlace, type Placement } from '../day.ts'
import { isOfEdition } from '../market-day/messages.ts'
import type { DayEventOf } from '../messages.ts'
import { atOnce, leaveMinute } from '../posting/hours.ts'
import type { Terms } from '../posting/terms.ts'
import { whyOf } from '../told.ts'
import { awayForTheirs, keepFromEachOther, leavesOn } from './hours.ts'
import type { AbsenceKind, ReportArrival } from './messages.ts'
import { offerBack } from './offer-back.ts'
import { hasRest, placesLeftFrom } from './taken.ts'
import { isCutOff, isHeardOf, isOnlySaid, workDatesOf } from './work.ts'

/**
 * Whether somebody turned up on a day of their work. Refuses `placement-gone`, also once the days they still had are off,
 * `too-late-to-report` for one that the county has long been told of, `work-day-to-come`, also to an absence before the hour to leave, for
 * who cannot be there yet `too-early-to-arrive`, and for who was reported absent and came after all, or was by mistake, what now
 * stands in the way: `no-place-left`, `hours-overlap`; and `reason-needed` to who puts right what was reported without saying why.
 */
export function reportArrival(day: Day, command: ReportArrival, context: DayContext): DayDecision {
  const placement = day.placements.get(command.placement)
  const { workDate } = command
  // A job that was over is not carried into the next day.
  if (placement === undefined && workDate < context.today) return refused({ code: 'too-late-to-report' })
  if (placement === undefined || placement.status === 'released' || isCutOff(day, placement, context.today))
    return refused({ code: 'placement-gone' })
  const leavesAt = leavesOn(day, placement, workDate)
  if (leavesAt === undefined) return refused({ code: 'placement-gone' })
  if (workDate > context.today) return refused({ code: 'work-day-to-come' })
  if (!isHeardOf(day, workDate, context.today)) return refused({ code: 'too-late-to-report' })
  const missed = placement.missed.find((other) => other.workDate === workDate)
  const putsRight = isCorrection(placement, command)
  // Before the seventh edition nobody had to say why.
  if (putsRight && command.reason === undefined && isOfEdition(day.rules, 7)) return refused({ code: 'reason-needed' })
  const about = { placement: placement.placement, workDate, ...(putsRight ? whyOf(command) : {}) }
  if (command.report === 'unreported') return takeBackReport(day, placement, about)
  if (command.report !== 'arrived') {
    const kind = command.report
    if (missed?.kind === kind && !(kind === 'excused' && isOnlySaid(missed))) return happened()
    // Before the fifth edition an absence was taken at any hour of the day.
    if (isOfEdition(day.rules, 5) && leavesAt > context.instant) return refused({ code: 'work-day-to-come' })
    const numberGone = kind === 'unexcused' && workDate === day.day
    const { worker } = placement
    const rest = restAfter(day, placement, workDate, kind)
    const back = numberGone ? [...offerBack(day, worker, 'number-gone'), ...partsFromCrew(day, worker)] : []
    const again = rest === 'theirs-again' ? offerBack(day, worker, 'at-work') : []
    return happened(...back, ...again, {
      type: 'absent',
      ...about,
      kind,
      ...(rest === 'free' ? { restFree: true } : {}),
      ...(kind === 'unexcused' && !putsRight && command.reason !== undefined ? { note: command.reason } : {}),
    })
  }
  if (placement.came.includes(workDate)) return happened()
  const from = arrivesFrom(agreedTerms(day, placement), workDate)
  if (context.instant < from) return refused({ code: 'too-early-to-arrive', from })
  if (holdsPlace(placement) && missed === undefined) return happened({ type: 'arrived', ...about })
  const refusal = hasPlaceWith(placement, workDate) ? undefined : cannotReturn(day, placement)
  if (refusal !== undefined) return refused(refusal)
  return happened(...offerBack(day, placement.worker, 'at-work'), { type: 'arrived', ...about })
}

/**
 * Whether it makes another thing of what was reported of that day. Why somebody stayed away of whom only that was known is heard
 * for the first time: it is the reason. Source: any manual change needs an actor and a reason.
 */
function isCorrection({ missed, came }: Placement, { workDate, report }: ReportArrival): boolean {
  const absence = missed.find((other) => other.workDate === workDate)
  const isUnheard = absence !== undefined && isOnlySaid(absence)
  const known = isUnheard ? 'not-heard' : (absence?.kind ?? (came.includes(workDate) ? 'arrived' : 'unreported'))
  if (known === 'unreported' || known === report) return false
  return known !== 'not-heard' || report === 'arrived' || report === 'unreported'
}

/** Whether what is reported of that day leaves them the place they have. */
const hasPlaceWith = (placement: Placement, workDate: MarketDay): boolean =>
  holdsPlace(placement) && placement.lostFrom !== workDate

type About = Omit<DayEventOf<'report-taken-back'>, 'type'>
function takeBackReport(day: Day, placement: Placement, about: About): DayDecision {
  const { workDate } = about
  const isMissed = placement.missed.some((other) => other.workDate === workDate)
  if (!isMissed && !placement.came.includes(workDate)) return happened()
  const refusal = hasPlaceWith(placement, workDate) ? undefined : cannotReturn(day, placement)
  if (refusal !== undefined) return refused(refusal)
  const back = isMissed ? offerBack(day, placement.worker, 'at-work') : []
  return happened(...back, { type: 'report-taken-back', ...about })
}

/** Before that an arrival is a slip of the hand: an hour before they leave the hall that day, or begin by themselves. */
const arrivesFrom = (terms: Terms, workDate: MarketDay): Instant => instantOn(workDate, leaveMinute(terms) - 60)

/**
 * What a day behind the first does to the rest of a job: who stayed away without a cause, or as far as anybody has heard, loses it from
 * that day on; who had one keeps the days behind it, or has them again while their place is free. Before the sixth edition
 * only an employer's word freed any.
 */
function restAfter(
  day: Day,
  placement: Placement,
  workDate: MarketDay,
  kind: AbsenceKind,
): 'free' | 'theirs' | 'theirs-again' {
  const isLost = placement.lostFrom === workDate
  if (kind === 'excused' || kind === 'employers-fault') {
    if (!isLost) return 'theirs'
    return cannotReturn(day, placement) === undefined ? 'theirs-again' : 'free'
  }
  const dates = workDatesOf(day, placement)
  const isLatest = !dates.some((date) => date > workDate && day.day !== undefined && date <= day.day)
  const frees = isOfEdition(day.rules, 6) && holdsPlace(placement) && workDate !== dates[0] && isLatest
  return isLost || frees ? 'free' : 'theirs'
}

/** Their place was free since: somebody else may have it, or they other work. */
function cannotReturn(day: Day, { lostFrom, ...before }: Placement): Refusal | undefined {
  const placement = { ...before, status: 'accepted' } as const
  const posting = mustHave(day.postings.get(placement.posting), placement.posting)
  if (posting.status === 'cancelled') return { code: 'placement-gone' }
  const from = lostFrom ?? agreedTerms(day, placement).workDate
  if (placesLeftFrom(day, posting, from) <= 0) return { code: 'no-place-left' }
  const others = day.placements.filter((other) => other.worker === placement.worker && hasRest(other))
  // Before the seventh edition nobody knew of other work that was over by then.
  const over = (isOfEdition(day.rules, 7) && day.lastClose?.away.get(placement.worker)) || []
  if (atOnce(awayForTheirs(day, placement), over)) return { code: 'hours-overlap' }
  return others.some((other) => other.posting === placement.posting || keepFromEachOther(day, other, placement))
    ? { code: 'hours-overlap' }
    : undefined
}
