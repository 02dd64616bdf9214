import { describe, expect, test } from 'vitest'
import { type RequestName, type RequestOf, requests } from '../../shared/api.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, DayNumber } from '../../shared/ids.ts'
import { broccoli, farmer, first, offer, picking, wang } from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { codeOf, type Door, openDoor } from './test-door.ts'
import { whoMayAsk, whoMaySee } from './who-may.ts'

const command = CommandId.parse(`cmd_20260817_${'1'.repeat(16)}`)
const identity = { kind: 'resident-id', number: makeResidentId('1965-03-12', 1) } as const

/** A well-formed question of every kind: a request without a line here does not compile. */
const questions: { readonly [Name in RequestName]: RequestOf<Name> } = {
  'check-in/identify': { identity },
  'check-in/check-in': { command, identity, consent: true, trades: [picking] },
  'check-in/find': { number: DayNumber.parse('A001'), lastFour: '0000' },
  'session/end': {},
  'matching/ask-for-job': { command, posting: first },
  'matching/accept': { command, offer: offer(1) },
  'matching/decline': { command, offer: offer(1) },
  'matching/wait-again': { command },
  'posting/identify': { command, identity: { kind: 'person', residentId: identity.number, phone: makePhone(1) } },
  'posting/post': { command, terms: broccoli },
  'staff-desk/first-account': { code: 'wrong', name: '杨霞', password: 'long enough' },
  'staff-desk/sign-in': { name: '杨霞', password: 'long enough' },
  'staff-desk/sign-out': {},
  'staff-desk/approve': { command, posting: first },
  'staff-desk/turn-down': { command, posting: first, reason: 'no' },
  'staff-desk/forget': { command, identity },
}

/** Written down a second time, by hand: whom the hall lets ask and see what. */
const roles = ['anybody', 'worker', 'employer', 'staff'] as const
type Role = (typeof roles)[number]
const only: Readonly<Record<string, Role>> = {
  'matching/ask-for-job': 'worker',
  'matching/accept': 'worker',
  'matching/decline': 'worker',
  'matching/wait-again': 'worker',
  'posting/post': 'employer',
  'staff-desk/approve': 'staff',
  'staff-desk/turn-down': 'staff',
  'staff-desk/forget': 'staff',
  worker: 'worker',
  employer: 'employer',
  desk: 'staff',
}

function cookiesOf(door: Door, role: Role): Readonly<Record<string, string>> {
  if (role === 'worker') return { visitor: door.seal({ of: 'worker', worker: wang }) }
  if (role === 'employer') return { visitor: door.seal({ of: 'employer', employer: farmer }) }
  return role === 'staff' ? { staff: door.seal({ of: 'staff', staff: yang }) } : {}
}
/** What a stream says first. */
async function firstSeen(door: Door, name: string, cookies: Readonly<Record<string, string>>): Promise<string> {
  const response = await door.knock(`/api/live/${name}`, { method: 'GET', cookies })
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}
const comesIn = (door: Door) =>
  door.hall.day.ask({
    id: door.hall.ownCommand(),
    actor: { by: 'terminal' },
    bodyDigest: '',
    command: { type: 'check-in', worker: wang, minor: false, trades: [picking] },
  })
const names = Object.keys(requests)
const matrix = roles.flatMap((role) => names.map((name) => [role, name] as const))

describe('who may ask what', () => {
  test('says so for every request and every view', () => {
    expect(Object.entries({ ...whoMayAsk, ...whoMaySee }).filter(([, who]) => who !== 'anybody')).toEqual(
      Object.entries(only),
    )
    expect(Object.keys(whoMayAsk)).toEqual(names)
  })

  test.each(matrix)('%s asks %s', async (role, name) => {
    const door = await openDoor()
    const body = Object.entries(questions).find(([known]) => known === name)?.[1]
    const response = await door.knock(`/api/${name}`, { body, cookies: cookiesOf(door, role) })
    const needed = only[name]
    if (needed === undefined || needed === role) {
      expect([200, 409]).toContain(response.status)
    } else {
      expect(response.status).toBe(401)
      expect(await codeOf(response)).toBe(needed === 'staff' ? 'sign-in-needed' : 'session-over')
      expect([door.hall.day.position, door.hall.county.position]).toEqual([0, 0])
    }
    door.live.stop()
  })

  test.each(roles.flatMap((role) => Object.keys(whoMaySee).map((name) => [role, name] as const)))(
    '%s looks at %s',
    async (role, name) => {
      const door = await openDoor()
      await comesIn(door)
      const needed = only[name]
      const seen = await firstSeen(door, name, cookiesOf(door, role))
      expect(seen).toMatch(
        needed === undefined || needed === role ? /^event: view\n/ : /^event: end\ndata: [^\n]*\n\n$/,
      )
      expect(seen.includes('"view"')).toBe(needed === undefined || needed === role)
      door.live.stop()
    },
  )

  test('a cookie in another’s place opens nothing', async () => {
    const door = await openDoor()
    const [worker, staff] = [cookiesOf(door, 'worker')['visitor'] ?? '', cookiesOf(door, 'staff')['staff'] ?? '']
    await comesIn(door)
    const swapped = { visitor: staff, staff: worker }
    for (const name of Object.keys(only).filter((known) => known.includes('/')))
      expect((await door.knock(`/api/${name}`, { body: questionOf(name), cookies: swapped })).status).toBe(401)
    for (const name of ['worker', 'employer', 'desk'])
      expect(await firstSeen(door, name, swapped)).toMatch(/^event: end\n/)
  })

  test('a session that has run out opens nothing', async () => {
    const door = await openDoor()
    const cookies = cookiesOf(door, 'staff')
    door.hall.clock.pass(601)
    expect(
      (await door.knock('/api/staff-desk/approve', { body: questionOf('staff-desk/approve'), cookies })).status,
    ).toBe(401)
  })
})

const questionOf = (name: string) => Object.entries(questions).find(([known]) => known === name)?.[1]
