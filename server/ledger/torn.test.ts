import { describe, expect, test } from 'vitest'
import { emptyBook, writeBatch } from './chain.ts'
import { LedgerDamaged, openFileLedger } from './file.ts'
import { commandsOf, draft, drafts, entriesOf, fractionsOf, write } from './stories.ts'
import { asked, diskWith, flipped, monday, mondayBytes, startOn, tuesday, tuesdayBytes } from './two-days.ts'

const lastBatchAt = tuesdayBytes.indexOf('{"position":11,')
const lineAt = (bytes: Buffer, at: number) => bytes.subarray(0, at).toString('latin1').split('\n').length

const openWith = async (changed: Record<string, Buffer | undefined>) => {
  const disk = diskWith(changed)
  return { disk, ledger: await openFileLedger({ folder: '/ledger', disk }) }
}
async function damageOf(changed: Record<string, Buffer | undefined>) {
  const disk = diskWith(changed)
  const before = new Map(disk.files)
  const isAsBefore = ([path, bytes]: [string, Buffer]) => before.get(path)?.equals(bytes)
  const error: unknown = await startOn(disk).catch((thrown: unknown) => thrown)
  if (!(error instanceof LedgerDamaged)) throw new Error(`it started: ${String(error)}`)
  expect(disk.files.size === before.size && [...disk.files].every(isAsBefore), 'nothing may be changed').toBe(true)
  return { file: error.file, line: error.line, message: error.message }
}

describe('the last batch', () => {
  test('torn at every byte: it opens, every earlier entry is there, what is cut is kept and told', async () => {
    for (let size = lastBatchAt; size < tuesdayBytes.length; size += 1) {
      const { disk, ledger } = await openWith({ [tuesday]: tuesdayBytes.subarray(0, size) })
      const commands = await commandsOf(ledger)
      const whole = 10 + tuesdayBytes.subarray(lastBatchAt, size).toString('latin1').split('\n').length - 1
      expect(commands, `${size} bytes`).toEqual(asked.slice(0, whole))
      const tail = tuesdayBytes.subarray(tuesdayBytes.lastIndexOf('\n', size - 1) + 1, size)
      const keptAs = `2026-08-18.jsonl.cut-${whole + 1}`
      expect(ledger.opened.cuts).toEqual(
        tail.length === 0 ? [] : [{ file: '2026-08-18.jsonl', bytes: tail.length, position: whole + 1, keptAs }],
      )
      if (tail.length > 0) expect(disk.files.get(`/ledger/day/${keptAs}`)).toEqual(tail)
      await write(ledger, 'day', [draft(99, '2026-08-18')])
      await ledger.close()
      const again = await openFileLedger({ folder: '/ledger', disk })
      expect(again.opened.cuts).toEqual([])
      expect(again.head('day')).toBe(whole + 1)
    }
  })

  test('with one bit flipped anywhere: it opens, the acknowledged batches before it are there, nothing wrong is served', async () => {
    const luck = fractionsOf(7)
    for (let at = lastBatchAt; at < tuesdayBytes.length; at += 1) {
      const { ledger } = await openWith({ [tuesday]: flipped(tuesdayBytes, at, Math.floor(luck() * 8)) })
      const commands = await commandsOf(ledger)
      expect(commands, `byte ${at}`).toEqual(asked.slice(0, lineAt(tuesdayBytes, at) - 1 + 6))
      expect(ledger.opened.cuts).toHaveLength(1)
    }
  })

  test('with its first part missing and later sectors there, as a disk may leave it, is cut', async () => {
    const holes = Buffer.from(tuesdayBytes).fill(0, lastBatchAt, lastBatchAt + 100)
    const { ledger } = await openWith({ [tuesday]: holes })
    expect(await commandsOf(ledger)).toEqual(asked.slice(0, 10))
  })

  test('of a file that holds nothing else is cut to an empty file, and the day goes on in it', async () => {
    const only = tuesdayBytes.subarray(0, tuesdayBytes.indexOf('{"position":8,'))
    const { ledger, disk } = await openWith({ [tuesday]: only.subarray(0, 30) })
    expect(await commandsOf(ledger)).toEqual(asked.slice(0, 6))
    await write(ledger, 'day', drafts(7, 7, '2026-08-18'))
    await ledger.close()
    expect(await entriesOf(await openFileLedger({ folder: '/ledger', disk }))).toHaveLength(7)
  })

  test('is kept, and kept durably, before it is cut', async () => {
    const { disk } = await openWith({ [tuesday]: tuesdayBytes.subarray(0, -1) })
    const kept = `${tuesday}.cut-14`
    expect(disk.changes.slice(0, 6).map(({ change, path }) => [change, path])).toEqual([
      ['make', kept],
      ['write', kept],
      ['sync', kept],
      ['syncFolder', '/ledger/day'],
      ['cut', tuesday],
      ['sync', tuesday],
    ])
  })

  test('cut twice at the same position keeps both ends', async () => {
    const { ledger, disk } = await openWith({ [tuesday]: tuesdayBytes.subarray(0, lastBatchAt + 9) })
    await ledger.close()
    disk.files.set(tuesday, tuesdayBytes.subarray(0, lastBatchAt + 20))
    const again = await openFileLedger({ folder: '/ledger', disk })
    expect(again.opened.cuts.map((cut) => cut.keptAs)).toEqual(['2026-08-18.jsonl.cut-11-2'])
  })
})

