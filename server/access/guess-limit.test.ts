import { describe, expect, test } from 'vitest'
import { madeUpPin, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId } from '../../shared/ids.ts'
import { picking } from '../../shared/testing/cast.ts'
import { testClock, testHall } from '../test-hall.ts'
import { guessLimit } from './guess-limit.ts'
import { codeOf, type Door, openDoor } from './test-door.ts'

describe('wrong answers', () => {
  test('use up the tries of their key; the key waits, others go on, and time heals', () => {
    const clock = testClock()
    const limit = guessLimit({ now: clock.now, tries: 3, windowSeconds: 300 })
    for (let count = 0; count < 3; count += 1) {
      expect(limit.refusal('A001')).toBeUndefined()
      limit.count('A001')
    }
    expect(limit.refusal('A001')).toEqual({ code: 'too-many-tries', waitSeconds: 300 })
    expect(limit.refusal('A002')).toBeUndefined()
    expect(limit.refusal('A002', 'A001')).toBeDefined()
    clock.pass(299)
    expect(limit.refusal('A001')).toMatchObject({ waitSeconds: 1 })
    clock.pass(1)
    expect(limit.refusal('A001')).toBeUndefined()
  })

  test('stay counted after a right one, which takes back only itself', () => {
    const limit = guessLimit({ now: testClock().now, tries: 2, windowSeconds: 300 })
    limit.count('corner')
    const right = limit.count('corner')
    expect(limit.refusal('corner')).toBeDefined()
    right()
    expect(limit.refusal('corner')).toBeUndefined()
    limit.count('corner')
    expect(limit.refusal('corner')).toBeDefined()
  })

  test('wait no longer than the window when the clock is set back', () => {
    const clock = testClock()
    const limit = guessLimit({ now: clock.now, tries: 1, windowSeconds: 300 })
    limit.count('A001')
    clock.pass(-86_400)
    expect(limit.refusal('A001')).toBeUndefined()
    limit.count('A001')
    expect(limit.refusal('A001')).toEqual({ code: 'too-many-tries', waitSeconds: 300 })
  })

  test('for very many keys do not pile up for ever', () => {
    const clock = testClock()
    const limit = guessLimit({ now: clock.now, tries: 1, windowSeconds: 1 })
    for (let key = 0; key < 10_001; key += 1) limit.count(String(key))
    clock.pass(2)
    limit.count('one more')
    expect(limit.refusal('0')).toBeUndefined()
  })
})

const ids = [1, 2].map((n) => makeResidentId('1965-03-12', n))
async function twoInLine() {
  const door = await openDoor()
  for (const [index, number] of ids.entries())
    await door.knock('/api/check-in/check-in', {
      body: {
        command: CommandId.parse(`cmd_20260817_${String(index).padStart(16, '0')}`),
        identity: { kind: 'resident-id', number },
        consent: true,
        wants: { trades: [picking] },
        certificates: [],
      },
    })
  return door
}
const find = async (door: Door, number: string, lastFour: string, address: string) =>
  codeOf(await door.knock('/api/check-in/find', { body: { number, lastFour }, address }))

describe('the last four of somebody else', () => {
  const [wang = '', li = ''] = ids.map((id) => id.slice(-4))

  test('are not found by 10,000 guesses from many places, and the next number goes on', async () => {
    const door = await twoInLine()
    const heard = new Map<string, number>()
    for (let guess = 0; guess < 10_000; guess += 1) {
      const code = await find(door, 'A001', String(guess).padStart(4, '0'), `10.0.${guess % 250}.${guess % 199}`)
      heard.set(code, (heard.get(code) ?? 0) + 1)
    }
    expect(Object.fromEntries(heard)).toEqual({ 'wrong-proof': 5, 'too-many-tries': 9995 })
    expect(await find(door, 'A001', wang, 'hall')).toBe('too-many-tries')
    expect(await find(door, 'A002', li, 'hall')).toBe('done')
    door.hall.clock.pass(300)
    expect(await find(door, 'A001', wang, 'hall')).toBe('done')
  }, 60_000)

  test('are not found from one place that tries number after number', async () => {
    const door = await twoInLine()
    const heard: string[] = []
    for (let guess = 0; guess < 60; guess += 1)
      heard.push(await find(door, `A${String(1 + (guess % 40)).padStart(3, '0')}`, 'none', 'corner'))
    expect(heard.filter((code) => code === 'wrong-proof')).toHaveLength(30)
    expect(heard.slice(30).every((code) => code === 'too-many-tries')).toBe(true)
    expect(await find(door, 'A002', li, 'hall')).toBe('done')
  })

  test('are not found with one’s own right answer in between', async () => {
    const door = await twoInLine()
    const heard: string[] = []
    for (let guess = 0; guess < 60; guess += 1) {
      heard.push(await find(door, `A${String(3 + (guess % 40)).padStart(3, '0')}`, 'none', 'corner'))
      await find(door, 'A002', li, 'corner')
    }
    expect(heard.filter((code) => code === 'wrong-proof')).toHaveLength(30)
  })

  test('sent side by side count as well', async () => {
    const door = await twoInLine()
    const heard = await Promise.all(Array.from({ length: 50 }, (_, at) => find(door, 'A001', 'none', `10.0.0.${at}`)))
    expect(heard.filter((code) => code === 'wrong-proof')).toHaveLength(5)
  })
})

