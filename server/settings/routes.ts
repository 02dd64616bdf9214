import { CountyEvent } from '../../shared/county/messages.ts'
import type { SettingsEntry, SettingsEvent } from '../../shared/county/settings/answer.ts'
import { barredTexts } from '../../shared/county/settings/notices.ts'
import { outOfLine } from '../../shared/day/check-in/out-of-line.ts'
import type { Placement } from '../../shared/day/day.ts'
import { daysToWork } from '../../shared/day/placement/hours.ts'
import { Position, type TownshipId, type TradeId } from '../../shared/ids.ts'
import type { Actor, Entry } from '../../shared/ledger/entry.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { staffActor } from '../staff-desk/staff.ts'

/** What the market decides, changed by its supervisors. */
export function settingsRoutes(hall: Hall): Pick<Handlers, 'settings/change' | 'settings/history'> {
  return {
    async 'settings/change'(body, visit) {
      const { change, version } = body
      const barred = change.section === 'notices' ? barredTexts(change.notices) : []
      const phrases = barred.flatMap((one) => one.phrases)
      if (phrases.length > 0) return refuse({ code: 'discriminatory-wording', phrases })
      const command = { type: 'change-market', change, version, inUse: inUse(hall) } as const
      const asked = { id: body.command, actor: staffActor(visit), bodyDigest: hall.digest(body), command }
      const answer = await hall.county.ask(asked)
      return answer.answer === 'refused' ? answer : done(null)
    },

    async 'settings/history'() {
      const found: SettingsEntry[] = []
      for await (const entry of hall.ledger.read('county', Position.parse(0), [...types]))
        found.push(...changesIn(hall, entry))
      return done(found.reverse())
    },
  }
}

/** Trades and townships that people in line wait for, or that jobs name which still hire or whose work is not over: also of days to come. */
function inUse(hall: Hall): { readonly trades: TradeId[]; readonly townships: TownshipId[] } {
  const day = hall.day.state
  const isToWork = (placement: Placement) => daysToWork(day, placement, hall.clock.now()).length > 0
  const worked = new Set([...day.placements.filter(isToWork).values()].map(({ posting }) => posting))
  const hiring = [...day.postings.values()].filter(
    ({ posting, status }) => status === 'open' || status === 'held' || worked.has(posting),
  )
  const waiting = day.open ? [...day.line.values()].filter((person) => outOfLine(person) === undefined) : []
  return {
    trades: [...hiring.map(({ terms }) => terms.trade), ...waiting.flatMap(({ wants: { trades } }) => trades)],
    townships: hiring.map(({ terms }) => terms.township),
  }
}

function changesIn(hall: Hall, { instant, actor, events }: Entry): readonly SettingsEntry[] {
  return events.flatMap((recorded) => {
    const event = isOfSettings(recorded.type) ? CountyEvent.parse(recorded) : undefined
    if (event === undefined || !isSettingsEvent(event)) return []
    const about = aboutWhat(hall, event)
    return [{ instant, who: whoDid(hall, actor), event, ...(about === undefined ? {} : { about }) }]
  })
}

function aboutWhat(hall: Hall, event: SettingsEvent): string | undefined {
  if (event.type === 'market-changed') return undefined
  if ('staff' in event) return hall.shown.staff(event.staff)
  return String('number' in event ? event.number : (hall.county.state.terminals.get(event.terminal)?.number ?? ''))
}

const types: ReadonlySet<string> = new Set<SettingsEvent['type']>([
  'market-changed',
  'staff-added',
  'staff-role-changed',
  'staff-ended',
  'password-reset',
  'terminal-approved',
  'terminal-renumbered',
  'terminal-revoked',
])
const isOfSettings = (type: string): boolean => types.has(type)
const isSettingsEvent = (event: CountyEvent): event is SettingsEvent => isOfSettings(event.type)

const whoDid = (hall: Hall, actor: Actor): string => (actor.by === 'staff' ? hall.shown.staff(actor.staff) : '')
