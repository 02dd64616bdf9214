import { join } from 'node:path'
import {
  auditEntry,
  type Before,
  type Counts,
  type CrewCost,
  type Difference,
  nothingBefore,
  nothingCounted,
  together,
} from '../../shared/day/audit.ts'
import { isOfEdition } from '../../shared/day/market-day/messages.ts'
import { DayEvent } from '../../shared/day/messages.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { emptyBook, entryOn, type Link } from '../ledger/chain.ts'
import { realDisk } from '../ledger/disk.ts'
import { notAnEntry, type Segment, segmentFiles, walk } from '../ledger/segments.ts'

/** What the rules make of the entries of one day, from nothing but the ledger's own lines. */
export interface DayAudit {
  readonly day: Segment['name']
  /** It was opened by rules that counted hours at work otherwise than those of now. */
  readonly isOlder: boolean
  readonly counts: Counts
  readonly crewCosts: readonly CrewCost[]
  readonly differences: readonly Difference[]
}

/**
 * Plays the day book from its first line and decides every entry again; answers for the day asked for, or for each. Takes no
 * lock and changes nothing: it may run beside the server. Throws where the chain breaks before the very end.
 */
export async function* auditLedger(folder: string, asked?: MarketDay): AsyncGenerator<DayAudit> {
  const files = segmentFiles('day', await realDisk.list(join(folder, 'day')).catch(() => []))
  let link: Link = emptyBook
  let before: Before = nothingBefore
  for (const [index, name] of files.entries()) {
    const path = join(folder, 'day', name)
    let counts = nothingCounted
    const crewCosts: CrewCost[] = []
    const differences: Difference[] = []
    const file = await realDisk.open(path, 'read')
    try {
      const walked = await walk(file, link, (line) => {
        const entry = entryOn(line)
        const audited = auditEntry(before, {
          ...entry,
          events: entry.events.map((event) => DayEvent.parse(event)),
        })
        before = audited
        counts = together(counts, audited.counts)
        crewCosts.push(...audited.crewCosts)
        if (audited.difference !== undefined) differences.push(audited.difference)
      })
      // The last line may be being written at this moment; one whose chain is right was.
      if (walked.damage !== undefined && (index < files.length - 1 || walked.damage === notAnEntry))
        throw new Error(`${path}, line ${walked.lines + 1}: ${walked.damage}. npm run verify says more.`)
      link = walked.link
    } finally {
      await file.close()
    }
    const day = name.slice(0, -'.jsonl'.length)
    if (asked === undefined || asked === day)
      yield { day, isOlder: !isOfEdition(before.day.rules, 3), counts, crewCosts, differences }
  }
}
