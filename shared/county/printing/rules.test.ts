import { expect, test } from 'vitest'
import { PrinterId } from '../../ids.ts'
import { approveTerminal, type CountyStory, newCounty, terminal } from '../../testing/county-cast.ts'
import { Place, PrinterHost, PrinterName } from './messages.ts'
import { placesOf, printersAt } from './rules.ts'

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
    host: '192.168.1.31',
  })
  // Said anew of the same one.
  expect(told(both.when('05:02', add(window, '窗口', '192.168.1.32')))).toBe('printer-set')
})

test.each([
  ['127.0.0.1', 'localhost'],
  ['localhost', '::1'],
  ['LOCALHOST.', '127.0.0.1'],
  ['Printer-2.hall', 'printer-2.HALL.'],
])('at %s there is one printer, which is at %s too', (host, same) => {
  const story = newCounty.when('05:00', add(window, '窗口', host))
  const refused = { code: 'printer-there-already', name: '窗口', host }
  expect(told(story.when('05:01', add(second, '2 号机', same)))).toEqual(refused)
  // Behind another port of the same machine stands another.
  expect(told(story.when('05:01', { ...add(second, '2 号机', same), port: 9101 }))).toBe('printer-set')
  // Of itself a printer may be said to be there.
  expect(told(story.when('05:01', add(window, '窗口', same)))).toBe('printer-set')
})

test('every terminal that is approved prints somewhere, and none that is gone; before the first, those that were named', () => {
  const named = both.when('05:02', at('desk', window)).when('05:02', at(3, second))
  expect(placesOf(named.state)).toEqual(['desk', 3])
  const approved = [4, 1].reduce((story, number) => story.when('05:03', approveTerminal(number)), named)
  const board = approved.when('05:04', approveTerminal(2, 'board'))
  expect(placesOf(board.state)).toEqual(['desk', 1, 4])
  const gone = board.when('05:05', { type: 'revoke-terminal', terminal: terminal(4) })
  expect(placesOf(gone.state)).toEqual(['desk', 1])
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
  for (const host of ['192.168.1.31', 'printer-2', 'printer.hall', 'P1', 'printer.hall.', '::1'])
    expect([host, fits(host)]).toEqual([host, true])
  for (const not of [
    '',
    'http://printer',
    'user@printer',
    'printer:9100',
    'a/b',
    '-a',
    'a..b',
    'a..',
    '.',
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
