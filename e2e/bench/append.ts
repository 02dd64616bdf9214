import Database from 'libsql'
import { openFileLedger } from '../../server/ledger/file.ts'
import { Position } from '../../shared/ids.ts'
import type { EntryDraft } from '../../shared/ledger/entry.ts'
import { inFolder } from './bench-hall.ts'
import { interleave, secondsSince, side } from './measure.ts'
import { mornings } from './mornings.ts'
import { atLeast, type Row, row } from './rows.ts'

const batchSize = 256
const batchCount = 80

/** Goal 5: the ledger's append alone against an embedded database that is just as durable. */
export async function appendBench(): Promise<readonly Row[]> {
  const { drafts } = mornings(1, batchSize * batchCount)
  const batches = Array.from({ length: batchCount }, (_, n) => drafts.slice(n * batchSize, (n + 1) * batchSize))
  const ours = side(() => inFolder((folder) => ledgerRate(folder, batches)))
  const rival = side(() => inFolder(async (folder) => libsqlRate(folder, batches)))
  await interleave([ours, rival])
  const what = 'entries appended, 256 a write; libsql WAL FULL'
  return [row({ goal: 5, what, unit: '/s', ours, rival, target: atLeast(1.5) })]
}

type Batches = readonly (readonly EntryDraft[])[]

async function ledgerRate(folder: string, batches: Batches): Promise<number> {
  const ledger = await openFileLedger({ folder })
  const began = performance.now()
  for (const batch of batches) {
    const { outcome } = await ledger.append('day', ledger.head('day'), batch)
    if (outcome !== 'appended') throw new Error(`A batch ended as ${outcome}.`)
  }
  const seconds = secondsSince(began)
  await ledger.close()
  return (batchSize * batches.length) / seconds
}

/** The same facts under their position. It need not chain them with a hash. */
function libsqlRate(folder: string, batches: Batches): number {
  const database = new Database(`${folder}/entries.db`)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table entry (position integer primary key, line text not null)')
  const insert = database.prepare('insert into entry values (?, ?)')
  let last = 0
  const insertAll = database.transaction((batch: readonly EntryDraft[]) => {
    const first = Position.parse(last + 1)
    for (const draft of batch) {
      last += 1
      insert.run(last, JSON.stringify({ position: last, batch: first, ...draft }))
    }
  })
  const began = performance.now()
  for (const batch of batches) insertAll(batch)
  const seconds = secondsSince(began)
  database.close()
  return last / seconds
}
