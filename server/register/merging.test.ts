import { describe, expect, test } from 'vitest'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import type { WorkerRecord } from '../../shared/register.ts'
import { wholeRecord } from './merging.ts'

const residentId = makeResidentId('1965-03-12', 1)
const byCard: WorkerRecord = { kind: 'worker', residentId, birthDate: '1965-03-12' }
const byPhone: WorkerRecord = { kind: 'worker', phone: makePhone(1), birthDate: '1965-03-21' }
const seen = { name: '王秀英' }
const typed = { name: '王绣英', nameTyped: true } as const

describe('of two records of one person', () => {
  test('what only one knows is known, and the birthday is that of the card', () => {
    expect(wholeRecord(byPhone, byCard)).toEqual({ ...byCard, phone: byPhone.phone })
  })

  test('the name that stays keeps what is known of it: whether they typed it themselves', () => {
    expect(wholeRecord({ ...byCard, ...seen }, { ...byPhone, ...typed })).not.toHaveProperty('nameTyped')
    expect(wholeRecord({ ...byCard, ...typed }, { ...byPhone, ...seen })).toMatchObject(typed)
    expect(wholeRecord(byCard, { ...byPhone, ...typed })).toMatchObject(typed)
  })
})
