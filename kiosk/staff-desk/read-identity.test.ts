import { describe, expect, it } from 'vitest'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { MarketDay } from '../../shared/ids.ts'
import { readIdentity } from './read-identity.ts'

const today = MarketDay.parse('2026-08-17')
const empty = { kind: 'resident-id', number: '', phone: '', birth: '' } as const

describe('who is to be forgotten', () => {
  it('is read from an ID number with its spaces', () => {
    const number = makeResidentId('1965-04-12', 7)
    const spaced = `${number.slice(0, 6)} ${number.slice(6)}`
    expect(readIdentity({ ...empty, number: spaced }, today)).toEqual({
      ok: true,
      identity: { kind: 'resident-id', number: spaced },
    })
  })
  it('a slip in the number is told before anybody is asked whether they are sure', () => {
    const number = makeResidentId('1965-04-12', 7)
    const slipped = number.slice(0, 16) + ((Number(number[16]) + 1) % 10) + number.slice(17)
    expect(readIdentity({ ...empty, number: slipped }, today)).toMatchObject({ refusal: { code: 'wrong-check-digit' } })
    expect(readIdentity(empty, today)).toMatchObject({ refusal: { code: 'wrong-length' } })
  })
  it('is read from a phone and a birth date in eight digits, also of full width, as the server reads it', () => {
    const phone = makePhone(77)
    expect(readIdentity({ ...empty, kind: 'phone', phone, birth: '19650412' }, today)).toEqual({
      ok: true,
      identity: { kind: 'phone', phone, birthDate: '19650412' },
    })
    const wide = { ...empty, kind: 'phone', phone, birth: '１９６５０４１２' } as const
    expect(readIdentity(wide, today)).toMatchObject({ ok: true })
    expect(readIdentity({ ...empty, kind: 'phone', phone, birth: '19650431' }, today)).toMatchObject({
      refusal: { code: 'not-a-date' },
    })
  })
})
