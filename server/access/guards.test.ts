import { describe, expect, test } from 'vitest'
import { makePhone } from '../../shared/identity/made-up.ts'
import { refused } from '../../shared/language/answered.ts'
import { mostStreamsAnAddress } from '../live.ts'
import { testHall } from '../test-hall.ts'
import { senderOf } from './guards.ts'
import { codeOf, openDoor, screenKeys } from './test-door.ts'

const identify = '/api/check-in/identify'
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
const paths = ['/api/health', '/api/market', '/api/nothing', '/T/NOTHING', '/t/nothing'] as const

describe('only our own pages may ask', () => {
  test.each([
    ['a page of another host', { origin: 'http://evil.example' }, 403],
    ['a page of another port', { origin: 'http://localhost:81' }, 403],
    ['a page without a host', { origin: 'null' }, 403],
    ['nobody’s page', { origin: undefined }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 403],
    ['a form that sends text', { 'content-type': 'text/plain' }, 403],
    ['something without a type', { 'content-type': undefined }, 403],
    ['a foreign name that points at us', { host: 'evil.example', origin: 'http://evil.example' }, 421],
    ['a name that only begins like ours', { host: 'market.test.evil.example', origin: 'http://market.test' }, 421],
    ['no host', { host: '' }, 421],
  ])('not %s', async (_, headers, status) => {
    const door = await openDoor()
    expect((await door.knock(identify, { headers })).status).toBe(status)
    expect(door.hall.day.position).toBe(0)
  })

  test.each([
    ['localhost', 'http://localhost'],
    ['localhost:8080', 'http://localhost:8080'],
    ['192.168.1.20:8080', 'http://192.168.1.20:8080'],
    ['[fd00::1]:8080', 'http://[fd00::1]:8080'],
    ['market.test', 'http://market.test'],
    ['MARKET.test', 'http://market.test'],
  ])('but the pages at %s', async (host, origin) => {
    const door = await openDoor()
    expect((await door.knock(identify, { headers: { host, origin } })).status).toBe(400)
  })

  test('a foreign name may not even look', async () => {
    const door = await openDoor()
    for (const path of paths)
      expect((await door.knock(path, { method: 'GET', headers: { host: 'evil.example' } })).status).toBe(421)
  })
})

test('what only a certificate makes true is said where there is one: by the hall’s own https, or through the proxy of its public address', async () => {
  const door = await openDoor({ publicAddress: 'https://gig.example.cn' })
  const said = async (address: string) => {
    const { headers } = await door.app.request(`${address}/api/health`, { headers: { host: new URL(address).host } })
    return [headers.get('cross-origin-opener-policy'), headers.get('origin-agent-cluster')]
  }
  // The proxy itself asks by http.
  for (const address of ['https://192.168.1.20:8443', 'http://gig.example.cn'])
    expect(await said(address)).toEqual(['same-origin', '?1'])
  expect(await said('http://192.168.1.20:8080')).toEqual([null, null])
})

test('where the helper of an ID reader answers is told to whom people are served at, and to no other browser', async () => {
  const idReader = 'http://127.0.0.1:18622/cards?token=made-up'
  const door = await openDoor({ idReader, knowsScreens: true })
  const told = async (cookies = {}) => (await door.knock('/api/market', { method: 'GET', cookies })).json()
  expect(await told({ terminal: screenKeys.terminal })).toMatchObject({ idReader })
  for (const cookies of [{}, { terminal: screenKeys.board }, { terminal: screenKeys.revoked }])
    expect(await told(cookies)).not.toHaveProperty('idReader')
})

