import type { TakeDayResults } from '../shared/county/day-results/messages.ts'
import type { Day } from '../shared/day/day.ts'
import { sheetOfDay } from '../shared/day/market-day/closing-sheet.ts'
import type { DaySheet } from '../shared/day/market-day/day-sheet.ts'
import { jobsBetween, jobsByNow } from '../shared/day/market-day/jobs-done.ts'
import type { DayClosed } from '../shared/day/market-day/messages.ts'
import { resultsByNow } from '../shared/day/market-day/results.ts'
import { CommandId, type EmployerId, MarketDay, Position, type TextId, type WorkerId } from '../shared/ids.ts'
import type { LedgerPort } from '../shared/ledger/port.ts'
import type { RegisterOutcome } from '../shared/register.ts'
import { dayAfter, instantOn, later } from '../shared/time.ts'
import { noteWhatIsLeft } from './counter/do-not-send.ts'
import type { Hall } from './hall.ts'
import type { HallSnapshot, SweepMark } from './ledger/snapshot.ts'
import { holdWhatIsLeft } from './posting/hold-postings.ts'
import { inTurns } from './turns.ts'

export interface HousekeepingParts {
  readonly hall: Hall
  readonly ledger: LedgerPort
  /** Where the last start began to sweep, from the snapshot it used. */
  readonly sweptFrom: SweepMark | undefined
  readonly saveSnapshot: (snapshot: HallSnapshot) => Promise<void>
  /** Told what went wrong in the background. A hand-over is tried again soon, the rest at the next close or start. */
  readonly trouble: (what: string, error: unknown) => void
}

const retrySeconds = 5

/**
 * What must be finished even if a power cut came in between: a closed day's results reach the county once, people who
 * asked to be forgotten are, and rows that no entry names go. Returns how to stop.
 */
export function keepHouse(parts: HousekeepingParts): () => void {
  const { hall, ledger, saveSnapshot } = parts
  const since = hall.day.marketDay
  let mark = parts.sweptFrom ?? fromTheFirst
  let busy = false
  let stopped = false
  let callOff = () => {}
  /** A stop refuses all that is still asked: that is no trouble. */
  const trouble: HousekeepingParts['trouble'] = (what, error) => {
    if (!stopped) parts.trouble(what, error)
  }
  /** How far the day book had come when the county was last told of a closed day. */
  let toldUntil: Position | undefined
  /** The calendar day of which the county has heard what was worked since the last close without a market. */
  let madeUpOn: MarketDay | undefined

  /** Whoever comes first this morning is asked about yesterday, though no market was held on it. */
  async function makeUp(): Promise<void> {
    const [{ closed }, today] = [hall.day.state, hall.today()]
    if (closed === undefined || madeUpOn === today || !hall.county.state.daysTaken.has(closed.day)) return
    madeUpOn = today
    const jobs = jobsBetween(hall.day.state, today)
    if (jobs.length === 0) return
    try {
      await tell({ type: 'take-day-results', day: closed.day, workers: [], employers: [], jobs })
    } catch (error) {
      madeUpOn = undefined
      if (!stopped) trouble('making up', error)
    }
  }
  async function tell(command: TakeDayResults): Promise<void> {
    const id = CommandId.parse(`${hall.ownCommand()}-close`)
    const answer = await hall.county.ask({ id, actor: { by: 'clock' }, bodyDigest: hall.digest(command), command })
    if (answer.answer === 'refused') throw new Error(`Refused: ${answer.refusal.code}`)
  }
  let callOffMorning = () => {}
  function everyMorning(): void {
    void makeUp()
    callOffMorning = hall.clock.at(instantOn(dayAfter(hall.today()), 0), everyMorning)
  }

  async function handOver(): Promise<void> {
    const { closed, open } = hall.day.state
    if (busy || closed === undefined) return
    const isTaken = hall.county.state.daysTaken.has(closed.day)
    // What is put right in the evening the county hears too; once the next day is open, its own close tells.
    const { position } = hall.day
    if (isTaken && (open || toldUntil === position)) return
    busy = true
    callOff()
    try {
      const { day: of, employers = [] } = closed
      const workers = open ? closed.workers : resultsByNow(hall.day.state, closed)
      const jobs = (open ? closed.jobs : jobsByNow(hall.day.state, closed)) ?? []
      const sheet = sheetByNow(hall.day.state, closed)
      await tell({ type: 'take-day-results', day: of, workers, employers, jobs, ...(sheet && { sheet }) })
      toldUntil = position
      if (isTaken) return
      await finishMerges(hall, trouble)
      await forgetWhoAsked(hall, trouble)
      const { day, county } = { day: hall.day.snapshot, county: hall.county.snapshot }
      if (day !== undefined && county !== undefined) await saveSnapshot({ day, county, sweep: mark })
    } catch (error) {
      if (stopped) return
      trouble('closing', error)
      // Nothing that anybody could hear of need change before it succeeds.
      callOff = hall.clock.at(later(hall.clock.now(), retrySeconds), () => void handOver())
    } finally {
      busy = false
      if (!stopped && toldUntil === position) void handOver()
    }
  }

  const stopListening = hall.onChange(() => void handOver())
  void handOver().then(everyMorning)
  // A day that nobody closed over night is closed first: what is left to do is of the day that comes.
  void hall.day
    .turned()
    .then(() => holdWhatIsLeft(hall, trouble))
    .then(() => noteWhatIsLeft(hall, trouble))
    .then(() => finishMerges(hall, trouble))
    .then(() => forgetWhoAsked(hall, trouble))
    .then(() => sweep(hall, ledger, mark, since))
    .then((next) => {
      mark = next
    })
    .catch((error: unknown) => trouble('sweeping', error))
  return () => {
    stopped = true
    callOff()
    callOffMorning()
    stopListening()
  }
}

