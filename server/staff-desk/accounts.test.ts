import { describe, expect, test } from 'vitest'
import { codeOf, firstCode, openDoor } from '../access/test-door.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { testHall } from '../test-hall.ts'

async function openDesk() {
  const ledger = openMemoryLedger()
  const door = await openDoor({ hall: await testHall({ ledger }) })
  const account = async (password: string, name = '杨霞', code = firstCode) =>
    codeOf(await door.knock('/api/staff-desk/first-account', { body: { code, name, password } }))
  const signIn = async (password: string, name = '杨霞') =>
    codeOf(await door.knock('/api/staff-desk/sign-in', { body: { name, password } }))
  const mended = async () => {
    while (door.hall.county.notSavingSince !== undefined) await new Promise((resume) => setTimeout(resume, 2))
  }
  return { door, ledger, account, signIn, mended }
}

describe('the first account', () => {
  test('has the password that was typed last, whatever the disk refused before', async () => {
    const { ledger, account, signIn, mended } = await openDesk()
    ledger.plant('failed')
    expect(await account('first try')).toBe('cannot-save-now')
    await mended()
    expect(await account('second try')).toBe('done')
    expect(await signIn('second try')).toBe('done')
    expect(await signIn('first try')).toBe('wrong-sign-in')
  })

  test('is there once: who taps again because the answer was lost is signed in, nobody else', async () => {
    const { door, account } = await openDesk()
    expect(await account('long enough')).toBe('done')
    const again = await door.knock('/api/staff-desk/first-account', {
      body: { code: firstCode, name: ' 杨霞 ', password: 'long enough' },
    })
    expect(again.headers.get('set-cookie')).toMatch(/^staff=\S+\./)
    expect(await codeOf(again)).toBe('done')
    expect(await account('another one')).toBe('already-set-up')
    expect(await account('long enough', '李四')).toBe('already-set-up')
    expect(await account('long enough', '杨霞', 'AAAA-0000')).toBe('already-set-up')
    expect(door.hall.county.state.staff.size).toBe(1)
  })

  test('typed twice at the same instant has the password of whoever was told done', async () => {
    const { account, signIn } = await openDesk()
    const passwords = ['one of them', 'the other one']
    const heard = await Promise.all(passwords.map((password) => account(password)))
    expect(heard.toSorted()).toEqual(['already-set-up', 'done'])
    for (const [at, password] of passwords.entries())
      expect(await signIn(password)).toBe(heard[at] === 'done' ? 'done' : 'wrong-sign-in')
  })

  test('does not lose its tries to mistakes in the form', async () => {
    const { account } = await openDesk()
    for (let n = 0; n < 10; n += 1) expect(await account('short')).toBe('weak-password')
    for (let n = 0; n < 10; n += 1) expect(await account('long enough', ' ')).toBe('name-needed')
    expect(await account('long enough')).toBe('done')
  })

  test('with its code known still lets nobody guess the password', async () => {
    const { account, signIn } = await openDesk()
    expect(await account('long enough')).toBe('done')
    const heard: string[] = []
    for (let n = 0; n < 10; n += 1) heard.push(await account(`wrong guess ${n}`))
    expect(heard).toEqual([...Array(8).fill('already-set-up'), ...Array(2).fill('too-many-tries')])
    expect(await signIn('long enough')).toBe('too-many-tries')
  })
})
