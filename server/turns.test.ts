import { expect, test } from 'vitest'
import { turns } from './turns.ts'

const breath = () => new Promise<void>((resume) => setTimeout(resume, 1))

test('the same key takes turns in the order they came; another key does not wait', async () => {
  const inTurn = turns()
  const told: string[] = []
  const work = (name: string) => async () => {
    told.push(`${name} begins`)
    await breath()
    told.push(`${name} ends`)
    return name
  }
  const answers = [inTurn('wang', work('one')), inTurn('wang', work('two')), inTurn('li', work('other'))]
  expect(await Promise.all(answers)).toEqual(['one', 'two', 'other'])
  expect(told.filter((word) => !word.startsWith('other'))).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  expect(told.indexOf('other begins')).toBeLessThan(told.indexOf('one ends'))
})

test('a turn that throws tells its own and lets the next begin', async () => {
  const inTurn = turns()
  const broken = inTurn('wang', async () => {
    throw new Error('a bug')
  })
  const next = inTurn('wang', async () => 'fine')
  await expect(broken).rejects.toThrow('a bug')
  expect(await next).toBe('fine')
})
