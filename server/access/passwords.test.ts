import { expect, test } from 'vitest'
import { costToday, hashPassword, passwordFits } from './passwords.ts'

const salt = Buffer.alloc(16, 5)
const cheap = { N: 2 ** 10, r: 8, p: 1 }

test('a hash says at which cost it was made, and never the password', async () => {
  const hash = await hashPassword('a long sentence', salt)
  expect(hash).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(await passwordFits('a long sentence', hash)).toBe(true)
  expect(await passwordFits('another sentence', hash)).toBe(false)
})

test('the cost can be raised: who set a password before still gets in', async () => {
  const before = await hashPassword('a long sentence', salt, cheap)
  expect(before).toMatch(/^scrypt\$1024\$8\$1\$/)
  expect(cheap).not.toEqual(costToday)
  expect(await passwordFits('a long sentence', before)).toBe(true)
  expect(await passwordFits('another sentence', before)).toBe(false)
})

test('nothing fits a name nobody has, or a hash that is none', async () => {
  for (const hash of [undefined, '', 'none', 'scrypt$$', 'scrypt$1024$8$1$$', 'scrypt$salt$key'])
    expect(await passwordFits('', hash), hash).toBe(false)
})
