import { happened, refused } from '../../decider.ts'
import { calendarDay, instantOn, minuteOn } from '../../time.ts'
import { agreedTerms, type Day, type DayContext, type DayDecision, type Placement, type Stop } from '../day.ts'
import { offersBack } from '../matching/offers.ts'
import type { DayEvent } from '../messages.ts'
import { wholeTerms } from '../posting/running.ts'
import { workDateAt } from './hours.ts'
import type { StopWork } from './messages.ts'
import { owedByStop } from './owed.ts'
import { isOvertaken, toldLate, whenTapped } from './tapped.ts'
import { expectedOn, finishedOn } from './work.ts'

/**
 * 停工: the work of a job whose people have left ends at a minute of today. Said twice it is said once. Refuses `posting-over` for
 * another's job, one that does not stand, and a tap outside its hours; `stop-out-of-hours` where staff name a minute outside them or to
 * come; `heard-too-late` once its day and shift are over or somebody's hours are told since the tap; `work-stopped` for another minute
 * than the first; `works-indoors` for rain; and `nobody-at-work`.
 */
export function stopWork(day: Day, command: StopWork, context: DayContext): DayDecision {
  const posting = day.postings.get(command.posting)
  const isTheirs = command.employer === undefined || command.employer === posting?.employer
  if (posting === undefined || !isTheirs || !(posting.status === 'open' || posting.status === 'expired'))
    return refused({ code: 'posting-over' })
  const at = command.minute === undefined ? whenTapped(command, context) : instantOn(context.today, command.minute)
  const workDate = workDateAt(wholeTerms(posting), at)
  if (workDate === undefined || at > context.instant)
    return refused({ code: command.minute === undefined ? 'posting-over' : 'stop-out-of-hours' })
  // A tap that was kept is heard until its day and its shift are over.
  const isOfNow = calendarDay(at) === context.today || workDateAt(wholeTerms(posting), context.instant) === workDate
  if (!isOfNow) return refused({ code: 'heard-too-late' })
  const minute = minuteOn(workDate, at)
  const stop = posting.stops?.find((other) => other.workDate === workDate)
  if (stop !== undefined)
    return command.minute === undefined || stop.minute === minute
      ? happened()
      : refused({ code: 'work-stopped', minute: stop.minute })
  if (command.because === 'rain' && posting.terms.rainRule === 'indoors') return refused({ code: 'works-indoors' })
  const expected = expectedOn(day, posting, workDate)
  if (expected.length === 0) return refused({ code: 'nobody-at-work' })
  if (expected.some((placement) => isOvertaken(command, context, finishedOn(placement, workDate))))
    return refused({ code: 'heard-too-late' })
  const stopped = { workDate, minute, because: command.because }
  // For who would leave only after that the job is called off; nobody is called back from a bus that left before it was heard.
  const heard = minuteOn(workDate, command.minute === undefined ? context.instant : at)
  const isCalledOff = (placement: Placement) => isToLeave(day, placement, { workDate, minute: heard })
  const owed = expected
    .filter((placement) => !isCalledOff(placement))
    .map((placement) => owedByStop(day, placement, stopped))
  return happened<DayEvent>(
    { type: 'work-stopped', posting: posting.posting, ...stopped, owed, ...toldLate(command, context) },
    ...offersBack(day, posting.posting, 'posting-gone'),
    ...expected
      .filter(isCalledOff)
      .map(({ placement }): DayEvent => ({ type: 'placement-released', placement, because: 'posting-cancelled' })),
  )
}

/** Somebody of a second wave that leaves only after that minute. */
export const isToLeave = (day: Day, placement: Placement, at: Pick<Stop, 'workDate' | 'minute'>): boolean =>
  !placement.came.includes(at.workDate) &&
  agreedTerms(day, placement).workDate === at.workDate &&
  placement.leaveMinute !== undefined &&
  placement.leaveMinute > at.minute
