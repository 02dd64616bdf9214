import type { ArrivalReport } from '../day/placement/messages.ts'
import { leaveMinute } from '../day/posting/hours.ts'
import type { PlacementId } from '../ids.ts'
import type { RosterLine } from '../places/staff-desk/roster.ts'
import { type Luck, oneOf } from './luck.ts'
import type { MadeUpJob, Scheduled } from './morning.ts'

/** Why somebody stayed away, as they say when staff telephone. */
export type StayedAway = 'excused' | 'unexcused'

/**
 * Once the people of a job have left: mostly staff hear from the field who came. Now and then the employer says at the bus whom
 * they miss, and staff hear of the others and of the second wave when that has come too.
 */
export function reportsOf(luck: Luck, job: MadeUpJob): readonly Scheduled[] {
  const leaves = leaveMinute(job.terms) * 60
  const isCalledFor = luck.once(3)
  const absent = Array.from({ length: luck.between(isCalledFor ? 1 : 0, 2) }, () =>
    oneOf<StayedAway>(luck, ['excused', 'unexcused']),
  )
  const muster = (afterMinutes: number): Scheduled => ({
    atSecond: leaves + afterMinutes * 60,
    act: { does: 'muster', job, absent },
  })
  // Whoever holds out their ticket at the bus.
  const seeOff: Scheduled = { atSecond: leaves - 5 * 60, act: { does: 'see-off', job, away: absent.length } }
  if (!isCalledFor) return [seeOff, muster(luck.between(5, 12))]
  return [
    seeOff,
    { atSecond: leaves + luck.between(2, 4) * 60, act: { does: 'miss', job, missing: absent.length } },
    muster(32),
  ]
}

/** The last who took the job are the ones who do not come, and never more than half of its people. */
export const whoIsMissed = <Line>(expected: readonly Line[], missing: number): readonly Line[] =>
  expected.slice(expected.length - Math.min(missing, Math.floor(expected.length / 2)))

/** What staff report of everybody on the list: those whom the employer missed have now said why. */
export function whoCame(
  roster: readonly RosterLine[],
  absent: readonly StayedAway[],
): readonly { readonly placement: PlacementId; readonly report: ArrivalReport }[] {
  const expected = roster.filter(({ status }) => status === 'accepted')
  const missed = roster.filter((line) => line.status === 'absent' && line.absence === 'not-heard')
  const away = missed.length > 0 ? missed : whoIsMissed(expected, absent.length)
  return [...missed, ...expected].map((line) => ({
    placement: line.placement,
    report: away.includes(line) ? (absent[away.indexOf(line)] ?? 'excused') : 'arrived',
  }))
}
