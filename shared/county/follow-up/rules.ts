import { type Context, happened, refused } from '../../decider.ts'
import type { MarketDay } from '../../ids.ts'
import type { Refusal } from '../../refusal.ts'
import { dayAfter } from '../../time.ts'
import type { County, CountyDecision } from '../county.ts'
import { workKey } from '../pay/work.ts'
import { working } from '../staff/rules.ts'
import { type Asked, askedAbout, isDue } from './due.ts'
import type { AssignFollowUp, FollowUp, FollowUpSubject } from './messages.ts'

/** Nobody is put off for longer. */
const mostDaysLater = 60

/** What staff ask people afterwards. Every one refuses `no-such-work`, `no-such-person`, and `nothing-due` for what nobody need ask. */
export function decideFollowUp(county: County, command: FollowUp | AssignFollowUp, { today }: Context): CountyDecision {
  const asked = askedAbout(county, command.about, today)
  if (asked === undefined) return refused(whyNothing(county, command.about))
  switch (command.type) {
    case 'follow-up':
      return followUp(county, asked, command, today)
    case 'assign-follow-up':
      return assign(county, asked, command)
    default:
      return command satisfies never
  }
}

/**
 * What came of a call. Nobody reached: due again some days later, and after so many times over; what was written by mistake is
 * written anew. Refuses `nothing-due` also for a second call that reaches nobody on one day, and `call-day-wrong`.
 */
function followUp(county: County, asked: Asked, { outcome, nextOn, note }: FollowUp, today: MarketDay): CountyDecision {
  const { about, worker } = asked
  const written = note === undefined ? {} : { note }
  const told = { type: 'followed-up', worker, about, outcome } as const
  if (outcome === 'call-later') {
    if (nextOn === undefined || nextOn <= today || nextOn > dayAfter(today, mostDaysLater))
      return refused({ code: 'call-day-wrong', atMost: mostDaysLater })
    return happened({ ...told, nextOn, ...written })
  }
  if (outcome !== 'not-reached') return happened({ ...told, ...written })
  if (!isDue(county, asked, today)) return refused({ code: 'nothing-due' })
  const { callAttempts, retryDays } = county.market
  const isLast = (asked.called?.notReached ?? 0) + 1 >= callAttempts
  return happened({ ...told, ...(isLast ? {} : { nextOn: dayAfter(today, retryDays) }), ...written })
}

/** Refuses `no-such-staff`. */
function assign(county: County, { about, worker, called }: Asked, { to }: AssignFollowUp): CountyDecision {
  if (to !== undefined && working(county, to) === undefined) return refused({ code: 'no-such-staff' })
  if (called?.assignedTo === to) return happened()
  return happened({ type: 'follow-up-assigned', worker, about, ...(to === undefined ? {} : { to }) })
}

function whyNothing(county: County, about: FollowUpSubject): Refusal {
  if (about.kind !== 'visit') return { code: county.works.has(workKey(about)) ? 'nothing-due' : 'no-such-work' }
  return { code: county.people.has(about.worker) ? 'nothing-due' : 'no-such-person' }
}
