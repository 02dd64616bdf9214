import { isOfTerminal, keeperOf, unclaimed } from '../day/check-in/keepers.ts'
import type { Day } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import type { Instant } from '../ids.ts'
import { later } from '../time.ts'
import type { Luck } from './luck.ts'

/**
 * What two terminals tell of when their line is back: people came while others checked in, and one more just now. Some of it is told
 * once more, or cannot be: with another time, of another day.
 */
export function toldAfterwards(luck: Luck, day: Day, now: Instant): readonly DayCommand[] {
  const terminal = luck.between(1, 2)
  const count = 1 + [...day.keepers.keys()].filter((keeper) => isOfTerminal(keeper, terminal)).length
  const meanwhile = luck.pick([...day.line.values()])?.checkedInAt ?? later(now, -60)
  const kept = (nth: number, keptAt: Instant): DayCommand => ({
    type: 'keep-place',
    keeper: keeperOf(terminal, nth),
    keptAt,
  })
  return [
    kept(count, meanwhile),
    kept(count, meanwhile),
    kept(count + 1, now),
    ...(luck.once(3) ? [kept(count, later(meanwhile, -1)), kept(count + 2, later(now, -24 * 3600))] : []),
  ]
}

/** Half of those who check in bring a place-keeper, now and then one that was used, or that nobody knows. */
export function bringing(luck: Luck, day: Day, asked: DayCommand): DayCommand {
  if (asked.type !== 'check-in' || luck.once(2)) return asked
  if (luck.once(8)) return { ...asked, keeper: luck.pick([...day.keepers.keys()]) ?? keeperOf(9, 99) }
  const keeper = luck.once(8) ? keeperOf(9, 99) : luck.pick(unclaimed(day))?.keeper
  return keeper === undefined ? asked : { ...asked, keeper }
}
