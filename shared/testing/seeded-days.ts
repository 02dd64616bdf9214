import type { Day, DayContext } from '../day/day.ts'
import { DayRules } from '../day/market-day/messages.ts'
import { dayDueAt, unheardSeconds } from '../day/market-day/rules.ts'
import { Filling, Order } from '../day/matching/policy.ts'
import { isBeforeDraw } from '../day/matching/round-times.ts'
import { type DayCommand, DayEvent } from '../day/messages.ts'
import type { Decider } from '../decider.ts'
import { type Instant, Position } from '../ids.ts'
import { earlyMorning, everybodyFinishes, inTimeBoard, lateBoard, secondMorning } from '../rehearsal/at-work.ts'
import { nextCommand } from '../rehearsal/days.ts'
import { bringing, toldAfterwards } from '../rehearsal/keepers.ts'
import { type Luck, luckOf, oneOf } from '../rehearsal/luck.ts'
import { calendarDay, instantOn, later } from '../time.ts'
import { at, command, lots, reason, rules, timePasses } from './cast.ts'
import { watchDay } from './day-watch.ts'

export type DayDecider = Decider<Day, DayCommand, DayEvent, DayContext>

/** Lets the hall live through a few made-up days and says which promises broke, at the first step that broke any. */
export function liveThrough(seed: number, decider: DayDecider, steps = 120): readonly string[] {
  const luck = luckOf(seed)
  const watch = watchDay()
  const past: { readonly event: DayEvent; readonly instant: Instant }[] = []
  let state = decider.initial
  let instant = at('05:00')
  let position = 0
  let settings: DayRules = {
    ...rules,
    order: oneOf(luck, orders),
    filling: oneOf(luck, fillings),
  }

  function ask(asked: DayCommand): readonly DayEvent[] {
    const context = {
      instant,
      today: calendarDay(instant),
      command,
      position: Position.parse(position),
      rules: settings,
      lots,
    }
    const decision = decider.decide(state, asked, context)
    if (asked.type === 'correct-facts' && !('refusal' in decision)) watch.corrected(asked, instant)
    if ('refusal' in decision || decision.events.length === 0) return []
    position += 1
    for (const event of decision.events) {
      watch.note(event, state, instant)
      state = decider.evolve(state, event, { instant })
      past.push({ event, instant })
      watch.recount(state)
    }
    watch.afterCommand(state)
    return decision.events
  }

  function letTimePass(): void {
    // What else is due comes also where nobody knows yet whether the last calls were heard.
    const heardUntil = later(instant, -unheardSeconds)
    if (position % 3 === 0) {
      const unheard = new Set(state.offers.filter(({ expiresAt }) => expiresAt > heardUntil).keys())
      const passed = ask({ ...timePasses, heardUntil }).some(
        (event) => event.type === 'offer-passed' && unheard.has(event.offer),
      )
      watch.promise(!passed, 'nobody has passed whose call may not have been heard')
    }
    const due = dayDueAt(state)
    const isDue = due !== undefined && due <= instant
    const events = isDue ? ask(timePasses) : []
    if (isDue) {
      const next = dayDueAt(state)
      watch.promise(next === undefined || (next > due && next > instant), 'time passes and does not stand still')
      watch.promise(ask(timePasses).length === 0, 'nothing happens when nothing is due')
    }
    // Also where nothing was due: then nobody may wait beside a free place.
    if (!state.open || isBeforeDraw(state)) return
    watch.afterRound(state, events, isBeforeTime(state, instant) ? 'second-waves' : 'everything')
  }

  function askAll(asked: readonly DayCommand[]): void {
    for (const each of asked) ask(each)
  }

  /** All who came early have gone to their work. */
  function sendEverybody(days: number): void {
    askAll(earlyMorning(calendarDay(instant), days))
    letTimePass()
    const [first] = state.offers.keys()
    for (const offer of first === undefined ? [] : [first, first]) ask({ type: 'call-again', offer, reason })
    for (const { offer, people } of state.offers.values()) ask({ type: 'accept-offer', worker: people[0], offer })
    if (days === 1) askAll(inTimeBoard(state))
    instant = at('07:00')
    letTimePass()
    if (days > 1) return
    askAll(everybodyFinishes(state, calendarDay(instant)))
    askAll(lateBoard(state))
    for (const { posting, placed } of state.postings.values())
      if (placed === 0) ask({ type: 'stop-work', posting, because: 'employer' })
  }

  /** Of jobs of several days some do not come on the second morning, and others go for the rest. */
  function comeAgain(): void {
    instant = at('day2 06:20')
    letTimePass()
    askAll(secondMorning(state))
    letTimePass()
    askAll([...state.offers.values()].map(({ offer, people }) => ({ type: 'accept-offer', worker: people[0], offer })))
  }

  // Of itself a hall seldom comes to what is done about work under way.
  if (seed % 4 === 0) sendEverybody(1)
  if (seed % 8 === 6) {
    sendEverybody(3)
    comeAgain()
  }
  // The line of some terminals fails again and again.
  const keeps = [2, 3, 5].includes(seed % 8)
  for (let step = 1; step <= steps; step += 1) {
    instant = later(instant, secondsUntilNext(luck))
    if (step % 24 === 0) ask({ type: 'hold-anew' })
    letTimePass()
    if (luck.once(30)) {
      settings = changedAtTheDesk(luck, state)
      ask({ type: 'take-rules' })
    }
    if (keeps && luck.once(4)) askAll(toldAfterwards(luck, state, instant))
    const together = 1 + luck.below(4)
    for (let asked = 0; asked < together; asked += 1) {
      const next = nextCommand(luck, state, calendarDay(instant))
      ask(keeps ? bringing(luck, state, next) : next)
    }
    letTimePass()
    if (step === steps) watch.promise(isReplayOf(decider, past, state), 'the running state is the state replayed')
    const broken = watch.report()
    if (broken.length > 0) return broken.map((what) => `seed ${seed}, step ${step}: ${what}`)
  }
  return []
}

