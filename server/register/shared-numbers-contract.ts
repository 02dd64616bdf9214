import { expect, test } from 'vitest'
import { makePhone } from '../../shared/identity/made-up.ts'
import { EmployerId } from '../../shared/ids.ts'
import type { EmployerRecord, RegisterPort } from '../../shared/register.ts'
import type { OpenRegister } from './contract.ts'
import { madeUpTail, madeUpWorker, someDay } from './made-up-people.ts'

/** What every register must do with numbers that say nothing of who somebody is. */
export function sharedNumbers(open: OpenRegister) {
  const [phone, other] = [makePhone(1), makePhone(2)]
  const firm = (n: number, record: Partial<EmployerRecord> = {}) => ({
    identity: `credit-code:${n}`,
    id: EmployerId.parse(`emp_${madeUpTail('aa', n)}`),
    record: { kind: 'employer', phone, ...record } satisfies EmployerRecord,
  })
  const [first, second, agency] = [firm(1), firm(2), firm(3, { phone: other, licence: '1307220001' })]
  const all = async (name: string) => {
    const register = await open(name)
    for (const { identity, id, record } of [first, second, agency])
      await register.findOrCreate(identity, id, record, someDay)
    // A worker of that phone is no employer.
    const worker = madeUpWorker(1)
    await register.findOrCreate(worker.identity, worker.id, { ...worker.record, phone }, someDay)
    return register
  }

  test('all who have it are found, also after closing and opening again', async () => {
    const register = await all('shared')
    const look = (at: RegisterPort) => {
      expect(at.employersWith({ phone }).toSorted()).toEqual([first.id, second.id])
      expect(at.employersWith({ licence: '1307220001' })).toEqual([agency.id])
      expect(at.employersWith({ phone: makePhone(3) })).toEqual([])
    }
    look(register)
    await register.close()
    look(await open('shared'))
  })

  test('whose number is corrected is found by the new one alone', async () => {
    const register = await all('shared and corrected')
    await register.correct(second.id, { ...second.record, phone: other })
    expect(register.employersWith({ phone })).toEqual([first.id])
    expect(register.employersWith({ phone: other }).toSorted()).toEqual([second.id, agency.id])
  })

  test('who is hidden or erased is not found', async () => {
    const register = await all('shared and gone')
    await register.hide(first.id)
    await register.erase(second.id)
    expect(register.employersWith({ phone })).toEqual([])
  })
}
