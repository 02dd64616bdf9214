import { fdatasync, fdatasyncSync, write, writeSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { openFileLedger } from '../../server/ledger/file.ts'
import { checkIns, commandsPerSecond, inFolder, openBenchHall } from './bench-hall.ts'
import { measured, median } from './measure.ts'
import { atMost, notJudged, type Row, row } from './rows.ts'

const rounds = 7
const commands = 300

/** Goal 2: one command alone against the same bytes appended and synced with nothing around them, turn by turn. */
export async function commandAlone(): Promise<readonly Row[]> {
  const [ours, raw, blocking] = [measured(), measured(), measured()]
  for (let round = 0; round <= rounds; round++) {
    const times = await inFolder(oneRound)
    if (round === 0) continue
    ours.figures.push(median(times.ours))
    raw.figures.push(median(times.raw))
    blocking.figures.push(median(times.blocking))
  }
  const what = 'one command alone, p50'
  return [
    row({ goal: 2, what: `${what}; write + fdatasync`, unit: 'ms', ours, rival: raw, target: atMost(1.5) }),
    row({
      goal: 2,
      what: `${what}; the same, blocking the loop`,
      unit: 'ms',
      ours,
      rival: blocking,
      target: notJudged,
    }),
  ]
}

async function oneRound(folder: string) {
  const ledger = await openFileLedger({ folder })
  const hall = await openBenchHall(ledger)
  const asked = checkIns(hall, commands + 2)
  await commandsPerSecond(hall.day, asked.slice(0, 2), 1)
  const plain = [await open(`${folder}/raw`, 'w'), await open(`${folder}/blocking`, 'w')] as const
  const times: Record<'ours' | 'raw' | 'blocking', number[]> = { ours: [], raw: [], blocking: [] }
  // The first line also opened the day; the second is as long as all that follow.
  const line = Buffer.from((await readFile(`${folder}/day/2026-08-17.jsonl`, 'utf8')).split('\n')[1] ?? '')
  for (const next of asked.slice(2)) {
    times.ours.push(await millisOf(() => hall.day.ask(next)))
    times.raw.push(await millisOf(() => appendDurably(plain[0].fd, line)))
    times.blocking.push(await millisOf(async () => appendBlocking(plain[1].fd, line)))
  }
  for (const file of plain) await file.close()
  await hall.stop()
  await ledger.close()
  return times
}

async function millisOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const calls = { write: promisify(write), sync: promisify(fdatasync) }

async function appendDurably(file: number, line: Buffer): Promise<void> {
  await calls.write(file, line)
  await calls.sync(file)
}

function appendBlocking(file: number, line: Buffer): void {
  writeSync(file, line)
  fdatasyncSync(file)
}
