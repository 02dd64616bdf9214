import { expect, test } from 'vitest'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { type Instant, KeeperId } from '../../shared/ids.ts'
import { later } from '../../shared/time.ts'
import { clerkAtDesk, screenKeys, staffedHall } from '../access/test-door.ts'
import { byId, entriesOf, openCounter, wangComes, wangId } from '../counter/test-counter.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { settle } from '../test-hall.ts'

const brought = (keeper: string, minute: number) => ({ keeper: KeeperId.parse(keeper), minute })

/** The hall's clock stands at 05:41 when the line is back. */
async function lineIsBack(options: Parameters<typeof openCounter>[0] = {}) {
  const counter = await openCounter({ knowsScreens: true, ...options })
  const { hall, door } = counter
  hall.clock.pass(660)
  const ago = (seconds: number): Instant => later(hall.clock.now(), -seconds)
  const atTerminal = { terminal: screenKeys.terminal }
  const tell = async (...keepers: readonly (readonly [string, Instant])[]) => {
    const body = { keepers: keepers.map(([keeper, keptAt]) => ({ keeper, keptAt })) }
    const response = await door.knock('/api/terminals/keep-places', { body, cookies: atTerminal })
    const { value, refusal } = await response.json()
    return refusal === undefined ? value : refusal.code
  }
  const keeping = async (cookies: Readonly<Record<string, string>> = atTerminal) =>
    (await (await door.knock('/api/market', { method: 'GET', cookies })).json()).keeping
  const see = async (audience: 'desk') => {
    const cookies = { staff: door.seal(clerkAtDesk) }
    const response = await door.knock(`/api/live/${audience}`, { method: 'GET', cookies })
    const reader = response.body?.getReader()
    const text = new TextDecoder().decode((await reader?.read())?.value)
    await reader?.cancel()
    return JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '').view
  }
  const told = async () => (await entriesOf(door, 'day')).flatMap(({ events }) => events)
  return { ...counter, atTerminal, ago, tell, keeping, see, told }
}

test('what a terminal kept is in the book once, however often it is told, all in one turn and in parallel', async () => {
  const { ago, tell, told, see } = await lineIsBack()
  const kept = [['1-01', ago(300)] as const, ['1-02', ago(200)] as const]
  expect(await Promise.all([tell(...kept), tell(...kept)])).toMatchObject([{ refused: [] }, { refused: [] }])
  expect(await tell(...kept, ['1-03', ago(100)])).toMatchObject({ refused: [] })
  expect((await told()).filter(({ type }) => type === 'place-kept').map((event) => event['keeper'])).toEqual([
    '1-01',
    '1-02',
    '1-03',
  ])
  expect((await see('desk')).unclaimed).toEqual([
    { keeper: '1-01', keptAt: kept[0]?.[1] },
    { keeper: '1-02', keptAt: kept[1]?.[1] },
    { keeper: '1-03', keptAt: ago(100) },
  ])
})

test('what cannot be kept is counted at the terminal and listed at the desk, once, and keeps nothing else from being kept', async () => {
  const { ago, tell, told, see } = await lineIsBack()
  const early = ago(3600)
  for (let time = 0; time < 2; time += 1)
    expect(await tell(['1-01', early], ['2-02', ago(90)], ['1-03', ago(60)])).toMatchObject({
      refused: ['1-01', '2-02'],
    })
  expect(await tell(['1-03', ago(61)])).toMatchObject({ refused: ['1-03'] })
  expect((await told()).filter(({ type }) => type === 'place-kept')).toHaveLength(1)
  expect((await see('desk')).notKept).toMatchObject([
    { keeper: '1-01', because: { code: 'keeper-out-of-time' } },
    { keeper: '2-02', because: { code: 'keeper-of-another' } },
    { keeper: '1-03', because: { code: 'keeper-known' } },
  ])
})

test('a clock that is ahead costs nobody their place: they came when it was told of, and telling it again is no second time', async () => {
  const { ago, tell, hall, see } = await lineIsBack()
  const [ahead, now] = [ago(-60), ago(0)]
  expect(await tell(['1-01', ahead])).toMatchObject({ refused: [] })
  hall.clock.pass(30)
  expect(await tell(['1-01', ahead])).toMatchObject({ refused: [] })
  hall.clock.pass(300)
  expect(await tell(['1-01', ahead])).toMatchObject({ refused: [] })
  expect((await see('desk')).unclaimed).toEqual([{ keeper: '1-01', keptAt: now }])
})

test('a terminal that staff have approved hears how many it has given today; no other is heard', async () => {
  const { ago, tell, keeping, door, hall } = await lineIsBack()
  expect(await keeping()).toMatchObject({ terminal: 1, count: 0 })
  await tell(['1-01', ago(300)], ['1-12', ago(200)])
  expect(await keeping()).toMatchObject({ day: '2026-08-17', count: 12 })
  hall.clock.pass(24 * 3600)
  expect(await keeping()).not.toMatchObject({ day: '2026-08-18', count: 12 })
  expect(await keeping({})).toBeUndefined()
  const tryingOut = await openCounter()
  const kept = { keepers: [{ keeper: KeeperId.parse('1-01'), keptAt: ago(300) }] }
  expect(await tryingOut.clerk('terminals/keep-places', kept)).toBe('terminal-not-known')
  expect((await door.knock('/api/terminals/keep-places', { body: kept })).status).toBe(401)
})

