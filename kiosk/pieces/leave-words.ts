import { clockTime } from '../../shared/hall-clock.ts'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { bayName, meetingName } from '../app/market.ts'
import { words } from '../app/words.ts'

type Leaving = Pick<TicketPaper, 'terms' | 'leaveMinute'>

/** `06:00 发车`, or the start for who comes by themselves; a second wave sets out at its own time. */
export function leaveLine({ terms, leaveMinute }: Leaving): string {
  const say = words().ticket
  if (terms.transport.kind === 'bus') return say.leave(clockTime(leaveMinute))
  return leaveMinute === terms.startMinute ? say.begin(clockTime(leaveMinute)) : say.setOut(clockTime(leaveMinute))
}

/** The bay of the bus, or where one goes to. */
export function whereLine({ terms: { transport, township } }: Pick<TicketPaper, 'terms'>): string {
  return transport.kind === 'bus' ? bayName(transport.bay) : meetingName(township, transport.meet)
}
