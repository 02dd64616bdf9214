import { appendBench } from './append.ts'
import { commandAlone } from './command-alone.ts'
import { commandsInFlight } from './commands-in-flight.ts'
import { manyPeople } from './many-people.ts'
import { manyRecords } from './many-records.ts'
import { postBench } from './post.ts'
import { replayBench } from './replay.ts'
import type { Row } from './rows.ts'

/** What is measured together, each part by a name of its own under which it also runs alone. */
export type Stories = ReadonlyMap<string, () => Promise<readonly Row[]>>

/** The ledger and everything that stands on it: goals 1 to 5, 7 and 8. */
export const ledgerStories: Stories = new Map([
  ['commands-in-flight', commandsInFlight],
  ['command-alone', commandAlone],
  ['many-records', manyRecords],
  ['many-people', manyPeople],
  ['append', appendBench],
  ['replay', replayBench],
  ['post', postBench],
])
