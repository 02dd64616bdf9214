import { expect, test } from 'vitest'
import { alarmsOf } from './alarms.ts'

const none = { silent: [], old: [], readers: [], printers: [] }

test('before the hall opens nobody need have switched anything on; an old page is told at any hour, and nothing where all is well', () => {
  const all = { ...none, silent: [1], old: [2], readers: [3] }
  expect(alarmsOf(all, { open: true })).toEqual({ alarms: all })
  expect(alarmsOf(all, { open: false })).toEqual({ alarms: { ...none, old: [2] } })
  expect(alarmsOf({ ...none, readers: [3] }, { open: true })).toEqual({ alarms: { ...none, readers: [3] } })
  expect(alarmsOf({ ...none, readers: [3] }, { open: false })).toEqual({})
})
