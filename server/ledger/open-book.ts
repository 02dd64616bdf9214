import type { Book } from '../../shared/ledger/entry.ts'
import { emptyBook, type Link } from './chain.ts'
import { LedgerDamaged } from './damage.ts'
import type { Disk, DiskFile } from './disk.ts'
import { cleanTail, edgesOf, type Tail } from './edges.ts'
import { bytesFrom, type Segment, segmentFiles, walk } from './segments.ts'
import { type Cut, cutEnd, isUnfinished } from './torn.ts'

export interface BookFolder {
  readonly disk: Disk
  readonly book: Book
  readonly folder: string
}

/**
 * Finds where a book goes on, without following what a reader follows anyway: earlier files are led past by their edges,
 * of the last one the last batch is checked and a torn end is cut. Damage that shows already throws `LedgerDamaged`.
 */
export async function checkBook({ disk, book, folder }: BookFolder) {
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
      const found = isLast
        ? await endOf(disk, path, file, before, segments, cuts)
        : ((await leadPast(file, before)) ?? (await followed(disk, path, file, before, segments)))
      link = found.link
      const { size, verified } = found
      segments.push({ name: name.slice(0, -'.jsonl'.length), path, before, last: link.position, size, verified })
    } finally {
      await file.close()
    }
  }
  if (files.length > 0) await disk.syncFolder(folder)
  return { segments, link, cuts }
}

async function leadPast(file: DiskFile, before: Link) {
  const edges = await edgesOf(file)
  if (edges === undefined || edges.first !== before.position + 1) return undefined
  return { link: edges.last, size: await file.size(), verified: false }
}

async function followed(disk: Disk, path: string, file: DiskFile, before: Link, earlier: readonly Segment[]) {
  const found = await walk(file, before)
  if (found.damage !== undefined) {
    if (found.lines === 0) await followBefore(disk, earlier)
    throw new LedgerDamaged(path, found.lines + 1, found.damage)
  }
  return { ...found, verified: true }
}

async function endOf(disk: Disk, path: string, file: DiskFile, before: Link, earlier: readonly Segment[], cuts: Cut[]) {
  const tail = await cleanTail(file, before)
  if (tail !== undefined) {
    await makeDurable(file, tail)
    return { ...tail, verified: false }
  }
  const found = await walk(file, before)
  if (found.damage !== undefined) {
    if (found.lines === 0) await followBefore(disk, earlier)
    if (!(await isUnfinished(file, found))) throw new LedgerDamaged(path, found.lines + 1, found.damage)
    cuts.push(await cutEnd(disk, path, file, found))
  }
  await makeDurable(file, found)
  return { ...found, verified: true }
}

/**
 * Before a file is blamed, or even cut, because its first line does not follow: the file before it may be what is damaged,
 * for it was led past by its own word.
 */
export async function followBefore(disk: Disk, earlier: readonly Segment[]): Promise<void> {
  const index = earlier.findLastIndex(({ size, verified }) => size > 0 && !verified)
  const segment = earlier[index]
  if (segment === undefined) return
  const file = await disk.open(segment.path, 'read')
  try {
    await followed(disk, segment.path, file, segment.before, earlier.slice(0, index))
    segment.verified = true
  } finally {
    await file.close()
  }
}

/**
 * The last batch may be whole in the system's cache and not on the disk: the process was killed before its sync, or its
 * sync failed, after which the cache no longer says so. Answering for it needs it written once more.
 */
async function makeDurable(file: DiskFile, { lastBatchAt, size }: Tail) {
  const batch = await bytesFrom(file, lastBatchAt, size)
  if ((await file.write(batch, lastBatchAt)) < batch.length)
    throw new Error('The last batch could not be written again.')
}
