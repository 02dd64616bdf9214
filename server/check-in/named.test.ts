import { describe, expect, test } from 'vitest'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, Position, WorkerId } from '../../shared/ids.ts'
import { picking } from '../../shared/testing/cast.ts'
import { type Door, openDoor } from '../access/test-door.ts'
import { openCounter } from '../counter/test-counter.ts'

const name = '欧阳震华'
const number = makeResidentId('1965-03-12', 1)
const tap = (n: number) => CommandId.parse(`cmd_20260817_${String(n).padStart(16, '0')}`)
const checkIn = (door: Door, said: object, n = 1) => {
  const identity = { kind: 'resident-id', number }
  const body = { command: tap(n), identity, consent: true, wants: { trades: [picking] }, certificates: [], ...said }
  return door.knock('/api/check-in/check-in', { body })
}
/** Everybody of the register that a first check-in can have made. */
const registered = (door: Door) => [...door.hall.county.state.people.keys()].map((id) => door.hall.register.person(id))

async function written(door: Door): Promise<string> {
  const lines: string[] = []
  for (const book of ['day', 'county'] as const)
    for await (const entry of door.hall.ledger.read(book, Position.parse(0))) lines.push(JSON.stringify(entry))
  return lines.join('\n')
}

describe('the name of somebody who is new', () => {
  test('as their card says it lies in the register, masked for everybody else, and in no book', async () => {
    const door = await openDoor()
    const answered = await checkIn(door, { name: ` ${name} ` })
    expect((await answered.text()).includes(name)).toBe(false)
    expect(registered(door)).toMatchObject([{ kind: 'worker', name, residentId: number }])
    const [worker] = door.hall.county.state.people.keys()
    expect(door.hall.shown.worker(WorkerId.parse(worker))).toBe('欧*华')
    expect(await written(door)).not.toMatch(/欧|阳|震|华/)
  })

  test('may be missing, or empty: then nothing of it is kept', async () => {
    for (const said of [{}, { name: '' }, { name: '  ' }]) {
      const door = await openDoor()
      await checkIn(door, said)
      expect(registered(door)).toEqual([{ kind: 'worker', residentId: number, birthDate: '1965-03-12' }])
    }
  })

  test('that they typed themselves is told to the desk until staff have written it from their papers', async () => {
    const { door, clerk } = await openCounter()
    await checkIn(door, { name, nameTyped: true })
    const identity = { kind: 'resident-id', number } as const
    const nameTyped = async () => {
      const found = await clerk('counter/find', { identity })
      return found.known && found.person.nameTyped
    }
    expect(registered(door)).toMatchObject([{ name, nameTyped: true }])
    expect(await nameTyped()).toBe(true)
    await clerk('counter/correct', { command: tap(3), identity, phone: makePhone(3) })
    expect(await nameTyped()).toBe(true)
    await clerk('counter/correct', { command: tap(4), identity, name })
    expect(await nameTyped()).toBe(undefined)
    expect(registered(door)).toMatchObject([{ name, phone: makePhone(3) }])
  })

  test('is that of the first visit: a terminal puts nobody’s name right', async () => {
    const door = await openDoor()
    await checkIn(door, { name })
    await checkIn(door, { name: '张三' }, 2)
    expect(registered(door)).toMatchObject([{ name }])
  })
})
