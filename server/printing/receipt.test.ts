import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyPaper, madeUpTicket } from '../../shared/testing/papers.ts'
import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import { drawQr } from '../placement/ticket.ts'
import { receipt as piecesOf } from './receipt.ts'

const receipt = (paper: Paper) => Buffer.concat(piecesOf(paper))
const note = (text: string): Paper => [{ kind: 'lines', frame: 'plain', lines: [{ text }] }]
const read = (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes)

describe('a paper in bytes', () => {
  test('a name with marks of the markup prints as itself, wherever they stand', () => {
    const marks = [...'|^~_"`{}\\-=;:+$\'<> ', 'x41', '\\x41', '\\n', '王', '*', 'a', '7']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 12 }), (parts) => {
        // A blank at an edge says nothing and is dropped; two blanks stay two.
        const text = `福${parts.join('')}英`
        expect(read(receipt(note(text)))).toContain(text)
      }),
      { numRuns: 500 },
    )
  })

  test.each(['---', '===', '{code:1}', '|', '^^', '~', ''])('a line of nothing but %j is no command', (text) => {
    const bytes = receipt(note(text))
    expect(read(bytes)).toContain(text)
    // One cut, at the end.
    expect(read(bytes).split('\x1dV')).toHaveLength(2)
  })

  test('what a Chinese printer has no two bytes for is printed as what means the same', () => {
    const bytes = receipt(note('¥85\u00a0元\u2060整'))
    expect(read(bytes)).toContain('￥85 元整')
  })

  test('no line that ends breaks a word, and none begins with what belongs to the one before', () => {
    const lines = (text: string) => read(receipt(note(text))).split('\n')
    const english = lines('Tick each as they arrive. Tell the market at once who did not come to work today')
    expect(english.some((line) => line.endsWith('Tell the market at'))).toBe(true)
    const chinese = lines(`${'来'.repeat(24)}，${'去'.repeat(3)}`)
    expect(chinese.some((line) => line.endsWith('来，去去去'))).toBe(true)
  })

  test('the number is as large as the paper lets it be', () => {
    // Eight times as wide and as high: the most a printer does.
    expect(read(receipt([{ kind: 'lines', frame: 'number', lines: [{ text: 'A017' }] }]))).toContain(
      '\x1d!\x77\x1bE\x01A017',
    )
  })

  test('every paper becomes bytes in either language, its code drawn in dots and cut off at the end', () => {
    const qr = drawQr(`HTTPS://GIG.ZHANGBEI.GOV.CN/T/${'A'.repeat(127)}`)
    for (const [, paper] of everyPaper({ ...madeUpTicket, qr }))
      for (const each of [paper.zh, paper.en]) {
        const bytes = receipt(each)
        const text = read(bytes)
        expect(text.endsWith('\x1dVB\0\x1dr\x01')).toBe(true)
        // Rasters that are not as wide as the paper: 72 bytes, an H.
        const narrow = text
          .split('\x1dv0\0')
          .slice(1)
          .filter((raster) => !raster.startsWith('H'))
        expect(narrow.length > 0).toBe(each.some(({ kind }) => kind === 'code'))
      }
  })
})