describe('damage before the last batch stops the start with file and line', () => {
  const everywhere = [
    [monday, mondayBytes, mondayBytes.length],
    [tuesday, tuesdayBytes, lastBatchAt],
  ] as const

  test('a bit flipped at any byte', async () => {
    const luck = fractionsOf(11)
    for (const [path, bytes, end] of everywhere)
      for (let at = 0; at < end; at += 1) {
        const damage = await damageOf({ [path]: flipped(bytes, at, Math.floor(luck() * 8)) })
        expect([damage.file, damage.line], `byte ${at}`).toEqual([path, lineAt(bytes, at)])
        expect(damage.message).toContain('put back')
      }
  })

  test('an earlier file cut short anywhere', async () => {
    for (let size = 0; size < mondayBytes.length; size += 1) {
      const damage = await damageOf({ [monday]: mondayBytes.subarray(0, size) })
      const atLineEnd = size === 0 || mondayBytes[size - 1] === 0x0a
      expect([damage.file, damage.line], `${size} bytes`).toEqual(
        atLineEnd ? [tuesday, 1] : [monday, lineAt(mondayBytes, size)],
      )
    }
  })

  test('a missing file, a file from elsewhere, a line left out, two lines exchanged', async () => {
    expect(await damageOf({ [monday]: undefined })).toMatchObject({ file: tuesday, line: 1 })
    const oneEntry = Buffer.from(writeBatch({ ...emptyBook, position: 6 }, drafts(7, 7)).text)
    expect(await damageOf({ [monday]: undefined, [tuesday]: oneEntry })).toMatchObject({ file: tuesday, line: 1 })
    const elsewhere = Buffer.from(writeBatch(emptyBook, drafts(1, 6)).text)
    expect(await damageOf({ [monday]: elsewhere })).toMatchObject({ file: tuesday, line: 1 })
    const lines = tuesdayBytes.toString().split('\n')
    const without = Buffer.from(lines.toSpliced(1, 1).join('\n'))
    expect(await damageOf({ [tuesday]: without })).toMatchObject({ file: tuesday, line: 2 })
    const exchanged = Buffer.from([lines[1], lines[0], ...lines.slice(2)].join('\n'))
    expect(await damageOf({ [tuesday]: exchanged })).toMatchObject({ file: tuesday, line: 1 })
  })

  test('the only entry of the last but one batch, with the last batch torn as well', async () => {
    const damage = await damageOf({
      [tuesday]: flipped(tuesdayBytes, lastBatchAt - 5, 0).subarray(0, lastBatchAt + 40),
    })
    expect(damage).toMatchObject({ file: tuesday, line: 4 })
  })

  test('the last line of yesterday, however little of today there is: nothing of today is cut for it', async () => {
    const firstBatch = tuesdayBytes.subarray(0, tuesdayBytes.indexOf('{"position":10,'))
    for (const today of [firstBatch, firstBatch.subarray(0, -9), firstBatch.subarray(0, 9)])
      for (let at = mondayBytes.length - 70; at < mondayBytes.length; at += 1)
        expect(await damageOf({ [monday]: flipped(mondayBytes, at, 0), [tuesday]: today })).toMatchObject({
          file: monday,
          line: 6,
        })
  })

  test('a fact changed with its own hash made to fit', async () => {
    const forged = writeBatch(emptyBook, [draft(77), ...drafts(2, 3)]).text
    const rest = mondayBytes.subarray(mondayBytes.indexOf('{"position":4,'))
    expect(await damageOf({ [monday]: Buffer.concat([Buffer.from(forged), rest]) })).toMatchObject({
      file: monday,
      line: 4,
    })
  })
})
