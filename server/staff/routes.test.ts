import { describe, expect, test, vi } from 'vitest'
import type { RequestName, RequestOf } from '../../shared/api.ts'
import type { StaffAccount } from '../../shared/county/staff/answer.ts'
import { CommandId } from '../../shared/ids.ts'
import { codeOf, firstCode, openDoor } from '../access/test-door.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { settle, testHall } from '../test-hall.ts'

// Every password is hashed.
vi.setConfig({ testTimeout: 60_000 })

/** A market whose first account, Yang's, was opened the ordinary way. */
async function openOffice(ledger = openMemoryLedger()) {
  const door = await openDoor({ hall: await testHall({ ledger }) })
  const cookieOf = (response: Response) => /staff=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const signIn = async (name: string, password: string) => {
    const response = await door.knock('/api/staff-desk/sign-in', { body: { name, password } })
    return { said: await codeOf(response), staff: cookieOf(response) }
  }
  const first = await door.knock('/api/staff-desk/first-account', {
    body: { code: firstCode, name: '杨霞', password: 'yang is here' },
  })
  const yang = cookieOf(first)
  const knock = <Name extends RequestName>(name: Name, body: RequestOf<Name>, staff = yang) =>
    door.knock(`/api/${name}`, { body, cookies: { staff } })
  const ask = async <Name extends RequestName>(name: Name, body: RequestOf<Name>, staff = yang) =>
    codeOf(await knock(name, body, staff))
  const accounts = async (): Promise<readonly StaffAccount[]> =>
    (await (await knock('staff/accounts', {})).json()).value
  const add = (name: string, role: 'supervisor' | 'clerk' = 'clerk', command = door.hall.ownCommand()) =>
    ask('staff/add', { command, name, password: `${name} is here`, role })
  const idOf = async (name: string) => {
    const found = (await accounts()).find((account) => account.name === name)
    if (found === undefined) throw new Error(`${name} has no account`)
    return found.staff
  }
  const knockStream = async (staff: string) => {
    const response = await door.knock('/api/live/desk', { method: 'GET', cookies: { staff } })
    return { whole: response.text() }
  }
  return {
    ...door,
    yang,
    signIn,
    knockStream,
    ask,
    knock,
    cookieOf,
    accounts,
    add,
    idOf,
    command: door.hall.ownCommand,
  }
}

describe('an account', () => {
  test('opened by a supervisor signs in, once however often the form was sent', async () => {
    const { add, accounts, signIn, command, hall } = await openOffice()
    const tap = command()
    expect([await add('刘敏', 'clerk', tap), await add('刘敏', 'clerk', tap)]).toEqual(['done', 'done'])
    expect((await accounts()).map(({ name, role }) => [name, role])).toEqual([
      ['杨霞', 'supervisor'],
      ['刘敏', 'clerk'],
    ])
    expect((await signIn('刘敏', '刘敏 is here')).said).toBe('done')
    expect(await add('刘敏')).toBe('name-taken')
    expect(hall.bugs).toEqual([])
  })

  test('needs a name and a password worth one', async () => {
    const { ask, add, command } = await openOffice()
    expect(await add(' ')).toBe('name-needed')
    const short = { command: command(), name: '刘敏', password: 'short', role: 'clerk' } as const
    expect(await ask('staff/add', short)).toBe('weak-password')
  })

  test('that was ended is out at once, at every screen, and signs in no more', async () => {
    const { add, ask, idOf, signIn, command, knockStream } = await openOffice()
    await add('刘敏')
    const { staff } = await signIn('刘敏', '刘敏 is here')
    const stream = await knockStream(staff)
    expect(await ask('staff/end', { command: command(), staff: await idOf('刘敏') })).toBe('done')
    expect(await ask('staff/change-own-password', own(command(), '刘敏 is here'), staff)).toBe('sign-in-needed')
    expect((await signIn('刘敏', '刘敏 is here')).said).toBe('wrong-sign-in')
    expect(await stream.whole).toMatch(/^event: view\n.*event: end\n/s)
  })

  test('of somebody who comes back next season opens again, with the password of this time', async () => {
    const { add, ask, idOf, signIn, command, accounts } = await openOffice()
    await add('刘敏')
    const liu = await idOf('刘敏')
    await ask('staff/end', { command: command(), staff: liu })
    const back = { command: command(), name: '刘敏', password: 'new season', role: 'clerk' } as const
    expect(await ask('staff/add', back)).toBe('done')
    expect(await idOf('刘敏')).toBe(liu)
    expect((await accounts()).length).toBe(2)
    expect([(await signIn('刘敏', '刘敏 is here')).said, (await signIn('刘敏', 'new season')).said]).toEqual([
      'wrong-sign-in',
      'done',
    ])
  })
})

