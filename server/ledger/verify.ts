import { join } from 'node:path'
import type { MarketDay } from '../../shared/ids.ts'
import { closeCode, closingWord } from '../../shared/ledger/close-code.ts'
import type { Book } from '../../shared/ledger/entry.ts'
import { claimedLink, emptyBook, entryOn, type Link } from './chain.ts'
import { type Disk, realDisk } from './disk.ts'
import { edgesOf } from './edges.ts'
import { segmentFiles, segmentName, walk } from './segments.ts'
import { isUnfinished } from './torn.ts'

/** What the chain of one file says. `damage` stops a start; an `unfinished` end is being written now or will be cut. */
export interface Verified {
  readonly book: Book
  readonly file: string
  readonly entries: number
  readonly batches: number
  readonly first: number
  readonly last: number
  readonly lastHash: string
  /** What the wall and the closing slip show for that day. */
  readonly closeCode?: string
  readonly damage?: { readonly line: number; readonly reason: string }
  readonly unfinished?: { readonly line: number; readonly bytes: number }
}

export interface VerifyOptions {
  readonly folder: string
  /** Only the files this day lies in; their chain is taken up from the last line of the file before. */
  readonly day?: MarketDay
  readonly disk?: Pick<Disk, 'list' | 'open'>
}

/** Follows the chains without taking the lock and without changing anything: it may run beside the server. */
export async function* verifyLedger({ folder, day, disk = realDisk }: VerifyOptions): AsyncGenerator<Verified> {
  for (const book of ['day', 'county'] as const) {
    const files = segmentFiles(book, await disk.list(join(folder, book)).catch(() => []))
    let link: Link | undefined = emptyBook
    for (const [index, file] of files.entries()) {
      const path = join(folder, book, file)
      const isAsked = day === undefined || file === `${segmentName(book, day)}.jsonl`
      if (!isAsked) link = await lastLinkOf(disk, path, link)
      else {
        const verified = await verifyFile(disk, path, link, index === files.length - 1)
        yield { book, file: path, ...verified.report }
        // Each file is judged by itself: after damage the next one is taken up from what this one claims at its end.
        link = verified.link ?? (await lastLinkOf(disk, path, link))
      }
    }
  }
}

async function verifyFile(disk: Pick<Disk, 'open'>, path: string, before: Link | undefined, isLast: boolean) {
  const file = await disk.open(path, 'read')
  try {
    let closed: string | undefined
    const found = await walk(file, before ?? emptyBook, (line) => {
      entryOn(line)
      if (line.includes(closingWord)) closed = claimedLink(line)?.hash
    })
    const report = {
      entries: found.lines,
      batches: found.batches,
      first: found.lines === 0 ? 0 : found.link.position - found.lines + 1,
      last: found.lines === 0 ? 0 : found.link.position,
      lastHash: found.link.hash,
      ...(closed === undefined ? {} : { closeCode: closeCode(closed) }),
    }
    if (found.damage === undefined) return { report, link: found.link }
    const line = found.lines + 1
    if (isLast && (await isUnfinished(file, found))) {
      const bytes = (await file.size()) - found.size
      return { report: { ...report, unfinished: { line, bytes } }, link: undefined }
    }
    return { report: { ...report, damage: { line, reason: found.damage } }, link: undefined }
  } finally {
    await file.close()
  }
}

async function lastLinkOf(disk: Pick<Disk, 'open'>, path: string, before: Link | undefined) {
  const file = await disk.open(path, 'read')
  try {
    return (await file.size()) === 0 ? before : (await edgesOf(file))?.last
  } finally {
    await file.close()
  }
}
