import { expect, test } from 'vitest'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { type Instant, KeeperId } from '../../shared/ids.ts'
import { later } from '../../shared/time.ts'
import { clerkAtDesk, staffedHall } from '../access/test-door.ts'
import { byId, entriesOf, openCounter, wangComes, wangId } from '../counter/test-counter.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { settle } from '../test-hall.ts'

/** The hall's clock stands at 05:41 when the line is back. */
async function lineIsBack(options: Parameters<typeof openCounter>[0] = {}) {
  const counter = await openCounter(options)
  const { hall, door, clerk } = counter
  hall.clock.pass(660)
  const ago = (seconds: number): Instant => later(hall.clock.now(), -seconds)
  const tell = (...keepers: readonly (readonly [string, Instant])[]) =>
    clerk('terminals/keep-places', {
      keepers: keepers.map(([keeper, keptAt]) => ({ keeper: KeeperId.parse(keeper), keptAt })),
    })
  const see = async (audience: 'home' | 'desk') => {
    const cookies = { staff: door.seal(clerkAtDesk) }
    const response = await door.knock(`/api/live/${audience}`, { method: 'GET', cookies })
    const reader = response.body?.getReader()
    const text = new TextDecoder().decode((await reader?.read())?.value)
    await reader?.cancel()
    return JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '').view
  }
  const told = async () => (await entriesOf(door, 'day')).flatMap(({ events }) => events)
  return { ...counter, ago, tell, see, told }
}

test('what a terminal kept is in the book once, however often it is told, all in one turn and in parallel', async () => {
  const { ago, tell, told, see } = await lineIsBack()
  expect(await see('home')).not.toHaveProperty('placesKept')
  const kept = [['2-01', ago(300)] as const, ['2-02', ago(200)] as const]
  expect(await Promise.all([tell(...kept), tell(...kept)])).toEqual([{ refused: 0 }, { refused: 0 }])
  expect(await tell(...kept, ['2-03', ago(100)])).toEqual({ refused: 0 })
  expect((await told()).filter(({ type }) => type === 'place-kept').map((event) => event['keeper'])).toEqual([
    '2-01',
    '2-02',
    '2-03',
  ])
  expect(await see('home')).toMatchObject({ placesKept: true })
  expect((await see('desk')).unclaimed).toEqual([
    { keeper: '2-01', keptAt: kept[0]?.[1] },
    { keeper: '2-02', keptAt: kept[1]?.[1] },
    { keeper: '2-03', keptAt: ago(100) },
  ])
})

test('what cannot be kept is counted at the terminal and listed at the desk, once, and keeps nothing else from being kept', async () => {
  const { ago, tell, told, see } = await lineIsBack()
  const early = ago(3600)
  for (let time = 0; time < 2; time += 1)
    expect(await tell(['2-01', early], ['2-02', ago(-60)], ['2-03', ago(60)])).toEqual({ refused: 2 })
  expect(await tell(['2-03', ago(61)])).toEqual({ refused: 1 })
  expect((await told()).filter(({ type }) => type === 'place-kept')).toHaveLength(1)
  expect((await see('desk')).notKept).toMatchObject([
    { keeper: '2-01', because: { code: 'keeper-out-of-time' } },
    { keeper: '2-02', because: { code: 'keeper-out-of-time' } },
    { keeper: '2-03', because: { code: 'keeper-known' } },
  ])
})

test('while nothing can be saved the terminal is told nothing of any, and asks again', async () => {
  const ledger = openMemoryLedger()
  const { ago, tell, see } = await lineIsBack({ hall: await staffedHall({ ledger }) })
  ledger.plant('failed')
  expect(await tell(['2-01', ago(300)], ['2-02', ago(-60)])).toBe('cannot-save-now')
  expect((await see('desk')).notKept).toEqual([])
  await settle()
  expect(await tell(['2-01', ago(300)], ['2-02', ago(-60)])).toEqual({ refused: 1 })
})

test('whoever brings it gets the next number and stands before who came meanwhile; a wrong one costs nothing', async () => {
  const { ago, tell, clerk, door, hall, see } = await lineIsBack()
  const first = await clerk(
    'counter/check-in',
    wangComes(1, { identity: byId(makeResidentId('1970-01-01', 2)), name: '李四' }),
  )
  expect(first).toMatchObject({ number: 'A001' })
  await tell(['2-01', ago(300)])
  const comes = (n: number, keeper?: string) => {
    const { name: _, ...asked } = wangComes(n, keeper === undefined ? {} : { keeper: KeeperId.parse(keeper) })
    return door.knock('/api/check-in/check-in', { body: asked })
  }
  expect((await (await comes(2, '2-09')).json()).refusal.code).toBe('keeper-unknown')
  expect(hall.day.state.line.size).toBe(1)
  const brought = await (await comes(2, '2-01')).json()
  expect(brought.value).toMatchObject({ number: 'A002' })
  expect([...hall.day.state.line.values()].map(({ number, turn }) => [number, turn]).sort()).toEqual([
    ['A001', 2],
    ['A002', 1],
  ])
  expect((await see('desk')).unclaimed).toEqual([])
  // Asked again, its answer lost.
  expect((await (await comes(2, '2-01')).json()).value).toMatchObject({ number: 'A002' })
  const another = { identity: byId(makeResidentId('1970-01-01', 3)), name: '赵五', keeper: KeeperId.parse('2-01') }
  expect(await clerk('counter/check-in', wangComes(3, another))).toBe('keeper-used')
  expect(await clerk('counter/check-in', wangComes(4, { ...another, identity: byId(wangId) }))).toMatchObject({
    number: 'A002',
  })
})

test('at the desk too, for a first check-in alone', async () => {
  const { ago, tell, clerk } = await lineIsBack()
  await tell(['2-01', ago(300)], ['2-02', ago(200)])
  expect(await clerk('counter/check-in', wangComes(1, { keeper: KeeperId.parse('2-01') }))).toMatchObject({
    number: 'A001',
  })
  expect(await clerk('counter/check-in', wangComes(2, { keeper: KeeperId.parse('2-02') }))).toBe('keeper-too-late')
})
