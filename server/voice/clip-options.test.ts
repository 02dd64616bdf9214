import { expect, test } from 'vitest'
import { readClipOptions } from './clip-options.ts'

test('where nothing is said, clips of Zhangbei go into the data folder', () => {
  expect(readClipOptions([])).toEqual({ folder: 'data/voice', hall: undefined, list: false })
  expect(readClipOptions(['--hall', 'http://192.168.1.10:8080', '--list', '--folder', 'clips'])).toEqual({
    folder: 'clips',
    hall: new URL('http://192.168.1.10:8080'),
    list: true,
  })
})

test('a word it does not know is refused in a sentence of both languages that names every option', () => {
  for (const words of [['--voice', 'data'], ['clips'], ['--folder']])
    expect(() => readClipOptions(words)).toThrow(/^.*--folder.*--hall.*--list.*\n.*--folder.*--hall.*--list.*$/)
})

test('a hall that is no address is refused with one that would be', () => {
  for (const hall of ['192.168.1.10:8080', 'hall', ''])
    expect(() => readClipOptions(['--hall', hall])).toThrow(/^--hall .*http:.*\n--hall .*http:.*$/)
})
