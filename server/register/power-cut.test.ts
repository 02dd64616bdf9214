import { describe, expect, test } from 'vitest'
import type { PersonRecord } from '../../shared/register.ts'
import { deriveKeys } from '../keys.ts'
import type { Disk } from './disk.ts'
import { openLowdbRegister } from './lowdb.ts'
import { madeUpRandom, madeUpTextId, madeUpWorker, someDay } from './made-up-people.ts'
import { type DiskImage, diskError, simulatedDisk } from './simulated-disk.ts'

const keys = deriveKeys(Buffer.alloc(32, 7))
const open = (disk: Disk, onNotice: () => void = () => undefined) =>
  openLowdbRegister({ folder: '/register', keys, random: madeUpRandom('power cut'), disk, onNotice })

/** What people were told, and what was asked for without an answer yet. */
interface Told {
  /** Identity, and every record that may now be read; the last one told, or one asked for since. */
  readonly people: Map<string, { readonly id: string; readonly mayBe: PersonRecord[] }>
  readonly texts: Map<number, string>
  /** Whom somebody may be found as, whose record was asked to be led to another. */
  readonly merging: Map<string, readonly string[]>
  /** Asked to be forgotten: may be found or not until told, never after. */
  readonly leaving: Set<string>
  readonly hidden: Set<string>
  readonly erased: Set<string>
}

const workers = [0, 1, 2, 3, 4, 5].map((n) => madeUpWorker(n, n < 4 ? 'aa' : 'bb'))

/** A morning in which everything the register can do is done, some of it at once. */
async function morning(disk: Disk, told: Told) {
  const register = await open(disk)
  const comes = async (n: number) => {
    const who = workers[n]
    if (who === undefined) return
    const answer = await register.findOrCreate(who.identity, who.id, who.record, someDay)
    if (answer.outcome === 'kept') told.people.set(who.identity, { id: who.id, mayBe: [who.record] })
  }
  const says = async (n: number) => {
    const answer = await register.keepText(madeUpTextId(n), `第${n}句话`, someDay)
    if (answer.outcome === 'kept') told.texts.set(n, `第${n}句话`)
  }
  const goes = async (n: number, how: 'hide' | 'erase') => {
    const who = workers[n]
    if (who === undefined) return
    told.leaving.add(who.id)
    const answer = await register[how](who.id)
    if (answer.outcome !== 'kept') return
    told.people.delete(who.identity)
    if (how === 'erase') told.erased.add(who.id)
    else told.hidden.add(who.identity)
  }
  await comes(0)
  await Promise.all([comes(1), comes(2), comes(4), says(1)])
  await Promise.all([comes(3), says(2)])
  const known = told.people.get(workers[1]?.identity ?? '')
  if (known !== undefined && workers[1] !== undefined) {
    const record = { ...workers[1].record, name: '改了名' }
    known.mayBe.push(record)
    const answer = await register.correct(workers[1].id, record)
    if (answer.outcome === 'kept') known.mayBe.shift()
  }
  const [one, other] = [workers[1], workers[4]]
  const areThere = [one, other].every((who) => who !== undefined && told.people.has(who.identity))
  if (one !== undefined && other !== undefined && areThere) {
    told.merging.set(other.identity, [other.id, one.id])
    const answer = await register.merge(one.id, other.id)
    if (answer.outcome === 'kept') told.merging.set(other.identity, [one.id])
  }
  await goes(2, 'erase')
  await Promise.all([goes(3, 'hide'), comes(5)])
  told.texts.delete(1)
  const erased = await register.erase(madeUpTextId(1))
  if (erased.outcome === 'kept') told.erased.add(madeUpTextId(1))
  await goes(0, 'erase')
}

/** What is wrong with the register a power cut left, in the light of what people were told. */
async function wrongWith(image: DiskImage, told: Told): Promise<string[]> {
  const disk = simulatedDisk(image)
  const wrong: string[] = []
  try {
    const register = await open(disk, () => wrong.push('a backup had to stand in'))
    for (const [identity, { id, mayBe }] of told.people) {
      if (told.leaving.has(id)) continue
      const worker = workers.find((who) => who.identity === identity)
      const record = worker && register.person(worker.id)
      if (!(told.merging.get(identity) ?? [id]).includes(register.find(identity) ?? ''))
        wrong.push(`${id} is not found`)
      if (!mayBe.some((may) => JSON.stringify(may) === JSON.stringify(record))) wrong.push(`${id} is not as told`)
    }
    for (const identity of told.hidden) if (register.find(identity) !== undefined) wrong.push('who is hidden is found')
    for (const [n, text] of told.texts) {
      if (register.text(madeUpTextId(n)) !== text) wrong.push(`text ${n} is lost`)
    }
  } catch (error) {
    wrong.push(`does not open: ${String(error)}`)
  }
  const bytes = [...disk.contents().values()].join('\n')
  for (const id of told.erased) if (bytes.includes(id)) wrong.push(`${id} was erased and is there`)
  return wrong
}

/** Cuts the power before every step of the morning and looks at everything the disk may then hold. */
async function campaign(plant: (disk: Disk) => Disk = (disk) => disk) {
  let images = 0
  const wrong = new Set<string>()
  for (let cutAt = 1; ; cutAt += 1) {
    const disk = simulatedDisk(new Map(), ({ number }) => {
      if (number >= cutAt) throw diskError('EIO')
    })
    const told: Told = {
      people: new Map(),
      texts: new Map(),
      merging: new Map(),
      leaving: new Set(),
      hidden: new Set(),
      erased: new Set(),
    }
    await morning(plant(disk), told)
    for (const image of disk.images()) {
      images += 1
      for (const what of await wrongWith(image, told)) wrong.add(what)
    }
    if (disk.steps < cutAt) return { cuts: cutAt, images, wrong: [...wrong] }
  }
}

describe('the power goes at any step of the morning', () => {
  test('and nothing anybody was told is lost, nobody erased is back', async () => {
    const { cuts, images, wrong } = await campaign()
    expect(wrong).toEqual([])
    expect(cuts).toBeGreaterThan(80)
    expect(images).toBeGreaterThan(300)
  })

  test('(a register that does not sync the file is caught)', async () => {
    const { wrong } = await campaign((disk) => ({
      ...disk,
      create: async (path) => ({ ...(await disk.create(path)), sync: async () => undefined }),
    }))
    expect(wrong.join()).toMatch(/does not open|is not found/)
  })

  test('(a register that does not sync the folder is caught)', async () => {
    const { wrong } = await campaign((disk) => ({ ...disk, syncFolder: async () => undefined }))
    expect(wrong.join()).toMatch(/is not found/)
  })

  test('(a register that overwrites its file in place is caught)', async () => {
    const { wrong } = await campaign((disk) => ({
      ...disk,
      create: (path) => disk.create(path.replace('.tmp', '')),
      rename: async () => undefined,
    }))
    expect(wrong.join()).toMatch(/does not open/)
  })

  test('(a register that forgets the backup when it erases is caught)', async () => {
    const { wrong } = await campaign((disk) => ({
      ...disk,
      remove: async (path) => (path.endsWith('.bak') ? undefined : disk.remove(path)),
      link: async (from, to) => ((await disk.read(to)) === undefined ? disk.link(from, to) : undefined),
    }))
    expect(wrong.join()).toMatch(/was erased and is there/)
  })
})
