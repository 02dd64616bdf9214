import { doNotSendOf } from '../../shared/county/people/facts.ts'
import type { WorkerId } from '../../shared/ids.ts'
import type { Answer, Tap } from '../book.ts'
import { stepOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { staffTap, withReason } from '../staff-desk/staff.ts'
import { inDoubt } from './correct-facts.ts'
import { counterPeople } from './people.ts'

/** 不再派往: a clerk writes down what a worker or an employer says of the other; the day hears of it at once. */
export function doNotSendRoutes(hall: Hall): Pick<Handlers, 'counter/set-do-not-send'> {
  const people = counterPeople(hall)
  return {
    'counter/set-do-not-send': (body, visit) =>
      withReason(hall)(body, async (reason) => {
        const worker = people.whose(body.whose)
        if (typeof worker !== 'string') return refuse(worker)
        const { employer, side, holds } = body
        const command = { type: 'set-do-not-send', worker, employer, side, holds, reason } as const
        const tap = staffTap(hall, body, visit, worker)
        const answer = await hall.county.ask({ ...tap, command })
        if (answer.answer === 'refused') return answer
        const noted = await noteDoNotSend(hall, worker, { ...tap, id: stepOf(tap.id, 'facts') })
        return noted?.answer === 'refused' ? noted : done({ tickets: inDoubt(hall, worker) })
      }),
  }
}

/** Tells the day what the county knows, where they stand in line; whoever does not brings it with their next check-in. */
export async function noteDoNotSend(hall: Hall, worker: WorkerId, asked: Tap): Promise<Answer | undefined> {
  if (!hall.dayNow().line.has(worker)) return undefined
  const doNotSend = doNotSendOf(hall.county.state.people.get(worker))
  return hall.day.ask({ ...asked, command: { type: 'note-do-not-send', worker, doNotSend } })
}

/** Of everybody in line: what a power cut kept the day from hearing. */
export async function noteWhatIsLeft(hall: Hall, trouble: (what: string, error: unknown) => void): Promise<void> {
  for (const worker of hall.dayNow().line.keys()) {
    const asked = { id: hall.ownCommand(), actor: { by: 'clock' }, bodyDigest: hall.digest(worker) } as const
    const noted = await noteDoNotSend(hall, worker, asked)
    if (noted?.answer === 'refused') trouble('noting who is not sent where', new Error(noted.refusal.code))
  }
}
