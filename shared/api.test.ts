import { expect, test } from 'vitest'
import { requests } from './api.ts'
import { command } from './testing/cast.ts'

test('a tap’s id is bare: the words behind an id are the server’s own', () => {
  const waitAgain = requests['matching/wait-again']
  expect(waitAgain.safeParse({ command }).success).toBe(true)
  for (const word of ['person', 'employer', 'close'])
    expect(waitAgain.safeParse({ command: `${command}-${word}` }).success).toBe(false)
})
