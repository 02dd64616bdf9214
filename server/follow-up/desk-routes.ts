import { dueRows } from '../../shared/county/follow-up/view.ts'
import type { LoggedDays } from '../daily-log/days.ts'
import { histories } from '../daily-log/history.ts'
import type { Hall } from '../hall.ts'
import { remembering } from '../masks.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { askCountyAsStaff, keepReason, staffActor } from '../staff-desk/staff.ts'

type FollowUpHandlers = Pick<Handlers, 'follow-up/list' | 'follow-up/visits' | 'follow-up/record' | 'follow-up/assign'>

/** Whom staff ask afterwards, what came of it, and who looks after it. Every note lies sealed. */
export function followUpRoutes(hall: Hall, days: LoggedDays): FollowUpHandlers {
  const ask = askCountyAsStaff(hall)
  const history = histories(hall, days)
  return {
    async 'follow-up/list'(_body, visit) {
      const shown = { ...hall.shown, employerShown: remembering(hall.shown.employerShown) }
      const working = [...hall.county.state.staff.values()].filter(({ ended }) => !ended)
      return done({
        ...dueRows(hall.county.state, hall.today(), shown),
        staff: working.map(({ staff }) => ({ staff, name: hall.shown.staff(staff) })),
        me: staffActor(visit).staff,
      })
    },
    async 'follow-up/visits'({ worker }) {
      return done(await history.ofVisits(worker))
    },
    async 'follow-up/record'(body, visit) {
      const { about, outcome, nextOn, note: typed } = body
      const kept = await keepReason(hall, body.command, typed)
      if ('refusal' in kept) return refuse(kept.refusal)
      const note = kept.reason
      const more = { ...(nextOn === undefined ? {} : { nextOn }), ...(note === undefined ? {} : { note }) }
      return ask(body, visit, { type: 'follow-up', about, outcome, ...more })
    },
    'follow-up/assign': (body, visit) => {
      const to = body.to === undefined ? {} : { to: body.to }
      return ask(body, visit, { type: 'assign-follow-up', about: body.about, ...to })
    },
  }
}
