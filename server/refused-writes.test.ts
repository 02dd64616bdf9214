import { expect, test } from 'vitest'
import { openDoor, staffedHall, supervisorAtDesk } from './access/test-door.ts'
import { wangComes } from './counter/test-counter.ts'
import { openMemoryLedger } from './ledger/memory.ts'
import { tellingLedger, tellingRegister } from './refused-writes.ts'
import { failed } from './register/outcome.ts'
import { settle } from './test-hall.ts'

test('why the disk refuses is told once for each write, and nothing of what was to be written', async () => {
  const told: string[] = []
  const tell = (what: string, { message }: Error) => told.push(`${what}: ${message}`)
  const memory = openMemoryLedger()
  let isFull = true
  const hall = await staffedHall({
    ledger: tellingLedger(memory, tell),
    register: (plain) =>
      tellingRegister(
        {
          ...plain,
          findOrCreate: async (...asked) => (isFull ? failed('disk: ENOSPC') : plain.findOrCreate(...asked)),
        },
        tell,
      ),
  })
  const door = await openDoor({ hall })
  const comes = (n: number) =>
    door.knock('/api/counter/check-in', { body: wangComes(n), cookies: { staff: door.seal(supervisorAtDesk) } })
  await comes(1)
  expect(told).toEqual(['register: disk: ENOSPC'])
  isFull = false
  memory.plant('failed')
  await comes(2)
  await settle()
  expect(told).toEqual(['register: disk: ENOSPC', 'ledger: planted'])
  expect((await comes(2)).status).toBe(200)
  expect(told).toHaveLength(2)
  door.live.stop()
})
