import { join } from 'node:path'
import type { Difference } from '../shared/day/matching/audit.ts'
import type { DayEvent } from '../shared/day/messages.ts'
import { MarketDay } from '../shared/ids.ts'
import { auditLedger, type DayAudit } from './matching/audit.ts'
import { readSettings } from './settings.ts'

/** `npm run audit` makes the results of every day again, `npm run audit -- 2026-08-17` those of one. */
async function main(): Promise<number> {
  const folder = join(readSettings(process.env).dataFolder, 'ledger')
  const asked = process.argv[2]
  const day = asked === undefined ? undefined : MarketDay.safeParse(asked)
  if (day?.success === false) {
    console.error(`"${asked}" is not a day: write it like 2026-08-17.`)
    return 2
  }
  const audits: DayAudit[] = []
  for await (const audit of auditLedger(folder, day?.data)) {
    console.log(told(audit).join('\n'))
    audits.push(audit)
  }
  if (audits.length > 0) return audits.some(({ differences }) => differences.length > 0) ? 1 : 0
  console.log(`No market day${asked === undefined ? '' : ` ${asked}`} in ${folder}.`)
  return asked === undefined ? 0 : 1
}

function told({ day, rounds, walkUps, differences }: DayAudit): readonly string[] {
  const made = `${day}: ${rounds} rounds, ${walkUps} jobs given on being tapped`
  if (differences.length === 0) return [`OK ${made}; each comes out as it was written`]
  return [`DIFFERENT ${made}; ${differences.length} do not come out as they were written`, ...differences.map(apart)]
}

const apart = ({ position, instant, of, written, reckoned }: Difference): string =>
  `  entry ${position}, ${instant}, ${of}: written ${pairs(written)}; reckoned ${pairs(reckoned)}`
const pairs = (events: readonly DayEvent[]): string =>
  events.flatMap((event) => (event.type === 'offer-made' ? `${event.worker} to ${event.posting}` : [])).join(', ') ||
  'nothing'

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
