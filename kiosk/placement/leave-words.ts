import type { Terms } from '../../shared/day/posting/terms.ts'
import { townshipName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { clockOf } from '../pieces/leave-time.ts'

/** `06:00 发车`, or the start for who comes by themselves. */
export function leaveLine({ transport, startMinute }: Terms): string {
  const say = words().ticket
  return transport.kind === 'bus' ? say.leave(clockOf(transport.leaveMinute)) : say.begin(clockOf(startMinute))
}

/** The bay of the bus, or the township one goes to. */
export function whereLine({ transport, township }: Terms): string {
  return transport.kind === 'bus' ? words().terms.bay(transport.bay) : townshipName(township)
}
