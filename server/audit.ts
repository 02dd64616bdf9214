import type { CrewCost, Difference } from '../shared/day/matching/audit.ts'
import type { DayEvent } from '../shared/day/messages.ts'
import { type Look, readDays } from './day-tool.ts'
import { auditLedger, type DayAudit } from './matching/audit.ts'

/** `npm run audit` makes the results of every day again, `npm run audit -- 2026-08-17` those of one. */
const look: Look = async function* ({ folder, day }) {
  for await (const audit of auditLedger(folder, day))
    yield { said: told(audit).join('\n'), isWell: audit.differences.length === 0 }
}

function told({ day, isOlder, rounds, walkUps, draws, crewCosts, differences }: DayAudit): readonly string[] {
  const drawn = draws === 0 ? '' : `, lots drawn ${draws === 1 ? 'once' : `${draws} times`}`
  const made = `${day}: ${rounds} rounds, ${walkUps} jobs given on being tapped${drawn}`
  const notes = [...(isOlder ? [olderRules] : []), ...crewCosts.map(crewCost)]
  if (differences.length === 0) return [`OK ${made}; each comes out as it was written`, ...notes]
  const [count, apart] = [differences.length, differences.map(difference)]
  return [`DIFFERENT ${made}; ${count} do not come out as they were written`, ...apart, ...notes]
}

const olderRules =
  '  of an older edition of the rules: hours at work were counted from their first hour, now from leaving the hall; a job that stood so close to another is told as a difference'

/** Whole or not at all is a rule of the hall, and this is its price. */
const crewCost = ({ position, instant, people }: CrewCost): string =>
  `  entry ${position}, ${instant}, crews: ${people} more could have been placed had no crew stayed together`

const difference = ({ position, instant, of, written, reckoned }: Difference): string =>
  `  entry ${position}, ${instant}, ${of}: written ${pairs(written)}; reckoned ${pairs(reckoned)}`
const pairs = (events: readonly DayEvent[]): string => events.flatMap(resultIn).join(', ') || 'nothing'
function resultIn(event: DayEvent): string | readonly [] {
  if (event.type === 'lots-drawn') return `${event.numbers.join(' ')} from the seed ${event.seed}`
  if (event.type === 'round-run') return 'a round'
  if (event.type === 'offer-passed') return `${event.offer} passed`
  return event.type === 'offer-made' ? `${event.worker} to ${event.posting}` : []
}

await readDays(look, 'No market days')
