import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { candidates, perPage } from '../kiosk/pieces/pinyin/candidates.ts'
import { hasSources, listedCharacters, madeTable, tablePath } from './characters.ts'

const table = readFileSync(tablePath, 'utf8')

/** Debian's `unicode-data` and npm's `@node-rs/jieba` are needed only to make the table anew, see `kiosk/pieces/pinyin/README.md`. */
describe.skipIf(!hasSources())('the table of the keyboard for names, beside its sources', () => {
  test('is what they make', () => {
    expect(madeTable()).toBe(table)
  })

  test('has each of the 3,500 characters of the first level of 通用规范汉字表 on one of the first nine pages', () => {
    const firstLevel = [...listedCharacters()].filter(([, { place }]) => place <= 3500)
    const shown = new Set(
      firstLevel.flatMap(([, { readings }]) =>
        readings.flatMap((reading) =>
          candidates(table, false, reading)
            .slice(0, 9 * perPage)
            .map(({ said }) => said),
        ),
      ),
    )
    expect(firstLevel).toHaveLength(3500)
    expect(firstLevel.filter(([character]) => !shown.has(character))).toEqual([])
  })
})
