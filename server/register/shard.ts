import { Low } from 'lowdb'
import type { DurableFile } from './durable-file.ts'
import type { Gate } from './gate.ts'
import type { Row, RowId, ShardDocument } from './row.ts'

/**
 * One file of rows. Changes that come while a write is in flight go together in the next one, and are answered when
 * it is durable. What can be read here is never more than what the disk has: a failed write changes nothing.
 */
export interface Shard {
  readonly rows: ReadonlyMap<RowId, Row>
  /** Answers what `edit` answered once its rows are durable. `forGood`: no older state of the file is left either. */
  change<Answer>(edit: (rows: Map<RowId, Row>) => Answer, forGood?: 'forGood'): Promise<Answer>
  /** Whether this word lies in any copy of the file, backups and drafts included. Waits for what is being written. */
  holds(word: string): Promise<boolean>
  /** Resolves when no write is in flight or waiting. */
  idle(): Promise<void>
}

interface Waiting {
  readonly forGood: boolean
  readonly edit: (rows: Map<RowId, Row>) => void
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** A shard that was read from its file, or a new one. */
export async function openShard(file: DurableFile<ShardDocument>, gate: Gate): Promise<Shard> {
  const low = new Low(file, emptyShard)
  await low.read()
  return shardOver(low, file, gate)
}

export const newShard = (file: DurableFile<ShardDocument>, gate: Gate): Shard =>
  shardOver(new Low(file, emptyShard), file, gate)

const emptyShard: ShardDocument = { version: 1, rows: [] }

function shardOver(low: Low<ShardDocument>, file: DurableFile<ShardDocument>, gate: Gate): Shard {
  let rows = new Map(low.data.rows.map((row) => [row.id, row]))
  let waiting: Waiting[] = []
  let writing: Promise<void> | undefined

  async function writeAll() {
    // What is asked in the same instant goes into the same write.
    await null
    while (waiting.length > 0) await gate(writeOnce)
    writing = undefined
  }

  async function writeOnce() {
    const batch = waiting
    waiting = []
    const next = new Map(rows)
    try {
      for (const change of batch) change.edit(next)
      low.data = { version: 1, rows: [...next.values()] }
      await low.write()
      if (batch.some((change) => change.forGood)) {
        await file.dropDamaged()
        // The second write makes the first one the backup.
        await low.write()
      }
      rows = next
      for (const change of batch) change.done()
    } catch (error) {
      for (const change of batch) change.failed(error)
    }
  }

  return {
    get rows() {
      return rows
    },
    change<Answer>(edit: (rows: Map<RowId, Row>) => Answer, forGood?: 'forGood') {
      return new Promise<Answer>((resolve, reject) => {
        let done = () => reject(new Error('a change was answered before it was made'))
        waiting.push({
          forGood: forGood !== undefined,
          edit: (next) => {
            const answer = edit(next)
            done = () => resolve(answer)
          },
          done: () => done(),
          failed: reject,
        })
        writing ??= writeAll()
      })
    },
    async holds(word) {
      await writing
      return file.holds(word)
    },
    async idle() {
      await writing
    },
  }
}
