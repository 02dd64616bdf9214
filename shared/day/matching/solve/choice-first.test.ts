import { expect, test } from 'vitest'
import { none, roundOf } from '../round.ts'
import { choiceFirst } from './choice-first.ts'

test('each in turn takes the best of their wishes that has room, a crew only where all of it has', () => {
  const line = roundOf([[0, 1], [0, 1], [1, 2], [], [2]], [1, 2, 2])
  expect([...choiceFirst({ ...line, people: Int32Array.of(1, 1, 2, 1, 0) })]).toEqual([0, 1, 2, none, none])
  expect([...choiceFirst(line)]).toEqual([0, 1, 1, none, 2])
})
