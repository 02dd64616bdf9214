import { afterEach, describe, expect, test } from 'vitest'
import { checkIn, farmer, picking, wang } from '../../shared/testing/cast.ts'
import { type Door, openDoor, supervisorAtDesk } from './test-door.ts'

let opened: Door | undefined
afterEach(() => opened?.live.stop())

/** A door whose streams beat fast, with wang in line. */
async function openHall() {
  const door = await openDoor({ beatMillis: 10 })
  opened = door
  const command = checkIn(wang, picking)
  await door.hall.day.ask({ id: door.hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
  return door
}

/** Everything a stream says until the server ends it. */
async function heardOn(door: Door, name: string, cookies: Readonly<Record<string, string>>) {
  const response = await door.knock(`/api/live/${name}`, { method: 'GET', cookies })
  return { whole: response.text() }
}

const sessions = [
  ['worker', 'visitor', 'session/end', { of: 'worker', worker: wang }],
  ['employer', 'visitor', 'session/end', { of: 'employer', employer: farmer, pins: 0 }],
  ['desk', 'staff', 'staff-desk/sign-out', supervisorAtDesk],
] as const

describe('an open stream', () => {
  test.each(sessions)('of the %s ends when its session runs out', async (name, cookie, _, session) => {
    const door = await openHall()
    const { whole } = await heardOn(door, name, { [cookie]: door.seal(session, 60) })
    expect(door.live.count()).toBe(1)
    door.hall.clock.pass(60)
    expect(await whole).toMatch(/^event: view\n.*event: end\ndata: [^\n]*\n\n$/s)
  })

  test.each(sessions)('of the %s ends with it, and the cookie opens no other', async (name, cookie, end, session) => {
    const door = await openHall()
    const cookies = { [cookie]: door.seal(session) }
    const other = { [cookie]: door.seal(session, 700) }
    const streams = [await heardOn(door, name, cookies), await heardOn(door, name, cookies)]
    await heardOn(door, name, other)
    await door.knock(`/api/${end}`, { cookies })
    for (const { whole } of streams) expect(await whole).toMatch(/event: end\ndata: [^\n]*\n\n$/)
    expect(door.live.count()).toBe(1)
    expect(await (await heardOn(door, name, cookies)).whole).toMatch(/^event: end\n/)
  })
})

test.each([
  ['http://192.168.1.20:8080', false],
  ['https://market.test', true],
])('a page at %s gets a cookie it can keep', async (origin, secure) => {
  const door = await openDoor({ publicAddress: 'https://market.test' })
  const response = await door.knock('/api/session/end', { headers: { origin, host: new URL(origin).host } })
  expect(response.headers.get('set-cookie')?.includes('Secure')).toBe(secure)
})
