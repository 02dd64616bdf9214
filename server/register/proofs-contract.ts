import { expect, test } from 'vitest'
import { phoneAndBirthText } from '../../shared/identity/identity-text.ts'
import { makePhone } from '../../shared/identity/made-up.ts'
import type { RegisterPort } from '../../shared/register.ts'
import type { OpenRegister } from './contract.ts'
import { madeUpWorker, someDay } from './made-up-people.ts'

/** Somebody is one person by whichever of their numbers they come, and is not found by a phone they gave up. */
export function foundByAllProofs(open: OpenRegister) {
  const [wang, li, zhao] = [madeUpWorker(1), madeUpWorker(2, 'bb'), madeUpWorker(3, 'cc')]
  const [old, other] = [wang.record.phone ?? '', makePhone(77)]
  const { birthDate } = wang.record
  const by = (phone: string, birth = birthDate) => phoneAndBirthText(phone, birth)
  /** Wang, known by her ID card, whose phone the desk typed beside it. */
  const wangCame = (register: RegisterPort) => register.findOrCreate(wang.identity, wang.id, wang.record, someDay)
  /** Wang, known by that phone alone. */
  const { residentId: _, ...byPhone } = wang.record
  const comesByPhone = (register: RegisterPort, as = li.id, phone = old) =>
    register.findOrCreate(by(phone), as, { ...byPhone, phone }, someDay)
  /** As it is now and after closing and opening again. */
  async function twice(name: string, register: RegisterPort, look: (at: RegisterPort) => void) {
    look(register)
    await register.close()
    look(await open(name))
  }

  test('by the phone that was typed beside the ID card; a couple who share it are two', async () => {
    const register = await open('proofs')
    await wangCame(register)
    expect(await comesByPhone(register)).toEqual({ outcome: 'kept', value: { id: wang.id, created: false } })
    await twice('proofs', register, (at) =>
      expect([at.find(by(old)), at.find(by(old, '1966-01-02'))]).toEqual([wang.id, undefined]),
    )
  })

  test('by a phone put right, and by the old one no longer', async () => {
    const register = await open('proofs put right')
    await wangCame(register)
    await comesByPhone(register, zhao.id, makePhone(5))
    await register.correct(wang.id, { ...wang.record, phone: other })
    await register.correct(zhao.id, { ...byPhone, phone: makePhone(6) })
    await twice('proofs put right', register, (at) =>
      expect([other, old, makePhone(6), makePhone(5)].map((phone) => at.find(by(phone)))).toEqual([
        ...[wang.id, undefined],
        ...[zhao.id, undefined],
      ]),
    )
  })

  test('by the old phone no longer, also where that led from a record that was merged', async () => {
    const register = await open('proofs merged')
    await register.findOrCreate(wang.identity, wang.id, { ...wang.record, phone: other }, someDay)
    await comesByPhone(register)
    await register.correct(wang.id, wang.record)
    await register.merge(wang.id, li.id)
    expect(register.find(by(old))).toBe(wang.id)
    await register.correct(wang.id, { ...wang.record, phone: other })
    await twice('proofs merged', register, (at) =>
      expect([at.find(by(old)), at.find(by(other)), at.find(wang.identity)]).toEqual([undefined, wang.id, wang.id]),
    )
  })

  test('twins with one phone are found by it as neither; whoever comes by it is a record of its own until staff merge them', async () => {
    const register = await open('proofs of twins')
    await wangCame(register)
    await register.findOrCreate(li.identity, li.id, { ...li.record, phone: old, birthDate }, someDay)
    expect(register.find(by(old))).toBeUndefined()
    expect(await comesByPhone(register, zhao.id)).toMatchObject({ value: { id: zhao.id, created: true } })
    await register.merge(li.id, zhao.id)
    await twice('proofs of twins', register, (at) =>
      expect([at.find(by(old)), at.find(wang.identity)]).toEqual([li.id, wang.id]),
    )
  })

  test('nobody who is hidden or erased', async () => {
    for (const how of ['hide', 'erase'] as const) {
      const register = await open(`proofs, then ${how}`)
      await wangCame(register)
      await register[how](wang.id)
      await twice(`proofs, then ${how}`, register, (at) => expect(at.find(by(old))).toBeUndefined())
    }
  })
}
