import type { Reply } from '../../shared/answer.ts'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { CommandId, WorkerId } from '../../shared/ids.ts'
import type { Visit } from '../access/visit.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import type { WorkerSession } from './worker-session.ts'

type MatchingHandlers = Pick<
  Handlers,
  'matching/ask-for-job' | 'matching/accept' | 'matching/decline' | 'matching/wait-again'
>

export function matchingRoutes(hall: Hall, session: WorkerSession): MatchingHandlers {
  /** Asks as the worker of this session and answers with what they see afterwards. */
  async function ask(
    body: { readonly command: CommandId },
    visit: Visit,
    command: (worker: WorkerId) => DayCommand,
  ): Promise<Reply<WorkerView>> {
    const { worker } = visit
    if (worker === undefined) return refuse({ code: 'session-over' })
    const asked = { id: body.command, actor: visit.actor, bodyDigest: hall.digest(body), command: command(worker) }
    const answer = await hall.day.ask(asked)
    if (answer.answer === 'refused') return answer
    const view = session(worker)
    return view === undefined ? refuse({ code: 'not-in-line' }) : done(view)
  }

  return {
    'matching/ask-for-job': (body, visit) =>
      ask(body, visit, (worker) => ({ type: 'ask-for-job', worker, posting: body.posting })),
    'matching/accept': (body, visit) =>
      ask(body, visit, (worker) => ({ type: 'accept-offer', worker, offer: body.offer })),
    'matching/decline': (body, visit) =>
      ask(body, visit, (worker) => ({ type: 'decline-offer', worker, offer: body.offer })),
    'matching/wait-again': (body, visit) => ask(body, visit, (worker) => ({ type: 'wait-again', worker })),
  }
}
