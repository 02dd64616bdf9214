import { createHmac } from 'node:crypto'
import type { County } from '../shared/county/county.ts'
import { noCounty } from '../shared/county/county.ts'
import { decideCounty } from '../shared/county/decide.ts'
import { evolveCounty } from '../shared/county/evolve.ts'
import { type CountyCommand, CountyEvent } from '../shared/county/messages.ts'
import { dayRules } from '../shared/county/settings/day-rules.ts'
import type { Market } from '../shared/county/settings/market.ts'
import { type Day, type DayContext, noDay } from '../shared/day/day.ts'
import { decideDay } from '../shared/day/decide.ts'
import { evolveDay } from '../shared/day/evolve.ts'
import type { DayRules } from '../shared/day/market-day/messages.ts'
import { asFound } from '../shared/day/market-day/opening.ts'
import { answerDueAt, dayDueAt } from '../shared/day/market-day/rules.ts'
import { currentDay, rulesInForce } from '../shared/day/market-day/which-day.ts'
import { type Decided, decidedToday } from '../shared/day/matching/decided.ts'
import { type Follower, followDay } from '../shared/day/matching/live/follow.ts'
import { sealed } from '../shared/day/matching/lottery.ts'
import { type DayCommand, DayEvent } from '../shared/day/messages.ts'
import { type PrintTold, withTold } from '../shared/day/printing/prints.ts'
import type { Context } from '../shared/decider.ts'
import { compactDay } from '../shared/hall-clock.ts'
import { CommandId, type MarketDay, type PrintJobId } from '../shared/ids.ts'
import type { LedgerPort } from '../shared/ledger/port.ts'
import { mustHave } from '../shared/must-have.ts'
import type { RegisterPort } from '../shared/register.ts'
import { remembered } from '../shared/remembered.ts'
import { calendarDay } from '../shared/time.ts'
import { type Cost, type Passwords, passwordsAt } from './access/passwords.ts'
import { keepAlarm } from './alarm.ts'
import type { Asked } from './book.ts'
import { type OnceADay, onceADay } from './check-in/once-a-day.ts'
import { type Clock, randomTail } from './clock.ts'
import { BookPath } from './handle.ts'
import { type Hearing, hearing, isAtTerminal } from './hearing.ts'
import type { Keys } from './keys.ts'
import { knownBy } from './ledger/newer.ts'
import type { HallSnapshot } from './ledger/snapshot.ts'
import { type Masks, masks } from './masks.ts'
import { type Turns, turns } from './turns.ts'

export type DayPath = BookPath<Day, DayCommand, DayEvent, DayContext>
export type CountyPath = BookPath<County, CountyCommand, CountyEvent, Context>

export interface HallParts {
  readonly ledger: LedgerPort
  readonly register: RegisterPort
  readonly keys: Keys
  readonly clock: Clock
  readonly passwordCost: Cost
  /** The settings before anybody at the desk has changed any. */
  readonly market: Market
  /** Nobody here is real: no ticket of this hall is worth anything. */
  readonly isPractice?: boolean
  readonly snapshot?: HallSnapshot | undefined
  /** Told of a rule that threw. */
  readonly bug: (error: unknown) => void
  /** How long to wait before a disk that refused is tried again. */
  readonly pauseMillis?: number
}

/** 128 bits: one line on the wall, and nobody guesses it. */
const lotSeedDigits = 32

/** The market as the server runs it: both books on their command paths, the register, the clock that wakes them. */
export interface Hall {
  readonly day: DayPath
  readonly county: CountyPath
  readonly register: RegisterPort
  /** For whoever reads the past; only the books' own paths write. */
  readonly ledger: Pick<LedgerPort, 'read' | 'readDay' | 'hashOf'>
  /** What somebody who waits would get of a day as it stands. */
  readonly asThingsStand: Follower
  /** What was decided today and what each moment knew, for whoever asks why. */
  readonly decided: () => readonly Decided[]
  readonly keys: Keys
  readonly clock: Clock
  readonly passwords: Passwords
  /** People as others may see them. */
  readonly shown: Masks
  readonly isPractice: boolean
  /** Whether people in it can hear their number and answer. */
  readonly hearing: Hearing
  /** Whoever reads the register and writes it waits here for whoever is at the same person: routes and housekeeping alike. */
  readonly inTurn: Turns
  /** For whoever is counted and not kept. */
  readonly onceADay: OnceADay
  /** Calls back after every change that a screen may show; returns how to stop. */
  onChange(listener: () => void): () => void
  /** Something outside the books changed that a screen may show. */
  changed(): void
  /** The keyed digest that an entry keeps of what was sent. */
  digest(body: unknown): string
  /** An id for a command of the server's own making. */
  ownCommand(): CommandId
  /** The calendar day in the hall. */
  today(): MarketDay
  /** The day as whoever asks now finds it: after midnight as its first command will, also while nobody has given one. */
  dayNow(): Day
  /** What printers told of papers that is not written yet: `dayNow` says it too. */
  readonly toldPrints: Map<PrintJobId, PrintTold>
  /** What a day opening today would have to keep to. */
  rulesToday(): DayRules
  /** What the day's rules may know of the world around a command. */
  surround(at: Pick<DayContext, 'instant' | 'command' | 'position'>): DayContext
  stop(): Promise<void>
}

