import { hash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { EntryLine } from '../../shared/ledger/entry.ts'
import { emptyBook, entryOn, isStored, linkAfter, writeBatch } from './chain.ts'
import { draft, drafts } from './stories.ts'

describe('a line', () => {
  test('is one JSON object in ASCII whose last property is the hash over the hash before and its own bytes', () => {
    const { text } = writeBatch(emptyBook, drafts(1, 2))
    const [first = '', second = ''] = text.split('\n')
    const firstHash = hash('sha256', Buffer.from('0'.repeat(64) + first.slice(0, -75)))
    expect(first.slice(-75)).toBe(`,"hash":"${firstHash}"}`)
    expect(second.slice(-75)).toBe(`,"hash":"${hash('sha256', Buffer.from(firstHash + second.slice(0, -75)))}"}`)
    expect(Object.keys(JSON.parse(first))).toEqual([
      'position',
      'batch',
      'instant',
      'day',
      'actor',
      'command',
      'bodyDigest',
      'events',
      'hash',
    ])
    expect(Buffer.from(text).length).toBe(text.length)
    expect(entryOn(first).events).toEqual(draft(1).events)
  })

  test('says of its entry what JSON says, letter for letter, in whatever words the facts are', () => {
    const words = { type: 'x', note: '张北 "é" \\ \u2028 \ud83c\udf3e \u007f', parts: [1.5, null, { a: [] }] }
    const asked = [draft(1), { ...draft(2), bodyDigest: '"\\', actor: { by: 'clock' as const }, events: [words] }]
    const { text, entries } = writeBatch(emptyBook, asked)
    for (const [index, line] of text.trimEnd().split('\n').entries()) {
      const plain = line.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
      expect(plain.slice(0, -75)).toBe(JSON.stringify(entries[index]).slice(0, -1))
      expect(entryOn(line)).toEqual(entries[index])
    }
  })

  test('follows only the line before it', () => {
    const { text, link } = writeBatch(emptyBook, drafts(1, 2))
    const [first = '', second = ''] = text.split('\n')
    const after = linkAfter(emptyBook, first)
    if (typeof after === 'string') throw new Error(after)
    expect(linkAfter(after, second)).toEqual(link)
    expect(linkAfter(emptyBook, second)).toBe('it is not position 1')
    expect(linkAfter({ ...after, hash: emptyBook.hash }, second)).toContain('hash')
    expect(linkAfter({ ...after, batch: 7 }, second)).toContain('batch')
    expect(linkAfter(after, second.slice(0, -1))).toContain('does not end')
  })
})

test('the quick yes is never given to what the schema refuses', () => {
  const { text } = writeBatch(emptyBook, drafts(1, 1))
  const right: Record<string, unknown> = JSON.parse(text)
  expect(isStored(right)).toBe(true)
  const planted: unknown[] = [
    undefined,
    null,
    -1,
    0.5,
    '1',
    '',
    'x',
    {},
    [],
    [1],
    [{}],
    [null],
    [{ type: 1 }],
    { by: 'x' },
    true,
  ]
  const refuses = (line: object) => {
    const { hash: written, ...rest } = { hash: undefined, ...line }
    return typeof written !== 'string' || !EntryLine.safeParse(rest).success
  }
  for (const key of Object.keys(right)) {
    for (const value of planted) {
      const line = { ...right, [key]: value }
      if (isStored(line)) expect(refuses(line), `${key}: ${JSON.stringify(value)}`).toBe(false)
    }
    const { [key]: _, ...without } = right
    expect(isStored(without), key).toBe(false)
  }
  expect(isStored({ ...right, more: 1 })).toBe(false)
})

test('nor to an id, day or instant a character beside what the schema lets pass', () => {
  const right = JSON.parse(writeBatch(emptyBook, drafts(1, 1)).text)
  for (const key of ['instant', 'day', 'command'] as const) {
    const text: string = right[key]
    for (let at = 0; at <= text.length; at += 1)
      for (const middle of ['', 'x', 'i', 'Z', '0', '-', '\n', '工']) {
        for (const after of [at, at + 1]) {
          const planted = text.slice(0, at) + middle + text.slice(after)
          const isRight = EntryLine.shape[key].safeParse(planted).success
          expect(isStored({ ...right, [key]: planted }), planted).toBe(isRight)
        }
      }
  }
})
