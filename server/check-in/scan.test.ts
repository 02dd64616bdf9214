import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import type { DayCommand } from '../../shared/day/messages.ts'
import { MarketDay } from '../../shared/ids.ts'
import { accept, approve, broccoli, checkIn, first, placement, post, release, wang } from '../../shared/testing/cast.ts'
import { codeOf, type Door, openDoor } from '../access/test-door.ts'
import { signClaim } from '../placement/ticket.ts'
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
  expect((await response.json()).value).toMatchObject({ number: 'A001', tickets: [{ placement: placement(1) }] })
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
