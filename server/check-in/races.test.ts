import { describe, expect, test, vi } from 'vitest'
import type { RequestOf } from '../../shared/api.ts'
import type { TakeDayResults } from '../../shared/county/day-results/messages.ts'
import { workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, MarketDay } from '../../shared/ids.ts'
import type { LedgerPort } from '../../shared/ledger/port.ts'
import type { RegisterPort } from '../../shared/register.ts'
import { picking, wang } from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { guessLimit } from '../access/guess-limit.ts'
import { supervisorAtDesk } from '../access/test-door.ts'
import { sessionTokens } from '../access/tokens.ts'
import { buildApp } from '../app.ts'
import { inEveryOrder, type Step, type Story } from '../every-order.ts'
import { forget } from '../housekeeping.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { liveViews } from '../live.ts'
import { workerSession } from '../matching/worker-session.ts'
import { tickets } from '../placement/ticket.ts'
import { noMemoryRows } from '../register/memory.ts'
import { kept } from '../register/outcome.ts'
import { deskRoutes } from '../staff-desk/routes.ts'
import { staffVisit } from '../staff-desk/test-desk.ts'
import { type TestHall, testHall } from '../test-hall.ts'
import { type Turns, turns } from '../turns.ts'
import { checkInRoutes } from './routes.ts'

// A story is told in hundreds of orders.
vi.setConfig({ testTimeout: 60_000 })

const residentId = makeResidentId('1965-03-12', 1)
const identity = { kind: 'resident-id', number: residentId } as const
const tap = (n: number) => CommandId.parse(`cmd_20260817_${String(n).padStart(16, 'a')}`)

/** A write is two steps: until it is done, and until whoever asked for it hears so. */
const written = <Value>(step: Step, name: string, work: () => Promise<Value>) =>
  step(name, work).then((value) => step(`${name}: heard`, async () => value))

/** A market whose every write is a step; `rows` are what its register holds. */
async function steppedHall(step: Step) {
  const rows = noMemoryRows()
  const memory = openMemoryLedger()
  const ledger: LedgerPort = {
    ...memory,
    append: (book, after, drafts) => written(step, `${book} book`, () => memory.append(book, after, drafts)),
  }
  const before = await testHall({ ledger: memory, rows })
  const first = { id: tap(90), actor: { by: 'start-up' }, bodyDigest: '' } as const
  await before.county.ask({ ...first, command: { type: 'add-first-staff', staff: yang } })
  await before.stop()
  const whole = await testHall({ ledger, rows })
  const register: RegisterPort = {
    ...whole.register,
    findOrCreate: (...asked) => written(step, 'register', () => whole.register.findOrCreate(...asked)),
    erase: (id) => written(step, 'erasing', () => whole.register.erase(id)),
    hide: (id) => written(step, 'hiding', () => whole.register.hide(id)),
  }
  return { hall: { ...whole, register }, rows, books: memory.store.books }
}
type SteppedHall = Awaited<ReturnType<typeof steppedHall>>

/** Whom the county knows since an earlier day; who was placed may not be erased for three years, only hidden. */
async function known({ hall }: SteppedHall, placed: boolean) {
  const record = { kind: 'worker', residentId, birthDate: '1965-03-12' } as const
  await hall.register.findOrCreate(workerResidentIdText(residentId), wang, record, hall.today())
  const asked = { actor: { by: 'clock' }, bodyDigest: '' } as const
  await hall.county.ask({ ...asked, id: hall.ownCommand(), command: { type: 'register-worker', worker: wang } })
  const day = MarketDay.parse('2026-08-10')
  const command: TakeDayResults = {
    type: 'take-day-results',
    day,
    workers: [{ worker: wang, workDates: [day] }],
    employers: [],
  }
  if (placed) await hall.county.ask({ ...asked, id: hall.ownCommand(), command })
}

/** What the two rooms are asked, through whatever is built over the market. */
interface Rooms {
  readonly checkIn: (body: RequestOf<'check-in/check-in'>) => Promise<unknown>
  readonly forget: (body: RequestOf<'staff-desk/forget'>) => Promise<unknown>
}

/** The house itself. */
function house(hall: TestHall): Rooms {
  const live = liveViews(hall)
  live.stop()
  const app = buildApp({ hall, live, publicAddress: undefined, bug: (error) => hall.bugs.push(error) })
  const staff = sessionTokens(hall.keys.session, hall.clock).seal(supervisorAtDesk, 600)
  const ask = async (name: string, body: object) => {
    const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' }
    const init = { method: 'POST', headers: { ...headers, cookie: `staff=${staff}` }, body: JSON.stringify(body) }
    return (await app.request(`/api/${name}`, init)).text()
  }
  return { checkIn: (body) => ask('check-in/check-in', body), forget: (body) => ask('staff-desk/forget', body) }
}

