import type { MarketDay } from '../../shared/ids.ts'
import type { Book } from '../../shared/ledger/entry.ts'
import { StartTrouble } from '../start-trouble.ts'
import { type Link, linkAfter } from './chain.ts'
import type { DiskFile } from './disk.ts'

/** One file of a book. Positions and the chain run on from file to file; a batch never spans two. */
export interface Segment {
  /** `2026-08-17` in the day book, `2026-08` in the county book. */
  readonly name: string
  readonly path: string
  /** Where the chain stands before its first line. */
  readonly before: Link
  /** The position of its last entry. */
  last: number
  /** Bytes that are synced. */
  size: number
  /** False until the chain was followed from its first line to its last: at the open, or by who first reads it through. */
  verified: boolean
}

const namePattern: Readonly<Record<Book, RegExp>> = {
  day: /^\d{4}-\d{2}-\d{2}\.jsonl$/,
  county: /^\d{4}-\d{2}\.jsonl$/,
}

export function segmentFiles(book: Book, listing: readonly string[]) {
  return listing.filter((file) => namePattern[book].test(file)).sort()
}

export function segmentName(book: Book, day: MarketDay) {
  return book === 'day' ? day : day.slice(0, 7)
}

/** What a walk along the chain of one file found; `size` is the bytes up to the first damage, or all. */
export interface Walk {
  readonly link: Link
  readonly lines: number
  readonly batches: number
  readonly size: number
  /** Where the bytes of the last whole batch begin. */
  readonly lastBatchAt: number
  readonly damage: string | undefined
}

/** A line whose chain is right was written so: no torn write leaves it. */
export const notAnEntry = 'it is not an entry'
export const beginsInside = 'a file begins in the middle of a batch'

/** Follows the chain over a file. What `check` throws is damage, unless it says in words of its own what stands in the way. */
export async function walk(file: DiskFile, before: Link, check?: (line: string) => void): Promise<Walk> {
  let [link, lines, batches, size, lastBatchAt] = [before, 0, 0, 0, 0]
  const found = (damage: string | undefined): Walk => ({ link, lines, batches, size, lastBatchAt, damage })
  for await (const chunk of linesOf(file)) {
    if (chunk.rest !== '') return found('the line is not finished')
    for (const line of chunk.lines) {
      const next = linkAfter(link, line)
      if (typeof next === 'string') return found(next)
      if (lines === 0 && next.batch !== next.position) return found(beginsInside)
      if (next.batch !== link.batch) {
        batches += 1
        lastBatchAt = size
      }
      try {
        check?.(line)
      } catch (error) {
        if (error instanceof StartTrouble) throw error
        return found(notAnEntry)
      }
      link = next
      lines += 1
      size += line.length + 1
    }
  }
  return found(undefined)
}

const chunkBytes = 128 * 1024
const newline = 0x0a

/** The lines of a file as latin1 text, a chunk at a time; the last chunk carries what follows the last newline. */
export async function* linesOf(file: DiskFile, size = Number.POSITIVE_INFINITY) {
  let [chunk, other] = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)]
  let rest = Buffer.alloc(0)
  let reading = file.read(chunk, 0)
  try {
    for (let at = 0; ; ) {
      const count = Math.min(await reading, size - at)
      if (count === 0) break
      at += count
      const bytes = rest.length === 0 ? chunk.subarray(0, count) : Buffer.concat([rest, chunk.subarray(0, count)])
      // The disk fetches the next chunk while this one is parsed.
      reading = file.read(other, at)
      const lines: string[] = []
      let start = 0
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
        lines.push(bytes.toString('latin1', start, end))
        start = end + 1
      }
      rest = Buffer.from(bytes.subarray(start))
      yield { lines, rest: '' }
      ;[chunk, other] = [other, chunk]
    }
    yield { lines: [], rest: rest.toString('latin1') }
  } finally {
    // A reader that stops early closes the file: not under a read still on its way.
    await reading.catch(() => 0)
  }
}

export async function bytesFrom(file: DiskFile, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from)
  let filled = 0
  while (filled < bytes.length) {
    const read = await file.read(bytes.subarray(filled), from + filled)
    if (read === 0) break
    filled += read
  }
  return bytes.subarray(0, filled)
}
