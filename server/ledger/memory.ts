import { hash } from 'node:crypto'
import { Position } from '../../shared/ids.ts'
import type { Book, Entry } from '../../shared/ledger/entry.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { upcast } from '../../shared/ledger/upcast.ts'
import { naming } from './naming.ts'

/** What ledgers of several "processes" share; it outlives each of them, as a disk does. */
export interface MemoryStore {
  readonly books: Readonly<Record<Book, Entry[]>>
  readonly ledgers: Set<(book: Book) => void>
}

/** What the next append (or recover) is to suffer; each happens once, in the order planted. */
export type PlantedFault = 'conflict' | 'failed' | 'unknown, written' | 'unknown, lost' | 'recover refused'

export interface MemoryLedger extends LedgerPort {
  readonly store: MemoryStore
  plant(...faults: readonly PlantedFault[]): void
}

export function memoryStore(): MemoryStore {
  return { books: { day: [], county: [] }, ledgers: new Set() }
}

/** A ledger for tests and practice. Two opened on one store behave like two processes on one database. */
export function openMemoryLedger({ store = memoryStore() }: { readonly store?: MemoryStore } = {}): MemoryLedger {
  const faults: PlantedFault[] = []
  const failed: Record<Book, boolean> = { day: false, county: false }
  const listeners = new Set<(book: Book) => void>()
  const tell = (book: Book) => {
    for (const listener of listeners) listener(book)
  }
  store.ledgers.add(tell)
  const headOf = (book: Book) => store.books[book].length
  const nextIs = (fault: PlantedFault) => faults[0] === fault && faults.shift() === fault

  return {
    store,
    plant: (...more) => void faults.push(...more),
    async append(book, expected, drafts) {
      const reason = 'planted'
      if (failed[book]) return { outcome: 'failed', reason }
      if (nextIs('conflict') || expected !== headOf(book)) return { outcome: 'conflict' }
      if (nextIs('unknown, lost')) return { outcome: 'unknown', reason }
      if (nextIs('failed')) {
        failed[book] = true
        return { outcome: 'failed', reason }
      }
      const batch = Position.parse(expected + 1)
      const entries = drafts.map((draft, index) => ({ ...draft, position: Position.parse(batch + index), batch }))
      store.books[book].push(...entries)
      for (const other of store.ledgers) if (other !== tell) other(book)
      return nextIs('unknown, written') ? { outcome: 'unknown', reason } : { outcome: 'appended', entries }
    },
    read: (book, after, words) => asRead(store.books[book].slice(after), words),
    readDay: (day, words) =>
      asRead(
        store.books.day.filter((entry) => entry.day === day),
        words,
      ),
    async hashOf(day, word) {
      const last = store.books.day.findLast((entry) => entry.day === day && JSON.stringify(entry).includes(word))
      // Nobody changes a memory behind our back: a hash over all of it proves as much as a chain.
      return last && hash('sha256', JSON.stringify(store.books.day.slice(0, last.position)))
    },
    head: (book) => Position.parse(headOf(book)),
    follow(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async recover(book) {
      if (nextIs('recover refused')) throw new Error('planted')
      failed[book] = false
    },
    async close() {
      store.ledgers.delete(tell)
    },
  }
}

async function* asRead(entries: readonly Entry[], words: readonly string[] | undefined) {
  const isAsked = naming(words)
  for (const entry of entries)
    if (isAsked?.(JSON.stringify(entry)) !== false) yield { ...entry, events: entry.events.map(upcast) }
}
