import type { Entry, EntryDraft } from '../../shared/ledger/entry.ts'
import type { Appended } from '../../shared/ledger/port.ts'
import { claimedLink, entryOn, linkAfter, writeBatch } from './chain.ts'
import { LedgerDamaged } from './damage.ts'
import type { DiskFile } from './disk.ts'
import type { naming } from './naming.ts'
import { type BookFolder, checkBook, followBefore } from './open-book.ts'
import { beginsInside, linesOf, notAnEntry, type Segment, segmentName, walk } from './segments.ts'

type Asked = ReturnType<typeof naming>

/** One book on a disk: what the port asks, for this book. */
export async function openBook(where: BookFolder) {
  const { disk, book, folder } = where
  const { segments, link: lastLink, cuts } = await checkBook(where)
  let link = lastLink
  let open: { readonly segment: Segment; readonly file: DiskFile } | undefined
  let failure: string | undefined

  async function fileFor(segment: Segment) {
    if (open?.segment === segment) return open.file
    await open?.file.close()
    open = undefined
    const file = await disk.open(segment.path, 'write')
    open = { segment, file }
    // A new file's name must be durable before anything in it is answered for.
    if (segment.size === 0) await disk.syncFolder(folder)
    return file
  }

  function segmentNamed(name: string): Segment {
    const last = segments.at(-1)
    if (last !== undefined && last.name >= name) return last
    const segment = {
      name,
      path: `${folder}/${name}.jsonl`,
      before: link,
      last: link.position,
      size: 0,
      verified: true,
    }
    segments.push(segment)
    return segment
  }

  async function writeDurably(name: string, drafts: readonly EntryDraft[]) {
    const segment = segmentNamed(name)
    const file = await fileFor(segment)
    const batch = writeBatch(link, drafts)
    const bytes = Buffer.from(batch.text, 'latin1')
    const written = await file.write(bytes, segment.size)
    if (written < bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes could be written`)
    segment.size += bytes.length
    segment.last = batch.link.position
    link = batch.link
    return batch.entries
  }

  async function append(expected: number, drafts: readonly EntryDraft[]): Promise<Appended> {
    if (failure !== undefined) return { outcome: 'failed', reason: failure }
    if (expected !== link.position) return { outcome: 'conflict' }
    const entries: Entry[] = []
    for (const [name, run] of runs(drafts, (draft) => segmentName(book, draft.day))) {
      try {
        entries.push(...(await writeDurably(name, run)))
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error)
        // Midnight fell inside this append and the first day's part is already durable: only reading on can tell.
        return { outcome: entries.length === 0 ? 'failed' : 'unknown', reason: failure }
      }
    }
    return { outcome: 'appended', entries }
  }

  /** Of all files, or of the one with this name: the lines that are asked for. */
  async function* readChunks(after: number, isAsked: Asked, name?: string): AsyncGenerator<readonly Entry[]> {
    for (const [index, segment] of [...segments].entries()) {
      if (segment.last <= after || segment.size === 0 || (name !== undefined && segment.name !== name)) continue
      const file = await disk.open(segment.path, 'read')
      try {
        yield* chunksOf(segment, file, after, isAsked)
      } catch (error) {
        if (error instanceof LedgerDamaged && error.line === 1) await followBefore(disk, segments.slice(0, index))
        throw error
      } finally {
        await file.close()
      }
    }
  }

  /** By its own word: whoever first reads the file through has followed its chain. */
  async function hashOf(name: string, word: string): Promise<string | undefined> {
    const segment = segments.find((one) => one.name === name)
    if (segment === undefined || segment.size === 0) return undefined
    const { path, size } = segment
    const file = await disk.open(path, 'read')
    try {
      let hash: string | undefined
      for await (const { lines } of linesOf(file, size))
        for (const line of lines) if (line.includes(word)) hash = claimedLink(line)?.hash
      return hash
    } finally {
      await file.close()
    }
  }

  async function recover() {
    const segment = segments.at(-1)
    await open?.file.close().catch(() => undefined)
    open = undefined
    if (segment !== undefined) {
      const file = await fileFor(segment)
      await file.cut(segment.size)
      await disk.syncFolder(folder)
      const found = await walk(file, segment.before)
      if (found.damage !== undefined || found.link.hash !== link.hash)
        throw new LedgerDamaged(segment.path, found.lines + 1, found.damage ?? 'entries that were synced are gone')
    }
    failure = undefined
  }

  return { append, readChunks, hashOf, recover, cuts, head: () => link.position, close: async () => open?.file.close() }
}

/** The entries of a file after a position; whoever first reads it through has followed its chain from line to line. */
async function* chunksOf(
  segment: Segment,
  file: DiskFile,
  after: number,
  isAsked: Asked,
): AsyncGenerator<readonly Entry[]> {
  // Taken together and now: an append may make the file longer while it is read.
  const { before, last, size, verified } = segment
  let link = before
  let position = before.position
  const damaged = (at: number, reason: string) => new LedgerDamaged(segment.path, at - before.position, reason)
  for await (const { lines } of linesOf(file, size)) {
    const first = position + 1
    // The chunk is followed whole and then parsed whole: by turns, line for line, both take a tenth longer.
    for (const line of verified ? [] : lines) {
      const next = linkAfter(link, line)
      if (typeof next === 'string') throw damaged(link.position + 1, next)
      if (link === before && next.batch !== next.position) throw damaged(next.position, beginsInside)
      link = next
    }
    position += lines.length
    const entries: Entry[] = []
    for (let at = Math.max(first, after + 1); at <= position; at += 1) {
      const line = lines[at - first] ?? ''
      if (isAsked?.(line) === false) continue
      const entry = entryAt(line, at)
      if (typeof entry === 'string') throw damaged(at, entry)
      entries.push(entry)
    }
    yield entries
  }
  if (position < last) throw damaged(position, 'entries that were synced are gone')
  segment.verified = true
}

function entryAt(line: string, position: number) {
  try {
    const entry = entryOn(line)
    return entry.position === position ? entry : `it is not position ${position}`
  } catch {
    return notAnEntry
  }
}

/** Neighbours with the same key, in order: `[key, items][]`. */
function runs<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const found: [string, Item[]][] = []
  for (const item of items) {
    const last = found.at(-1)
    if (last?.[0] === keyOf(item)) last[1].push(item)
    else found.push([keyOf(item), [item]])
  }
  return found
}
