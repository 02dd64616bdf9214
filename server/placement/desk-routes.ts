import { whyOf } from '../../shared/day/told.ts'
import { roster } from '../../shared/places/staff-desk/roster.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { askAsStaff, askForTickets, keepReason, withReason } from '../staff-desk/staff.ts'

type DeskPlacementHandlers = Pick<
  Handlers,
  | 'placement/place-by-hand'
  | 'placement/release'
  | 'placement/report-arrival'
  | 'placement/stop-work-for'
  | 'placement/take-back-stop'
  | 'placement/roster'
>

/** What staff decide about who has which job, and what they hear of who came. */
export function deskPlacementRoutes(hall: Hall): DeskPlacementHandlers {
  const { shown } = hall
  const ask = askAsStaff(hall)
  const askFor = askForTickets(hall)
  const reasoned = withReason(hall)
  return {
    'placement/place-by-hand': (body, visit) =>
      reasoned(body, (reason) =>
        askFor(body, visit, (worker) => ({ type: 'place-by-hand', worker, posting: body.posting, reason })),
      ),
    'placement/release': (body, visit) =>
      reasoned(body, (reason) =>
        ask(body, visit, { type: 'release-placement', placement: body.placement, because: body.because, reason }),
      ),
    async 'placement/report-arrival'(body, visit) {
      const { command, placement, workDate, report } = body
      const kept = await keepReason(hall, command, body.reason)
      if ('refusal' in kept) return refuse(kept.refusal)
      // It costs them their place in the line: what was said of it stays with it.
      if (report === 'unexcused' && kept.reason === undefined) return refuse({ code: 'reason-needed' })
      return ask(body, visit, { type: 'report-arrival', placement, workDate, report, ...whyOf(kept) })
    },
    'placement/stop-work-for': (body, visit) =>
      ask(body, visit, { type: 'stop-work', posting: body.posting, because: body.because, minute: body.minute }),
    'placement/take-back-stop': (body, visit) =>
      reasoned(body, (reason) =>
        ask(body, visit, { type: 'take-back-stop', posting: body.posting, workDate: body.workDate, reason }),
      ),

    async 'placement/roster'({ posting, workDate }) {
      return done(roster(hall.day.state, posting, workDate, shown.worker))
    },
  }
}
