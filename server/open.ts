import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Market } from '../shared/county/settings/market.ts'
import { zhangbei } from '../shared/county/settings/zhangbei.ts'
import { type EndedSessions, openEndedSessions } from './access/ended-sessions.ts'
import { costToday } from './access/passwords.ts'
import type { Clock } from './clock.ts'
import { holdDataFolder } from './data-folder.ts'
import { type Hall, openHall } from './hall.ts'
import { keepHouse } from './housekeeping.ts'
import { openKeys } from './keys.ts'
import { openFileLedger } from './ledger/file.ts'
import { type ReadSeals, sealsIn } from './ledger/seals.ts'
import { fits, snapshotFile } from './ledger/snapshot.ts'
import { backupStandsIn, lookedAtStart, RegisterLost } from './looked-at-start.ts'
import { nightPassed } from './night-passed.ts'
import { emptyPracticeFolder, refusePracticeFolder } from './practice/folder.ts'
import { openPaperUse, type PaperUse } from './printing/paper-use.ts'
import { tellingLedger, tellingRegister } from './refused-writes.ts'
import { openLowdbRegister } from './register/lowdb.ts'
import type { CutNotice } from './staff-desk/desk-session.ts'

export interface OpenHall {
  readonly hall: Hall
  readonly cuts: readonly CutNotice[]
  readonly seals: ReadSeals
  readonly paper: PaperUse
  readonly ended: EndedSessions
  close(): Promise<void>
}

type Trouble = (what: string, error: unknown) => void

/**
 * Opens a market in its data folder, which it holds until closed: key, register, ledger, newest snapshot, both books,
 * housekeeping. Rejects with an error whose message says in words what stands in the way.
 */
export const openDataFolder = (folder: string, clock: Clock, trouble: Trouble): Promise<OpenHall> =>
  openFolder(folder, async () => {
    refusePracticeFolder(folder)
    return openHeld({ folder, clock, trouble, market: zhangbei, isPractice: false })
  })

/** The same for a made-up morning: the folder is emptied first, if nothing but practice was ever in it. */
export const openPractice = (folder: string, clock: Clock, trouble: Trouble, market: Market): Promise<OpenHall> =>
  openFolder(folder, async () => {
    await emptyPracticeFolder(folder)
    return openHeld({ folder, clock, trouble, market, isPractice: true })
  })

async function openFolder(folder: string, open: () => Promise<OpenHall>): Promise<OpenHall> {
  const release = await holdDataFolder(folder)
  try {
    const opened = await open()
    return { ...opened, close: () => opened.close().finally(release) }
  } catch (error) {
    await release()
    throw error
  }
}

interface HeldFolder {
  readonly folder: string
  readonly clock: Clock
  readonly trouble: Trouble
  readonly market: Market
  readonly isPractice: boolean
}

async function openHeld({ folder, clock, trouble, market, isPractice }: HeldFolder): Promise<OpenHall> {
  const registerFolder = join(folder, 'register')
  if (existsSync(join(folder, 'ledger', 'county')) && !existsSync(registerFolder))
    throw new RegisterLost(registerFolder)
  const keys = await openKeys({ keyFile: join(folder, 'secret.key'), registerFolder, random: clock.random })
  const snapshots = snapshotFile(join(folder, 'snapshot.json'), keys.snapshot)
  const saved = await snapshots.read()
  const ledger = tellingLedger(await openFileLedger({ folder: join(folder, 'ledger') }), trouble)
  const snapshot = saved !== undefined && (await fits(ledger, saved)) ? saved : undefined
  const kept = await openLowdbRegister({
    folder: registerFolder,
    keys,
    random: clock.random,
    onNotice: (notice) => trouble('register', backupStandsIn(notice)),
  })
  const register = tellingRegister(kept, trouble)
  const bug = (error: unknown) => trouble('bug', error)
  const startedAt = clock.now()
  const hall = await openHall({
    ...{ ledger, register, keys, clock, market, isPractice, snapshot, bug },
    passwordCost: costToday,
  })
  const close = () => hall.stop().then(() => Promise.all([ledger.close(), register.close()]))
  try {
    for (const told of lookedAtStart(hall, startedAt, registerFolder)) trouble('start', told)
  } catch (lost) {
    await close()
    throw lost
  }
  const stopHousekeeping = keepHouse({
    hall,
    ledger,
    sweptFrom: snapshot?.sweep,
    saveSnapshot: (taken) => snapshots.write(taken),
    trouble,
  })
  await nightPassed(hall)
  const paper = await openPaperUse(join(folder, 'paper.json'))
  const ended = await openEndedSessions(join(folder, 'ended-sessions.json'), (error) => trouble('sessions', error))
  return {
    hall,
    paper,
    ended,
    cuts: ledger.opened.cuts,
    seals: sealsIn(join(folder, 'ledger')),
    async close() {
      stopHousekeeping()
      await close()
    },
  }
}
