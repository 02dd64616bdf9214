import type { Person } from '../shared/county/county.ts'
import { CommandId, MarketDay, Position } from '../shared/ids.ts'
import type { LedgerPort } from '../shared/ledger/port.ts'
import type { Hall } from './hall.ts'
import type { HallSnapshot, SweepMark } from './ledger/snapshot.ts'

export interface HousekeepingParts {
  readonly hall: Hall
  readonly ledger: LedgerPort
  /** Where the last start began to sweep, from the snapshot it used. */
  readonly sweptFrom: SweepMark | undefined
  readonly saveSnapshot: (snapshot: HallSnapshot) => Promise<void>
  /** Told what went wrong in the background; it is tried again at the next change or start. */
  readonly trouble: (what: string, error: unknown) => void
}

/**
 * What must be finished even if a power cut came in between: a closed day's results reach the county once, people who
 * asked to be forgotten are, and rows that no entry names go. Returns how to stop.
 */
export function keepHouse(parts: HousekeepingParts): () => void {
  const { hall, ledger, saveSnapshot, trouble } = parts
  const since = hall.day.marketDay
  let mark = parts.sweptFrom ?? fromTheFirst
  let busy = false

  async function handOver(): Promise<void> {
    const closed = hall.day.state.closed
    if (busy || closed === undefined || hall.county.state.daysTaken.has(closed.day)) return
    busy = true
    try {
      const command = { type: 'take-day-results', day: closed.day, workers: closed.workers } as const
      const id = CommandId.parse(`${hall.ownCommand()}-close`)
      const answer = await hall.county.ask({ id, actor: { by: 'clock' }, bodyDigest: hall.digest(command), command })
      if (answer.answer === 'refused') return
      await forgetWhoAsked(hall)
      const { day, county } = { day: hall.day.snapshot, county: hall.county.snapshot }
      if (day !== undefined && county !== undefined) await saveSnapshot({ day, county, sweep: mark })
    } catch (error) {
      trouble('closing', error)
    } finally {
      busy = false
    }
  }

  const stopListening = hall.onChange(() => void handOver())
  void handOver()
  void forgetWhoAsked(hall)
    .then(() => sweep(hall, ledger, mark, since))
    .then((next) => {
      mark = next
    })
    .catch((error: unknown) => trouble('sweeping', error))
  return stopListening
}

/** Everybody forgotten is gone from the register too, however often a backup brings them back. */
export async function forgetWhoAsked(hall: Hall): Promise<void> {
  for (const person of hall.county.state.people.values()) await forget(hall, person)
}

export async function forget(hall: Hall, { worker, forgotten }: Person): Promise<void> {
  if (forgotten === undefined) return
  const now = forgotten.eraseOn === undefined || forgotten.eraseOn <= hall.today()
  await (now ? hall.register.erase(worker) : hall.register.hide(worker))
}

const idsOfRows = /\b(?:wkr|emp|stf|txt)_[0-9a-z]{16}\b/g

/**
 * Erases what a cut-off tap left in the register: rows of this start or before that no entry names. Answers where the next
 * start begins: behind the last entry before the day of this one, for a row of that day may be named at its first minute.
 */
async function sweep(hall: Hall, ledger: LedgerPort, from: SweepMark, since: MarketDay): Promise<SweepMark> {
  const named = new Set<string>()
  const next = { since, day: from.day, county: from.county }
  for (const book of ['day', 'county'] as const)
    for await (const entry of ledger.read(book, from[book])) {
      if (entry.day < since) next[book] = entry.position
      for (const id of JSON.stringify([entry.actor, entry.events]).match(idsOfRows) ?? []) named.add(id)
    }
  const swept = await hall.register.sweep(from.since, named)
  if (swept.outcome === 'failed') throw new Error(swept.reason)
  return next
}

const fromTheFirst: SweepMark = {
  since: MarketDay.parse('0000-01-01'),
  day: Position.parse(0),
  county: Position.parse(0),
}
