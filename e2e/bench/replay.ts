import { readdir, readFile } from 'node:fs/promises'
import { openFileLedger } from '../../server/ledger/file.ts'
import { Position } from '../../shared/ids.ts'
import { inFolder, openBenchHall } from './bench-hall.ts'
import { interleave, secondsSince, side } from './measure.ts'
import { mornings, mostPeopleADay } from './mornings.ts'
import { atLeast, notJudged, type Row, row } from './rows.ts'

const days = 4
const entries = days * mostPeopleADay

/** Goal 7: a start from the ledger alone, every line's chain checked, against only parsing the same lines. */
export function replayBench(): Promise<readonly Row[]> {
  return inFolder(async (folder) => {
    await fill(folder)
    const ours = side(() => rate(() => readBack(folder)))
    const evolved = side(() => rate(() => openWhole(folder)))
    const parsed = side(() => rate(() => parseFiles(folder)))
    const lines = await linesIn(folder)
    const inMemory = side(() => rate(async () => parseAll(lines)))
    await interleave([ours, parsed, inMemory, evolved])
    const what = `${entries.toLocaleString('en')} entries`
    return [
      row({
        goal: 7,
        what: `${what} opened and read; files JSON.parsed`,
        unit: '/s',
        ours,
        rival: parsed,
        target: atLeast(0.6),
      }),
      row({
        goal: 7,
        what: `${what} opened and read; lines in memory`,
        unit: '/s',
        ours,
        rival: inMemory,
        target: notJudged,
      }),
      row({
        goal: 7,
        what: `${what} opened, read, evolved; files`,
        unit: '/s',
        ours: evolved,
        rival: parsed,
        target: notJudged,
      }),
    ]
  })
}

async function fill(folder: string): Promise<void> {
  const ledger = await openFileLedger({ folder })
  const { drafts } = mornings(days, mostPeopleADay)
  for (let from = 0; from < drafts.length; from += 250)
    await ledger.append('day', ledger.head('day'), drafts.slice(from, from + 250))
  await ledger.close()
}

async function rate(work: () => Promise<number>): Promise<number> {
  const began = performance.now()
  const count = await work()
  if (count !== entries) throw new Error(`${count} entries came back instead of ${entries}.`)
  return count / secondsSince(began)
}

async function readBack(folder: string): Promise<number> {
  const ledger = await openFileLedger({ folder })
  let count = 0
  for await (const entry of ledger.read('day', Position.parse(0))) count += entry.events.length > 0 ? 1 : 0
  await ledger.close()
  return count
}

async function openWhole(folder: string): Promise<number> {
  const ledger = await openFileLedger({ folder })
  const hall = await openBenchHall(ledger)
  const { position } = hall.day
  await hall.stop()
  await ledger.close()
  return position
}

async function parseFiles(folder: string): Promise<number> {
  let count = 0
  for (const file of await readdir(`${folder}/day`)) count += parseAll(await linesOf(`${folder}/day/${file}`))
  return count
}

const linesOf = async (path: string) => (await readFile(path, 'latin1')).trimEnd().split('\n')

async function linesIn(folder: string): Promise<readonly string[]> {
  const files = await readdir(`${folder}/day`)
  return (await Promise.all(files.map((file) => linesOf(`${folder}/day/${file}`)))).flat()
}

function parseAll(lines: readonly string[]): number {
  let count = 0
  for (const line of lines) count += JSON.parse(line) === null ? 0 : 1
  return count
}
