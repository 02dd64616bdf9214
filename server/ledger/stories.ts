import { CommandId, Instant, MarketDay, Position } from '../../shared/ids.ts'
import type { EntryDraft } from '../../shared/ledger/entry.ts'
import { Actor, type Book, type Entry } from '../../shared/ledger/entry.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'

/** Small made-up happenings for the ledger's tests. */
export const start = Position.parse(0)

export function draft(number: number, day = '2026-08-17'): EntryDraft {
  return {
    instant: Instant.parse(`${day}T0${Math.floor(number / 3600) % 10}:${two(number / 60)}:${two(number)}.000Z`),
    day: MarketDay.parse(day),
    actor: Actor.parse({ by: 'clock' }),
    command: CommandId.parse(`cmd_${day.replaceAll('-', '')}_${String(number).padStart(16, '0')}`),
    bodyDigest: `digest-${number}`,
    events: [{ type: 'something-happened', number, words: '"quoted" {"position":1,"batch":1} 工票' }],
  }
}

export const drafts = (from: number, to: number, day?: string) =>
  Array.from({ length: to - from + 1 }, (_, index) => draft(from + index, day))

export async function entriesOf(
  ledger: LedgerPort,
  book: Book = 'day',
  after = start,
  words?: readonly string[],
): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const entry of ledger.read(book, after, words)) entries.push(entry)
  return entries
}

export async function entriesOfDay(ledger: LedgerPort, day: MarketDay, words?: readonly string[]) {
  const entries: Entry[] = []
  for await (const entry of ledger.readDay(day, words)) entries.push(entry)
  return entries
}

export const commandsOf = async (ledger: LedgerPort, book: Book = 'day') =>
  (await entriesOf(ledger, book)).map((entry) => entry.command)

/** Appends and insists. */
export async function write(ledger: LedgerPort, book: Book, items: readonly EntryDraft[]) {
  const answer = await ledger.append(book, ledger.head(book), items)
  if (answer.outcome !== 'appended') throw new Error(`not appended: ${JSON.stringify(answer)}`)
  return answer.entries
}

/** Made-up fractions from 0 up to 1, the same for the same seed. */
export function fractionsOf(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const two = (number: number) => String(Math.floor(number) % 60).padStart(2, '0')
