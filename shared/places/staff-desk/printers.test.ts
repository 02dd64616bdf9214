import { expect, test } from 'vitest'
import type { PrinterStatus } from '../../county/printing/view.ts'
import { PrinterId } from '../../ids.ts'
import { approveTerminal, newCounty, terminal } from '../../testing/county-cast.ts'
import { printerAlarms } from './printers.ts'

const printer = PrinterId.parse('prn_0000000000000001')
const kind = { answers: true, tellsEnd: true, forgets: true }
const unplaced = newCounty.when('05:00', {
  ...{ type: 'set-printer', printer, name: '窗口', host: '192.168.1.31', port: 9100, kind, rollMetres: 50 },
})
const hall = (['desk', 1, 2] as const).reduce(
  (story, place) => story.when('05:01', { type: 'set-place-printers', place, printers: [printer] }),
  unplaced,
)
const alarms = (now: PrinterStatus | undefined, { state } = hall) =>
  printerAlarms(
    state,
    () => now,
    () => false,
  )
const places = ['desk', 1, 2]

test.each<[PrinterStatus, string]>([
  [{ status: 'stopped', because: 'paper', paper: 'out' }, 'paper'],
  [{ status: 'stopped', because: 'cover', paper: 'enough' }, 'cover'],
  [{ status: 'stopped', because: 'error', paper: 'enough' }, 'error'],
  [{ status: 'unreachable' }, 'unreachable'],
  [{ status: 'unknown' }, 'mute'],
])('a printer of a place is an alarm while it is so: %o', (now, because) => {
  expect(alarms(now)).toEqual([{ name: '窗口', because, places }])
})

test('one that is well, was not asked yet, or that no place has is none', () => {
  expect(alarms({ status: 'ready', paper: 'near-end' })).toEqual([])
  expect(alarms(undefined)).toEqual([])
  expect(alarms({ status: 'unknown' }, unplaced)).toEqual([])
})

test('one that has not said that it is done with a paper is an alarm, unless it says what is the matter', () => {
  const awaiting = (now: PrinterStatus) =>
    printerAlarms(
      hall.state,
      () => now,
      () => true,
    ).map(({ because }) => because)
  expect(awaiting({ status: 'ready', paper: 'enough' })).toEqual(['awaited'])
  expect(awaiting({ status: 'stopped', because: 'cover', paper: 'enough' })).toEqual(['cover'])
})

test('a terminal that is gone waits for no printer', () => {
  const known = [1, 2].reduce((story, number) => story.when('05:02', approveTerminal(number)), hall)
  const gone = known.when('05:03', { type: 'revoke-terminal', terminal: terminal(2) })
  expect(alarms({ status: 'unknown' }, gone)).toEqual([{ name: '窗口', because: 'mute', places: ['desk', 1] }])
})
