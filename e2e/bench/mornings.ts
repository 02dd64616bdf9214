import { machineClock, randomTail } from '../../server/clock.ts'
import type { County } from '../../shared/county/county.ts'
import { noCounty } from '../../shared/county/county.ts'
import { evolveCounty } from '../../shared/county/evolve.ts'
import { dayRules } from '../../shared/county/settings/day-rules.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { type Day, noDay } from '../../shared/day/day.ts'
import { decideDay } from '../../shared/day/decide.ts'
import { evolveDay } from '../../shared/day/evolve.ts'
import { sealed } from '../../shared/day/matching/lottery.ts'
import { compactDay, millisOf } from '../../shared/hall-clock.ts'
import { CommandId, MarketDay, Position, WorkerId } from '../../shared/ids.ts'
import type { EntryDraft } from '../../shared/ledger/entry.ts'
import { dayAfter, instantAt, instantOn } from '../../shared/time.ts'

/** A day has numbers from A001 to Z999. */
export const mostPeopleADay = 25_000
const clock = machineClock()
const lastDay = MarketDay.parse('2026-08-17')

/** What days of check-ins write, each at an instant of its own, and the day they end in: by the market's own rules. */
export function mornings(days: number, peopleADay: number): { drafts: readonly EntryDraft[]; day: Day } {
  const drafts: EntryDraft[] = []
  let day = noDay
  for (let back = days - 1; back >= 0; back--)
    for (const draft of morning(dayAfter(lastDay, -back), peopleADay)) {
      drafts.push(draft.entry)
      day = draft.day
    }
  return { drafts, day }
}

function* morning(today: MarketDay, people: number): Generator<{ entry: EntryDraft; day: Day }> {
  const rules = dayRules(zhangbei)
  const trades = zhangbei.trades.slice(0, 2).map((trade) => trade.id)
  const opens = millisOf(instantOn(today, 300))
  let day = noDay
  for (let n = 0; n < people; n++) {
    const tail = randomTail(clock)
    const command = CommandId.parse(`cmd_${compactDay(today)}_${tail}`)
    const instant = instantAt(opens + n * 20)
    const checkIn = {
      type: 'check-in',
      worker: WorkerId.parse(`wkr_${tail}`),
      wants: { trades },
      facts: { minor: false },
    } as const
    const context = { instant, today, command, position: Position.parse(n), rules, lots: sealed('') }
    const decision = decideDay(day, checkIn, context)
    if ('refusal' in decision) throw new Error(`A check-in was refused: ${decision.refusal.code}.`)
    day = decision.events.reduce((state, event) => evolveDay(state, event, { instant }), day)
    const bodyDigest = clock.random(32).toString('base64url')
    yield {
      entry: { instant, day: today, actor: { by: 'terminal' }, command, bodyDigest, events: decision.events },
      day,
    }
  }
}

export const countyOf = (people: number): County =>
  Array.from({ length: people }, () => WorkerId.parse(`wkr_${randomTail(clock)}`)).reduce(
    (county, worker) => evolveCounty(county, { type: 'worker-registered', worker }, { instant: clock.now() }),
    noCounty,
  )
