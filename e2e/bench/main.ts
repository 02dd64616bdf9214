import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { isMainThread } from 'node:worker_threads'
import { kioskStories } from './kiosk.ts'
import { ledgerStories, type Stories } from './ledger.ts'
import { logStories } from './log.ts'
import { matchingStories } from './matching.ts'
import { postMany } from './post-client.ts'
import { type Row, table } from './rows.ts'
import { ticketStories } from './ticket.ts'

/** `npm run bench` runs all of these, `npm run bench -- ledger` one, `npm run bench -- replay` one story of it. */
const benches: ReadonlyMap<string, Stories> = new Map([
  ['ledger', ledgerStories],
  ['kiosk', kioskStories],
  ['matching', matchingStories],
  ['log', logStories],
  ['ticket', ticketStories],
])

async function main(asked: readonly string[]): Promise<void> {
  const alone = [...benches.values()].flatMap((stories) => [...stories])
  const known = new Map([...benches, ...alone.map(([name, story]) => [name, new Map([[name, story]])] as const)])
  for (const name of asked.length > 0 ? asked : benches.keys()) {
    const stories = known.get(name)
    if (stories === undefined)
      throw new Error(`There is no bench "${name}"; there are: ${[...known.keys()].join(', ')}.`)
    await run(name, stories)
  }
}

async function run(name: string, stories: Stories): Promise<void> {
  const [processor] = cpus()
  const machine = `${cpus().length} × ${processor?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  console.log(`${name} on ${machine}`)
  const rows: Row[] = []
  await mkdir(folder, { recursive: true })
  for (const [story, measure] of stories) {
    console.log(`\n${story} …`)
    const measured = await measure().catch(brokenOff)
    if (measured.length > 0) console.log(table(measured))
    rows.push(...measured)
    await writeFile(`${folder}/${name}.json`, `${JSON.stringify({ name, machine, rows }, null, 2)}\n`)
  }
}
const folder = 'e2e/bench/results'

/** A story that breaks off takes none of the figures of the others with it. */
function brokenOff(error: unknown): readonly Row[] {
  console.log(error)
  process.exitCode = 1
  return []
}

// The same file is the client of the POST bench, in a thread of its own: a built tool is one file.
if (isMainThread) await main(process.argv.slice(2))
else postMany()
