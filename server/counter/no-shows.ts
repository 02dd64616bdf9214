import { talksDue } from '../../shared/county/people/no-shows.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers } from '../reply.ts'
import { askCountyAsStaff, withReason } from '../staff-desk/staff.ts'

type NoShowHandlers = Pick<Handlers, 'counter/talks-due' | 'counter/note-talk' | 'counter/pause' | 'counter/lift-pause'>

/** Who did not come to work again and again: staff talk with them, a supervisor may pause them, and what either wrote is sealed. */
export function noShowRoutes(hall: Hall): NoShowHandlers {
  const ask = askCountyAsStaff(hall)
  const reasoned = withReason(hall)
  return {
    'counter/talks-due': async () =>
      done(
        talksDue(hall.county.state, hall.today()).map((due) => ({
          ...due,
          who: hall.shown.worker(due.worker),
          ...(hall.shown.hasPhone(due.worker) ? {} : { noPhone: true }),
        })),
      ),
    'counter/note-talk': (body, visit) =>
      reasoned({ command: body.command, reason: body.note }, (note) =>
        ask(body, visit, { type: 'note-talk', worker: body.worker, note }),
      ),
    'counter/pause': (body, visit) =>
      reasoned(body, (reason) =>
        ask(body, visit, { type: 'pause-worker', worker: body.worker, until: body.until, reason }),
      ),
    'counter/lift-pause': (body, visit) =>
      reasoned(body, (reason) => ask(body, visit, { type: 'lift-pause', worker: body.worker, reason })),
  }
}
