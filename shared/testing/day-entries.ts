import { type Day, noDay } from '../day/day.ts'
import { decideDay } from '../day/decide.ts'
import { evolveDay } from '../day/evolve.ts'
import type { DayRules } from '../day/market-day/messages.ts'
import { dayDueAt } from '../day/market-day/rules.ts'
import type { DayCommand, DayEvent } from '../day/messages.ts'
import { type Instant, Position } from '../ids.ts'
import type { Actor, Entry } from '../ledger/entry.ts'
import { someBoard } from '../rehearsal/at-work.ts'
import { nextCommand } from '../rehearsal/days.ts'
import { luckOf } from '../rehearsal/luck.ts'
import { calendarDay, later } from '../time.ts'
import { command, lots, rules as plain, timePasses } from './cast.ts'

/** A hall that writes its day book down as the server does: one entry a command. */
export function keptDays(start: Instant, rules: DayRules = plain) {
  const entries: Entry<DayEvent>[] = []
  let state: Day = noDay
  let instant = start
  return {
    entries,
    now: () => instant,
    state: () => state,
    pass(seconds: number): void {
      instant = later(instant, seconds)
    },
    /** `settings`: what the market's settings are by now. */
    ask(asked: DayCommand, actor: Actor = { by: 'terminal' }, settings: DayRules = rules): void {
      const position = Position.parse(entries.length)
      const told = decideDay(state, asked, {
        instant,
        today: calendarDay(instant),
        command,
        position,
        rules: settings,
        lots,
      })
      if ('refusal' in told || told.events.length === 0) return
      state = told.events.reduce((next, event) => evolveDay(next, event, { instant }), state)
      const at = Position.parse(entries.length + 1)
      const day = state.day ?? calendarDay(instant)
      entries.push({ position: at, batch: at, instant, day, actor, command, bodyDigest: '', events: told.events })
    },
  }
}
export type KeptDays = ReturnType<typeof keptDays>

/** A few made-up days, the same for the same seed; calls back when a day has been closed. */
export function liveSomeDays(kept: KeptDays, seed: number, steps: number, closed: (day: Day) => void): void {
  const luck = luckOf(seed)
  for (let step = 0; step < steps; step += 1) {
    kept.pass(luck.below(1500))
    const due = dayDueAt(kept.state())
    if (due !== undefined && due <= kept.now()) kept.ask(timePasses, { by: 'clock' })
    const before = kept.state()
    if (!before.open && before.day !== undefined) {
      closed(before)
      kept.pass(11 * 3600)
    }
    for (let asked = luck.below(4); asked >= 0; asked -= 1)
      kept.ask(nextCommand(luck, kept.state(), calendarDay(kept.now())))
    for (const board of someBoard(kept.state())) kept.ask(board)
  }
}
