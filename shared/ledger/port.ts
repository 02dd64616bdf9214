import type { MarketDay, Position } from '../ids.ts'
import type { Book, Entry, EntryDraft } from './entry.ts'

export type Appended =
  | { readonly outcome: 'appended'; readonly entries: readonly Entry[] }
  /** Another process wrote first: nothing of ours is in the book; read on from the expected position. */
  | { readonly outcome: 'conflict' }
  /** The write or sync failed and the book is as it was, or will be after `recover`. Nobody may be told "done". */
  | { readonly outcome: 'failed'; readonly reason: string }
  /** It may or may not have been written (a connection lost at commit): read on and look for the command ids. */
  | { readonly outcome: 'unknown'; readonly reason: string }

/**
 * The ledger: two append-only books, each a chain of entries.
 * One `append` is one durable write (the group commit); when it answers `appended`, no power cut can lose it.
 */
export interface LedgerPort {
  /** Appends all drafts after `expected`, or none. `drafts` is never empty. One append a book at a time. */
  append(book: Book, expected: Position, drafts: readonly EntryDraft[]): Promise<Appended>
  /**
   * Entries with a position above `after`, in order, old shapes lifted to today's. With `naming`, only those in whose line
   * one of these words (ids, types of event as they were written) stands: of years few do, and the others are not even parsed.
   */
  read(book: Book, after: Position, naming?: readonly string[]): AsyncIterable<Entry>
  /** The same of one market day of the day book: what a log or a history of that day needs, and no more. */
  readDay(day: MarketDay, naming?: readonly string[]): AsyncIterable<Entry>
  /** The hash of the chain behind the last entry of a market day in whose line this word stands; undefined: there is none. */
  hashOf(day: MarketDay, word: string): Promise<string | undefined>
  /** The position of the last entry; 0 for an empty book. */
  head(book: Book): Position
  /** Calls `listener` when a book may have grown by another process's hand; returns how to stop. */
  follow(listener: (book: Book) => void): () => void
  /** After `failed`: cuts back to the last synced length, reopens and verifies. Rejects while the disk still refuses. */
  recover(book: Book): Promise<void>
  close(): Promise<void>
}
