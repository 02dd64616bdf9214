import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { EmployerId } from '../../shared/ids.ts'
import type { RegisterPort } from '../../shared/register.ts'
import { dayBefore, madeUpTail, madeUpTextId, madeUpWorker, someDay } from './made-up-people.ts'
import { foundByAllProofs } from './proofs-contract.ts'
import { sharedNumbers } from './shared-numbers-contract.ts'

/** Opens what was kept under this name; the same name again opens the same register after it was closed. */
export type OpenRegister = (name: string) => Promise<RegisterPort>

/** What every register must do, whatever keeps it. */
export function registerContract(adapter: string, open: OpenRegister): void {
  describe(`${adapter}: one person is one person`, () => onePersonIsOnePerson(open))
  describe(`${adapter}: whatever proves somebody finds them`, () => foundByAllProofs(open))
  describe(`${adapter}: employers by a number that several share`, () => sharedNumbers(open))
  describe(`${adapter}: free texts`, () => freeTexts(open))
  describe(`${adapter}: forgetting`, () => forgetting(open))
  describe(`${adapter}: two records of one person`, () => merging(open))
  describe(`${adapter}: sweeping what a cut-off tap left`, () => sweeping(open))
}

const [wang, li] = [madeUpWorker(1), madeUpWorker(2, 'bb')]
const came = (register: RegisterPort, who = wang, day = someDay, as = who.id) =>
  register.findOrCreate(who.identity, as, who.record, day)
const nothing = { outcome: 'kept', value: undefined }

function onePersonIsOnePerson(open: OpenRegister) {
  test('who comes for the first time is made, who comes again is found', async () => {
    const register = await open('first and again')
    expect(register.find(wang.identity)).toBeUndefined()
    expect(await came(register)).toEqual({ outcome: 'kept', value: { id: wang.id, created: true } })
    expect(await came(register, wang, someDay, li.id)).toEqual({
      outcome: 'kept',
      value: { id: wang.id, created: false },
    })
    expect(register.find(wang.identity)).toBe(wang.id)
    expect(register.person(wang.id)).toEqual(wang.record)
    expect(register.person(li.id)).toBeUndefined()
  })

  test('two terminals at once make one person', async () => {
    const register = await open('at once')
    // Ten screens, each sending its tap twice.
    const ids = Array.from({ length: 20 }, (_, n) => madeUpWorker(100 + (n % 10), n % 2 === 0 ? 'aa' : 'cc').id)
    const answers = await Promise.all(ids.map((id) => came(register, wang, someDay, id)))
    const values = answers.flatMap((answer) => (answer.outcome === 'kept' ? [answer.value] : []))
    expect(values).toHaveLength(20)
    expect(new Set(values.map(({ id }) => id)).size).toBe(1)
    expect(values.filter(({ created }) => created)).toHaveLength(1)
  })

  test('an id that is taken is never given to somebody else', async () => {
    const register = await open('taken')
    await came(register)
    expect(await came(register, li, someDay, wang.id)).toMatchObject({ outcome: 'failed' })
    expect(register.person(wang.id)).toEqual(wang.record)
    expect(register.find(li.identity)).toBeUndefined()
  })

  test('everything is there after closing and opening again', async () => {
    const register = await open('again')
    await came(register)
    const ref = await register.keepText(madeUpTextId(1), '公会镇东头，白色大门', someDay)
    await register.close()
    const later = await open('again')
    expect(later.find(wang.identity)).toBe(wang.id)
    expect(later.person(wang.id)).toEqual(wang.record)
    expect(later.text(madeUpTextId(1))).toBe('公会镇东头，白色大门')
    expect(await later.keepText(madeUpTextId(1), '公会镇东头，白色大门', someDay)).toEqual(ref)
  })

  test('a mistake is corrected; nobody unknown can be', async () => {
    const register = await open('corrected')
    await came(register)
    const record = { ...wang.record, name: '王改正' }
    expect(await register.correct(wang.id, record)).toEqual(nothing)
    expect(register.person(wang.id)).toEqual(record)
    expect(register.find(wang.identity)).toBe(wang.id)
    expect(await register.correct(li.id, record)).toMatchObject({ outcome: 'failed' })
  })

  test("a worker's record under an employer's id is a bug", async () => {
    const register = await open('bug')
    const employer = EmployerId.parse(`emp_${madeUpTail('aa', 1)}`)
    await expect(register.findOrCreate(wang.identity, employer, wang.record, someDay)).rejects.toThrow('cannot stand')
    await came(register)
    const farm = { kind: 'employer', phone: '15400000000' } as const
    await expect(register.findOrCreate(wang.identity, employer, farm, someDay)).rejects.toThrow('was found under')
  })
}