describe('a password', () => {
  test('that a supervisor gave anew ends whatever was open under the old one', async () => {
    const { add, ask, idOf, signIn, command } = await openOffice()
    await add('刘敏')
    const { staff } = await signIn('刘敏', '刘敏 is here')
    const reset = { command: command(), staff: await idOf('刘敏'), password: 'second one' }
    expect(await ask('staff/reset-password', reset)).toBe('done')
    expect(await ask('staff/change-own-password', own(command(), 'second one'), staff)).toBe('sign-in-needed')
    expect((await signIn('刘敏', '刘敏 is here')).said).toBe('wrong-sign-in')
    expect((await signIn('刘敏', 'second one')).said).toBe('done')
  })

  test('of one’s own needs the present one; here one goes on, elsewhere one is signed out', async () => {
    const { add, ask, knock, signIn, command, cookieOf } = await openOffice()
    await add('刘敏')
    const [here, elsewhere] = [await signIn('刘敏', '刘敏 is here'), await signIn('刘敏', '刘敏 is here')]
    expect(await ask('staff/change-own-password', own(command(), 'guess'), here.staff)).toBe('wrong-old-password')
    const changed = await knock('staff/change-own-password', own(command(), '刘敏 is here'), here.staff)
    expect(await codeOf(changed)).toBe('done')
    expect(await ask('staff/change-own-password', own(command(), 'guess'), cookieOf(changed))).toBe(
      'wrong-old-password',
    )
    expect(await ask('staff/change-own-password', own(command(), 'own choice'), elsewhere.staff)).toBe('sign-in-needed')
    expect((await signIn('刘敏', 'my own choice')).said).toBe('done')
  })

  test('of one’s own whose answer was lost holds: the same tap is nobody’s now, and the new one signs in', async () => {
    const { add, ask, signIn, command } = await openOffice()
    await add('刘敏')
    const { staff } = await signIn('刘敏', '刘敏 is here')
    const form = own(command(), '刘敏 is here')
    expect(await ask('staff/change-own-password', form, staff)).toBe('done')
    expect(await ask('staff/change-own-password', form, staff)).toBe('sign-in-needed')
    expect((await signIn('刘敏', 'my own choice')).said).toBe('done')
  })

  describe('whose change is refused stays the one it was, and no entry says otherwise', () => {
    type Office = Awaited<ReturnType<typeof openOffice>>
    const changes: Record<string, (office: Office, command: CommandId, staff: string) => Promise<string>> = {
      'by a supervisor': async ({ ask, idOf }, command) =>
        ask('staff/reset-password', { command, staff: await idOf('刘敏'), password: 'my own choice' }),
      'by oneself': ({ ask }, command, staff) => ask('staff/change-own-password', own(command, '刘敏 is here'), staff),
    }
    const yesterday = CommandId.parse(`cmd_20260816_${'1'.repeat(16)}`)
    test.each(Object.entries(changes))('%s', async (_, change) => {
      const ledger = openMemoryLedger()
      const office = await openOffice(ledger)
      const { add, signIn, ask, command, hall } = office
      await add('刘敏')
      const { staff } = await signIn('刘敏', '刘敏 is here')
      const before = hall.county.position
      expect(await change(office, yesterday, staff)).toBe('day-over')
      ledger.plant('failed')
      expect(await change(office, command(), staff)).toBe('cannot-save-now')
      await settle()
      expect(hall.county.position).toBe(before)
      expect((await signIn('刘敏', '刘敏 is here')).said).toBe('done')
      expect((await signIn('刘敏', 'my own choice')).said).toBe('wrong-sign-in')
      expect(await ask('staff/change-own-password', own(command(), 'guess'), staff)).toBe('wrong-old-password')
    })
  })

  test('given anew by a tap that comes twice is changed once; another one under the same tap is not taken', async () => {
    const { add, ask, idOf, signIn, command } = await openOffice()
    await add('刘敏')
    const reset = { command: command(), staff: await idOf('刘敏'), password: 'second one' }
    const heard: string[] = []
    for (const form of [reset, reset, { ...reset, password: 'third one' }])
      heard.push(await ask('staff/reset-password', form))
    expect(heard).toEqual(['done', 'done', 'changed-under-the-same-id'])
    expect((await signIn('刘敏', 'third one')).said).toBe('wrong-sign-in')
    expect((await signIn('刘敏', 'second one')).said).toBe('done')
  })

  test('is in no digest, so that the ledger helps nobody to guess it', async () => {
    const { add, ask, idOf, command, hall } = await openOffice()
    await add('刘敏')
    const staff = await idOf('刘敏')
    await ask('staff/reset-password', { command: command(), staff, password: 'second one' })
    await ask('staff/reset-password', { command: command(), staff, password: 'third one' })
    const digests: string[] = []
    for await (const entry of hall.ledger.read('county', hall.day.position)) digests.push(entry.bodyDigest)
    expect(digests.at(-1)).toBe(digests.at(-2))
  })
})

test('a clerk asks for what only a supervisor may, and hears so', async () => {
  const { add, ask, signIn, command } = await openOffice()
  await add('刘敏')
  const { staff } = await signIn('刘敏', '刘敏 is here')
  const form = { command: command(), name: '周强', password: 'long enough', role: 'supervisor' } as const
  expect(await ask('staff/add', form, staff)).toBe('supervisor-needed')
  expect(await ask('staff/accounts', {}, staff)).toBe('supervisor-needed')
})

test('the last supervisor stays one', async () => {
  const { ask, idOf, command } = await openOffice()
  const staff = await idOf('杨霞')
  expect(await ask('staff/end', { command: command(), staff })).toBe('last-supervisor')
  expect(await ask('staff/change-role', { command: command(), staff, role: 'clerk' })).toBe('last-supervisor')
})

const own = (command: RequestOf<'staff/change-own-password'>['command'], oldPassword: string) => ({
  command,
  oldPassword,
  password: 'my own choice',
})
