import type { Scan } from '../scan.ts'

/** An ID card, a ticket or an employer's card, read whole. */
export type ReadScan = Exclude<Scan, { kind: 'unreadable' }>
/** `misplaced`: a card lies there and could not be read. */
export type ReaderError = 'unreadable' | 'misplaced' | 'expired'

/** What a reader of any make tells. */
export interface ReaderEvents {
  /** A card lies there and is being read; not every reader knows. */
  present(): void
  /** Of a card nothing else is ever told: what was read besides is dropped by whoever read it. */
  read(scan: ReadScan): void
  error(because: ReaderError): void
  /** It was taken away before it was read. */
  removed(): void
}

/** Starts to tell, until what it answers is called. Whatever goes wrong with the reader itself, the page stays as it is. */
export type Reader = (on: ReaderEvents) => () => void
