import { expect, test } from 'vitest'
import { StaffId } from '../../ids.ts'
import { newCounty, yang } from '../../testing/county-cast.ts'

test('the first account is opened once, by whoever came first', () => {
  const set = newCounty.when('05:00', { type: 'add-first-staff', staff: yang })
  expect(set.answer).toEqual({ events: [{ type: 'staff-added', staff: yang }] })
  const other = StaffId.parse(`stf_${'0'.repeat(15)}2`)
  expect(set.when('05:01', { type: 'add-first-staff', staff: other }).answer).toEqual({
    refusal: { code: 'already-set-up' },
  })
  expect([...set.state.staff]).toEqual([yang])
})
