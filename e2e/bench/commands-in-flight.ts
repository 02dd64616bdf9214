import { openFileLedger } from '../../server/ledger/file.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import { checkIns, commandsPerSecond, inFolder, openBenchHall } from './bench-hall.ts'
import { interleave, side } from './measure.ts'
import { atLeast, type Row, row } from './rows.ts'
import { noSyncDisk, syncEach } from './slow-ledgers.ts'

const inFlight = 256
const commands = 16 * inFlight

/** Goal 1: a durable command through the whole command path, 256 in flight. */
export async function commandsInFlight(): Promise<readonly Row[]> {
  const on = (open: (folder: string) => Promise<LedgerPort>) =>
    side(() => inFolder(async (folder) => rate(await open(folder))))
  const ours = on((folder) => openFileLedger({ folder }))
  const eachSynced = on(async (folder) => syncEach(await openFileLedger({ folder })))
  const neverSynced = on((folder) => openFileLedger({ folder, disk: noSyncDisk }))
  await interleave([ours, eachSynced, neverSynced])
  const what = 'commands, 256 in flight'
  return [
    row({ goal: 1, what: `${what}; each synced by itself`, unit: '/s', ours, rival: eachSynced, target: atLeast(8) }),
    row({ goal: 1, what: `${what}; never synced`, unit: '/s', ours, rival: neverSynced, target: atLeast(0.6) }),
  ]
}

async function rate(ledger: LedgerPort): Promise<number> {
  const hall = await openBenchHall(ledger)
  await commandsPerSecond(hall.day, checkIns(hall, 1), 1)
  const perSecond = await commandsPerSecond(hall.day, checkIns(hall, commands), inFlight)
  await hall.stop()
  await ledger.close()
  return perSecond
}
