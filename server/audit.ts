import type { Counts, CrewCost } from '../shared/day/audit.ts'
import { type Look, readDays } from './day-tool.ts'
import { auditLedger, type DayAudit } from './market-day/audit.ts'
import { differenceWords, entryWords } from './market-day/audit-words.ts'

/** `npm run audit` decides every entry of every day again, `npm run audit -- 2026-08-17` those of one. */
const look: Look = async function* ({ folder, day }) {
  for await (const audit of auditLedger(folder, day))
    yield { said: told(audit).join('\n'), isWell: audit.differences.length === 0 }
}

function told({ day, isOlder, counts, crewCosts, differences, closeCode }: DayAudit): readonly string[] {
  const made = `${day}: ${madeAgain(counts)}`
  const code = closeCode === undefined ? '' : `; closed with code ${closeCode}`
  const notes = [...(isOlder ? [olderRules] : []), ...crewCosts.map(crewCost)]
  if (differences.length === 0) return [`OK ${made}; each comes out as it was written${code}`, ...notes]
  const apart =
    differences.length === 1
      ? '1 does not come out as it was written'
      : `${differences.length} do not come out as they were written; those behind the first may come of it`
  return [`DIFFERENT ${made}; ${apart}`, ...differences.flatMap(differenceWords), ...notes]
}

function madeAgain({ entries, rounds, walkUps, draws, tickets }: Counts): string {
  const drawn = draws === 0 ? '' : `, lots drawn ${draws === 1 ? 'once' : `${draws} times`}`
  const among = [
    counted(rounds, 'round'),
    `${counted(walkUps, 'job')} given on being tapped`,
    counted(tickets, 'ticket'),
  ]
  return `${entries === 1 ? '1 entry' : `${entries} entries`}, among them ${among.join(', ')}${drawn}`
}
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const olderRules =
  '  of an older edition of the rules: hours at work were counted from their first hour, now from leaving the hall; a job that stood so close to another, and what an entry then told in fewer words, is told as a difference'

/** Whole or not at all is a rule of the hall, and this is its price. */
const crewCost = ({ position, instant, people }: CrewCost): string =>
  `  ${entryWords({ position, instant })}, crews: ${people} more could have been placed had no crew stayed together`

await readDays(look, 'No market days')