describe('who is made up', () => {
  const comes = async (door: Door, n: number, address: string, consent = true) => {
    const identity = { kind: 'resident-id', number: makeResidentId(`19${50 + (n % 50)}-03-12`, n % 1000) } as const
    const command = CommandId.parse(`cmd_20260817_${String(n).padStart(16, '0')}`)
    const wants = { trades: [picking] }
    if (!consent) await door.knock('/api/check-in/identify', { body: { identity }, address })
    const body = { command, identity, consent: true, wants, certificates: [] }
    return codeOf(await door.knock('/api/check-in/check-in', { body, address }))
  }

  test('gets no numbers without end from one place; another place goes on, and time heals', async () => {
    const door = await openDoor()
    const heard: string[] = []
    for (let n = 0; n < 400; n += 1) heard.push(await comes(door, n, 'corner'))
    expect([heard.indexOf('too-many-tries'), heard.filter((code) => code === 'done').length]).toEqual([100, 100])
    expect(await comes(door, 400, 'hall')).toBe('done')
    door.hall.clock.pass(300)
    expect(await comes(door, 401, 'corner')).toBe('done')
  }, 60_000)

  test('is nobody of a rush: 300 who are new in 20 minutes, by one address', async () => {
    const door = await openDoor()
    const heard = new Set<string>()
    for (let n = 0; n < 300; n += 1) {
      heard.add(await comes(door, n, 'hall', false))
      door.hall.clock.pass(4)
    }
    expect([...heard]).toEqual(['done'])
  }, 60_000)
})

describe('whose papers hire', () => {
  const asks = async (door: Door, n: number, address: string, consent?: true) => {
    const residentId = makeResidentId('1965-03-12', n)
    const command = CommandId.parse(`cmd_20260817_${String(n).padStart(16, '0')}`)
    const body = { command, identity: { kind: 'person', residentId, phone: makePhone(1) }, consent, pin: madeUpPin }
    return codeOf(await door.knock('/api/posting/identify', { body, address }))
  }
  test.each([
    ['asked', undefined, 'consent-needed'],
    ['made up', true, 'done'],
  ] as const)(
    'is not %s without end from one place',
    async (_, consent, first) => {
      const door = await openDoor()
      const heard: string[] = []
      for (let n = 0; n < 300; n += 1) heard.push(await asks(door, n, 'corner', consent))
      expect(heard.filter((code) => code === first)).toHaveLength(100)
      expect(heard.slice(100).every((code) => code === 'too-many-tries')).toBe(true)
      expect(await asks(door, 300, 'hall', true)).toBe('done')
      door.hall.clock.pass(300)
      expect(await asks(door, 301, 'corner', consent)).toBe(first)
    },
    60_000,
  )
})

test('the phone of an approved employer is not guessed: their number alone opens nothing', async () => {
  const door = await openDoor()
  let taps = 0
  const identify = async (phone: string) =>
    codeOf(
      await door.knock('/api/posting/identify', {
        body: {
          command: `cmd_20260817_${String(++taps).padStart(16, '0')}`,
          identity: { kind: 'person', residentId: ids[0], phone },
          consent: true,
          pin: madeUpPin,
        },
      }),
    )
  expect(await identify(makePhone(1))).toBe('done')
  const [employer] = door.hall.county.state.employers.keys()
  if (employer === undefined) throw new Error('nobody was registered')
  const id = door.hall.ownCommand()
  const command = { type: 'approve-employer', employer } as const
  await door.hall.county.ask({ id, actor: { by: 'terminal' }, bodyDigest: '', command })
  const heard: string[] = []
  for (let n = 2; n < 12; n += 1) heard.push(await identify(makePhone(n)))
  expect(heard).toEqual([...Array(5).fill('wrong-proof'), ...Array(5).fill('too-many-tries')])
  expect(await identify(makePhone(1))).toBe('too-many-tries')
})

test('a first code and a password are not guessed either', async () => {
  const door = await openDoor({ hall: await testHall() })
  const account = async (code: string) =>
    codeOf(await door.knock('/api/staff-desk/first-account', { body: { code, name: '杨霞', password: 'long enough' } }))
  const heard: string[] = []
  for (let n = 0; n < 10; n += 1) heard.push(await account(`AAAA-000${n}`))
  expect(heard).toEqual([...Array(8).fill('wrong-code'), ...Array(2).fill('too-many-tries')])
})
