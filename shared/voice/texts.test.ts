import { expect, test } from 'vitest'
import { zhangbei } from '../county/settings/zhangbei.ts'
import { board as boardEn } from '../language/en/board.ts'
import { screens as english } from '../language/en/screens.ts'
import { en } from '../language/en.ts'
import { board } from '../language/zh/board.ts'
import { screens as chinese } from '../language/zh/screens.ts'
import { zh } from '../language/zh.ts'
import { joined, libraryOf, pause } from './joined.ts'
import { saidAloud } from './said-aloud.ts'
import { recordable } from './texts.ts'

const words = {
  good: '知道了',
  few: (count: number) => `前面还有 ${count} 人，${count > 3 ? `请${'坐'}下等` : '马上到您'}。`,
  kinds: { 'first-come': ['先来后到'] },
}
const texts = recordable('zh', [words], zhangbei)

test('whole sentences, and of those with figures what stands between', () => {
  for (const text of ['知道了', '前面还有', '马上到您', '先来后到']) expect(texts).toContain(text)
  expect(texts.filter((text) => /[$`'{]|first/.test(text))).toEqual([])
})

test('every letter and digit, trade and township', () => {
  for (const text of ['A', 'Z', '零', '九', '蔬菜采收', '公会镇']) expect(texts).toContain(text)
  expect(recordable('en', [], zhangbei)).toContain('Vegetable picking')
})

test('what a screen says with a figure in it is said by them', () => {
  const library = libraryOf('zh', new Map(texts.map((text) => [text, text])))
  expect(joined('前面还有 12 人，马上到您。', library)).toEqual({
    clips: ['前面还有', '十', '二', '人', '马上到您'],
    whole: true,
  })
})

test.each([
  ['zh', [board, chinese], board.called('A017', 1)],
  ['zh', [board, chinese], board.called('A117', 3)],
  ['zh', [board, chinese], board.calledFew(['A017', 'A118', 'B203'])],
  ['zh', [board, chinese], board.calledMany(20)],
  ['en', [boardEn, english], boardEn.called('A017', 1)],
  ['en', [boardEn, english], boardEn.calledFew(['A017', 'A118', 'B203'])],
  ['en', [boardEn, english], boardEn.calledMany(20)],
] as const)('the wall’s calls are said whole: %s', (language, said, call) => {
  const library = libraryOf(language, new Map(recordable(language, said, zhangbei).map((text) => [text, text])))
  expect(joined(call, library)).toMatchObject({ whole: true })
})

test.each([
  ['zh', zh],
  ['en', en],
] as const)(
  'what a terminal says by itself of a paper that did not come out is said whole by what is recorded: %s',
  (language, said) => {
    const texts = recordable(language, saidAloud(said), zhangbei)
    const library = libraryOf(language, new Map(texts.map((text) => [text, text])))
    const { because, ofList, ofTicket } = said.printing
    const told = [
      ...[ofTicket.sending, ofTicket.printed(undefined), ofTicket.unknown('A017'), ofList.unknown],
      ...Object.values(because).flatMap((why) => [ofTicket.failed(why, 'A117'), ofList.failed(why)]),
    ]
    for (const { title, lines } of told) {
      const spoken = [title, ...lines].join(pause)
      expect([spoken, joined(spoken, library).whole]).toEqual([spoken, true])
    }
  },
)
