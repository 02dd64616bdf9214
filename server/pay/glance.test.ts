import { expect, test } from 'vitest'
import type { CountyCommand } from '../../shared/county/messages.ts'
import { farmer, reason, wang } from '../../shared/testing/cast.ts'
import { aboutWang, closeOf, jobOf, paidBy, personOf, said } from '../../shared/testing/pay-cast.ts'
import { staffedHall } from '../access/test-door.ts'
import { payGlance } from './glance.ts'

/** Monday is closed: Wang and Li picked broccoli. */
async function evening() {
  const hall = await staffedHall()
  const tell = async (...commands: readonly CountyCommand[]) => {
    for (const command of commands) {
      const asked = { id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '', command } as const
      expect(await hall.county.ask(asked)).toMatchObject({ answer: 'done' })
    }
  }
  await tell({ type: 'register-employer', employer: farmer, kind: 'person' }, { type: 'register-worker', worker: wang })
  await tell(closeOf(undefined, jobOf(personOf(1), personOf(2))))
  hall.clock.pass(24 * 3600)
  return { hall, tell, glance: payGlance(hall) }
}

test('the desk sees how much of the work that is over waits for staff, as it stands', async () => {
  const { tell, glance } = await evening()
  expect(glance()).toMatchObject({ disputed: 0, complaints: 0 })
  await tell(said(1, { said: 'unpaid' }))
  expect(glance()).toMatchObject({ disputed: 0, complaints: 1 })
  await tell(paidBy(1, 17_000), said(2, { said: 'short', fen: 5_000 }))
  expect(glance()).toMatchObject({ disputed: 1, complaints: 2 })
  await tell({ type: 'end-complaint', ...aboutWang, result: 'settled', paid: 'not-known', note: reason })
  expect(glance()).toMatchObject({ disputed: 0, complaints: 1 })
  await tell(said(1, { said: 'paid' }))
  expect(glance()).toMatchObject({ disputed: 0, complaints: 1 })
})

test('its lists are told to be others when any of the work is, though as many stand on them', async () => {
  const { tell, glance } = await evening()
  await tell(said(1, { said: 'unpaid' }))
  const before = glance()
  await tell(said(1, { said: 'short', fen: 100 }))
  expect(glance()).toMatchObject({ complaints: before.complaints, disputed: before.disputed })
  expect(glance().version).not.toBe(before.version)
})

test('they are the same while only other things of the county change: no desk asks for them again', async () => {
  const { hall, tell, glance } = await evening()
  const before = glance()
  const { position } = hall.county
  await tell({ type: 'correct-worker', worker: wang, what: ['phone'] })
  expect(hall.county.position).not.toBe(position)
  expect(glance()).toBe(before)
})
