import { describe, expect, test } from 'vitest'
import { creditCodeText } from '../../shared/identity/identity-text.ts'
import { makeCreditCode, makePhone } from '../../shared/identity/made-up.ts'
import { CommandId, type EmployerId, Position } from '../../shared/ids.ts'
import { broccoli, unloading, wang } from '../../shared/testing/cast.ts'
import { codeOf, type Door, openDoor, supervisorAtDesk } from '../access/test-door.ts'

const creditCode = makeCreditCode(1)
const tap = (n: number, day = '20260817') => CommandId.parse(`cmd_${day}_${String(n).padStart(16, '0')}`)
const identify = (door: Door, n: number, phone: number, rest = {}) =>
  door.knock('/api/posting/identify', {
    body: { command: tap(n), identity: { kind: 'company', creditCode, phone: makePhone(phone) }, ...rest },
  })
const answerOf = async (response: Response) => (await response.json()).value
const lengths = (door: Door) => [door.hall.day.position, door.hall.county.position]

/** An employer's first posting, and how staff let it onto the board. */
async function posted() {
  const door = await openDoor()
  await identify(door, 1, 1)
  const [employer] = door.hall.county.state.employers.keys()
  if (employer === undefined) throw new Error('nobody was registered')
  const visitor = door.seal({ of: 'employer', employer })
  const post = (n: number, terms = broccoli) =>
    door.knock('/api/posting/post', { body: { command: tap(n), terms }, cookies: { visitor } })
  const first = await answerOf(await post(2))
  const approve = (employerName = '坝上蔬菜合作社') =>
    door.knock('/api/staff-desk/approve', {
      body: { command: tap(3), posting: first.postings[0].posting, employerName },
      cookies: { staff: door.seal(supervisorAtDesk) },
    })
  return { door, employer, post, first, approve }
}
const nameAndPhone = (door: Door, employer: EmployerId) => {
  const record = door.hall.register.person(employer)
  return record?.kind === 'employer' ? [record.name, record.phone] : []
}

describe('a tap whose answer was lost', () => {
  test('opens the same employer’s session again', async () => {
    const door = await openDoor()
    const first = await answerOf(await identify(door, 1, 1))
    const before = lengths(door)
    const again = await identify(door, 1, 1)
    expect(again.headers.get('set-cookie')).toMatch(/^visitor=\S+\./)
    expect(await answerOf(again)).toEqual(first)
    expect(await answerOf(await identify(door, 2, 1))).toEqual(first)
    expect(lengths(door)).toEqual(before)
  })

  test('posts once; other terms under the same tap are refused', async () => {
    const { door, post, first } = await posted()
    const before = lengths(door)
    expect(await answerOf(await post(2))).toEqual(first)
    expect(lengths(door)).toEqual(before)
    expect(await codeOf(await post(2, unloading))).toBe('changed-under-the-same-id')
    expect((await answerOf(await post(4, unloading))).postings).toHaveLength(2)
  })
})

describe('the phone of an employer', () => {
  test('typed first by somebody else shuts nobody out: until staff approve, the newest counts', async () => {
    const { door, employer, approve } = await posted()
    expect(await codeOf(await identify(door, 5, 2))).toBe('done')
    expect(nameAndPhone(door, employer)).toEqual([undefined, makePhone(2)])
    expect(await codeOf(await approve())).toBe('done')
    expect(await codeOf(await identify(door, 6, 1))).toBe('wrong-proof')
    expect(await codeOf(await identify(door, 7, 2))).toBe('done')
    expect(nameAndPhone(door, employer)).toEqual(['坝上蔬菜合作社', makePhone(2)])
  })

  test('typed anew while staff see the papers loses no name', async () => {
    const { door, employer, approve } = await posted()
    const [approved, typed] = await Promise.all([approve(), identify(door, 5, 2)])
    expect(await codeOf(approved)).toBe('done')
    const phone = (await codeOf(typed)) === 'done' ? 2 : 1
    expect(nameAndPhone(door, employer)).toEqual(['坝上蔬菜合作社', makePhone(phone)])
  })

  test('guessed side by side uses up its tries', async () => {
    const { door, approve } = await posted()
    await approve()
    const heard = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => codeOf(await identify(door, 10 + n, 10 + n))),
    )
    expect(heard.filter((code) => code === 'wrong-proof')).toHaveLength(5)
    expect(heard.filter((code) => code === 'too-many-tries')).toHaveLength(15)
  })
})

test('an employer refused for the day of their tap is not kept', async () => {
  const door = await openDoor()
  expect(await codeOf(await identify(door, 1, 1, { command: tap(1, '20260816') }))).toBe('day-over')
  expect(door.hall.register.find(creditCodeText(creditCode))).toBeUndefined()
})

test('an employer is registered by the terminal, not by whoever stood there before', async () => {
  const door = await openDoor()
  const identity = { kind: 'company', creditCode, phone: makePhone(1) }
  const cookies = { visitor: door.seal({ of: 'worker', worker: wang }) }
  await door.knock('/api/posting/identify', { body: { command: tap(1), identity }, cookies })
  const actors: string[] = []
  for await (const { actor } of door.hall.ledger.read('county', Position.parse(0))) actors.push(actor.by)
  expect(actors.at(-1)).toBe('terminal')
})
