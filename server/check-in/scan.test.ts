import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import type { DayCommand } from '../../shared/day/messages.ts'
import { MarketDay } from '../../shared/ids.ts'
import {
  accept,
  approve,
  broccoli,
  changeTerms,
  checkIn,
  first,
  li,
  placement,
  post,
  release,
  tuesday,
  wang,
} from '../../shared/testing/cast.ts'
import { clerkAtDesk, codeOf, type Door, openDoor } from '../access/test-door.ts'
import { signClaim } from '../placement/ticket.ts'
import { madeUpWorker } from '../register/made-up-people.ts'
import { marketOf } from '../signed-token.ts'
import { settle } from '../test-hall.ts'

const happens = async ({ hall }: Door, command: DayCommand) => {
  const asked = { id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command } as const
  expect(await hall.day.ask(asked)).toMatchObject({ answer: 'done' })
  await settle()
}
const validDay = MarketDay.parse('2026-08-17')

/** Wang has a ticket; whoever holds out a token is heard. */
async function ticketed() {
  const door = await openDoor()
  for (const command of [post(broccoli), approve(first), checkIn(wang)]) await happens(door, command)
  await happens(door, accept(wang, 1))
  const { privateKey, publicKey } = door.hall.keys.ticket
  const claim = { market: marketOf(publicKey), placement: placement(1), revision: 1, validDay }
  const scan = (token: string) => door.knock('/api/check-in/scan', { body: { token } })
  return { door, claim, scan, sign: (said = claim) => signClaim(said, privateKey) }
}

test('a ticket opens its holder’s session, and nobody else’s', async () => {
  const { scan, sign } = await ticketed()
  const response = await scan(sign())
  expect((await response.json()).value).toMatchObject({
    placement: placement(1),
    view: { number: 'A001', tickets: [{ placement: placement(1) }] },
  })
  expect(response.headers.get('set-cookie')).toMatch(/^visitor=.+HttpOnly/)
})

test('a ticket whose job was taken back, or that another revision replaced, opens nothing any more', async () => {
  const { door, claim, scan, sign } = await ticketed()
  expect(await codeOf(await scan(sign({ ...claim, revision: 2 })))).toBe('ticket-not-known')
  await happens(door, release(1))
  const response = await scan(sign())
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(await codeOf(response)).toBe('ticket-not-known')
})

test('what the market did not sign, or signed for nobody here, opens nothing', async () => {
  const { claim, scan, sign } = await ticketed()
  const stranger = signClaim(claim, generateKeyPairSync('ed25519').privateKey)
  for (const token of ['', 'AAAA', stranger, sign().slice(1), sign({ ...claim, placement: placement(2) })]) {
    const response = await scan(token)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(await codeOf(response)).toBe('ticket-not-known')
  }
})

/** Taken on Monday for Tuesday; on Tuesday morning the meals are gone, and Wang has no number of that day. */
async function morningOfTheWork() {
  const door = await openDoor()
  const { identity, record } = madeUpWorker(1)
  await door.hall.register.findOrCreate(identity, wang, record, door.hall.day.marketDay)
  for (const command of [post({ ...broccoli, workDate: tuesday }), approve(first), checkIn(wang)])
    await happens(door, command)
  await happens(door, accept(wang, 1))
  for (const hours of [12.6, 11.2]) {
    door.hall.clock.pass(hours * 3600)
    await settle()
  }
  await happens(door, checkIn(li))
  await happens(door, changeTerms(first, { ...broccoli, workDate: tuesday, meals: 'none' }))
  const { privateKey, publicKey } = door.hall.keys.ticket
  const claim = { market: marketOf(publicKey), placement: placement(1), revision: 1, validDay: tuesday }
  const answer = { placement: placement(1), revision: 2, answer: 'agree', command: door.hall.ownCommand() } as const
  return { door, token: signClaim(claim, privateKey), answer }
}

test('on the morning of the work a ticket of the day before shows its holder the ticket and what is asked of them, without a number of today', async () => {
  const { door, token, answer } = await morningOfTheWork()
  const opened = await door.knock('/api/check-in/scan', { body: { token } })
  expect((await opened.json()).value.view).toMatchObject({
    status: 'no-number',
    number: 'A001',
    tickets: [{ placement: placement(1), revision: 1 }],
    changes: [{ placement: placement(1), revision: 2, after: { meals: 'none' } }],
    jobs: [],
  })
  const cookies = { visitor: door.seal({ of: 'worker', worker: wang }) }
  const answered = await door.knock('/api/matching/answer-change', { body: answer, cookies })
  expect((await answered.json()).value).toMatchObject({ tickets: [{ revision: 2, copies: 0 }], changes: [] })
})

test('and staff answer for them at the window, by their ticket', async () => {
  const { door, answer } = await morningOfTheWork()
  const cookies = { staff: door.seal(clerkAtDesk) }
  expect(await codeOf(await door.knock('/api/matching/answer-change-for', { body: answer, cookies }))).toBe('done')
  expect(door.hall.day.state.placements.get(placement(1))?.revision).toBe(2)
})
