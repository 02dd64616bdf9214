import { expect, test } from 'vitest'
import type { PrinterStatus } from '../../shared/county/printing/view.ts'
import { isEnd, isStatus, paperInEnd, statusIn } from './status.ts'

// Bytes as the manuals print them, each bit by itself.
test.each<[string, readonly [number, number, number, number], PrinterStatus]>([
  ['all is well', [0x12, 0x12, 0x12, 0x12], { status: 'ready', paper: 'enough' }],
  ['a drawer at its pin is nobody’s trouble', [0x16, 0x12, 0x12, 0x12], { status: 'ready', paper: 'enough' }],
  ['the roll is near its end', [0x12, 0x12, 0x12, 0x1e], { status: 'ready', paper: 'near-end' }],
  ['the cover is open', [0x1a, 0x16, 0x12, 0x12], { status: 'stopped', because: 'cover', paper: 'enough' }],
  [
    'the cover is open over an empty roll',
    [0x1a, 0x36, 0x12, 0x7e],
    { status: 'stopped', because: 'cover', paper: 'out' },
  ],
  ['the roll is empty', [0x1a, 0x32, 0x12, 0x7e], { status: 'stopped', because: 'paper', paper: 'out' }],
  [
    'the end of the roll alone is seen',
    [0x1a, 0x12, 0x12, 0x72],
    { status: 'stopped', because: 'paper', paper: 'out' },
  ],
  ['the cutter is jammed', [0x1a, 0x52, 0x1a, 0x12], { status: 'stopped', because: 'error', paper: 'enough' }],
  ['it cannot recover', [0x1a, 0x52, 0x32, 0x12], { status: 'stopped', because: 'error', paper: 'enough' }],
  ['its head is hot', [0x1a, 0x52, 0x52, 0x12], { status: 'stopped', because: 'error', paper: 'enough' }],
  ['somebody feeds by hand', [0x1a, 0x1a, 0x12, 0x12], { status: 'stopped', because: 'offline', paper: 'enough' }],
])('%s', (_, [one, two, three, four], expected) => {
  expect([one, two, three, four].every(isStatus)).toBe(true)
  expect(statusIn({ 1: one, 2: two, 3: three, 4: four })).toEqual(expected)
})

test('an answer to GS r is no answer to DLE EOT, nor is a status sent unasked', () => {
  expect([0x00, 0x03, 0x0c, 0x0f].map((byte) => [isEnd(byte), isStatus(byte)])).toEqual(Array(4).fill([true, false]))
  expect([0x12, 0x7e].map(isEnd)).toEqual([false, false])
  expect([0x10, 0x14, 0x18].map(isStatus)).toEqual([false, false, false])
  expect([0x00, 0x03, 0x0c].map(paperInEnd)).toEqual(['enough', 'near-end', 'out'])
})
