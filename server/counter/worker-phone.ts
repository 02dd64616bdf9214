import type { RequestOf } from '../../shared/api.ts'
import { livingRecord } from '../../shared/county/people/merge.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { staffTap, withReason } from '../staff-desk/staff.ts'
import { counterPeople } from './people.ts'

/** 看电话: somebody did not come, or left something lying. Their whole number only for a reason; every look is written down. */
export function workerPhoneRoutes(hall: Hall): Pick<Handlers, 'counter/show-phone' | 'counter/show-papers'> {
  const people = counterPeople(hall)

  function whose(asked: RequestOf<'counter/show-phone'>['whose']): WorkerId | Refusal {
    if (asked.by === 'record') return living(asked.worker)
    if (asked.by !== 'ticket') return people.whose(asked)
    const holder =
      hall.day.state.placements.get(asked.placement) ??
      hall.county.state.works.find(({ person }) => person.placement === asked.placement)?.person
    return holder === undefined ? { code: 'no-such-person' } : living(holder.worker)
  }
  const living = (worker: WorkerId): WorkerId | Refusal =>
    livingRecord(hall.county.state.people, worker)?.worker ?? { code: 'no-such-person' }

  return {
    'counter/show-phone': (body, visit) =>
      withReason(hall)(body, async (reason) => {
        const worker = whose(body.whose)
        if (typeof worker !== 'string') return refuse(worker)
        const record = hall.register.person(worker)
        if (record?.kind !== 'worker') return refuse({ code: 'no-such-person' })
        if (record.phone === undefined) return refuse({ code: 'no-phone' })
        const command = { type: 'show-worker-phone', worker, reason } as const
        const answer = await hall.county.ask({ ...staffTap(hall, body, visit, worker), command })
        return answer.answer === 'refused' ? answer : done({ phone: record.phone })
      }),
    'counter/show-papers': (body, visit) =>
      withReason(hall)(body, async (reason) => {
        const worker = people.whose(body.whose)
        if (typeof worker !== 'string') return refuse(worker)
        const record = hall.register.person(worker)
        if (record?.kind !== 'worker') return refuse({ code: 'no-such-person' })
        const command = { type: 'show-worker-phone', worker, papers: true, reason } as const
        const answer = await hall.county.ask({ ...staffTap(hall, body, visit, worker), command })
        if (answer.answer === 'refused') return answer
        const { name, phone, residentId, document } = record
        const number = residentId ?? document?.number
        return done({
          ...(name === undefined ? {} : { name }),
          ...(number === undefined ? {} : { number }),
          ...(phone === undefined ? {} : { phone }),
        })
      }),
  }
}
