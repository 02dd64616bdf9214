import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { codeOn, textsOn } from '../../shared/testing/on-paper.ts'
import { everyPaper, madeUpTicket } from '../../shared/testing/papers.ts'
import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import { drawQr } from '../placement/ticket.ts'
import { decode, decoder, type Printed } from './decode.ts'
import { receipt as piecesOf } from './receipt.ts'
import { rasterIn, readCode } from './test-code.ts'

const bytes = (...parts: readonly (number | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])))
const kinds = (printed: readonly Printed[]) => printed.map(({ kind }) => kind)

describe('the bytes of the manuals', () => {
  test('are read with size, weight and place', () => {
    const printed = decode(
      bytes(
        ...[0x1b, '@', 0x1c, '&', 0x1b, '$', 24, 0, 0x1d, '!', 0x21, 0x1b, 'E', 1, 'A', 0xb9, 0xa4, 0x1d, 'B', 1],
        ...[0x1d, '!', 0, 'b', 0x0a, 0x1d, 'V', 66, 0, 0x1d, 'r', 1],
      ),
    )
    const plain = { bold: true, inverse: false, underlined: false, cell: 24 }
    expect(printed).toEqual([
      {
        kind: 'line',
        dots: 48,
        runs: [
          { ...plain, text: 'A工', at: 24, wide: 3, high: 2 },
          { ...plain, text: 'b', at: 24 + 3 * 36, wide: 1, high: 1, inverse: true },
        ],
      },
      { kind: 'cut' },
      { kind: 'asked' },
    ])
  })

  test('a raster is read dot by dot', () => {
    const printed = decode(bytes(0x1b, 'a', 1, 0x1d, 'v0', 0, 2, 0, 2, 0, 0x80, 0x01, 0xff, 0x00))
    const at = (576 - 16) / 2
    expect(printed).toEqual([{ kind: 'raster', at, width: 16, height: 2, bits: bytes(0x80, 0x01, 0xff, 0x00) }])
  })

  test('what does not fit runs on in the next line, as in a printer', () => {
    expect(kinds(decode(bytes('x'.repeat(49), 0x0a)))).toEqual(['line', 'line'])
    expect(decode(bytes(0x1d, 'W', 24, 0, 'abc', 0x0a))).toMatchObject([
      { runs: [{ text: 'ab' }] },
      { runs: [{ text: 'c' }] },
    ])
  })

  test.each([
    ['GS ( L', bytes(0x1d, '(L', 2, 0, 48, 50)],
    ['ESC *', bytes(0x1b, '*', 33, 1, 0, 0, 0, 0)],
    ['GS k', bytes(0x1d, 'k', 4, 'A', 0)],
    ['FS p', bytes(0x1c, 'p', 1, 0)],
    ['byte 07', bytes(0x07)],
    ['b9 20 is half a character', bytes(0xb9, 0x20)],
    ['GS V 3', bytes(0x1d, 'V', 3)],
  ])('%s is refused by name', (name, unknown) => {
    expect(() => decode(bytes(0x1c, '&', ...unknown))).toThrow(name)
    expect(() => decode(bytes(0x1c, '&', ...unknown))).toThrow('at byte 2')
  })

  test('a byte of another alphabet is refused where no Chinese was asked for', () => {
    expect(() => decode(bytes('ab', 0x95))).toThrow('byte 95 outside of Chinese, at byte 2')
  })

  test('cut into any two pieces they say the same, and half a command says nothing yet', () => {
    const all = bytes(
      'a',
      0x1c,
      '&',
      0xb9,
      0xa4,
      0x81,
      0x30,
      0x84,
      0x36,
      0x0a,
      0x1d,
      'v0',
      0,
      1,
      0,
      1,
      0,
      7,
      0x1d,
      'V',
      66,
      0,
    )
    for (let cut = 0; cut <= all.length; cut++) {
      const [first, ...more] = [decoder(), all.subarray(0, cut), all.subarray(cut)]
      expect(more.flatMap((piece) => first.take(piece))).toEqual(decode(all))
    }
    expect(() => decode(all.subarray(0, -1))).toThrow('ends within GS V')
  })
})

const receipt = (paper: Paper) => Buffer.concat(piecesOf(paper))
const note = (text: string): Paper => [{ kind: 'lines', frame: 'plain', lines: [{ text }] }]
const lineTexts = (printed: readonly Printed[]) =>
  printed.flatMap((each) => (each.kind === 'line' ? [each.runs.map(({ text }) => text).join('')] : []))

