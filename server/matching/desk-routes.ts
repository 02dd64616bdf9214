import type { OpenSecondWave } from '../../shared/day/matching/messages.ts'
import type { PostingId } from '../../shared/ids.ts'
import { rankedList } from '../../shared/places/staff-desk/ranked.ts'
import { givingMoments } from '../../shared/places/staff-desk/ranked-then.ts'
import { unlessInLine } from '../check-in/take-number.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { askAsStaff, askForSomebody, askForTickets, withReason } from '../staff-desk/staff.ts'

type DeskMatchingHandlers = Pick<
  Handlers,
  | 'matching/accept-for'
  | 'matching/decline-for'
  | 'matching/wait-again-for'
  | 'matching/take-back-wish-for'
  | 'matching/request-name-for'
  | 'matching/take-off-name-for'
  | 'matching/answer-change-for'
  | 'matching/call-again'
  | 'matching/open-second-wave'
  | 'matching/close-second-wave'
  | 'matching/ranked-list'
>

/** Staff answer an offer or other terms for somebody they see before them, call again who did not hear, see who is next and send others when people stayed away. */
export function deskMatchingRoutes(hall: Hall): DeskMatchingHandlers {
  const askFor = askForSomebody(hall)
  const ask = askAsStaff(hall)
  const { shown } = hall
  const factsOf = unlessInLine(hall)
  const reasoned = withReason(hall)
  return {
    'matching/accept-for': (body, visit) =>
      askForTickets(hall)(body, visit, (worker) => ({ type: 'accept-offer', worker, offer: body.offer })),
    'matching/decline-for': (body, visit) =>
      reasoned(body, (reason) =>
        askFor(body, visit, (worker) => ({
          type: 'decline-offer',
          worker,
          offer: body.offer,
          reason,
          ...(body.notFound === undefined ? {} : { notFound: body.notFound }),
        })),
      ),
    'matching/wait-again-for': (body, visit) => askFor(body, visit, (worker) => ({ type: 'wait-again', worker })),
    'matching/take-back-wish-for': (body, visit) =>
      askFor(body, visit, (worker) => ({ type: 'take-back-wish', worker, posting: body.posting })),
    'matching/request-name-for': (body, visit) =>
      reasoned(body, (reason) =>
        ask(body, visit, { type: 'request-name', posting: body.posting, number: body.number, reason }),
      ),
    'matching/take-off-name-for': (body, visit) =>
      reasoned(body, (reason) =>
        ask(body, visit, { type: 'take-off-name', posting: body.posting, number: body.number, reason }),
      ),
    async 'matching/answer-change-for'(body, visit) {
      const { placement, revision, answer } = body
      const worker = hall.day.state.placements.get(placement)?.worker
      if (worker === undefined) return refuse({ code: 'change-gone' })
      return ask(body, visit, { type: 'answer-change', worker, placement, revision, answer, ...factsOf(worker) })
    },
    'matching/call-again': (body, visit) =>
      reasoned(body, (reason) => ask(body, visit, { type: 'call-again', offer: body.offer, reason })),
    async 'matching/ranked-list'({ posting }) {
      const list = rankedList(hall.day.state, posting, shown.worker)
      return list === undefined
        ? refuse({
            code: hall.day.state.postings.get(posting)?.status === 'held' ? 'posting-not-open' : 'posting-over',
          })
        : done({ ...list, moments: givingMoments(hall.decided(), posting) })
    },
    'matching/open-second-wave': (body, visit) =>
      reasoned(body, (reason) =>
        ask(body, visit, {
          type: 'open-second-wave',
          posting: body.posting,
          leaveMinute: body.leaveMinute,
          ...stopOfEmployer(hall, body.posting),
          reason,
        }),
      ),
    'matching/close-second-wave': (body, visit) =>
      reasoned(body, (reason) => ask(body, visit, { type: 'close-second-wave', posting: body.posting, reason })),
  }
}

function stopOfEmployer({ day, county }: Hall, posting: PostingId): Pick<OpenSecondWave, 'stoppedAt'> {
  const employer = day.state.postings.get(posting)?.employer
  const stoppedAt = employer && county.state.employers.get(employer)?.stoppedAt
  return stoppedAt === undefined ? {} : { stoppedAt }
}
