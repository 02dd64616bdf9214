import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { phoneAndBirthText } from '../../shared/identity/identity-text.ts'
import { makePhone } from '../../shared/identity/made-up.ts'
import { EmployerId } from '../../shared/ids.ts'
import { deriveKeys } from '../keys.ts'
import { registerContract } from './contract.ts'
import { RegisterDamaged, RowDamaged } from './damage.ts'
import { openLowdbRegister } from './lowdb.ts'
import { madeUpRandom, madeUpTextId, madeUpWorker, someDay } from './made-up-people.ts'
import { ShardDocument } from './row.ts'
import { makeSealing, type Sealing } from './seal.ts'

const root = mkdtempSync(join(tmpdir(), 'gongpiao-register-'))
afterAll(() => rmSync(root, { recursive: true }))

const keys = deriveKeys(Buffer.alloc(32, 7))
const random = madeUpRandom('lowdb')
const folderOf = (name: string) => join(root, name)
const open = (name: string, extra: { sealing?: Sealing; onNotice?: (notice: unknown) => void } = {}) =>
  openLowdbRegister({ folder: folderOf(name), keys, random, ...extra })

registerContract('lowdb', open)

test('an employer written before shared numbers were kept is found by theirs all the same', async () => {
  const register = await open('before shared numbers')
  const employer = EmployerId.parse(`emp_${'0'.repeat(16)}`)
  const phone = makePhone(1)
  await register.findOrCreate('credit-code:1', employer, { kind: 'employer', phone }, someDay)
  await register.close()
  for (const file of filesOf('before shared numbers')) {
    const rows = shardOn(file).rows.map(({ shared: _, ...row }) => row)
    writeFileSync(file, JSON.stringify({ version: 1, rows }))
  }
  expect((await open('before shared numbers')).employersWith({ phone })).toEqual([employer])
})

test('a worker written before all that proves them was kept is found by their phone all the same, and not by the old one', async () => {
  const [wang] = await filled('before proofs')
  const { phone = '', birthDate } = wang.record
  for (const file of filesOf('before proofs')) {
    const rows = shardOn(file).rows.map(({ shared: _, ...row }) => row)
    writeFileSync(file, JSON.stringify({ version: 1, rows }))
  }
  const register = await open('before proofs')
  expect(register.find(phoneAndBirthText(phone, birthDate))).toBe(wang.id)
  await register.correct(wang.id, { ...wang.record, phone: makePhone(9) })
  const found = [phone, makePhone(9)].map((by) => register.find(phoneAndBirthText(by, birthDate)))
  expect(found).toEqual([undefined, wang.id])
})

/** A register with three people and a text, two people in one file. */
async function filled(name: string, sealing?: Sealing) {
  const register = await open(name, sealing === undefined ? {} : { sealing })
  const people = [madeUpWorker(1), madeUpWorker(2), madeUpWorker(3, 'bb')] as const
  for (const who of people) await register.findOrCreate(who.identity, who.id, who.record, someDay)
  await register.keepText(madeUpTextId(1), '哨兵短信', someDay)
  await register.close()
  return people
}

