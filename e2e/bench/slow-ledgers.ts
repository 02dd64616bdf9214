import { type Disk, realDisk } from '../../server/ledger/disk.ts'
import { Position } from '../../shared/ids.ts'
import type { Entry } from '../../shared/ledger/entry.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'

/** The file ledger without group commit: every draft of a turn is written and synced by itself. */
export const syncEach = (ledger: LedgerPort): LedgerPort => ({
  ...ledger,
  async append(book, expected, drafts) {
    const entries: Entry[] = []
    for (const draft of drafts) {
      const appended = await ledger.append(book, Position.parse(expected + entries.length), [draft])
      if (appended.outcome !== 'appended') return appended
      entries.push(...appended.entries)
    }
    return { outcome: 'appended', entries }
  },
})

/** A disk that says "synced" at once: what the command path costs when durability is free. */
export const noSyncDisk: Disk = {
  ...realDisk,
  async open(path, how) {
    return { ...(await realDisk.open(path, how)), sync: async () => {} }
  },
}
