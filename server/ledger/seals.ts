import { z } from 'zod'
import { Instant } from '../../shared/ids.ts'
import type { Book } from '../../shared/ledger/entry.ts'
import { readThrough } from './read-through.ts'

/** What the chain says of some lines of a book: whoever has it on paper can hold it against the ledger's file. */
export interface Seals {
  readonly hashes: ReadonlyMap<number, string>
  /** Of each file, `2026-08-17` or `2026-08`, its last line. */
  readonly last: ReadonlyMap<string, LastLine>
}
export interface LastLine {
  readonly position: number
  readonly at: Instant
  readonly hash: string
}
const Told = z.object({ instant: Instant })
export type ReadSeals = (book: Book, positions: ReadonlySet<number>) => Promise<Seals>

/** Reads the ledger in this folder, and checks the chain from its first line on. Throws where it breaks. */
export const sealsIn =
  (folder: string): ReadSeals =>
  async (book, positions) => {
    const hashes = new Map<number, string>()
    const last = new Map<string, LastLine>()
    let position = 0
    let line = ''
    const show = (shown: string) => {
      position += 1
      line = shown
      if (positions.has(position)) hashes.set(position, hashOf(line))
    }
    for await (const name of readThrough(folder, book, show))
      last.set(name, { position, at: Told.parse(JSON.parse(line)).instant, hash: hashOf(line) })
    return { hashes, last }
  }

const hashOf = (line: string): string => line.slice(-66, -2)
