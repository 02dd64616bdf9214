import type { Hall } from '../hall.ts'
import type { Handlers } from '../reply.ts'
import { askAsStaff, askForSomebody } from '../staff-desk/staff.ts'

type DeskMatchingHandlers = Pick<
  Handlers,
  'matching/accept-for' | 'matching/decline-for' | 'matching/wait-again-for' | 'matching/open-second-wave'
>

/** Staff answer an offer for somebody they see before them, and send others when people stayed away. */
export function deskMatchingRoutes(hall: Hall): DeskMatchingHandlers {
  const askFor = askForSomebody(hall)
  const ask = askAsStaff(hall)
  return {
    'matching/accept-for': (body, visit) =>
      askFor(body, visit, (worker) => ({ type: 'accept-offer', worker, offer: body.offer })),
    'matching/decline-for': (body, visit) =>
      askFor(body, visit, (worker) => ({ type: 'decline-offer', worker, offer: body.offer })),
    'matching/wait-again-for': (body, visit) => askFor(body, visit, (worker) => ({ type: 'wait-again', worker })),
    'matching/open-second-wave': (body, visit) =>
      ask(body, visit, { type: 'open-second-wave', posting: body.posting, leaveMinute: body.leaveMinute }),
  }
}