/** What the closed day came to, with what was put right in its evening; of its work the close itself was the first to tell. */
function sheetByNow(day: Day, { day: of, totals, sheet }: DayClosed): DaySheet | undefined {
  if (sheet === undefined) return undefined
  return day.open ? { ...totals, ...sheet } : { ...sheetOfDay(day, of), work: sheet.work }
}

/** Who was found to be one person is one in the register too, however often a backup parts them. */
async function finishMerges(hall: Hall, trouble: HousekeepingParts['trouble']): Promise<void> {
  for (const { worker, mergedInto } of hall.county.state.people.values()) {
    if (mergedInto === undefined) continue
    const done = await inTurns(hall.inTurn, [mergedInto, worker], () => hall.register.merge(mergedInto, worker))
    if (done.outcome === 'failed') trouble('merging', new Error(done.reason))
  }
}

/** Everybody forgotten is gone from the register too, however often a backup brings them back. */
async function forgetWhoAsked(hall: Hall, trouble: HousekeepingParts['trouble']): Promise<void> {
  for (const { worker, forgotten } of hall.county.state.people.values()) {
    if (forgotten === undefined) continue
    const gone = await hall.inTurn(worker, () => forget(hall, worker, forgotten.eraseOn))
    if (gone.outcome === 'failed') trouble('forgetting', new Error(gone.reason))
  }
  for (const { employer, forgotten } of hall.county.state.employers.values()) {
    if (forgotten === undefined) continue
    const gone = await hall.inTurn(employer, () => forgetEmployer(hall, employer, forgotten.eraseOn))
    if (gone.outcome === 'failed') trouble('forgetting', new Error(gone.reason))
  }
}

/** Erases them, or hides them until they may be erased, and at once what was written about them; harmless however often. */
export async function forget(
  hall: Hall,
  worker: WorkerId,
  eraseOn: MarketDay | undefined,
): Promise<RegisterOutcome<undefined>> {
  const { texts = [], mergedFrom = [] } = hall.county.state.people.get(worker) ?? {}
  // What was written since the close the county has yet to hear.
  const written = [worker, ...mergedFrom].flatMap((record) => hall.day.state.written.get(record) ?? [])
  const unwritten = await eraseTexts(hall, [...texts, ...written])
  if (unwritten.outcome === 'failed') return unwritten
  const now = eraseOn === undefined || eraseOn <= hall.today()
  for (const record of mergedFrom) {
    const gone = await (now ? hall.register.erase(record) : hall.register.hide(record))
    if (gone.outcome === 'failed') return gone
  }
  return now ? hall.register.erase(worker) : hall.register.hide(worker)
}

/** The same of a household that hires. */
export async function forgetEmployer(
  hall: Hall,
  employer: EmployerId,
  eraseOn: MarketDay | undefined,
): Promise<RegisterOutcome<undefined>> {
  const unwritten = await eraseTexts(hall, hall.county.state.employers.get(employer)?.texts ?? [])
  if (unwritten.outcome === 'failed') return unwritten
  const now = eraseOn === undefined || eraseOn <= hall.today()
  return now ? hall.register.erase(employer) : hall.register.hide(employer)
}

async function eraseTexts(hall: Hall, texts: readonly TextId[]): Promise<RegisterOutcome<undefined>> {
  for (const text of texts) {
    const gone = await hall.register.erase(text)
    if (gone.outcome === 'failed') return gone
  }
  return { outcome: 'kept', value: undefined }
}

const idsOfRows = /\b(?:wkr|emp|stf|txt)_[0-9a-z]{16}\b/g

/**
 * Erases what a cut-off tap left in the register: rows of this start or before that no entry names. Answers where the next
 * start begins: behind the last entry before the day of this one, for a row of that day may be named at its first minute.
 */
async function sweep(hall: Hall, ledger: LedgerPort, from: SweepMark, since: MarketDay): Promise<SweepMark> {
  const named = new Set<string>()
  const next = { since, day: from.day, county: from.county }
  for (const book of ['day', 'county'] as const) {
    // Days may step back where a clock was ahead: what lies behind the first late entry must be read again with it.
    let before = true
    for await (const entry of ledger.read(book, from[book])) {
      before &&= entry.day < since
      if (before) next[book] = entry.position
      for (const id of JSON.stringify([entry.actor, entry.events]).match(idsOfRows) ?? []) named.add(id)
    }
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
