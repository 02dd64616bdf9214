import type { Hall } from '../hall.ts'
import type { Handlers } from '../reply.ts'
import { askForSomebody } from '../staff-desk/staff.ts'

type DeskCheckInHandlers = Pick<Handlers, 'check-in/leave-for' | 'check-in/come-back-for'>

/** Staff take somebody out of the line who tells them so, and put them back where they stood. */
export function deskCheckInRoutes(hall: Hall): DeskCheckInHandlers {
  const askFor = askForSomebody(hall)
  return {
    'check-in/leave-for': (body, visit) => askFor(body, visit, (worker) => ({ type: 'leave-line', worker })),
    'check-in/come-back-for': (body, visit) => askFor(body, visit, (worker) => ({ type: 'come-back', worker })),
  }
}
