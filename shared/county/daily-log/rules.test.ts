import { expect, test } from 'vitest'
import { monday, reason } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'

const taken = (masked: boolean, why?: typeof reason) =>
  newCounty.when('18:05', { type: 'export-log', day: monday, masked, ...(why === undefined ? {} : { reason: why }) })

test('a masked log may leave the house, and the county remembers that it did', () => {
  expect(taken(true).answer).toEqual({ events: [{ type: 'log-exported', day: monday, masked: true }] })
})

test('whole names leave only with a reason, which stays', () => {
  expect(taken(false).answer).toEqual({ refusal: { code: 'reason-needed' } })
  expect(taken(false, reason).answer).toEqual({
    events: [{ type: 'log-exported', day: monday, masked: false, reason }],
  })
})
