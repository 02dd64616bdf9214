import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { candidates, perPage, readTable } from './candidates.ts'
import { surnames } from './usual.ts'

const text = readFileSync('kiosk/pieces/pinyin/characters.txt', 'utf8')
const table = readTable(text)
const said = (typed: string, isFirst = false) =>
  candidates(isFirst ? table.first : table.later, typed, 1e4).map((candidate) => candidate.said)
const firstPage = (typed: string) => said(typed, true).slice(0, perPage)
const [ofSurnames = '', ofAll = ''] = text.split('\n')
const entries = (line: string) =>
  [...line.matchAll(/([^a-zü]+)([a-zü]+)/g)].map(([, character = '', reading = '']) => ({ character, reading }))

describe('a surname', () => {
  test('of the four hundred most usual stands on the first page of how it is said', () => {
    const usual = new Set(surnames.slice(0, 400))
    const hidden = entries(ofSurnames).filter(
      ({ character, reading }) => usual.has(character) && !firstPage(reading).includes(character),
    )
    expect(hidden).toEqual([])
    expect(usual.size).toBe(400)
  })

  test('is found by how it is said as a name, and by how the character is mostly read', () => {
    const heard = {
      ...{ 曾: 'zeng ceng', 单: 'shan dan', 仇: 'qiu chou', 解: 'xie jie', 查: 'zha cha', 区: 'ou qu', 乐: 'yue le' },
      ...{ 任: 'ren', 盖: 'ge gai', 朴: 'piao pu', 翟: 'zhai di', 覃: 'qin tan', 华: 'hua', 吕: 'lü', 尉迟: 'yuchi' },
      ...{
        欧阳: 'ouyang',
        司马: 'sima',
        上官: 'shangguan',
        诸葛: 'zhuge',
        万俟: 'moqi',
        单于: 'chanyu',
        长孙: 'zhangsun',
      },
      ...{
        卜: 'bu',
        阚: 'kan',
        都: 'du',
        薄: 'bo',
        牟: 'mou',
        逄: 'pang',
        冼: 'xian',
        仉: 'zhang',
        缪: 'miao',
        宓: 'mi',
      },
      ...{
        谌: 'chen',
        郇: 'xun',
        隗: 'wei',
        郗: 'xi',
        贲: 'ben',
        能: 'nai',
        员: 'yun',
        种: 'chong',
        繁: 'po',
        柏: 'bai',
      },
      ...{
        呼延: 'huyan',
        澹台: 'tantai',
        闾丘: 'lüqiu',
        拓跋: 'tuoba',
        令狐: 'linghu',
        慕容: 'murong',
        赫连: 'helian',
      },
    }
    for (const [surname, readings] of Object.entries(heard))
      for (const reading of readings.split(' ')) expect(firstPage(reading), reading).toContain(surname)
  })

  test('stands there before anything was typed, and after its first letters', () => {
    expect(said('', true).slice(0, 5).join('')).toBe('王李张刘陈')
    expect(said('zh', true).slice(0, 4).join('')).toBe('张赵周朱')
    expect(said('ouy', true)[0]).toBe('欧阳')
    // Whatever is said just so, before what only begins so.
    expect(said('li', true).slice(0, 3).join('')).toBe('李黎厉')
  })

  test('comes first in a name alone', () => {
    expect(said('yang', false)).not.toContain('欧阳')
    expect(said('ying')[0]).toBe('英')
    expect(said('ying', true)[0]).toBe('应')
  })
})

describe('every character', () => {
  const common = entries(ofAll)

  test('is said in six letters at most, and each is found by each of its readings', () => {
    expect(Math.max(...common.map(({ reading }) => reading.length))).toBe(6)
    const byReading = new Map<string, string[]>()
    for (const { character, reading } of common) byReading.set(reading, [...(byReading.get(reading) ?? []), character])
    for (const [reading, characters] of byReading)
      expect(said(reading).slice(0, characters.length), reading).toEqual(characters)
  })

  test('that is common is there, on one of the first eleven pages', () => {
    const page = new Map<string, number>()
    for (const reading of new Set(common.map((entry) => entry.reading)))
      for (const [index, character] of said(reading).entries())
        page.set(character, Math.min(page.get(character) ?? Infinity, Math.floor(index / perPage) + 1))
    // Three are written otherwise since: 黄, 碱, 硅.
    expect(ofGb2312().filter((character) => (page.get(character) ?? Infinity) > 11)).toEqual(['磺', '硷', '矽'])
  })

  test('of the 3,500 of the first level of 通用规范汉字表 stands on one of the first nine pages', () => {
    const firstLevel = [...readFileSync('kiosk/pieces/pinyin/first-level.txt', 'utf8').replaceAll('\n', '')]
    const readings = new Set(common.map((entry) => entry.reading))
    const shown = new Set([...readings].flatMap((reading) => said(reading).slice(0, 9 * perPage)))
    expect(new Set(firstLevel).size).toBe(3500)
    expect(firstLevel.filter((character) => !shown.has(character))).toEqual([])
  })

  test('of the county’s place names is there, 囫囵 too', () => {
    const inNames = zhangbei.townships.flatMap(({ zh }) => [...zh])
    const known = new Set(common.map(({ character }) => character))
    expect(inNames).toContain('囵')
    expect(inNames.filter((character) => !known.has(character))).toEqual([])
  })

  test('of 通用规范汉字表 is there, but for those no font of a terminal need have', () => {
    expect(new Set(common.map(({ character }) => character)).size).toBe(8105 - 196)
  })
})

/** The 3,755 common characters of GB 2312's first level, another list than the table was made of. */
function ofGb2312(): readonly string[] {
  const bytes = (row: number) => Array.from({ length: 94 }, (_, cell) => [0xa0 + row, 0xa1 + cell]).flat()
  const rows = Array.from({ length: 40 }, (_, row) => bytes(16 + row)).flat()
  return [...new TextDecoder('gb18030').decode(new Uint8Array(rows.slice(0, 2 * 3755)))]
}
