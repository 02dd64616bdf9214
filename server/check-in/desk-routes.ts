import type { Hall } from '../hall.ts'
import { type Handlers, refuse } from '../reply.ts'
import { askAsStaff, askForSomebody, holderOf, withReason } from '../staff-desk/staff.ts'

type DeskCheckInHandlers = Pick<
  Handlers,
  | 'check-in/leave-for'
  | 'check-in/come-back-for'
  | 'check-in/form-crew-for'
  | 'check-in/leave-crew-for'
  | 'check-in/dissolve-crew-for'
  | 'check-in/go-to-child'
>

/** Staff take somebody out of the line who tells them so, put them back where they stood, see who travels together, and go to a child. */
export function deskCheckInRoutes(hall: Hall): DeskCheckInHandlers {
  const askFor = askForSomebody(hall)
  const reasoned = withReason(hall)
  return {
    'check-in/leave-for': (body, visit) =>
      reasoned(body, (reason) => askFor(body, visit, (worker) => ({ type: 'leave-line', worker, reason }))),
    'check-in/come-back-for': (body, visit) => askFor(body, visit, (worker) => ({ type: 'come-back', worker })),
    async 'check-in/form-crew-for'(body, visit) {
      const others = body.others.map((number) => holderOf(hall, number))
      const known = others.filter((worker) => worker !== undefined)
      if (known.length < others.length) return refuse({ code: 'not-in-line' })
      return reasoned(body, (reason) =>
        askFor(body, visit, (worker) => ({ type: 'form-crew', worker, with: known, reason })),
      )
    },
    'check-in/leave-crew-for': (body, visit) =>
      reasoned(body, (reason) => askFor(body, visit, (worker) => ({ type: 'leave-crew', worker, reason }))),
    'check-in/dissolve-crew-for': (body, visit) =>
      reasoned(body, (reason) => askFor(body, visit, (worker) => ({ type: 'dissolve-crew', worker, reason }))),
    'check-in/go-to-child': (body, visit) =>
      askAsStaff(hall)(body, visit, { type: 'go-to-child', cameAt: body.cameAt }),
  }
}
