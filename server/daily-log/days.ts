import type { Day } from '../../shared/day/day.ts'
import type { Decided } from '../../shared/day/matching/decided.ts'
import { DayEvent } from '../../shared/day/messages.ts'
import { type MarketDay, Position, type PostingId, type WorkerId } from '../../shared/ids.ts'
import type { Entry } from '../../shared/ledger/entry.ts'
import { reachesBackTo, replayDay, thingsIn } from '../../shared/places/daily-log/replay.ts'
import { type LastSteps, lastSteps } from '../../shared/places/daily-log/steps.ts'
import { dayAfter } from '../../shared/time.ts'
import type { DayPath, Hall } from '../hall.ts'
import { turns } from '../turns.ts'

/** A day as the log shows it: its state, what last happened to everybody, and the moments at which places were given out. */
export interface LoggedDay {
  readonly state: Day
  readonly steps: LastSteps
  readonly decided: readonly Decided[]
}

const closedDaysKept = 4

/** The days of the market as their entries tell them: the running one kept up, closed ones read back when asked for. */
export function loggedDays({
  day: book,
  ledger,
  decided,
  dayNow,
}: Pick<Hall, 'ledger' | 'decided' | 'dayNow'> & { readonly day: Pick<DayPath, 'state' | 'position'> }) {
  const inTurn = turns()
  const closed = new Map<MarketDay, LoggedDay>()
  let running: { readonly day: MarketDay; readonly steps: LastSteps; position: Position } | undefined

  /** Reads on until the steps have what the state has. */
  async function runningDay(day: MarketDay): Promise<LoggedDay> {
    if (running?.day !== day) {
      running = { day, steps: lastSteps(), position: Position.parse(0) }
      for await (const entry of ledger.readDay(day)) noteIn(running, parsed(entry))
    }
    while (running.position < book.position)
      for await (const entry of ledger.read('day', running.position)) noteIn(running, parsed(entry))
    return { state: book.state, steps: running.steps, decided: decided() }
  }

  async function closedDay(day: MarketDay): Promise<LoggedDay | undefined> {
    const known = closed.get(day)
    if (known !== undefined) return known
    const { own, from, all } = await entriesFor(ledger, day)
    if (own.length === 0) return undefined
    const found = { ...replayDay(day, from, all), steps: lastSteps() }
    for (const { events, instant } of own) for (const event of events) found.steps.note(event, instant)
    for (const oldest of [...closed.keys()].slice(0, Math.max(0, closed.size + 1 - closedDaysKept)))
      closed.delete(oldest)
    closed.set(day, found)
    return found
  }

  /** This morning, before anybody has opened it: who works on from yesterday stands in it all the same. */
  function dayToOpen(day: MarketDay): LoggedDay | undefined {
    const state = dayNow()
    return state.day === day && !state.placements.isEmpty() ? { state, steps: lastSteps(), decided: [] } : undefined
  }

  /** Those among them that tell of somebody or of a posting: they name it, or an offer, a ticket or a job it came to. */
  async function entriesAbout(day: MarketDay, id: WorkerId | PostingId): Promise<readonly Entry<DayEvent>[]> {
    const named = new Set<string>([id, 'day-closed'])
    for await (const { events } of within(day, [id]))
      for (const event of events.filter((each) => JSON.stringify(each).includes(id)))
        for (const thing of thingsIn(event)) named.add(thing)
    const about: Entry<DayEvent>[] = []
    for await (const entry of within(day, [...named])) about.push(entry)
    return about
  }

  async function* within(day: MarketDay, naming: readonly string[]) {
    for (let each = reachesBackTo(day); each <= day; each = dayAfter(each))
      for await (const entry of ledger.readDay(each, naming)) yield parsed(entry)
  }

  return {
    entriesAbout,
    /** Undefined for a day on which no market was held. */
    find: (day: MarketDay): Promise<LoggedDay | undefined> =>
      inTurn('', async () => (day === book.state.day ? runningDay(day) : ((await closedDay(day)) ?? dayToOpen(day)))),
  }
}
export type LoggedDays = ReturnType<typeof loggedDays>

/** The entries of a day, and with them those of the days it reaches back to. */
export async function entriesFor(ledger: Hall['ledger'], day: MarketDay) {
  const own = await entriesOn(ledger, day)
  // A day without a market reaches nowhere; the calendar's first has none before it.
  const from = own.length === 0 ? day : reachesBackTo(day)
  const all: Entry<DayEvent>[] = []
  for (let before = from; before < day; before = dayAfter(before)) all.push(...(await entriesOn(ledger, before)))
  return { own, from, all: [...all, ...own] }
}

async function entriesOn(ledger: Hall['ledger'], day: MarketDay): Promise<readonly Entry<DayEvent>[]> {
  const entries: Entry<DayEvent>[] = []
  for await (const entry of ledger.readDay(day)) entries.push(parsed(entry))
  return entries
}

function noteIn(
  running: { readonly day: MarketDay; readonly steps: LastSteps; position: Position },
  entry: Entry<DayEvent>,
) {
  running.position = entry.position
  if (entry.day !== running.day) return
  for (const event of entry.events) running.steps.note(event, entry.instant)
}

/** What comes from the ledger is distrusted. */
const parsed = (entry: Entry): Entry<DayEvent> => ({
  ...entry,
  events: entry.events.map((event) => DayEvent.parse(event)),
})
