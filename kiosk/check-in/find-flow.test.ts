import { expect, test } from 'vitest'
import {
  findBack,
  findBody,
  nextLetter,
  notFound,
  startFinding,
  toLastFour,
  typedDigits,
  typedLastFour,
} from './find-flow.ts'

const atProof = toLastFour(typedDigits(startFinding, '017'))

test('number and last four together are asked, and neither alone', () => {
  expect(findBody(atProof)).toBeUndefined()
  expect(findBody(typedLastFour(startFinding, '123X'))).toBeUndefined()
  expect(findBody(typedLastFour(atProof, '123X'))).toEqual({ number: 'A017', lastFour: '123X' })
})

test('a later letter of the day is one tap away, and Z comes round to A', () => {
  expect(nextLetter(startFinding).letter).toBe('B')
  expect(nextLetter({ ...startFinding, letter: 'Z' }).letter).toBe('A')
})

test('a proof that does not fit keeps the number, and typing takes the words away', () => {
  const said = notFound(typedLastFour(atProof, '0000'), { answer: 'refused', refusal: { code: 'wrong-proof' } })
  expect(said).toMatchObject({ digits: '017', lastFour: '0000' })
  expect(typedLastFour(said, '000')).not.toHaveProperty('notDone')
})

test('back from the proof forgets the proof and keeps the number', () => {
  expect(findBack(typedLastFour(atProof, '12'))).toEqual({ at: 'number', letter: 'A', digits: '017', lastFour: '' })
  expect(findBack(startFinding)).toBeUndefined()
})
