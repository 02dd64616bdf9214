import type { Book } from '../../shared/ledger/entry.ts'
import { emptyBook, type Link } from './chain.ts'
import { LedgerDamaged } from './damage.ts'
import type { Disk, DiskFile } from './disk.ts'
import { bytesFrom, edgesOf, type Segment, segmentFiles, walk } from './segments.ts'
import { type Cut, cutEnd, isInLastBatch } from './torn.ts'

export interface BookFolder {
  readonly disk: Disk
  readonly book: Book
  readonly folder: string
  /** What a snapshot already holds: files that end at or before it are led past and not walked. */
  readonly startsAfter: number
}

/** Follows the chain through all files of a book; cuts a torn end; throws `LedgerDamaged` at any other damage. */
export async function checkBook({ disk, book, folder, startsAfter }: BookFolder) {
  await disk.makeFolder(folder)
  const files = segmentFiles(book, await disk.list(folder))
  const segments: Segment[] = []
  const cuts: Cut[] = []
  let link: Link = emptyBook
  for (const [index, name] of files.entries()) {
    const path = `${folder}/${name}`
    const before = link
    const isLast = index === files.length - 1
    const file = await disk.open(path, isLast ? 'write' : 'read')
    try {
      const led = isLast ? undefined : await leadPast(file, before, startsAfter)
      const found = led ?? (await check(disk, path, file, before, isLast ? cuts : undefined))
      link = found.link
      segments.push({
        name: name.slice(0, -'.jsonl'.length),
        path,
        before,
        last: link.position,
        size: found.size,
        verified: led === undefined,
      })
    } finally {
      await file.close()
    }
  }
  if (files.length > 0) await disk.syncFolder(folder)
  return { segments, link, cuts }
}

async function leadPast(file: DiskFile, before: Link, startsAfter: number) {
  const edges = await edgesOf(file)
  if (edges === undefined || edges.first !== before.position + 1 || edges.last.position > startsAfter) return undefined
  return { link: edges.last, size: await file.size() }
}

async function check(disk: Disk, path: string, file: DiskFile, before: Link, cuts: Cut[] | undefined) {
  const found = await walk(file, before)
  if (found.damage !== undefined) {
    const rest = (await bytesFrom(file, found.size, await file.size())).toString('latin1')
    if (cuts === undefined || !isInLastBatch(found, rest)) throw new LedgerDamaged(path, found.lines + 1, found.damage)
    cuts.push(await cutEnd(disk, path, file, found))
  }
  if (cuts !== undefined) await makeDurable(file, found.lastBatchAt, found.size)
  return found
}

/**
 * The last batch may be whole in the system's cache and not on the disk: the process was killed before its sync, or its
 * sync failed, after which the cache no longer says so. Answering for it needs it written once more and synced.
 */
async function makeDurable(file: DiskFile, from: number, to: number) {
  const batch = await bytesFrom(file, from, to)
  if ((await file.write(batch, from)) < batch.length) throw new Error('The last batch could not be written again.')
  await file.sync()
}
