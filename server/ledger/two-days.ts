import type { Disk } from './disk.ts'
import { openFileLedger } from './file.ts'
import { drafts, entriesOf, write } from './stories.ts'
import { openTestDisk } from './test-disk.ts'

export const monday = '/ledger/day/2026-08-17.jsonl'
export const tuesday = '/ledger/day/2026-08-18.jsonl'

/** Two days of three batches each: 1–3, 4–5, 6 and 7–9, 10, 11–14. */
async function writeTwoDays() {
  const disk = openTestDisk()
  const ledger = await openFileLedger({ folder: '/ledger', disk })
  for (const [from, to, day] of [
    [1, 3, 17],
    [4, 5, 17],
    [6, 6, 17],
    [7, 9, 18],
    [10, 10, 18],
    [11, 14, 18],
  ] as const)
    await write(ledger, 'day', drafts(from, to, `2026-08-${day}`))
  await ledger.close()
  return disk.files
}
const files = await writeTwoDays()
export const mondayBytes = files.get(monday) ?? Buffer.alloc(0)
export const tuesdayBytes = files.get(tuesday) ?? Buffer.alloc(0)
export const asked = [...drafts(1, 6, '2026-08-17'), ...drafts(7, 14, '2026-08-18')].map((one) => one.command)

export function diskWith(changed: Record<string, Buffer | undefined>) {
  const disk = openTestDisk(new Map(files))
  for (const [path, bytes] of Object.entries(changed)) {
    if (bytes === undefined) disk.files.delete(path)
    else disk.files.set(path, bytes)
  }
  return disk
}
export function flipped(bytes: Buffer, at: number, bit: number) {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at)
  return copy
}

/** A start as the hall makes it: opens the ledger and reads both books before anybody is served. */
export async function startOn(disk: Disk) {
  const ledger = await openFileLedger({ folder: '/ledger', disk })
  try {
    for (const book of ['day', 'county'] as const) await entriesOf(ledger, book)
    return ledger
  } catch (error) {
    await ledger.close()
    throw error
  }
}