function freeTexts(open: OpenRegister) {
  test('are kept with a digest that differs each time', async () => {
    const register = await open('texts')
    const first = await register.keepText(madeUpTextId(1), '少付二十元', someDay)
    const second = await register.keepText(madeUpTextId(2), '少付二十元', someDay)
    expect(first).toMatchObject({ outcome: 'kept', value: { text: madeUpTextId(1) } })
    expect(register.text(madeUpTextId(1))).toBe('少付二十元')
    const digests = [first, second].map((answer) => (answer.outcome === 'kept' ? answer.value.digest : ''))
    expect(new Set([...digests, createHash('sha256').update('少付二十元').digest('hex')]).size).toBe(3)
    expect(digests.every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true)
  })

  test('sent twice give the same answer; another text under the same id is refused', async () => {
    const register = await open('text twice')
    const first = await register.keepText(madeUpTextId(1), '雨停了再去', someDay)
    expect(await register.keepText(madeUpTextId(1), '雨停了再去', someDay)).toEqual(first)
    expect(await register.keepText(madeUpTextId(1), '不去了', someDay)).toMatchObject({ outcome: 'failed' })
    expect(register.text(madeUpTextId(1))).toBe('雨停了再去')
  })
}

function forgetting(open: OpenRegister) {
  test('who is hidden is not found and comes back as somebody new; what is kept stays', async () => {
    const register = await open('hidden')
    await came(register)
    expect(await register.hide(wang.id)).toEqual(nothing)
    expect(await register.hide(wang.id)).toEqual(nothing)
    expect(register.find(wang.identity)).toBeUndefined()
    expect(register.person(wang.id)).toEqual(wang.record)
    expect(await came(register, wang, someDay, li.id)).toMatchObject({ value: { id: li.id, created: true } })
    await register.close()
    const later = await open('hidden')
    expect(later.find(wang.identity)).toBe(li.id)
    expect(later.person(wang.id)).toEqual(wang.record)
  })

  test('who is erased is gone; erasing twice, or somebody unknown, is harmless', async () => {
    const register = await open('erased')
    await came(register)
    await came(register, li)
    await register.keepText(madeUpTextId(1), '忘掉我', someDay)
    for (const id of [wang.id, wang.id, madeUpTextId(1), madeUpTextId(1), madeUpWorker(77, 'zz').id]) {
      expect(await register.erase(id)).toEqual(nothing)
    }
    for (const now of [register, await open('erased')]) {
      expect(now.find(wang.identity)).toBeUndefined()
      expect(now.person(wang.id)).toBeUndefined()
      expect(now.text(madeUpTextId(1))).toBeUndefined()
      expect(now.person(li.id)).toEqual(li.record)
    }
  })

  test('who is erased while they come again is made anew, never lost', async () => {
    const register = await open('erased and back')
    await came(register)
    const [, back] = await Promise.all([register.erase(wang.id), came(register, wang, someDay, li.id)])
    const id = back.outcome === 'kept' ? back.value.id : undefined
    expect(id).toBe(li.id)
    expect(register.find(wang.identity)).toBe(li.id)
    expect(register.person(li.id)).toEqual(wang.record)
  })
}

