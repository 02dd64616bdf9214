import { expect, test } from 'vitest'
import { farmer } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'

const register = { type: 'register-employer', employer: farmer, kind: 'person' } as const
const approve = { type: 'approve-employer', employer: farmer } as const

test('an employer is registered once and stays as they are', () => {
  const known = newCounty.when('05:30', register)
  expect(known.answer).toEqual({ events: [{ type: 'employer-registered', employer: farmer, kind: 'person' }] })
  const again = known.when('05:31', { ...register, kind: 'company' })
  expect(again.answer).toEqual({ events: [] })
  expect(again.state.employers.get(farmer)).toEqual({ employer: farmer, kind: 'person', approved: false })
})

test('staff see the papers once', () => {
  const seen = newCounty.when('05:30', register).when('05:35', approve)
  expect(seen.answer).toEqual({ events: [{ type: 'employer-approved', employer: farmer }] })
  expect(seen.state.employers.get(farmer)?.approved).toBe(true)
  expect(seen.when('05:36', approve).answer).toEqual({ events: [] })
})

test('papers of an employer nobody registered approve nobody', () => {
  expect(newCounty.when('05:35', approve).answer).toEqual({ refusal: { code: 'employer-unknown' } })
})