test('while nothing can be saved the terminal is told nothing of any, and asks again', async () => {
  const ledger = openMemoryLedger()
  const { ago, tell, see } = await lineIsBack({ hall: await staffedHall({ ledger }) })
  ledger.plant('failed')
  expect(await tell(['1-01', ago(300)], ['2-02', ago(60)])).toBe('cannot-save-now')
  expect((await see('desk')).notKept).toEqual([])
  await settle()
  expect(await tell(['1-01', ago(300)], ['2-02', ago(60)])).toMatchObject({ refused: ['2-02'] })
})

test('whoever brings it gets the next number and stands before who came meanwhile; a wrong one costs nothing', async () => {
  const { ago, atTerminal, tell, clerk, door, hall, see } = await lineIsBack()
  const first = await clerk(
    'counter/check-in',
    wangComes(1, { identity: byId(makeResidentId('1970-01-01', 2)), name: '李四' }),
  )
  expect(first).toMatchObject({ number: 'A001' })
  await tell(['1-01', ago(300)])
  const comes = (n: number, keeper?: string, minute = 336) => {
    const { name: _, ...asked } = wangComes(n, keeper === undefined ? {} : { brought: brought(keeper, minute) })
    return door.knock('/api/check-in/check-in', { body: asked, cookies: atTerminal })
  }
  expect((await (await comes(2, '1-09')).json()).refusal.code).toBe('keeper-unknown')
  // Its number alone is guessed: whoever was given it read the minute too.
  expect((await (await comes(2, '1-01', 337)).json()).refusal.code).toBe('keeper-unknown')
  expect(hall.day.state.line.size).toBe(1)
  const came = await (await comes(2, '1-01')).json()
  expect(came.value).toMatchObject({ number: 'A002' })
  expect([...hall.day.state.line.values()].map(({ number, turn }) => [number, turn]).sort()).toEqual([
    ['A001', 2],
    ['A002', 1],
  ])
  expect((await see('desk')).unclaimed).toEqual([])
  // Asked again, its answer lost.
  expect((await (await comes(2, '1-01')).json()).value).toMatchObject({ number: 'A002' })
  const another = { identity: byId(makeResidentId('1970-01-01', 3)), name: '赵五', brought: brought('1-01', 336) }
  expect(await clerk('counter/check-in', wangComes(3, another))).toBe('keeper-used')
  expect(await clerk('counter/check-in', wangComes(4, { ...another, identity: byId(wangId) }))).toMatchObject({
    number: 'A002',
  })
})

test('whoever is asked who they are hears whether place-keepers wait, and nobody guesses at them for long', async () => {
  const { ago, atTerminal, tell, door } = await lineIsBack()
  const knock = async (name: string, body: object) =>
    (await door.knock(`/api/check-in/${name}`, { body, cookies: atTerminal })).json()
  const identify = async () => (await knock('identify', { identity: byId(wangId) })).value
  expect(await identify()).toEqual({ known: 'new', minor: false })
  await tell(['1-01', ago(300)])
  expect(await identify()).toEqual({ known: 'new', minor: false, placesKept: true })
  const { name: _, ...asked } = wangComes(1, {})
  const codes: string[] = []
  for (let n = 1; n <= 32; n += 1) {
    const { refusal } = await knock('check-in', { ...wangComes(n, {}), name: undefined, brought: brought('1-01', n) })
    codes.push(refusal.code)
  }
  expect([codes[0], codes.at(-1)]).toEqual(['keeper-unknown', 'too-many-tries'])
  expect((await knock('check-in', asked)).value).toMatchObject({ number: 'A001' })
  expect((await identify()).known).toBe('in-line')
})

test('who comes an hour after the hall heard of them is not asked: one was taken and left, and is the window’s', async () => {
  const { hall, ago, atTerminal, tell, door, clerk } = await lineIsBack()
  await tell(['1-01', ago(300)])
  hall.clock.pass(3600)
  const asked = await door.knock('/api/check-in/identify', { body: { identity: byId(wangId) }, cookies: atTerminal })
  expect((await asked.json()).value).toEqual({ known: 'new', minor: false })
  const late = wangComes(1, { brought: brought('1-01', 336) })
  expect(await clerk('counter/check-in', late)).toMatchObject({ number: 'A001' })
})

test('at the desk too, for a first check-in alone', async () => {
  const { ago, tell, clerk } = await lineIsBack()
  await tell(['1-01', ago(300)], ['1-02', ago(200)])
  expect(await clerk('counter/check-in', wangComes(1, { brought: brought('1-01', 336) }))).toMatchObject({
    number: 'A001',
  })
  expect(await clerk('counter/check-in', wangComes(2, { brought: brought('1-02', 337) }))).toBe('keeper-too-late')
})
