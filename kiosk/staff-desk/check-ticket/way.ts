import { clockTime } from '../../../shared/hall-clock.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { bayIn } from '../../../shared/language/terms-words.ts'
import type { ListedTicket } from '../../../shared/ticket/check.ts'
import { townshipName } from '../../app/market.ts'
import { saying } from '../../app/saying.ts'
import { timeOf } from '../term-words.ts'
import { words } from '../words.ts'

/** The bus of the day it is for, and its bay; without a bus the way is theirs, and when work begins. */
export function wayOf({
  ticket,
  date,
}: {
  readonly ticket: ListedTicket
  readonly date?: MarketDay
}): readonly (readonly [string, string])[] {
  const { desk, terms } = words()
  const { transport, township, startMinute } = ticket.job
  const day = ticket.days.find((one) => one.date === date) ?? ticket.days[0]
  if (transport.kind === 'bus') {
    const leaves = day === undefined ? clockTime(transport.leaveMinute) : timeOf(day.leavesAt)
    return [[desk.travel, desk.bus(leaves, bayIn(saying(), transport.bay))]]
  }
  const begins = words().checkTicket.begins(clockTime(startMinute))
  return [[desk.travel, desk.together([terms.ownTo(townshipName(township), transport.meet), begins])]]
}