describe('every answer', () => {
  test('lets a terminal listen to the helper of an ID reader on its own machine, no other page, only where the hall has one', async () => {
    const idReader = 'http://127.0.0.1:18622/cards?token=made-up'
    const door = await openDoor({ idReader })
    const policyOf = async (path: string) =>
      (await door.knock(path, { method: 'GET' })).headers.get('content-security-policy')
    const atTerminal = policy.replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:18622")
    for (const path of ['/', '/?terminal=2']) expect(await policyOf(path), path).toBe(atTerminal)
    for (const path of ['/board', '/desk', '/enrol', ...paths]) expect(await policyOf(path), path).toBe(policy)
    expect(await (await door.knock('/api/market', { method: 'GET' })).json()).toMatchObject({ idReader })
    expect(await (await (await openDoor()).knock('/api/market', { method: 'GET' })).json()).not.toHaveProperty(
      'idReader',
    )
  })

  test('carries the whole policy and no way around it', async () => {
    const door = await openDoor()
    for (const path of ['/', '/board', ...paths]) {
      const { headers } = await door.knock(path, { method: 'GET' })
      expect(headers.get('content-security-policy'), path).toBe(policy)
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
    }
  })

  test('of the API and the ticket check is kept nowhere, refusals included', async () => {
    const door = await openDoor({ requestsPerSecond: 5 })
    const answers = await Promise.all([
      ...paths.map((path) => door.knock(path, { method: 'GET', address: path })),
      door.knock(identify),
      door.knock(identify, { headers: { origin: 'http://evil.example' } }),
      door.knock(identify, { headers: { host: 'evil.example' } }),
      door.knock('/api/matching/wait-again', { body: { command: `cmd_20260817_${'1'.repeat(16)}` } }),
      door.knock(identify, { body: 'x'.repeat(40_000) }),
      ...Array.from({ length: 25 }, () => door.knock(identify, { address: 'one' })),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400, 401, 403, 404, 413, 421, 429]))
    for (const { headers, status } of answers) expect(headers.get('cache-control'), String(status)).toBe('no-store')
  })

  test('to a bug is a plain refusal: no trace, no message', async () => {
    const hall = await testHall()
    const register = {
      ...hall.register,
      find: () => {
        throw new Error('SECRET at register.ts:1')
      },
    }
    const door = await openDoor({ hall: { ...hall, register } })
    const identity = { kind: 'phone', phone: makePhone(1), birthDate: '19650312' }
    const response = await door.knock(identify, { body: { identity } })
    expect(response.status).toBe(500)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual(refused({ code: 'not-understood' }))
    expect(hall.bugs).toHaveLength(1)
  })
})

describe('limits', () => {
  test('are each sender’s own behind the proxy of this machine, and nobody else says for whom they ask', () => {
    const said = ['127.0.0.1', '127.0.0.53', '::1', '::ffff:127.0.0.1', '192.168.1.20', '::ffff:192.168.1.20', ''].map(
      (socket) => senderOf(socket, '198.51.100.7, 203.0.113.9'),
    )
    const phone = '203.0.113.9'
    expect(said).toEqual([phone, phone, phone, phone, '192.168.1.20', '::ffff:192.168.1.20', ''])
    expect([senderOf('::1', undefined), senderOf('::1', ' ')]).toEqual(['::1', '::1'])
  })

  test('so many live views from one address; another goes on, and so does this one once a screen is closed', async () => {
    const door = await openDoor()
    const look = (address: string) => door.knock('/api/live/board', { method: 'GET', address })
    const streams = await Promise.all(Array.from({ length: mostStreamsAnAddress }, () => look('one')))
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]))
    const refused = await look('one')
    // One that is let in never ends, so nobody may wait for its words.
    expect(refused.status).toBe(429)
    expect(await codeOf(refused)).toBe('hall-busy')
    expect((await look('other')).status).toBe(200)
    await streams[0]?.body?.cancel()
    expect((await look('one')).status).toBe(200)
    door.live.stop()
  })

  test('so many requests a second from one place; others and later go on', async () => {
    const door = await openDoor({ requestsPerSecond: 10 })
    const ask = async (address: string) => (await door.knock('/api/health', { method: 'GET', address })).status
    const burst = await Promise.all(Array.from({ length: 60 }, () => ask('one')))
    expect(burst.filter((status) => status === 200)).toHaveLength(40)
    expect(burst.filter((status) => status === 429)).toHaveLength(20)
    expect(await ask('other')).toBe(200)
    door.hall.clock.pass(1)
    const later = await Promise.all(Array.from({ length: 12 }, () => ask('one')))
    expect(later.filter((status) => status === 200)).toHaveLength(10)
    expect(await codeOf(await door.knock(identify, { address: 'one' }))).toBe('hall-busy')
  })

  test('a clock set back by a day shuts nobody out', async () => {
    const door = await openDoor({ requestsPerSecond: 10 })
    const ask = async () => (await door.knock('/api/health', { method: 'GET', address: 'one' })).status
    expect(await ask()).toBe(200)
    door.hall.clock.pass(-86_400)
    expect(await ask()).toBe(200)
  })

  test('a body of 32 KiB at most, however it comes', async () => {
    const door = await openDoor()
    expect((await door.knock(identify, { body: JSON.stringify('x'.repeat(32 * 1024 - 2)) })).status).toBe(400)
    expect((await door.knock(identify, { body: JSON.stringify('x'.repeat(32 * 1024)) })).status).toBe(413)
  })
})