describe('what the printer gets, read back', () => {
  test('is what was said, for every trade and township in both languages', () => {
    for (const { zh, en } of [...zhangbei.trades, ...zhangbei.townships])
      for (const name of [zh, en]) expect(lineTexts(decode(receipt(note(name)))).join(' ')).toBe(name)
  })

  test('is what was said, for every Chinese character of GBK, the common ones among them', () => {
    const characters = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, at) => String.fromCodePoint(0x4e00 + at))
    const common = [...readFileSync('kiosk/pieces/pinyin/first-level.txt', 'utf8').replace(/\s/g, '')]
    expect(common).toHaveLength(3500)
    expect(new Set(characters)).toEqual(new Set([...characters, ...common]))
    for (let at = 0; at < characters.length; at += 1000) {
      const text = characters.slice(at, at + 1000).join('')
      expect(lineTexts(decode(receipt(note(text)))).join('')).toBe(text)
    }
  })

  const qr = drawQr(`HTTPS://GIG.ZHANGBEI.GOV.CN/T/${'AB2C3D4E5F6G7'.repeat(9)}`)
  const papers = everyPaper({ ...madeUpTicket, qr }).flatMap(([name, { zh, en }]) => [
    [`${name} in Chinese`, zh] as const,
    [`${name} in English`, en] as const,
  ])

  test.each(papers)('%s: nothing lost, nothing added', (_, paper) => {
    const printed = decode(receipt(paper))
    const said = textsOn(paper).map(bare)
    const streams = cellsOf(printed).map(bare)
    for (const text of said) expect(streams.find((stream) => stream.includes(text))).toContain(text)
    expect(sorted(streams.join(''))).toBe(sorted(said.join('')))
  })

  test.each(papers)('%s: nothing hangs over the edge, and it is cut once, at its end', (_, paper) => {
    const printed = decode(receipt(paper))
    for (const each of printed) expect(edgeOf(each)).toBeLessThanOrEqual(576)
    expect(kinds(printed).slice(-2)).toEqual(['cut', 'asked'])
    expect(kinds(printed).filter((kind) => kind === 'cut')).toHaveLength(1)
  })

  test.each(papers.filter(([, paper]) => paper.some(({ kind }) => kind === 'code')))(
    '%s: its code is read by a reader that knows nothing of ours',
    (_, paper) => {
      expect(readCode(rasterIn(decode(receipt(paper))))).toBe(codeOn(paper).text)
    },
  )

  test('a code with too many dots gone is not read: the reader makes nothing up', () => {
    const [, paper] = papers[0] ?? []
    const raster = rasterIn(decode(receipt(paper ?? [])))
    const torn = { ...raster, bits: raster.bits.map((byte, at) => (at > raster.bits.length / 2 ? 0 : byte)) }
    expect(readCode(torn)).toBeUndefined()
  })

  test('weights are those of the paper: the number largest, the hour to leave white on black, terms in two columns, a box for each to tick', () => {
    const lines = (paper: Paper) => decode(receipt(paper)).flatMap((each) => (each.kind === 'line' ? [each.runs] : []))
    const [ticket, list] = [
      papers.find(([name]) => name === 'ticket in Chinese'),
      papers.find(([name]) => name === 'list in Chinese'),
    ]
    const onTicket = lines(ticket?.[1] ?? [])
    const runOf = (text: string) => onTicket.flat().find((run) => run.text.trim().includes(text))
    expect(runOf('A017')).toMatchObject({ wide: 8, high: 8, bold: true, at: (576 - 4 * 96) / 2 })
    const black = onTicket.filter((runs) => runs.some(({ inverse }) => inverse))
    expect(black.map((runs) => runs.map(({ text }) => text.trim()).join(''))).toEqual([
      '06:00 发车',
      '市场东门 2 号车位',
    ])
    for (const runs of black) expect(runs.every(({ inverse }) => inverse)).toBe(true)
    for (const runs of black) expect(runs.reduce((sum, run) => sum + widthOf(run), 0)).toBe(576)
    expect(runOf('06:00')).toMatchObject({ wide: 3, high: 3 })
    expect(runOf('公会镇')).toMatchObject({ bold: true, cell: runOf('06:30 – 15:30')?.cell })
    expect(runOf('地点')).toMatchObject({ bold: false, cell: 0 })
    const ticks = lines(list?.[1] ?? []).filter(([box]) => box?.text === '□')
    expect(ticks.map(([box, number]) => [box?.wide, number?.text.trim()])).toEqual([
      [2, 'A017'],
      [2, 'A044'],
    ])
  })

  test.each(papers)('%s: it comes in pieces of one to three kilobytes that end where a command ends', (_, paper) => {
    const reader = decoder()
    for (const piece of piecesOf(paper)) {
      reader.take(piece)
      expect(reader.within()).toBeUndefined()
      expect(piece.length).toBeLessThan(3000)
    }
  })

  test('no byte of a paper is taken for a question or an order in real time', () => {
    for (const [, paper] of papers)
      for (const order of [4, 5, 0x14]) expect(receipt(paper).includes(Buffer.from([0x10, order]))).toBe(false)
  })
})

const rules = /[┌┐└┘─│┄┆┈□[\]\s]/g
/** Without the blanks and rules between which it stands. */
const bare = (text: string) =>
  text
    .normalize()
    .replaceAll('¥', '￥')
    .replace(/[\u2060]/g, '')
    .replace(rules, '')
const sorted = (text: string) => [...text].sort().join('')
/** What stands below each other at the same place across the paper. */
function cellsOf(printed: readonly Printed[]): readonly string[] {
  const cells = new Map<number, string>()
  for (const each of printed)
    if (each.kind === 'line') for (const { cell, text } of each.runs) cells.set(cell, (cells.get(cell) ?? '') + text)
  return [...cells.values()]
}
const widthOf = ({ text, wide }: { readonly text: string; readonly wide: number }) =>
  [...text].reduce((sum, each) => sum + (each < '\u0080' ? 12 : 24) * wide, 0)
function edgeOf(printed: Printed): number {
  if (printed.kind === 'raster') return printed.at + printed.width
  return printed.kind === 'line' ? Math.max(0, ...printed.runs.map((run) => run.at + widthOf(run))) : 0
}
