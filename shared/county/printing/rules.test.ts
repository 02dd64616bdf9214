import { expect, test } from 'vitest'
import { PrinterId } from '../../ids.ts'
import { type CountyStory, newCounty } from '../../testing/county-cast.ts'
import { Place, PrinterHost, PrinterName } from './messages.ts'
import { printersAt } from './rules.ts'

const told = ({ answer }: CountyStory) =>
  'refusal' in answer ? answer.refusal : answer.events.map(({ type }) => type).join(', ')
const [window, second] = ['1', '2'].map((n) => PrinterId.parse(`prn_000000000000000${n}`))
if (window === undefined || second === undefined) throw new Error('two printers')
const kind = { answers: true, tellsEnd: true, forgets: true }
const add = (printer: PrinterId, name: string, host: string) =>
  ({ type: 'set-printer', printer, name, host, port: 9100, kind, rollMetres: 50 }) as const
const one = newCounty.when('05:00', add(window, '窗口', '192.168.1.31'))
const both = one.when('05:01', add(second, '2 号机', 'printer-2'))
const at = (place: Place, ...printers: readonly PrinterId[]) =>
  ({ type: 'set-place-printers', place, printers }) as const

test('a hall has printers, each by a name and an address of its own', () => {
  expect([...both.state.printers.keys()].sort()).toEqual([window, second])
  expect(told(one.when('05:01', add(second, '窗口', 'printer-2')))).toEqual({ code: 'printer-name-taken' })
  expect(told(one.when('05:01', add(second, '2 号机', '192.168.1.31')))).toEqual({
    code: 'printer-there-already',
    name: '窗口',
  })
  // Said anew of the same one.
  expect(told(both.when('05:02', add(window, '窗口', '192.168.1.32')))).toBe('printer-set')
})

test('a place tries its printers in the order that was set; one that is removed prints nowhere', () => {
  const set = both.when('05:02', at('desk', window, second, window)).when('05:02', at(2, second))
  expect([printersAt(set.state, 'desk'), printersAt(set.state, 2), printersAt(set.state, 3)]).toEqual([
    [window, second],
    [second],
    [],
  ])
  expect(told(set.when('05:03', at(2, second)))).toBe('')
  const gone = set.when('05:03', { type: 'remove-printer', printer: second })
  expect([printersAt(gone.state, 'desk'), printersAt(gone.state, 2)]).toEqual([[window], []])
  expect(told(gone.when('05:04', { type: 'remove-printer', printer: second }))).toEqual({ code: 'no-such-printer' })
  expect(told(gone.when('05:04', at(2, second)))).toEqual({ code: 'no-such-printer' })
})

test('an address is a name or a number in the hall, and nothing that opens anything', () => {
  const fits = (text: string) => PrinterHost.safeParse(text).success
  for (const host of ['192.168.1.31', 'printer-2', 'printer.hall', 'P1'])
    expect([host, fits(host)]).toEqual([host, true])
  for (const not of [
    '',
    'http://printer',
    'user@printer',
    'printer:9100',
    'a/b',
    '-a',
    'a..b',
    'a b',
    '[::1]',
    'x'.repeat(300),
  ])
    expect([not, fits(not)]).toEqual([not, false])
  expect([PrinterName.safeParse('2 号机').success, PrinterName.safeParse(' ').success]).toEqual([true, false])
  expect(
    [Place.safeParse('desk'), Place.safeParse(99), Place.safeParse(0), Place.safeParse('hall')].map((p) => p.success),
  ).toEqual([true, true, false, false])
})
