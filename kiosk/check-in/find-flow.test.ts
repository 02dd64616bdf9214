import { expect, test } from 'vitest'
import { refused } from '../../shared/language/answered.ts'
import { nextLetter, noNumber } from '../pieces/typed-number.ts'
import { findBack, findBody, notFound, startFinding, toLastFour, typedLastFour } from './find-flow.ts'

const atProof = toLastFour({ ...startFinding, digits: '017' })

test('number and last four together are asked, and neither alone', () => {
  expect(findBody(atProof)).toBeUndefined()
  expect(findBody(typedLastFour(startFinding, '123X'))).toBeUndefined()
  expect(findBody(typedLastFour(atProof, '123X'))).toEqual({ number: 'A017', lastFour: '123X' })
})

test('a later letter of the day is one tap away, and Z comes round to A', () => {
  expect(nextLetter(noNumber).letter).toBe('B')
  expect(nextLetter({ ...noNumber, letter: 'Z' }).letter).toBe('A')
})

test('a no keeps the number and takes the proof off the screen, also the right one of a companion', () => {
  for (const refusal of [{ code: 'wrong-proof' }, { code: 'answer-first' }] as const) {
    const said = notFound(typedLastFour(atProof, '1234'), refused(refusal))
    expect(said).toMatchObject({ digits: '017', lastFour: '', notDone: { refusal } })
    expect(typedLastFour(said, '0')).not.toHaveProperty('notDone')
  }
})

test('what did not get through can be sent again as it is', () => {
  expect(notFound(typedLastFour(atProof, '1234'), { answer: 'unreachable' }).lastFour).toBe('1234')
})

test('back from the proof forgets the proof and keeps the number', () => {
  expect(findBack(typedLastFour(atProof, '12'))).toEqual({ at: 'number', letter: 'A', digits: '017', lastFour: '' })
  expect(findBack(startFinding)).toBeUndefined()
})
