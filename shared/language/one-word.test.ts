import { expect, test } from 'vitest'
import { zh } from './zh.ts'

/** Everything the hall says that needs nothing told. */
const said = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words)]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(said) : []
}

test('pay by the hour is written in one way, 元/时, as on the cards', () => {
  expect(said(zh).filter((words) => words.includes('元/小时'))).toEqual([])
})

test('where people tap for themselves has one name they know, 自助机, from the board to the window', () => {
  expect(said(zh).filter((words) => /终端|到机器/.test(words))).toEqual([])
  const told = [zh.board.noCallYet, zh.board.called('A001', 1), zh.poster.hold(90), zh.counter.taken.hall]
  expect(told.filter((words) => !words.includes('自助机'))).toEqual([])
})

test('a job that is posted again is 再次招人, on the card, on the wall, on the place held, at the desk and in the log', () => {
  expect(said(zh).filter((words) => /重发|重新发布|重新招/.test(words))).toEqual([])
  expect(zh.terms.placesAgain(3)).toBe('再次招 3 人')
  expect(zh.board.again(3)).toBe(zh.terms.placesAgain(3))
})

test('what kind of employer somebody is has one name, at the terminal and in the log', () => {
  expect(said(zh).filter((words) => words.includes('人力资源服务机构'))).toEqual([])
})
