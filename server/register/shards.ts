import { join } from 'node:path'
import type { Disk } from './disk.ts'
import { durableFile, type RegisterNotice } from './durable-file.ts'
import { makeGate } from './gate.ts'
import { parseShard, type Row, type RowId, type ShardDocument, shardOf } from './row.ts'
import { newShard, openShard, type Shard } from './shard.ts'

/** All files of a register, by the row they hold. */
export interface Shards {
  of(id: RowId): Shard
  row(id: RowId): Row | undefined
  /** The path of the file a row lies in, for whoever must put it back. */
  fileOf(id: RowId): string
  rows(): Iterable<Row>
  idle(): Promise<void>
}

const rooms = ['people', 'texts']
const shardFile = /^([0-9a-z]{2}\.json)(\.bak)?$/
/** Files open at once: enough to keep a disk busy, far below any limit of the system. */
const filesAtOnce = 64

export async function openShards(
  disk: Disk,
  folder: string,
  onNotice: (notice: RegisterNotice) => void,
): Promise<Shards> {
  const gate = makeGate(filesAtOnce)
  const shards = new Map<string, Shard>()
  const fileFor = (name: string) =>
    durableFile<ShardDocument>(disk, join(folder, name), (text) => parseShard(name, text), onNotice)

  for (const room of rooms) {
    await disk.makeFolder(join(folder, room))
    const found = await disk.list(join(folder, room))
    const drafts = found.filter((file) => file.endsWith('.tmp'))
    await Promise.all(drafts.map((draft) => disk.remove(join(folder, room, draft))))
    const names = new Set(found.flatMap((file) => shardFile.exec(file)?.[1] ?? []).map((file) => `${room}/${file}`))
    const open = async (name: string) => shards.set(name, await openShard(fileFor(name), gate))
    await Promise.all([...names].map((name) => gate(() => open(name))))
  }

  function of(id: RowId): Shard {
    const name = shardOf(id)
    const known = shards.get(name)
    if (known !== undefined) return known
    const made = newShard(fileFor(name), gate)
    shards.set(name, made)
    return made
  }
  return {
    of,
    row: (id) => shards.get(shardOf(id))?.rows.get(id),
    fileOf: (id) => join(folder, shardOf(id)),
    *rows() {
      for (const shard of shards.values()) yield* shard.rows.values()
    },
    async idle() {
      await Promise.all([...shards.values()].map((shard) => shard.idle()))
    },
  }
}
