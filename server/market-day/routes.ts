import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { keepReason, staffActor } from '../staff-desk/staff.ts'

/** Closing the day before its hour. */
export function marketDayRoutes(hall: Hall): Pick<Handlers, 'market-day/close'> {
  return {
    async 'market-day/close'(body, visit) {
      const kept = await keepReason(hall, body.command, body.reason)
      if ('refusal' in kept) return refuse(kept.refusal)
      if (kept.reason === undefined) return refuse({ code: 'reason-needed' })
      const command = { type: 'close-day', reason: kept.reason } as const
      const asked = { id: body.command, actor: staffActor(visit), bodyDigest: hall.digest(body), command }
      const answer = await hall.day.ask(asked)
      return answer.answer === 'refused' ? answer : done(null)
    },
  }
}
