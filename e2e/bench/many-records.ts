import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Hall } from '../../server/hall.ts'
import { type FileLedger, openFileLedger } from '../../server/ledger/file.ts'
import type { InLine } from '../../shared/day/day.ts'
import { checkIns, commandsPerSecond, inFolder, openBenchHall } from './bench-hall.ts'
import { interleave, secondsSince, side } from './measure.ts'
import { atLeast, type Row, row } from './rows.ts'

const records = 10_000
const inFlight = 256

/** Goal 3: a durable command in a market of 10,000 records against lowdb's `update`, which rewrites its one document. */
export async function manyRecords(): Promise<readonly Row[]> {
  const alone = { ours: side(() => ourRate(300, 1)), rival: side(() => lowdbRate(20, 1)) }
  const together = {
    ours: side(() => ourRate(16 * inFlight, inFlight)),
    rival: side(() => lowdbRate(inFlight, inFlight)),
  }
  await interleave([alone.ours, alone.rival])
  await interleave([together.ours, together.rival], 5)
  const what = `commands beside ${records.toLocaleString('en')} records`
  return [
    row({ goal: 3, what: `${what}, alone; lowdb update`, unit: '/s', ...alone, target: atLeast(30) }),
    row({ goal: 3, what: `${what}, 256 in flight; the same`, unit: '/s', ...together, target: atLeast(200) }),
  ]
}

const ourRate = (commands: number, inFlight: number): Promise<number> =>
  inFullHall(({ hall }) => commandsPerSecond(hall.day, checkIns(hall, commands), inFlight))

/** lowdb neither syncs nor checks anything: both are left in its favour. */
async function lowdbRate(updates: number, inFlight: number): Promise<number> {
  const people = await inFullHall(async ({ hall }) => [...hall.day.state.line.values()])
  return inFolder(async (folder) => {
    const low = new Low<{ line: InLine[] }>(new JSONFile(`${folder}/market.json`), { line: people })
    await low.write()
    const added = people.slice(0, updates).values()
    const updateOnAndOn = async () => {
      for (const person of added) await low.update(({ line }) => line.push(person))
    }
    const began = performance.now()
    await Promise.all(Array.from({ length: inFlight }, updateOnAndOn))
    return updates / secondsSince(began)
  })
}

function inFullHall<Answer>(work: (at: { hall: Hall; ledger: FileLedger }) => Promise<Answer>): Promise<Answer> {
  return inFolder(async (folder) => {
    const ledger = await openFileLedger({ folder })
    const hall = await openBenchHall(ledger)
    await commandsPerSecond(hall.day, checkIns(hall, records), inFlight)
    const answer = await work({ hall, ledger })
    await hall.stop()
    await ledger.close()
    return answer
  })
}
