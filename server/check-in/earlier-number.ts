import { DayEvent } from '../../shared/day/messages.ts'
import type { DayNumber, MarketDay, WorkerId } from '../../shared/ids.ts'
import { dayAfter } from '../../shared/time.ts'
import type { Hall } from '../hall.ts'

/** A number older than this is in nobody's pocket. */
const daysBack = 7

/** The latest day before today on which this number was given to somebody of whom that is so. */
export async function dayOfNumber(
  { ledger, today }: Pick<Hall, 'ledger' | 'today'>,
  number: DayNumber,
  isTheirs: (worker: WorkerId) => boolean,
): Promise<MarketDay | undefined> {
  for (let back = 1; back <= daysBack; back += 1) {
    const day = dayAfter(today(), -back)
    for await (const { events } of ledger.readDay(day, [number]))
      for (const event of events.map((written) => DayEvent.parse(written)))
        if (event.type === 'checked-in' && event.number === number && isTheirs(event.worker)) return day
  }
  return undefined
}
