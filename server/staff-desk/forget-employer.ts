import { EmployerForgotten } from '../../shared/county/employers/messages.ts'
import { isStillHiring } from '../../shared/day/posting/still-hiring.ts'
import type { EmployerId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Hall } from '../hall.ts'
import { forgetEmployer } from '../housekeeping.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { staffTap } from './staff.ts'

/** 删除用工资料: a household that hires asks to be forgotten; the same tap tries again what the disk refused. */
export function forgetEmployerRoutes(hall: Hall): Pick<Handlers, 'staff-desk/forget-employer'> {
  return {
    'staff-desk/forget-employer': (body, visit) =>
      // Who posts at this instant waits for the end of it, or is seen to be hiring.
      hall.inTurn(body.employer, async () => {
        const asked = staffTap(hall, body, visit)
        const isNew = hall.county.repeated(asked.id, asked.bodyDigest) === undefined
        const refusal = isNew ? hiring(hall, body.employer) : undefined
        if (refusal !== undefined) return refuse(refusal)
        const command = { type: 'forget-employer', employer: body.employer } as const
        const answer = await hall.county.ask({ ...asked, command })
        if (answer.answer === 'refused') return answer
        const { employer, eraseOn } = EmployerForgotten.parse(answer.events[0])
        const gone = await forgetEmployer(hall, employer, eraseOn)
        if (gone.outcome === 'failed') return refuse(cannotSave(hall))
        return done({ erased: eraseOn === undefined ? 'now' : 'after-legal-period' })
      }),
  }
}

/** Until the county has heard what the day's postings were, nobody knows how long their record must be kept. */
function hiring(hall: Hall, employer: EmployerId): Refusal | undefined {
  const { closed } = hall.day.state
  if (isStillHiring(hall.day.state, employer)) return { code: 'still-hiring' }
  const isHandedOver = closed === undefined || hall.county.state.daysTaken.has(closed.day)
  return isHandedOver ? undefined : { code: 'day-not-handed-over' }
}