export async function openHall(parts: HallParts): Promise<Hall> {
  const { ledger, register, keys, clock, market, snapshot, bug } = parts
  const listeners = new Set<() => void>()
  const rulesOf = remembered((market: Market) => dayRules(market, county.state.orderVersion))
  const today = () => calendarDay(clock.now())
  const rulesToday = () => rulesOf(county.state.market)
  const lotsOf = remembered((on: MarketDay) =>
    sealed(createHmac('sha256', keys.lottery).update(on).digest('hex').slice(0, lotSeedDigits)),
  )
  const surround: Hall['surround'] = ({ instant, command, position }) => {
    const on = calendarDay(instant)
    return { instant, command, position, today: on, rules: rulesToday(), lots: lotsOf(on) }
  }
  const digest = (body: unknown) =>
    createHmac('sha256', keys.commandDigest).update(JSON.stringify(body)).digest('base64url')
  const commandOn = (day: MarketDay) => CommandId.parse(`cmd_${compactDay(day)}_${randomTail(clock)}`)
  const ofTheClock = (on: MarketDay, command: DayCommand): Asked<DayCommand> => ({
    id: commandOn(on),
    actor: { by: 'clock' },
    bodyDigest: digest(command),
    command,
  })
  const published = () => {
    for (const listener of listeners) listener()
  }
  const common = {
    ledger,
    now: clock.now,
    published,
    bug,
    pause: () => new Promise<void>((resume) => setTimeout(resume, parts.pauseMillis ?? 500)),
  }

  const county: CountyPath = await BookPath.open<County, CountyCommand, CountyEvent, Context>({
    ...common,
    book: 'county',
    decider: { initial: { ...noCounty, market }, decide: decideCounty, evolve: evolveCounty },
    parseEvent: knownBy(CountyEvent),
    surround: (at) => ({ ...at, today: calendarDay(at.instant) }),
    marketDay: () => day.marketDay,
    entryDay: () => day.marketDay,
    snapshot: snapshot?.county,
  })
  const decided = decidedToday()
  const toldPrints = new Map<PrintJobId, PrintTold>()
  let terminalUsedOn: MarketDay | undefined
  const day: DayPath = await BookPath.open<Day, DayCommand, DayEvent, DayContext>({
    ...common,
    book: 'day',
    decider: { initial: noDay, decide: decideDay, evolve: evolveDay },
    parseEvent: knownBy(DayEvent),
    surround,
    marketDay: (state) => currentDay(state, today()),
    entryDay: (state) => mustHave(state.day, 'market day'),
    time: {
      dueAt: dayDueAt,
      answerDueAt,
      ask: (on, wasAway, heardUntil) =>
        ofTheClock(on, wasAway ? { type: 'hold-anew' } : { type: 'let-time-pass', ...(heardUntil && { heardUntil }) }),
    },
    witness: (...step) => {
      decided.note(...step)
      const [, , , { actor, instant }] = step
      if (isAtTerminal(actor)) terminalUsedOn = calendarDay(instant)
    },
    snapshot: snapshot?.day,
  })

  clock.neverBefore(() => (day.state.open ? day.lastInstant : undefined))
  const stopAway = clock.onAway(() => day.away())
  const heard = hearing({
    now: clock.now,
    countsOn: terminalUsedOn === day.marketDay ? ['terminal'] : [],
    hears: (isHeard, until) => day.hears(isHeard, until),
    changed: published,
  })
  const callOff = keepAlarm(day, clock, listeners)
  keepRules(day, county, listeners, (on) => ofTheClock(on, { type: 'take-rules' }))
  return {
    day,
    county,
    register,
    ledger,
    asThingsStand: followDay(),
    decided: decided.entries,
    keys,
    clock,
    passwords: passwordsAt(parts.passwordCost),
    shown: masks({ county, register }),
    isPractice: parts.isPractice === true,
    hearing: heard,
    inTurn: turns(),
    onceADay: onceADay(clock),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed: published,
    digest,
    ownCommand: () => commandOn(day.marketDay),
    today,
    toldPrints,
    dayNow() {
      const now = { instant: clock.now(), today: today(), rules: rulesToday(), lots: lotsOf(today()) }
      return withTold(asFound(day.state, now), toldPrints)
    },
    rulesToday,
    surround,
    async stop() {
      callOff()
      stopAway()
      heard.stop()
      await Promise.all([day.stop(), county.stop()])
    },
  }
}

/** Tells the open day when the settings were changed, also those that a power cut kept it from hearing of. */
function keepRules(
  day: DayPath,
  county: CountyPath,
  listeners: Set<() => void>,
  ask: (on: MarketDay) => Asked<DayCommand>,
): void {
  let told: number | undefined
  const tell = () => {
    const version = county.state.marketVersion
    if (told === version) return
    told = version
    if (day.state.open)
      void day.ask(ask(day.marketDay)).then(({ answer }) => {
        // The disk refuses: the next change, at the latest its mending, brings us here again.
        if (answer === 'refused' && told === version) told = undefined
      })
  }
  listeners.add(tell)
  tell()
}

/** The rules that whoever asks now is answered by. */
export const rulesNow = ({ day, today, rulesToday }: Pick<Hall, 'day' | 'today' | 'rulesToday'>): DayRules =>
  rulesInForce(day.state, today(), rulesToday())
