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
import { closeCode, closingWord } from '../../shared/ledger/close-code.ts'
import { claimedLink, entryOn } from '../ledger/chain.ts'
import { knownBy } from '../ledger/newer.ts'
import { readThrough } from '../ledger/read-through.ts'
import { settingsTold } from './settings-told.ts'

/** What the rules make of the entries of one day, from nothing but the ledger's own lines. */
export interface DayAudit {
  readonly day: string
  /** It was opened by rules that counted hours at work otherwise than those of now. */
  readonly isOlder: boolean
  readonly counts: Counts
  readonly crewCosts: readonly CrewCost[]
  readonly differences: readonly Difference[]
  /** What the wall and the closing slip show for the day; absent: it did not close. */
  readonly closeCode?: string
}

/**
 * Plays the day book from its first line and decides every entry again; answers for the day asked for, or for each. Of the county's
 * book it reads what was set at the desk. It may run beside the server; throws where a chain breaks before the very end.
 */
export async function* auditLedger(folder: string, asked?: MarketDay): AsyncGenerator<DayAudit> {
  const settingsAt = await settingsTold(folder)
  let before: Before = nothingBefore
  let found: Found = nothingFound
  const show = (line: string) => {
    const entry = entryOn(line)
    const events = entry.events.map(knownBy(DayEvent))
    const { counts, crewCosts, difference, ...after } = auditEntry(before, { ...entry, events }, settingsAt)
    before = after
    found = {
      counts: together(found.counts, counts),
      crewCosts: [...found.crewCosts, ...crewCosts],
      differences: difference === undefined ? found.differences : [...found.differences, difference],
      ...codeIn(line, found),
    }
  }
  for await (const day of readThrough(folder, 'day', show)) {
    if (asked === undefined || asked === day) yield { day, isOlder: !isOfEdition(before.day.rules, 3), ...found }
    found = nothingFound
  }
}

type Found = Pick<DayAudit, 'counts' | 'crewCosts' | 'differences' | 'closeCode'>
const nothingFound: Found = { counts: nothingCounted, crewCosts: [], differences: [] }

function codeIn(line: string, { closeCode: before }: Found): Pick<DayAudit, 'closeCode'> {
  const hash = line.includes(closingWord) ? claimedLink(line)?.hash : undefined
  const code = hash === undefined ? before : closeCode(hash)
  return code === undefined ? {} : { closeCode: code }
}
