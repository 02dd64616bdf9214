import type { KeyObject } from 'node:crypto'
import type { RegisterPort } from '../../shared/register.ts'
import { type Disk, nodeDisk } from './disk.ts'
import type { RegisterNotice } from './durable-file.ts'
import { makeLookup } from './lookup.ts'
import { makeOpening } from './opening.ts'
import { attempt, kept } from './outcome.ts'
import { makePeople } from './people.ts'
import { foundBy, type RowId, shardOf } from './row.ts'
import { lookupHash, makeSealing, type Random, type Sealing } from './seal.ts'
import { openShards } from './shards.ts'
import { makeSharedNumbers } from './shared-numbers.ts'
import { makeTexts } from './texts.ts'

export interface LowdbRegisterOptions {
  readonly folder: string
  readonly keys: { readonly seal: KeyObject; readonly lookup: KeyObject }
  readonly random: Random
  readonly disk?: Disk
  readonly sealing?: Sealing
  /** Told at opening of a file whose backup stands in for it. */
  readonly onNotice?: (notice: RegisterNotice) => void
}

/**
 * The register in one folder: lowdb documents of about a hundred sealed rows, each written whole and durably.
 * One process at a time. Throws `RegisterDamaged` if a file cannot be read nor its backup.
 */
export async function openLowdbRegister(options: LowdbRegisterOptions): Promise<RegisterPort> {
  const { folder, keys, random, disk = nodeDisk, sealing = makeSealing(keys.seal, random) } = options
  const shards = await openShards(disk, folder, options.onNotice ?? (() => undefined))
  const opening = makeOpening(sealing, shards.fileOf)
  /** Rows that may be left over from a cut-off tap. A row that was given to somebody since is not one of them. */
  const unnamed = new Set<RowId>([...shards.rows()].map((row) => row.id))
  const onGiven = (id: RowId) => unnamed.delete(id)
  const hashOf = (identity: string) => lookupHash(keys.lookup, identity)

  const sharedNumbers = makeSharedNumbers(shards, opening, hashOf)
  const lookup = makeLookup(shards, sharedNumbers)
  const people = makePeople({ shards, lookup, sealing, opening, hashOf, sharedNumbers, onGiven })
  const texts = makeTexts({ shards, sealing, opening, random, onGiven })

  /** Erases those of one file that still may be erased when their turn to be written comes; answers how many. */
  async function erase(ids: readonly [RowId, ...RowId[]], stillMay: (id: RowId) => boolean): Promise<number> {
    const shard = shards.of(ids[0])
    const leaving = ids.flatMap((id) => foundBy(shard.rows.get(id)))
    return lookup.whileLeaving(leaving, async () => {
      // A start repeats every erasure of the past; only what is still there costs a write.
      const there = await Promise.all(ids.map((id) => shard.holds(id)))
      if (!there.includes(true)) return 0
      return shard.change((rows) => ids.filter((id) => stillMay(id) && rows.delete(id)).length, 'forGood')
    })
  }

  const port: RegisterPort = {
    ...people,
    ...texts,
    erase: (id) =>
      attempt(async () => {
        await erase([id], () => true)
        return kept(undefined)
      }),
    sweep: (since, named) =>
      attempt(async () => {
        const left = [...unnamed].filter((id) => !named.has(id) && (shards.row(id)?.madeOn ?? '') >= since)
        const byFile = new Map<string, [RowId, ...RowId[]]>()
        for (const id of left) byFile.set(shardOf(id), [id, ...(byFile.get(shardOf(id)) ?? [])])
        const erased = await Promise.all([...byFile.values()].map((ids) => erase(ids, (id) => unnamed.has(id))))
        return kept(erased.reduce((sum, count) => sum + count, 0))
      }),
    close: () => shards.idle(),
  }
  return port
}
