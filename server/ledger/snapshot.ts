import { createHmac, type KeyObject } from 'node:crypto'
import { Low } from 'lowdb'
import type { County } from '../../shared/county/county.ts'
import type { Day } from '../../shared/day/day.ts'
import { type MarketDay, Position } from '../../shared/ids.ts'
import { ImmutableMap, ImmutableSet, isImmutableMap, isImmutableSet } from '../../shared/immutable.ts'
import type { Book } from '../../shared/ledger/entry.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import type { BookSnapshot } from '../book.ts'
import { nodeDisk } from '../register/disk.ts'
import { durableFile } from '../register/durable-file.ts'
import { stateShape } from './state-shape.ts'

/** Where the next start begins to look for rows that no entry names. */
export interface SweepMark {
  readonly since: MarketDay
  readonly day: Position
  readonly county: Position
}
export interface HallSnapshot {
  readonly day: BookSnapshot<Day>
  readonly county: BookSnapshot<County>
  readonly sweep: SweepMark
}

/**
 * The file a start begins from, written when a day closes; safe to delete, for the ledger holds everything. One that a
 * server with other rules wrote is left aside, and the start replays instead.
 */
export function snapshotFile(path: string, key: KeyObject, shape = stateShape) {
  const macOf = (text: string) => createHmac('sha256', key).update(`snapshot ${shape} ${text}`).digest('base64url')
  const low = new Low<Sealed | null>(
    durableFile<Sealed | null>(
      nodeDisk,
      path,
      (text) => JSON.parse(text),
      () => {},
    ),
    null,
  )
  return {
    async write(snapshot: HallSnapshot): Promise<void> {
      const text = JSON.stringify(snapshot, encode)
      low.data = { text, mac: macOf(text) }
      await low.write()
    },
    /** The snapshot, if it is whole, of today's shape and of this ledger; otherwise undefined. */
    async read(): Promise<HallSnapshot | undefined> {
      try {
        await low.read()
      } catch {
        return undefined
      }
      // Nobody but this server can have written a text whose code fits, so its shape needs no further check.
      if (low.data === null || low.data.mac !== macOf(low.data.text)) return undefined
      const snapshot: HallSnapshot = JSON.parse(low.data.text, decode)
      return snapshot
    },
  }
}

interface Sealed {
  readonly text: string
  readonly mac: string
}

/** Whether the ledger has, where the snapshot ends, the entry that the snapshot says. */
export async function fits(ledger: LedgerPort, snapshot: HallSnapshot): Promise<boolean> {
  const same = async (book: Book, { last }: BookSnapshot<unknown>) => {
    if (ledger.head(book) < last.position) return false
    for await (const entry of ledger.read(book, Position.parse(last.position - 1)))
      return entry.command === last.command
    return false
  }
  return (await same('day', snapshot.day)) && (await same('county', snapshot.county))
}

// JSON has no maps and sets; `toJSON` has run before the replacer sees a value, so the holder is asked.
function encode(this: unknown, key: string, value: unknown): unknown {
  const held: unknown = typeof this === 'object' && this !== null ? Reflect.get(this, key) : undefined
  if (isImmutableMap(held)) return { $map: [...held.entries()] }
  if (isImmutableSet(held)) return { $set: [...held.values()] }
  return value
}

function decode(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('$map' in value && Array.isArray(value.$map)) return ImmutableMap(value.$map)
  if ('$set' in value && Array.isArray(value.$set)) return ImmutableSet(value.$set)
  return value
}