function merging(open: OpenRegister) {
  /** Wang gave a number; the same Wang came by phone once, and only that record has it. */
  const { phone: _, ...withoutPhone } = wang.record
  const numbered = { ...wang, record: withoutPhone }
  const whole = { ...li.record, ...withoutPhone }
  async function merged(name: string) {
    const register = await open(name)
    await came(register, numbered)
    await came(register, li)
    expect(await register.merge(wang.id, li.id)).toEqual(nothing)
    return register
  }

  test('lead to the one that is kept by both identities, which knows what only the other knew', async () => {
    const register = await merged('merged')
    expect(await register.merge(wang.id, li.id)).toEqual(nothing)
    for (const now of [register, await open('merged')]) {
      expect([now.find(wang.identity), now.find(li.identity)]).toEqual([wang.id, wang.id])
      expect(now.person(wang.id)).toEqual(whole)
      expect(await came(now, li)).toEqual({ outcome: 'kept', value: { id: wang.id, created: false } })
    }
  })

  test('lead on where that one is merged in turn', async () => {
    const register = await merged('merged twice')
    const zhao = madeUpWorker(3, 'cc')
    await came(register, zhao)
    await register.merge(zhao.id, wang.id)
    for (const now of [register, await open('merged twice')])
      expect([wang, li, zhao].map(({ identity }) => now.find(identity))).toEqual([zhao.id, zhao.id, zhao.id])
  })

  test('are nobody’s once the kept one is erased; hidden and erased both, somebody new may come', async () => {
    for (const how of ['hide', 'erase'] as const) {
      const register = await merged(`merged, then ${how}`)
      await register[how](li.id)
      await register[how](wang.id)
      for (const now of [register, await open(`merged, then ${how}`)])
        expect([now.find(wang.identity), now.find(li.identity)]).toEqual([undefined, undefined])
      const fresh = madeUpWorker(4, 'dd')
      expect(await came(register, li, someDay, fresh.id)).toMatchObject({ value: { id: fresh.id, created: true } })
    }
    const register = await merged('merged, the kept one erased')
    await register.erase(wang.id)
    expect(register.find(li.identity)).toBeUndefined()
  })

  test('were born when the ID card says, whichever is kept', async () => {
    const register = await open('merged birth dates')
    const { residentId: _, ...typed } = wang.record
    await came(register, { ...wang, record: { ...typed, birthDate: '1965-03-21' } })
    await came(register, li)
    await register.merge(wang.id, li.id)
    const { residentId, birthDate } = li.record
    expect(register.person(wang.id)).toMatchObject({ residentId, birthDate })
  })

  test('of which one is not there change nothing; nobody is merged into themselves', async () => {
    const register = await open('merged with nobody')
    await came(register)
    expect(await register.merge(wang.id, li.id)).toEqual(nothing)
    expect(await register.merge(li.id, wang.id)).toEqual(nothing)
    expect(await register.merge(wang.id, wang.id)).toMatchObject({ outcome: 'failed' })
    expect(register.find(wang.identity)).toBe(wang.id)
  })
}

function sweeping(open: OpenRegister) {
  test('rows of the day that no entry names are erased; named, older and new ones stay', async () => {
    const [old, named, left, fresh] = [11, 12, 13, 14].map((n) => madeUpWorker(n))
    if (!old || !named || !left || !fresh) throw new Error('four were made')
    const before = await open('swept')
    await came(before, old, dayBefore)
    await came(before, named)
    await came(before, left)
    await before.keepText(madeUpTextId(1), '没人提到', someDay)
    await before.keepText(madeUpTextId(2), '有人提到', someDay)
    await before.close()
    const register = await open('swept')
    await came(register, fresh)
    const answer = await register.sweep(someDay, new Set<string>([named.id, madeUpTextId(2)]))
    expect(answer).toEqual({ outcome: 'kept', value: 2 })
    for (const now of [register, await open('swept')]) {
      expect([old, named, left, fresh].map(({ id }) => now.person(id) !== undefined)).toEqual([true, true, false, true])
      expect(now.find(left.identity)).toBeUndefined()
      expect([1, 2].map((n) => now.text(madeUpTextId(n)))).toEqual([undefined, '有人提到'])
    }
  })

  test('a row given to somebody since the start is not swept from under them', async () => {
    const before = await open('given')
    await came(before)
    await came(before, li)
    await before.keepText(madeUpTextId(1), '再试一次', someDay)
    await before.close()
    const register = await open('given')
    expect(await came(register)).toMatchObject({ value: { created: false } })
    expect(register.find(li.identity)).toBe(li.id)
    await register.keepText(madeUpTextId(1), '再试一次', someDay)
    expect(await register.sweep(someDay, new Set())).toEqual({ outcome: 'kept', value: 0 })
    expect(register.person(wang.id)).toEqual(wang.record)
    expect(register.text(madeUpTextId(1))).toBe('再试一次')
  })
}