const filesOf = (name: string) =>
  readdirSync(folderOf(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const shardOn = (file: string) => ShardDocument.parse(JSON.parse(readFileSync(file, 'utf8')))

describe('what lies on the disk', () => {
  /** Which personal words are readable in the folder by somebody without the key. */
  async function leaks(name: string, sealing?: Sealing) {
    const [first] = await filled(name, sealing)
    const bytes = filesOf(name)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const { name: who = '', residentId = '', phone = '', birthDate = '' } = first?.record ?? {}
    return [who, residentId, phone, birthDate, '哨兵短信'].filter((word) => word !== '' && bytes.includes(word))
  }

  test('has no name, number, phone, birth date or free text in it', async () => {
    expect(await leaks('sealed')).toEqual([])
  })

  test('(the same look finds all five when nothing is sealed)', async () => {
    const open: Sealing = { seal: (_, text) => text, unseal: (_, text) => text }
    expect(await leaks('unsealed', open)).toHaveLength(5)
  })

  test('is for the server alone', async () => {
    await filled('private')
    expect(filesOf('private').filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([])
  })

  test('does not say who somebody is to who tries numbers without the key', async () => {
    await filled('other key')
    const other = await openLowdbRegister({
      folder: folderOf('other key'),
      keys: deriveKeys(Buffer.alloc(32, 8)),
      random,
    })
    expect(other.find(madeUpWorker(1).identity)).toBeUndefined()
  })
})

describe('a row that was tampered with', () => {
  const file = (name: string) => join(folderOf(name), 'people', 'aa.json')

  /** Puts each person's sealed record into the other's row, and says whom one then reads under the first id. */
  async function swapped(name: string, sealing?: Sealing) {
    const [first] = await filled(name, sealing)
    const { rows } = shardOn(file(name))
    const sealed = rows.map((row) => row.sealed).reverse()
    const exchanged = rows.map((row, at) => ({ ...row, sealed: sealed[at] }))
    writeFileSync(file(name), JSON.stringify({ version: 1, rows: exchanged }))
    const register = await open(name, sealing === undefined ? {} : { sealing })
    return () => (first === undefined ? undefined : register.person(first.id))
  }

  test('does not open, and the error names file and row but nobody', async () => {
    const read = await swapped('swapped')
    expect(read).toThrow(RowDamaged)
    expect(read).toThrow(`Row ${madeUpWorker(1).id} of the register file ${file('swapped')}`)
    expect(read).not.toThrow(/张老|999999/)
  })

  test('(sealed without its id it would open as somebody else)', async () => {
    const honest = makeSealing(keys.seal, random)
    const careless: Sealing = { seal: (_, text) => honest.seal('', text), unseal: (_, text) => honest.unseal('', text) }
    const read = await swapped('swapped carelessly', careless)
    expect(read()).toEqual(madeUpWorker(2).record)
  })

  test('does not open with any one byte changed', async () => {
    const sealing = makeSealing(keys.seal, random)
    const sealed = Buffer.from(sealing.seal('wkr', '张小三'), 'base64')
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed)
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
      expect(() => sealing.unseal('wkr', altered.toString('base64'))).toThrow()
    }
    expect(() => sealing.unseal('wkr', '')).toThrow()
    expect(sealing.unseal('wkr', sealed.toString('base64'))).toBe('张小三')
  })
})

describe('a damaged file', () => {
  const path = (name: string) => join(folderOf(name), 'people', 'aa.json')
  const [first, second, third] = [madeUpWorker(1), madeUpWorker(2), madeUpWorker(4)]

  test('is replaced by its backup, and the desk is told', async () => {
    for (const [name, found] of [
      ['torn', 'damaged'],
      ['removed', 'missing'],
    ] as const) {
      await filled(name)
      if (found === 'damaged') writeFileSync(path(name), readFileSync(path(name), 'utf8').slice(0, -20))
      else rmSync(path(name))
      const notices: unknown[] = []
      const register = await open(name, { onNotice: (notice) => notices.push(notice) })
      expect(notices).toEqual([{ file: path(name), found }])
      expect([first, second].map(({ id }) => register.person(id))).toEqual([first.record, undefined])
      await register.findOrCreate(third.identity, third.id, third.record, someDay)
      const later = await open(name, { onNotice: (notice) => notices.push(notice) })
      expect(notices).toHaveLength(1)
      expect([first, third].map(({ id }) => later.person(id))).toEqual([first.record, third.record])
    }
  })

  test('without a backup stops the start and says which', async () => {
    await filled('hopeless')
    const file = join(folderOf('hopeless'), 'people', 'bb.json')
    writeFileSync(file, '{"version":1,"rows":[{"id":"张小三"}]}')
    await expect(open('hopeless')).rejects.toThrow(RegisterDamaged)
    await expect(open('hopeless')).rejects.toThrow(file)
    await expect(open('hopeless')).rejects.not.toThrow('张小三')
  })

  test('that holds a row of another file is damaged too', async () => {
    await filled('strayed')
    const folder = join(folderOf('strayed'), 'people')
    writeFileSync(join(folder, 'cc.json'), readFileSync(join(folder, 'bb.json')))
    await expect(open('strayed')).rejects.toThrow('cc.json')
  })

  test('one identity in two files stops the start', async () => {
    await filled('twice')
    const folder = join(folderOf('twice'), 'people')
    const [row] = shardOn(join(folder, 'bb.json')).rows
    const rows = [{ ...row, id: madeUpWorker(9, 'cc').id }]
    writeFileSync(join(folder, 'cc.json'), JSON.stringify({ version: 1, rows }))
    await expect(open('twice')).rejects.toThrow('are found by one identity')
  })

  test('a draft that a cut-off write left is removed', async () => {
    await filled('draft')
    const draft = `${path('draft')}.tmp`
    writeFileSync(draft, readFileSync(path('draft')))
    await open('draft')
    expect(filesOf('draft')).not.toContain(draft)
  })

  test('kept aside is dropped when somebody in it is erased', async () => {
    await filled('aside')
    writeFileSync(path('aside'), `${readFileSync(path('aside'), 'utf8')}}`)
    const register = await open('aside')
    expect(filesOf('aside')).toContain(`${path('aside')}.damaged`)
    // In the backup that stands in she never was; in the damaged file she is.
    await register.erase(second.id)
    expect(filesOf('aside').filter((file) => readFileSync(file, 'utf8').includes(second.id))).toEqual([])
  })
})
