import { describe, expect, test } from 'vitest'
import type { Language } from '../language/saying.ts'
import { figureTexts } from './figures.ts'
import { joined, libraryOf, pause } from './joined.ts'

/** A library whose clips bear what they say. */
const library = (language: Language, ...texts: readonly string[]) =>
  libraryOf(language, new Map([...figureTexts[language], ...texts].map((said) => [said, said])))
const zh = library(
  'zh',
  '请到自助机接单',
  '班组',
  '人',
  '请稍等。',
  '元',
  '还差',
  '还有',
  '位',
  '最多选 8 样',
  '暂\u2060时断线了',
)
const en = library('en', 'Please go to a terminal', 'places', 'place', 'from', 'to go', 'Number')
const inChinese = (written: string) => joined(written, zh).clips.join(' ')
const inEnglish = (written: string) => joined(written, en).clips.join(' ')

describe('what is written is said by clips', () => {
  test('a number of the day letter by letter and digit by digit', () => {
    expect(inChinese('A017，请到自助机接单')).toBe('A 零 一 七 请到自助机接单')
    expect(inEnglish('Number A107')).toBe('Number A one zero seven')
  })

  test.each([
    ['班组 3 人', '班组 三 人'],
    ['12 人', '十 二 人'],
    ['20 人', '二 十 人'],
    ['170 元', '一 百 七 十 元'],
    ['1005 元', '一 千 零 五 元'],
    ['1800 元', '一 千 八 百 元'],
    ['21.25 元', '二 十 一 点 二 五 元'],
    ['0 人', '零 人'],
    ['06:30–15:00', '六 点 三 十 分 到 十 五 点'],
    ['05:05', '五 点 零 五 分'],
    ['10%', '百分之 十'],
    ['还有 9:05', '还有 九 分 五 秒'],
    ['还有 12:30', '还有 十 二 分 三 十 秒'],
    ['05:41:56', '五 点 四 十 一 分 五 十 六 秒'],
    ['12333', '一 二 三 三 三'],
    // Whoever keeps a place off line comes back with it.
    ['1-07 05:41', '一 零 七 五 点 四 十 一 分'],
  ])('%s in Chinese', (written, said) => {
    expect(joined(written, zh)).toEqual({ clips: said.split(' '), whole: true })
  })

  test.each([
    ['3 places', 'three places'],
    ['¥170', 'one hundred seventy yuan'],
    ['¥21.5', 'twenty one point five yuan'],
    ['1800', 'one thousand eight hundred'],
    ['from 06:30 to 15:05', 'from six thirty to fifteen zero five'],
    ['12:00', "twelve o'clock"],
  ])('%s in English', (written, said) => {
    expect(inEnglish(written)).toBe(said)
  })

  test('a fixed sentence whole before its figures, whatever parts its lines', () => {
    expect(inChinese(`最多选 8 样${pause}暂时 断线了`)).toBe('最多选 8 样 暂\u2060时断线了')
  })
})

test('a block with a word that no clip says is left out whole, and the rest is told to be not all', () => {
  expect(joined(`请稍等。${pause}张家口第一建筑公司 人${pause}还差 2 位`, zh)).toEqual({
    clips: ['请稍等。', '还差', '二', '位'],
    whole: false,
  })
  expect(joined(`138****1234`, zh)).toEqual({ clips: [], whole: false })
})

test('a word is never taken for the beginning of another', () => {
  expect(joined('placesetting', en)).toEqual({ clips: [], whole: false })
})
