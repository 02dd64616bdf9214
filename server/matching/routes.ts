import { whyNot } from '../../shared/day/matching/why.ts'
import type { PlacementId, WorkerId } from '../../shared/ids.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import { whyNotWords } from '../../shared/language/why-not-words.ts'
import { unlessInLine } from '../check-in/take-number.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import type { ToldNewsKept } from './told-news.ts'
import { askAsWorker, type WorkerSession } from './worker-session.ts'

type MatchingHandlers = Pick<
  Handlers,
  | 'matching/ask-for-job'
  | 'matching/take-back-wish'
  | 'matching/accept'
  | 'matching/decline'
  | 'matching/wait-again'
  | 'matching/answer-change'
  | 'matching/why'
  | 'matching/know-news'
>

export function matchingRoutes(hall: Hall, session: WorkerSession, told: ToldNewsKept): MatchingHandlers {
  const ask = askAsWorker(hall, session)
  const factsOf = unlessInLine(hall)
  function knows(worker: WorkerId, placement: PlacementId) {
    if (session(worker)?.news.some((news) => news.placement === placement)) told.know(placement)
    hall.changed()
    const view = session(worker)
    return view === undefined ? refuse({ code: 'not-in-line' }) : done(view)
  }
  return {
    'matching/ask-for-job': (body, visit) =>
      ask(body, visit, (worker) => ({ type: 'ask-for-job', worker, posting: body.posting })),
    'matching/take-back-wish': (body, visit) =>
      ask(body, visit, (worker) => ({ type: 'take-back-wish', worker, posting: body.posting })),
    'matching/accept': (body, visit) =>
      ask(body, visit, (worker) => ({ type: 'accept-offer', worker, offer: body.offer })),
    'matching/decline': (body, visit) =>
      ask(body, visit, (worker) => ({ type: 'decline-offer', worker, offer: body.offer })),
    'matching/answer-change': (body, visit) =>
      ask(body, visit, (worker) => ({
        type: 'answer-change',
        worker,
        placement: body.placement,
        revision: body.revision,
        answer: body.answer,
        ...factsOf(worker),
      })),
    'matching/why': async (_, { worker }) => {
      if (worker === undefined) return refuse({ code: 'session-over' })
      const { state: day } = hall.day
      const lines = whyNot({ day, decided: hall.decided(), stands: hall.asThingsStand(day, worker) }, worker)
      return done(lines.map((line) => ({ ...line, because: inBoth((words) => whyNotWords(words, line.because)) })))
    },
    'matching/know-news': async ({ placement }, { worker }) =>
      worker === undefined ? refuse({ code: 'session-over' }) : knows(worker, placement),
    'matching/wait-again': async (body, visit) => {
      const answer = await ask(body, visit, (worker) => ({ type: 'wait-again', worker }))
      const { heard } = body
      if (answer.answer !== 'done' || heard === undefined || visit.worker === undefined) return answer
      return knows(visit.worker, heard)
    },
  }
}
