import { Position } from '../../shared/ids.ts'
import type { Book, Entry } from '../../shared/ledger/entry.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { openBook } from './book-files.ts'
import { type Disk, realDisk } from './disk.ts'
import { naming } from './naming.ts'
import type { Cut } from './torn.ts'

export { LedgerDamaged } from './damage.ts'
export { DataFolderBusy } from './lock.ts'
export type { Cut } from './torn.ts'

export interface FileLedger extends LedgerPort {
  /** What the start had to cut off, for the desk to show. */
  readonly opened: { readonly cuts: readonly Cut[] }
}

export interface FileLedgerOptions {
  readonly folder: string
  readonly disk?: Disk
}

/**
 * The ledger as JSONL files, one process at a time: `day/2026-08-17.jsonl` and `county/2026-08.jsonl`.
 * Opening checks where it goes on, the last batch of each book; whoever reads checks the chain of what they read. Both
 * throw `LedgerDamaged`, and a start does both before anybody is served.
 */
export async function openFileLedger({ folder, disk = realDisk }: FileLedgerOptions): Promise<FileLedger> {
  await disk.makeFolder(folder)
  const release = await disk.hold(folder)
  const open = (book: Book) => openBook({ disk, book, folder: `${folder}/${book}` })
  try {
    const books = { day: await open('day'), county: await open('county') }
    const turns: Record<Book, Promise<unknown>> = { day: Promise.resolve(), county: Promise.resolve() }
    const inTurn = <Answer>(book: Book, work: () => Promise<Answer>) => {
      const answer = turns[book].then(work)
      turns[book] = answer.catch(() => undefined)
      return answer
    }
    let closed = false
    return {
      opened: { cuts: [...books.day.cuts, ...books.county.cuts] },
      append: (book, expected, drafts) => inTurn(book, () => books[book].append(expected, drafts)),
      read: (book, after, words) => oneByOne(books[book].readChunks(after, naming(words))),
      readDay: (day, words) => oneByOne(books.day.readChunks(0, naming(words), day)),
      head: (book) => Position.parse(books[book].head()),
      hashOf: (day, word) => books.day.hashOf(day, word),
      // One process holds the folder, so nobody else's hand ever writes.
      follow: () => () => undefined,
      recover: (book) => inTurn(book, () => books[book].recover()),
      async close() {
        if (closed) return
        closed = true
        await Promise.all([inTurn('day', books.day.close), inTurn('county', books.county.close)])
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** Hands out a chunk's entries one by one; by hand, because a generator inside a generator costs as much as the parsing. */
function oneByOne(chunks: AsyncGenerator<readonly Entry[]>): AsyncIterable<Entry> {
  let chunk: readonly Entry[] = []
  let index = 0
  const next = async (): Promise<IteratorResult<Entry, undefined>> => {
    for (;;) {
      const value = chunk[index]
      index += 1
      if (value !== undefined) return { done: false, value }
      const more = await chunks.next()
      if (more.done === true) return { done: true, value: undefined }
      chunk = more.value
      index = 0
    }
  }
  const stop = async (): Promise<IteratorResult<Entry, undefined>> => {
    await chunks.return(undefined)
    return { done: true, value: undefined }
  }
  return { [Symbol.asyncIterator]: () => ({ next, return: stop }) }
}
