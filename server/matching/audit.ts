import { join } from 'node:path'
import { noDay } from '../../shared/day/day.ts'
import { isOfEdition } from '../../shared/day/market-day/messages.ts'
import { auditEntry, type CrewCost, type Difference } from '../../shared/day/matching/audit.ts'
import { DayEvent } from '../../shared/day/messages.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { emptyBook, entryOn, type Link } from '../ledger/chain.ts'
import { realDisk } from '../ledger/disk.ts'
import { type Segment, segmentFiles, walk } from '../ledger/segments.ts'

/** What the rules make of the results of one day, from nothing but the ledger's own lines. */
export interface DayAudit {
  readonly day: Segment['name']
  /** It was opened by rules that counted hours at work otherwise than those of now. */
  readonly isOlder: boolean
  readonly rounds: number
  /** Jobs tapped in the list and offered at once. */
  readonly walkUps: number
  readonly draws: number
  readonly crewCosts: readonly CrewCost[]
  readonly differences: readonly Difference[]
}

/**
 * Plays the day book from its first line and makes every result again; answers for the day asked for, or for each. Takes no
 * lock and changes nothing: it may run beside the server. Throws where the chain breaks before the very end.
 */
export async function* auditLedger(folder: string, asked?: MarketDay): AsyncGenerator<DayAudit> {
  const files = segmentFiles('day', await realDisk.list(join(folder, 'day')).catch(() => []))
  let link: Link = emptyBook
  let state = noDay
  for (const [index, name] of files.entries()) {
    const path = join(folder, 'day', name)
    let [rounds, walkUps, draws] = [0, 0, 0]
    const crewCosts: CrewCost[] = []
    const differences: Difference[] = []
    const file = await realDisk.open(path, 'read')
    try {
      const walked = await walk(file, link, (line) => {
        const entry = entryOn(line)
        const audited = auditEntry(state, { ...entry, events: entry.events.map((event) => DayEvent.parse(event)) })
        state = audited.day
        rounds += audited.rounds
        walkUps += audited.walkUps
        draws += audited.draws
        crewCosts.push(...audited.crewCosts)
        differences.push(...audited.differences)
      })
      // The last line may be being written at this moment.
      if (walked.damage !== undefined && index < files.length - 1)
        throw new Error(`${path}, line ${walked.lines + 1}: ${walked.damage}. npm run verify says more.`)
      link = walked.link
    } finally {
      await file.close()
    }
    const day = name.slice(0, -'.jsonl'.length)
    if (asked === undefined || asked === day)
      yield { day, isOlder: !isOfEdition(state.rules, 3), rounds, walkUps, draws, crewCosts, differences }
  }
}
