import { write } from 'node:fs'
import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
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

const writeAt = promisify(write)

/** A disk that leaves what it is given in the system's cache: what the command path costs when durability is free. */
export const noSyncDisk: Disk = {
  ...realDisk,
  async open(path, how) {
    const file = await realDisk.open(path, how)
    if (how === 'read') return file
    const cached = await open(path, 'r+')
    return {
      ...file,
      write: async (bytes, at) => (await writeAt(cached.fd, bytes, 0, bytes.length, at)).bytesWritten,
      close: async () => void (await Promise.all([file.close(), cached.close()])),
    }
  },
}
