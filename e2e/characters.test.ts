import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Listed } from '../kiosk/pieces/pinyin/make-table.ts'
import { hasSources, listedCharacters, madeTable, tablePath } from './characters.ts'

const table = readFileSync(tablePath, 'utf8')

/** Debian's `unicode-data` and npm's `@node-rs/jieba` are needed only to make the table anew, see `kiosk/pieces/pinyin/README.md`. */
describe.skipIf(!hasSources())('the table of the keyboard for names, beside its sources', () => {
  test('is what they make', () => {
    expect(madeTable()).toBe(table)
  })

  test('and its first level is what stands in first-level.txt, against which each character is always looked for', () => {
    const firstLevel = [...listedCharacters()].filter(([, { place }]) => place <= 3500).sort(byPlace)
    const written = readFileSync('kiosk/pieces/pinyin/first-level.txt', 'utf8').replaceAll('\n', '')
    expect(firstLevel.map(([character]) => character).join('')).toBe(written)
  })
})

const byPlace = ([, one]: readonly [string, Listed], [, other]: readonly [string, Listed]) => one.place - other.place
