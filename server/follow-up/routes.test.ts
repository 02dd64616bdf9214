import { expect, test } from 'vitest'
import type { DueList } from '../../shared/api/follow-up.ts'
import { type CountyCommand, CountyEvent } from '../../shared/county/messages.ts'
import { DayNumber, Position } from '../../shared/ids.ts'
import { broccoli, farmer, first, monday, picking, placement, wang } from '../../shared/testing/cast.ts'
import { clerkAtDesk, codeOf, openDoor } from '../access/test-door.ts'
import { madeUpWorker } from '../register/made-up-people.ts'
import { settle } from '../test-hall.ts'

/** Wang was at work on Monday and has said nothing of it; it is so many days later. */
async function daysLater(days: number, { phone }: { readonly phone: boolean } = { phone: true }) {
  const door = await openDoor()
  const { hall } = door
  const { identity, record: known } = madeUpWorker(1)
  const { phone: _, ...silent } = known
  const record = phone ? known : silent
  await hall.register.findOrCreate(identity, wang, record, monday)
  const inCounty = async (command: CountyCommand) => {
    const asked = { id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '', command } as const
    expect(await hall.county.ask(asked)).toMatchObject({ answer: 'done' })
  }
  await inCounty({ type: 'register-worker', worker: wang })
  await inCounty({ type: 'register-employer', employer: farmer, kind: 'person' })
  const person = { placement: placement(1), worker: wang, number: DayNumber.parse('A001'), came: 'arrived' } as const
  const job = {
    ...{ posting: first, revision: 1, workDate: monday, employer: farmer, trade: picking, township: broccoli.township },
    ...({ basis: 'day', agreedFen: 17_000, paidMinutes: 540, startMinute: 390, payDay: monday } as const),
    people: [person],
  }
  await inCounty({ type: 'take-day-results', day: monday, workers: [], employers: [], jobs: [job] })
  hall.clock.pass(days * 24 * 3600)
  await settle()
  const cookies = { staff: door.seal(clerkAtDesk, 40 * 24 * 3600) }
  const ask = (name: string, body: object = {}) => door.knock(`/api/follow-up/${name}`, { body, cookies })
  const list = async (): Promise<DueList> => (await (await ask('list')).json()).value
  return { door, hall, ask, list, cookies }
}
const visit = { kind: 'visit', worker: wang, anchor: 'first-work', afterDays: 7 }

test('a call is noted and its note sealed; it is told with who rang up and when, and the list goes on', async () => {
  const { hall, ask, list } = await daysLater(7)
  expect((await list()).rows.map(({ key }) => key)).toEqual([`pay ${placement(1)}/${monday}`, `visit ${wang}/7`])
  const note = '在砖厂包吃住，月底还要人'
  const told = { command: hall.ownCommand(), about: visit, outcome: 'steady-work', note }
  expect(await codeOf(await ask('record', { ...told, command: 'cmd_20260824_0000000000000001' }))).toBe('done')
  expect((await list()).rows.map(({ about }) => about.kind)).toEqual(['pay'])
  const { value: steps } = await (await ask('visits', { worker: wang })).json()
  expect(steps).toMatchObject([{ event: { type: 'followed-up', outcome: 'steady-work' }, reason: { text: note } }])
  for await (const { events } of hall.ledger.read('county', Position.parse(0)))
    expect(JSON.stringify(events)).not.toContain('砖厂')
})

test('whoever left no phone is said to have none, on the list and on the sheet of their work', async () => {
  for (const phone of [true, false]) {
    const { list } = await daysLater(7, { phone })
    const [pay, visit] = (await list()).rows
    expect([pay, pay && 'work' in pay && pay.work, visit].map((told) => told && 'noPhone' in told)).toEqual(
      [1, 2, 3].map(() => !phone),
    )
  }
})

test('the same tap sent twice is one call, and two clerks who reach nobody on one day made one', async () => {
  const { hall, ask } = await daysLater(3)
  const about = { kind: 'pay', placement: placement(1), workDate: monday }
  const call = (n: number) =>
    ask('record', { command: `cmd_20260820_${'0'.repeat(15)}${n}`, about, outcome: 'not-reached' })
  expect(await Promise.all([call(1), call(1), call(2)].map(async (sent) => codeOf(await sent)))).toEqual([
    'done',
    'done',
    'nothing-due',
  ])
  const calls = []
  for await (const { events } of hall.ledger.read('county', Position.parse(0)))
    calls.push(...events.map((event) => CountyEvent.parse(event)).filter(({ type }) => type === 'followed-up'))
  expect(calls).toHaveLength(1)
})

test('a visit that is one of another kind of call is not understood', async () => {
  const { ask } = await daysLater(7)
  const about = { kind: 'pay', placement: placement(1), workDate: monday }
  const told = { command: 'cmd_20260824_0000000000000001', about, outcome: 'farming' }
  expect(await codeOf(await ask('record', told))).toBe('not-understood')
})

test('a visit is handed to one of the staff, and their telephone is shown for a reason, which stays', async () => {
  const { door, ask, list, cookies } = await daysLater(7)
  const { me, staff } = await list()
  expect(staff.map(({ staff }) => staff)).toContain(me)
  await ask('assign', { command: 'cmd_20260824_0000000000000001', about: visit, to: me })
  expect((await list()).rows.find(({ about }) => about.kind === 'visit')?.assignedTo).toBe(me)
  const whose = { by: 'record', worker: wang }
  const look = (n: number, reason: string) =>
    door.knock('/api/counter/show-phone', {
      body: { command: `cmd_20260824_${'1'.repeat(15)}${n}`, whose, reason },
      cookies,
    })
  expect(await codeOf(await look(1, ''))).toBe('reason-needed')
  expect((await (await look(2, '满 7 天回访')).json()).value.phone).toMatch(/^1\d{10}$/)
})
