import type { Book } from '../../shared/ledger/entry.ts'
import { readThrough } from './read-through.ts'

/** What the chain says of some lines of a book: whoever has it on paper can hold it against the ledger's file. */
export interface Seals {
  readonly hashes: ReadonlyMap<number, string>
  /** Of each file, `2026-08-17` or `2026-08`, its last line's. */
  readonly last: ReadonlyMap<string, string>
}
export type ReadSeals = (book: Book, positions: ReadonlySet<number>) => Promise<Seals>

/** Reads the ledger in this folder, and checks the chain from its first line on. Throws where it breaks. */
export const sealsIn =
  (folder: string): ReadSeals =>
  async (book, positions) => {
    const hashes = new Map<number, string>()
    const last = new Map<string, string>()
    let position = 0
    let hash = ''
    const show = (line: string) => {
      position += 1
      hash = line.slice(-66, -2)
      if (positions.has(position)) hashes.set(position, hash)
    }
    for await (const name of readThrough(folder, book, show)) last.set(name, hash)
    return { hashes, last }
  }
