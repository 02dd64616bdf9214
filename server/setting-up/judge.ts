import { join } from 'node:path'
import { CountyEvent } from '../../shared/county/messages.ts'
import { DayEvent } from '../../shared/day/messages.ts'
import { entryOn } from '../ledger/chain.ts'
import { knownBy } from '../ledger/newer.ts'
import { readThrough } from '../ledger/read-through.ts'

/**
 * Whether this version can go on with the data in a folder: every line is read as a start reads it. It may run beside the
 * server. Throws `WrittenByNewer`, or where a chain breaks.
 */
export async function judgeData(dataFolder: string): Promise<void> {
  const books = { day: knownBy(DayEvent), county: knownBy(CountyEvent) } as const
  for (const book of ['county', 'day'] as const) {
    const show = (line: string) => {
      for (const event of entryOn(line).events) books[book](event)
    }
    for await (const _ of readThrough(join(dataFolder, 'ledger'), book, show));
  }
}
