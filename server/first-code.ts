import { type Clock, randomTail } from './clock.ts'
import type { Hall } from './hall.ts'

/** Whoever stands at the console may make the first staff account with this; none once there is staff. */
export function firstCodeOf(hall: Hall, clock: Clock): string | undefined {
  if (!hall.county.state.staff.isEmpty()) return undefined
  const tail = randomTail(clock)
  return `${tail.slice(0, 4)}-${tail.slice(4, 8)}`.toUpperCase()
}

export const sayFirstCode = (code: string): string =>
  `第一个工作人员账号的一次性口令 / one-time code for the first staff account: ${code}`