/** The same two rooms, each with turns of its own. */
function rooms(turnsOf: () => { readonly terminal: Turns; readonly desk: Turns }) {
  return (hall: TestHall): Rooms => {
    const inTurn = turnsOf()
    const limit = guessLimit({ now: hall.clock.now, tries: 60, windowSeconds: 300 })
    const session = workerSession(hall, tickets(hall, undefined))
    const limits = { byNumber: limit, byAddress: limit, strangers: limit, newcomers: limit }
    const terminal = checkInRoutes({ ...hall, inTurn: inTurn.terminal }, session, () => true, limits)
    const desk = deskRoutes({ ...hall, inTurn: inTurn.desk })
    return {
      checkIn: (body) => terminal['check-in/check-in'](body, staffVisit),
      forget: (body) => desk['staff-desk/forget'](body, staffVisit),
    }
  }
}
/** What must hold of line, county and register, at every step and when all is quiet. */
function watched({ hall, rows, books }: SteppedHall): Pick<Story, 'wrong' | 'wrongInTheEnd'> {
  const isForgotten = (id: string) =>
    [...hall.county.state.people.values()].some((person) => person.worker === id && person.forgotten !== undefined)
  const wrong = () => {
    for (const worker of hall.day.state.line.keys()) {
      if (!rows.people.has(worker)) return 'somebody stands in line whom the register does not know'
      if (isForgotten(worker)) return 'somebody stands in line who was forgotten'
    }
    return hall.bugs.length === 0 ? undefined : 'a bug'
  }
  const wrongInTheEnd = () => {
    const told = JSON.stringify(books)
    if ([...rows.people.keys()].some((id) => !told.includes(id))) return 'the register keeps somebody no entry names'
    if ([...rows.identities.values()].some(isForgotten)) return 'somebody forgotten is found'
    const left = [...rows.people.keys()].filter(isForgotten)
    const mayBeKept = hall.county.state.people.filter(({ forgotten }) => forgotten?.eraseOn !== undefined)
    return left.every((id) => mayBeKept.some(({ worker }) => worker === id)) ? undefined : 'somebody forgotten is kept'
  }
  return { wrong, wrongInTheEnd }
}

type Build = (hall: TestHall) => Rooms
const body = (n: number) => ({
  command: tap(n),
  identity,
  consent: true,
  wants: { trades: [picking] },
  certificates: [],
})

/** Both rooms asked at once about somebody the county may know since before. */
const atBoth = (build: Build, before: 'new' | 'registered' | 'placed') => async (step: Step) => {
  const market = await steppedHall(step)
  if (before !== 'new') await known(market, before === 'placed')
  const { checkIn, forget } = build(market.hall)
  const elsewhere = before === 'new' ? { 'check-in elsewhere': () => checkIn(body(3)) } : {}
  const forgetting = () => forget({ command: tap(2), identity })
  return { atOnce: { 'check-in': () => checkIn(body(1)), ...elsewhere, forgetting }, ...watched(market) }
}

/** Yesterday's erasing failed; the start makes up for it while they stand at the terminal. */
const atTheStart = (build: Build) => async (step: Step) => {
  const market = await steppedHall(step)
  const { hall } = market
  await known(market, false)
  const asked = { id: hall.ownCommand(), actor: { by: 'staff', staff: yang }, bodyDigest: '' } as const
  await hall.county.ask({ ...asked, command: { type: 'forget-worker', worker: wang } })
  const { checkIn } = build(hall)
  const atOnce = { 'check-in': () => checkIn(body(1)), 'the start': () => forget(hall, wang, undefined) }
  return { atOnce, ...watched(market) }
}

const stories = [
  ['somebody never placed, at the terminal and at the desk', (build: Build) => atBoth(build, 'registered')],
  ['somebody placed before, at the terminal and at the desk', (build: Build) => atBoth(build, 'placed')],
  ['somebody new, at two terminals and at the desk', (build: Build) => atBoth(build, 'new')],
  ['somebody whose erasing failed, at the terminal and by the start', atTheStart],
] as const

describe('forgotten and checked in at the same instant: line, county and register agree in every order', () => {
  test.each(stories)('%s', async (_, story) => {
    const tried = await inEveryOrder(story(house))
    expect(tried.fault).toBeUndefined()
    expect(tried.orders).toBeGreaterThanOrEqual(8)
  })
})

describe('planted: an order is found that goes wrong', () => {
  const none: Turns = (_key, work) => work()
  const planted = [
    ['nobody takes turns', rooms(() => ({ terminal: none, desk: none }))],
    ['only the desk takes turns', rooms(() => ({ terminal: none, desk: turns() }))],
    ['only the terminal takes turns', rooms(() => ({ terminal: turns(), desk: none }))],
    ['each room has turns of its own', rooms(() => ({ terminal: turns(), desk: turns() }))],
  ] as const
  const wrongLine = /^somebody stands in line (whom the register does not know|who was forgotten)$/

  test.each(planted)('%s', async (_, build) => {
    for (const before of ['registered', 'placed', 'new'] as const)
      expect((await inEveryOrder(atBoth(build, before))).fault?.what, before).toMatch(wrongLine)
  })

  test('the terminal does not ask the county about somebody it finds', async () => {
    const build = (hall: TestHall) => {
      vi.spyOn(hall.county, 'ask').mockResolvedValue({ answer: 'done', events: [] })
      return house(hall)
    }
    expect((await inEveryOrder(atTheStart(build))).fault?.what).toMatch(wrongLine)
  })

  test('a check-in that fails leaves somebody in the register', async () => {
    const build = (hall: TestHall) => {
      vi.spyOn(hall.county, 'ask').mockResolvedValue({ answer: 'refused', refusal: { code: 'hall-busy' } })
      return house(hall)
    }
    expect((await inEveryOrder(atBoth(build, 'new'))).fault?.what).toBe('the register keeps somebody no entry names')
  })

  test('whoever is forgotten is hidden where they should be erased, or neither', async () => {
    const erasing = (erase: (hall: TestHall) => RegisterPort['erase']) => (hall: TestHall) =>
      house({ ...hall, register: { ...hall.register, erase: erase(hall) } })
    const hidden = erasing(
      ({ register }) =>
        async (id) =>
          id === wang ? register.hide(id) : kept(undefined),
    )
    expect((await inEveryOrder(atBoth(hidden, 'registered'))).fault?.what).toBe('somebody forgotten is kept')
    const neither = erasing(() => async () => kept(undefined))
    expect((await inEveryOrder(atBoth(neither, 'registered'))).fault?.what).toBe('somebody forgotten is found')
  })
})
