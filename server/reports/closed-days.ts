import type { Day } from '../../shared/day/day.ts'
import type { DayEvent } from '../../shared/day/messages.ts'
import type { MarketDay } from '../../shared/ids.ts'
import type { Entry } from '../../shared/ledger/entry.ts'
import { replayDay } from '../../shared/places/daily-log/replay.ts'
import { entriesFor } from '../daily-log/days.ts'
import type { Hall } from '../hall.ts'

/** A day as its close found it, and as its last entry left it; with its own entries, and those of them before the close. */
export interface ClosedDay {
  readonly atClose: Day
  readonly byNow: Day
  readonly entries: readonly Entry<DayEvent>[]
  readonly untilClose: readonly Entry<DayEvent>[]
}

const daysKept = 2

/** Closed days from their entries; whoever looks at one looks at many of its figures. */
export function closedDays({ ledger, day: book }: Pick<Hall, 'ledger' | 'day'>) {
  const known = new Map<MarketDay, Promise<ClosedDay | undefined>>()
  return (day: MarketDay): Promise<ClosedDay | undefined> => {
    // What is put right in its evening is added to it.
    if (day === book.state.day) return closedDay(ledger, day)
    const found = known.get(day) ?? closedDay(ledger, day)
    known.delete(day)
    known.set(day, found)
    found.catch(() => known.delete(day))
    for (const oldest of [...known.keys()].slice(0, -daysKept)) known.delete(oldest)
    return found
  }
}

async function closedDay(ledger: Hall['ledger'], day: MarketDay): Promise<ClosedDay | undefined> {
  const { own, from, all } = await entriesFor(ledger, day)
  const closing = own.find(({ events }) => events.some(({ type }) => type === 'day-closed'))
  if (closing === undefined) return undefined
  const untilClose = own.filter(({ position }) => position < closing.position)
  return {
    atClose: replayDay(
      day,
      from,
      all.filter(({ position }) => position < closing.position),
    ).state,
    byNow: replayDay(day, from, all).state,
    entries: own,
    untilClose,
  }
}
