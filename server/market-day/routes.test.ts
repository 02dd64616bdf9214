import { expect, test } from 'vitest'
import { checkIn, wang } from '../../shared/testing/cast.ts'
import { clerkAtDesk, codeOf, openDoor, supervisorAtDesk } from '../access/test-door.ts'

async function openMorning() {
  const door = await openDoor()
  const asked = { id: door.hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '' } as const
  await door.hall.day.ask({ ...asked, command: checkIn(wang) })
  const close = async (reason: string, session = door.seal(supervisorAtDesk), command = door.hall.ownCommand()) =>
    codeOf(await door.knock('/api/market-day/close', { body: { command, reason }, cookies: { staff: session } }))
  return { ...door, close }
}

test('a supervisor closes the day with a reason, which lies sealed; the same form again does nothing again', async () => {
  const { close, hall } = await openMorning()
  expect(await close(' ')).toBe('reason-needed')
  const tap = hall.ownCommand()
  expect(await close('下大雪', undefined, tap)).toBe('done')
  const position = hall.day.position
  expect(await close('下大雪', undefined, tap)).toBe('done')
  expect(hall.day.position).toBe(position)
  expect(hall.day.state.open).toBe(false)
  const reason = hall.day.state.closed?.reason
  expect(reason && hall.register.text(reason.text)).toBe('下大雪')
  expect(await close('又下雪')).toBe('market-closed')
})

test('a clerk does not', async () => {
  const { close, seal, hall } = await openMorning()
  expect(await close('下大雪', seal(clerkAtDesk))).toBe('supervisor-needed')
  expect(hall.day.state.open).toBe(true)
})
