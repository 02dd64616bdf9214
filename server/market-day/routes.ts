import type { Hall } from '../hall.ts'
import type { Handlers } from '../reply.ts'
import { askAsStaff, withReason } from '../staff-desk/staff.ts'

/** Closing the day before its hour. */
export const marketDayRoutes = (hall: Hall): Pick<Handlers, 'market-day/close'> => ({
  'market-day/close': (body, visit) =>
    withReason(hall)(body, (reason) => askAsStaff(hall)(body, visit, { type: 'close-day', reason })),
})
