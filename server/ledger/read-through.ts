import { join } from 'node:path'
import type { Book } from '../../shared/ledger/entry.ts'
import { emptyBook, type Link } from './chain.ts'
import { realDisk } from './disk.ts'
import { type Segment, segmentFiles, walk } from './segments.ts'
import { isUnfinished } from './torn.ts'

/**
 * Follows a book's chain from its first line, shows every line, and yields the name of each file when it is read. Takes no lock and
 * changes nothing: it may run beside the server. Throws where the chain breaks before the very end.
 */
export async function* readThrough(
  folder: string,
  book: Book,
  show: (line: string) => void,
): AsyncGenerator<Segment['name']> {
  const files = segmentFiles(book, await realDisk.list(join(folder, book)).catch(() => []))
  let link: Link = emptyBook
  for (const [index, name] of files.entries()) {
    const path = join(folder, book, name)
    const file = await realDisk.open(path, 'read')
    try {
      const walked = await walk(file, link, show)
      // The last batch may be being written at this moment; a line whose chain is right was.
      if (walked.damage !== undefined && !(index === files.length - 1 && (await isUnfinished(file, walked))))
        throw new Error(`${path}, line ${walked.lines + 1}: ${walked.damage}. npm run verify says more.`)
      link = walked.link
    } finally {
      await file.close()
    }
    yield name.slice(0, -'.jsonl'.length)
  }
}
