import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { wang } from '../../shared/testing/cast.ts'
import { deriveKeys } from '../keys.ts'
import { testClock } from '../test-hall.ts'
import { supervisorAtDesk } from './test-door.ts'
import { sameText, sessionTokens } from './tokens.ts'

const { session: key } = deriveKeys(Buffer.alloc(32, 7))
const clock = testClock()
const tokens = sessionTokens(key, clock)
const session = { of: 'worker', worker: wang } as const

test('a session opens with its own token', () => {
  expect(tokens.open(tokens.seal(session, 900))).toEqual(session)
})

test('and with no other: not one character may differ', () => {
  const token = tokens.seal(session, 900)
  for (let at = 0; at < token.length; at += 1)
    for (const letter of ['A', 'b', '7', '-', '.'])
      if (letter !== token.charAt(at))
        expect(tokens.open(token.slice(0, at) + letter + token.slice(at + 1))).toBeUndefined()
})

test('and not with nothing, with half of one, or with more', () => {
  const token = tokens.seal(session, 900)
  const [body = '', signature = ''] = token.split('.')
  for (const text of [
    undefined,
    '',
    '.',
    body,
    `${body}.`,
    `.${signature}`,
    `${token}.`,
    `${token}.x`,
    `${token} `,
    '工票.工票',
  ])
    expect(tokens.open(text), text).toBeUndefined()
})

test('and not with a token of another hall', () => {
  const foreign = sessionTokens(deriveKeys(Buffer.alloc(32, 8)).session, clock)
  expect(tokens.open(foreign.seal(session, 900))).toBeUndefined()
})

test('and not when it has run out', () => {
  const token = tokens.seal(session, 60)
  clock.pass(59)
  expect(tokens.open(token)).toEqual(session)
  clock.pass(1)
  expect(tokens.open(token)).toBeUndefined()
})

test('and not once it was ended, while others go on', async () => {
  const [ended, other] = [tokens.seal(session, 60), tokens.seal(supervisorAtDesk, 60)]
  await tokens.end(ended)
  expect(tokens.open(ended)).toBeUndefined()
  expect(tokens.open(other)).toBeDefined()
  for (const nothing of [undefined, '', 'x.y', `${other}x`]) await tokens.end(nothing)
  expect(tokens.open(other)).toBeDefined()
})

test('and not with something else we signed', () => {
  const body = Buffer.from(JSON.stringify({ session: { of: 'mayor' }, until: 9e15 })).toString('base64url')
  expect(tokens.open(`${body}.${createHmac('sha256', key).update(body).digest('base64url')}`)).toBeUndefined()
})

test('nothing in a token is personal', () => {
  const [body = ''] = tokens.seal(session, 900).split('.')
  expect(Object.keys(JSON.parse(Buffer.from(body, 'base64url').toString()))).toEqual(['session', 'until'])
})

test('texts are the same only if they are', () => {
  expect([sameText('a', 'a'), sameText('a', 'b'), sameText('a', 'aa'), sameText('', '')]).toEqual([
    true,
    false,
    false,
    true,
  ])
})
