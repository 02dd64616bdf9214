import { expect, test } from 'vitest'
import type { RequestOf } from '../../shared/api.ts'
import { openDoor, supervisorAtDesk } from '../access/test-door.ts'

async function openTerminals() {
  const door = await openDoor()
  const staff = door.seal(supervisorAtDesk, 48 * 3600)
  const call = async (terminal: string, screen: RequestOf<'terminals/help'>['screen'] = 'home', address = terminal) => {
    const response = await door.knock('/api/terminals/help', { body: { terminal, screen }, address })
    const reply = await response.json()
    return reply.refusal?.code ?? reply.value.call
  }
  const rings = async () => {
    const response = await door.knock('/api/terminals/help', { body: { terminal: '2', screen: 'home' } })
    return (await response.json()).value.rings
  }
  const answer = (id: number) => door.knock('/api/terminals/answer-help', { body: { call: id }, cookies: { staff } })
  const viewOf = async (audience: 'home' | 'desk') => {
    const response = await door.knock(`/api/live/${audience}`, { method: 'GET', cookies: { staff } })
    const reader = response.body?.getReader()
    const text = new TextDecoder().decode((await reader?.read())?.value)
    await reader?.cancel()
    return JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '').view.help
  }
  return { ...door, call, rings, answer, viewOf }
}

test('who calls is seen at the desk with the terminal, the page and since when; an answer is seen at the terminal', async () => {
  const { call, answer, viewOf, hall } = await openTerminals()
  expect(await call('2', 'check-in')).toBe(1)
  expect(await viewOf('desk')).toEqual([{ call: 1, terminal: '2', screen: 'check-in', since: hall.clock.now() }])
  expect(await viewOf('home')).toEqual([{ call: 1, answered: false }])
  await answer(1)
  expect(await viewOf('desk')).toEqual([])
  expect(await viewOf('home')).toEqual([{ call: 1, answered: true }])
  hall.clock.pass(60)
  expect(await viewOf('home')).toEqual([])
})

test('before the first clerk nobody is said to have been called; the call waits at the desk for whoever comes', async () => {
  const { rings, openDesk, viewOf } = await openTerminals()
  expect(await rings()).toBe(false)
  await openDesk()
  expect(await viewOf('desk')).toMatchObject([{ call: 1, terminal: '2' }])
  expect(await rings()).toBe(true)
})

test('tapping again is the same call; a terminal that was never named is told apart by where it stands', async () => {
  const { call, answer } = await openTerminals()
  expect([await call('2'), await call('2'), await call('', 'home', 'left'), await call('', 'home', 'right')]).toEqual([
    1, 1, 2, 3,
  ])
  await answer(1)
  expect(await call('2')).toBe(4)
})

test('nobody floods the desk: not from one place, and not from many', async () => {
  const { call } = await openTerminals()
  const here: unknown[] = []
  for (let n = 0; n < 41; n += 1) here.push(await call(`t${n}`, 'home', 'one place'))
  expect(here.at(39)).toBe(40)
  expect(here.at(40)).toBe('too-many-tries')
  for (let n = 0; n < 10; n += 1) expect(await call(`u${n}`)).toBe(41 + n)
  expect(await call('u10')).toBe('hall-busy')
})

test('nothing of it reaches the ledger, and what nobody answered is gone in half an hour', async () => {
  const { call, viewOf, hall } = await openTerminals()
  const before = [hall.day.position, hall.county.position]
  await call('2')
  expect([hall.day.position, hall.county.position]).toEqual(before)
  hall.clock.pass(1800)
  expect(await viewOf('desk')).toEqual([])
})