const fillings = Filling.options
/** Where staff give the work out, nobody is promised a round. */
const orders = Order.options.filter((order) => order !== 'staff-only')

/**
 * Somebody moves the fair order, what who is hard to place gets, how rounds fill and when they are, the closing hour, how
 * long places are held, how many places names may take, or takes a trade off the list, such as one in which a place is
 * just held. Parsed, as it is when it is read back.
 */
function changedAtTheDesk(luck: Luck, day: Day): DayRules {
  const [held] = day.offers.values()
  const dropped = (held && day.postings.get(held.posting)?.terms.trade) ?? 'loading'
  const { namesOneIn: _, ...others } = rules
  const boostDays = luck.below(4)
  return DayRules.parse({
    ...others,
    order: oneOf(luck, orders),
    filling: oneOf(luck, fillings),
    version: (day.rules.version ?? 0) + 1,
    boostDays,
    ...(boostDays === 0 ? {} : { namesOneIn: 1 + boostDays }),
    roundMinutes: luck.once(2) ? [] : [6 * 60 + luck.below(600)],
    closingMinute: (12 + luck.below(8)) * 60,
    offerHoldSeconds: 30 + luck.below(4) * 30,
    trades: rules.trades.filter(({ id }) => id !== dropped || luck.once(2)),
  })
}

/** Until the hour that the wall says everything but second waves waits. */
const isBeforeTime = ({ day, rules: { roundMinutes = [] } }: Day, instant: Instant): boolean =>
  day !== undefined && roundMinutes.some((minute) => instantOn(day, minute) > instant)

/** Mostly seconds, sometimes minutes, now and then a night in which nobody looked at the clock. */
function secondsUntilNext(luck: Luck): number {
  if (luck.once(25)) return luck.below(20 * 3600)
  return luck.once(6) ? luck.below(2400) : luck.below(60)
}

/** Reads everything back as the ledger does, through text and schema, and begins at nothing. */
function isReplayOf(
  decider: DayDecider,
  past: readonly { readonly event: DayEvent; readonly instant: Instant }[],
  state: Day,
): boolean {
  const replayed = past.reduce(
    (day, { event, instant }) => decider.evolve(day, DayEvent.parse(JSON.parse(JSON.stringify(event))), { instant }),
    decider.initial,
  )
  return JSON.stringify(replayed) === JSON.stringify(state)
}
