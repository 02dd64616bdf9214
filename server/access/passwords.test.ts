import { expect, test } from 'vitest'
import { costToday, passwordsAt } from './passwords.ts'

const salt = Buffer.alloc(16, 5)
const cheap = { N: 2 ** 10, r: 8, p: 1 }
const today = passwordsAt(costToday)

test('a hash says at which cost it was made, and never the password', async () => {
  const hash = await today.hash('a long sentence', salt)
  expect(hash).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(await today.fits('a long sentence', hash)).toBe(true)
  expect(await today.fits('another sentence', hash)).toBe(false)
})

test('the cost can be raised: who set a password before still gets in', async () => {
  const before = await passwordsAt(cheap).hash('a long sentence', salt)
  expect(before).toMatch(/^scrypt\$1024\$8\$1\$/)
  expect(await today.fits('a long sentence', before)).toBe(true)
  expect(await today.fits('another sentence', before)).toBe(false)
})

test('nothing fits a name nobody has, or a hash that is none', async () => {
  for (const hash of [undefined, '', 'none', 'scrypt$$', 'scrypt$1024$8$1$$', 'scrypt$salt$key'])
    expect(await passwordsAt(cheap).fits('', hash), hash).toBe(false)
})
