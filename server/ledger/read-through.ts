import { join } from 'node:path'
import type { Book } from '../../shared/ledger/entry.ts'
import { emptyBook, type Link } from './chain.ts'
import { realDisk } from './disk.ts'
import { type Segment, segmentFiles, walk } from './segments.ts'
import { isUnfinished } from './torn.ts'

/** Somebody or something changed the past. */
export class ChainBroken extends Error {
  override readonly name = 'ChainBroken'
  readonly path: string
  readonly line: number
  constructor(path: string, line: number, damage: string) {
    super(`${path}, line ${line}: ${damage}. npm run verify says more.`)
    this.path = path
    this.line = line
  }
}

/**
 * Follows a book's chain from its first line, shows every line, and yields the name of each file when it is read. Takes no lock and
 * changes nothing: it may run beside the server. Throws `ChainBroken` where the chain breaks before the very end.
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
        throw new ChainBroken(path, walked.lines + 1, walked.damage)
      link = walked.link
    } finally {
      await file.close()
    }
    yield name.slice(0, -'.jsonl'.length)
  }
}
