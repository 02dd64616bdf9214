import { describe, expect, test } from 'vitest'
import type { RequestOf } from '../../shared/api.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CertificateId, CommandId, MarketDay, Position, TownshipId, type WorkerId } from '../../shared/ids.ts'
import type { Entry } from '../../shared/ledger/entry.ts'
import {
  at,
  broccoli,
  checkIn as comes,
  farmer,
  first,
  known,
  li,
  picking,
  placeByHand,
  post,
  second,
  trade,
  unloading,
} from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { codeOf, type Door, openDoor, staffedHall, supervisorAtDesk } from '../access/test-door.ts'
import { keepHouse } from '../housekeeping.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { settle, testClock, testHall } from '../test-hall.ts'

const wangId = makeResidentId('1965-03-12', 1)
const liId = makeResidentId('1965-03-12', 2)
const childId = makeResidentId('2015-03-12', 3)
const by = (number: string) => ({ kind: 'resident-id', number }) as const
const tap = (n: number, day = '20260817') => CommandId.parse(`cmd_${day}_${String(n).padStart(16, '0')}`)
const body = (n: number, number = wangId): RequestOf<'check-in/check-in'> => ({
  command: tap(n),
  identity: by(number),
  consent: true,
  wants: { trades: [picking] },
  certificates: [],
})

const checkIn = (door: Door, what = body(1), cookies = {}) =>
  door.knock('/api/check-in/check-in', { body: what, cookies })
const identify = (door: Door, number = wangId, rest = {}) =>
  door.knock('/api/check-in/identify', { body: { identity: by(number) }, ...rest })
const find = (door: Door, number: string, lastFour: string) =>
  door.knock('/api/check-in/find', { body: { number, lastFour } })
const refusalOf = async (response: Response) => (await response.json()).refusal
const answerOf = async (response: Response) => (await response.json()).value
const session = (response: Response) => /visitor=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''
async function entries(door: Door, book: 'day' | 'county'): Promise<readonly Entry[]> {
  const read: Entry[] = []
  for await (const entry of door.hall.ledger.read(book, Position.parse(0))) read.push(entry)
  return read
}

describe('a tap whose answer was lost', () => {
  test('asks again who somebody is and hears the same', async () => {
    const door = await openDoor()
    for (const known of ['new', 'new']) expect(await answerOf(await identify(door))).toEqual({ known, minor: false })
    await checkIn(door)
    for (const known of ['in-line', 'in-line']) {
      const again = await identify(door)
      expect(again.headers.get('set-cookie')).toMatch(/^visitor=\S+\./)
      expect(await answerOf(again)).toEqual({ known })
    }
  })

  test('of a check-in keeps the number, the person and the books as they are', async () => {
    const door = await openDoor()
    const first = await answerOf(await checkIn(door))
    const positions = [door.hall.day.position, door.hall.county.position]
    expect(first.number).toBe('A001')
    expect(await answerOf(await checkIn(door))).toEqual(first)
    expect([door.hall.day.position, door.hall.county.position]).toEqual(positions)
    expect(await codeOf(await checkIn(door, { ...body(1), wants: { trades: [trade('loading')] } }))).toBe(
      'changed-under-the-same-id',
    )
  })

  test('of a check-in hears the same after the day was closed', async () => {
    const door = await openDoor()
    await checkIn(door)
    door.hall.clock.pass(13 * 3600)
    await settle()
    expect(await codeOf(await checkIn(door))).toBe('done')
    expect(await codeOf(await checkIn(door, body(2, liId)))).toBe('market-closed')
  })

  test('of a look for one’s slip finds it again', async () => {
    const door = await openDoor()
    const view = await answerOf(await checkIn(door))
    for (let n = 0; n < 8; n += 1) expect(await answerOf(await find(door, 'A001', wangId.slice(-4)))).toEqual(view)
    expect(await codeOf(await find(door, 'A001', '0000'))).toBe('wrong-proof')
    expect(await codeOf(await find(door, 'A002', wangId.slice(-4)))).toBe('wrong-proof')
  })
})

describe('checking in', () => {
  test('by phone and birth date finds the same person again, and the slip by the phone’s last four', async () => {
    const door = await openDoor()
    const identity = { kind: 'phone', phone: makePhone(7), birthDate: '19650312' } as const
    expect((await answerOf(await checkIn(door, { ...body(1), identity }))).number).toBe('A001')
    expect((await answerOf(await checkIn(door, { ...body(2), identity }))).number).toBe('A001')
    expect(await codeOf(await find(door, 'A001', makePhone(7).slice(-4)))).toBe('done')
  })

  test('needs consent once', async () => {
    const door = await openDoor()
    expect(await codeOf(await checkIn(door, { ...body(1), consent: false }))).toBe('consent-needed')
    expect(door.hall.register.find(workerResidentIdText(wangId))).toBeUndefined()
    await checkIn(door)
    expect(await codeOf(await checkIn(door, { ...body(2), consent: false }))).toBe('done')
  })

  test('that is refused for its day keeps nothing of anybody', async () => {
    const door = await openDoor()
    expect(await codeOf(await checkIn(door, { ...body(1), command: tap(1, '20260816') }))).toBe('day-over')
    expect(await codeOf(await checkIn(door, { ...body(2), wants: { trades: [trade('diving')] } }))).toBe(
      'no-such-trade',
    )
    await checkIn(door, body(3, liId))
    door.hall.clock.pass(13 * 3600)
    await settle()
    expect(await codeOf(await checkIn(door, body(4)))).toBe('market-closed')
    expect(door.hall.register.find(workerResidentIdText(wangId))).toBeUndefined()
  })

  test('is the terminal’s doing, not of whoever stood there before', async () => {
    const door = await openDoor()
    const visitor = door.seal({ of: 'employer', employer: farmer, pins: 0 })
    await checkIn(door, body(1), { visitor })
    await checkIn(door, body(2, liId), { visitor })
    await identify(door, childId, { cookies: { visitor } })
    const told = [...(await entries(door, 'day')), ...(await entries(door, 'county'))]
    expect(told.filter(({ actor }) => actor.by === 'employer' || actor.by === 'worker')).toEqual([])
    expect(told.filter(({ actor }) => actor.by === 'terminal')).toHaveLength(5)
  })
})

describe('somebody who comes again', () => {
  const wants = { trades: [picking], township: TownshipId.parse('gonghui'), askHourlyFen: 2000 }
  /** Yesterday they asked for this, said they have a certificate, somebody else got work, and the day closed. */
  async function yesterday(more: (worker: WorkerId) => readonly DayCommand[] = () => []) {
    const door = await openDoor()
    const stop = keepHouse({
      hall: door.hall,
      ledger: door.hall.ledger,
      sweptFrom: undefined,
      saveSnapshot: async () => {},
      trouble: () => {},
    })
    await checkIn(door, {
      ...body(1),
      wants,
      certificates: [CertificateId.parse('boiler'), CertificateId.parse('diving')],
    })
    const [worker] = door.hall.county.state.people.keys()
    if (worker === undefined) throw new Error('nobody was registered')
    for (const command of [
      post({ ...unloading, places: 1 }, known),
      comes(li, unloading.trade),
      placeByHand(li, first),
      ...more(worker),
    ])
      await door.hall.day.ask({ id: door.hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
    door.hall.clock.pass(13 * 3600)
    await settle()
    door.hall.clock.pass(11 * 3600)
    await settle()
    stop()
    return door
  }

  test('is asked whether it is the same as last time, with what they said they have', async () => {
    const door = await yesterday()
    const known = await answerOf(await identify(door))
    // No trade of this market needs a diver's.
    expect(known).toEqual({ known: 'returning', minor: false, lastWants: wants, certificates: ['boiler'] })
  })

  test('on the second morning of a job has it, and may have one more number; on the third it is over', async () => {
    const door = await yesterday((worker) => [post({ ...broccoli, days: 2 }, known), placeByHand(worker, second)])
    const identified = await identify(door)
    expect(await answerOf(identified.clone())).toMatchObject({ known: 'returning', hasWork: true })
    const cookies = { visitor: session(identified) }
    expect(session(identified)).not.toBe('')
    // The hall is open: somebody else has a number.
    await checkIn(door, { ...body(4, makeResidentId('1970-05-06', 4)), command: tap(4, '20260818') })
    const live = await door.knock('/api/live/worker', { method: 'GET', cookies })
    const shown = new TextDecoder().decode((await live.body?.getReader().read())?.value)
    expect(shown).toContain('"status":"no-number"')
    door.hall.clock.pass(24 * 3600)
    expect(await answerOf(await identify(door))).not.toHaveProperty('hasWork')
  })

  test('carries into the day that they went home without work, and what staff have seen since', async () => {
    const door = await yesterday()
    const [worker] = door.hall.county.state.people.keys()
    if (worker === undefined) throw new Error('nobody was registered')
    const seen = { certificate: CertificateId.parse('boiler'), validUntil: MarketDay.parse('2027-03-31') }
    const command = { type: 'confirm-certificate', worker, seenBy: yang, ...seen } as const
    await door.hall.county.ask({ id: door.hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
    await checkIn(door, { ...body(2), command: tap(2, '20260818') })
    expect(door.hall.day.state.line.get(worker)?.facts).toEqual({
      minor: false,
      unsentLastTime: true,
      absentLastTime: false,
      placedDaysIn14: 0,
      certificates: [seen],
    })
  })

  test('after midnight with a tap of yesterday is told so, and the same tap of today gets a number', async () => {
    const door = await yesterday()
    expect(await codeOf(await checkIn(door, body(3)))).toBe('day-over')
    expect((await answerOf(await checkIn(door, { ...body(3), command: tap(3, '20260818') }))).number).toBe('A001')
  })
})

describe('somebody in line', () => {
  async function inLine() {
    const door = await openDoor()
    const cookies = { visitor: session(await checkIn(door)) }
    const ask = async (name: string, n: number, rest = {}) =>
      answerOf(await door.knock(`/api/check-in/${name}`, { body: { command: tap(n), ...rest }, cookies }))
    return { door, ask, cookies }
  }

  test('changes what they want; the same tap again is the same change', async () => {
    const { door, ask } = await inLine()
    const wants = { trades: [trade('loading')], distance: 'home' }
    for (let n = 0; n < 2; n += 1)
      expect(await ask('change-wants', 2, { wants, certificates: [] })).toMatchObject({ wants })
    expect(door.hall.day.position).toBe(2)
  })

  test('whose other wishes the day refuses has not said either which certificates they have', async () => {
    const { door, cookies } = await inLine()
    const position = door.hall.county.position
    const wants = { trades: [trade('sheep-shearing')] }
    const asked = { command: tap(2), wants, certificates: [CertificateId.parse('boiler')] }
    expect(await codeOf(await door.knock('/api/check-in/change-wants', { body: asked, cookies }))).toBe('no-such-trade')
    expect(door.hall.county.position).toBe(position)
  })

  test('leaves, and comes back to the same number', async () => {
    const { door, ask } = await inLine()
    expect(await ask('leave', 2)).toMatchObject({ number: 'A001', status: 'left' })
    await checkIn(door, body(4, liId))
    // Whoever left and shows their card again is still known to the line.
    expect(await answerOf(await identify(door))).toEqual({ known: 'in-line' })
    expect(await ask('come-back', 3)).toMatchObject({ number: 'A001', status: 'waiting' })
    expect((await answerOf(await checkIn(door, body(5)))).number).toBe('A001')
  })
})

describe('a child', () => {
  test('is turned away and counted once a day, however often they try', async () => {
    const door = await openDoor()
    await door.openDesk()
    await checkIn(door, body(9))
    for (let n = 1; n < 4; n += 1) {
      expect(await codeOf(await identify(door, childId))).toBe('under-sixteen')
      expect(await codeOf(await checkIn(door, body(n, childId)))).toBe('under-sixteen')
    }
    await identify(door, makeResidentId('2015-03-12', 4))
    expect(await refusalOf(await identify(door, childId))).toEqual({ code: 'under-sixteen', staffTold: true })
    expect(door.hall.day.state.counts.turnedAwayUnderSixteen).toBe(2)
    expect(door.hall.register.find(workerResidentIdText(childId))).toBeUndefined()
    expect(JSON.stringify(await entries(door, 'day'))).not.toContain(childId.slice(6, 14))
  })
})

test('a child who is the first to come is counted, and the desk hears of it', async () => {
  const door = await openDoor()
  await door.openDesk()
  expect(await refusalOf(await identify(door, childId))).toEqual({ code: 'under-sixteen', staffTold: true })
  expect(door.hall.day.state.counts).toMatchObject({ turnedAwayUnderSixteen: 1, numbers: 0 })
})

test('once staff went to the child no desk asks for it any more, nor after the server has started again', async () => {
  const ledger = openMemoryLedger()
  const door = await openDoor({ hall: await staffedHall({ ledger }) })
  await door.openDesk()
  await identify(door, childId)
  const cameAt = door.hall.day.state.childTurnedAwayAt
  expect(cameAt).toBeDefined()
  const staff = door.seal(supervisorAtDesk, 48 * 3600)
  await door.knock('/api/check-in/go-to-child', { body: { command: tap(7), cameAt }, cookies: { staff } })
  expect(door.hall.day.state.childTurnedAwayAt).toBeUndefined()
  const again = await testHall({ ledger })
  expect(again.day.state.counts.turnedAwayUnderSixteen).toBe(1)
  expect(again.day.state.childTurnedAwayAt).toBeUndefined()
})

describe('a child the desk does not hear of is sent to it', () => {
  test('before the first clerk; counted they are', async () => {
    const door = await openDoor()
    for (const staffTold of [false, true]) {
      expect(await refusalOf(await identify(door, childId))).toEqual({ code: 'under-sixteen', staffTold })
      expect(door.hall.day.state.counts.turnedAwayUnderSixteen).toBe(1)
      await door.openDesk()
    }
  })

  test('in the evening', async () => {
    const door = await openDoor()
    await door.openDesk()
    await checkIn(door)
    door.hall.clock.pass(13 * 3600)
    await settle()
    expect(await refusalOf(await identify(door, childId))).toEqual({ code: 'under-sixteen', staffTold: false })
  })

  test('while nothing can be saved', async () => {
    const ledger = openMemoryLedger()
    const door = await openDoor({ hall: await testHall({ ledger }) })
    await checkIn(door)
    ledger.plant('failed')
    expect(await refusalOf(await identify(door, childId))).toEqual({ code: 'under-sixteen', staffTold: false })
    door.live.stop()
  })
})

describe('whom the register knows', () => {
  test('is not found out by asking on and on from one place, while others go on', async () => {
    const door = await openDoor()
    await checkIn(door)
    const heard: string[] = []
    for (let n = 100; n < 210; n += 1) {
      const number = makeResidentId('1965-03-12', n)
      const asked = n % 2 === 0 ? identify(door, number) : checkIn(door, { ...body(n, number), consent: false })
      heard.push(await codeOf(await asked))
    }
    expect(heard.slice(0, 100).every((code) => code === 'done' || code === 'consent-needed')).toBe(true)
    expect(new Set(heard.slice(100))).toEqual(new Set(['too-many-tries']))
    // Somebody known hears the same, or the refusal itself would tell.
    expect(await codeOf(await identify(door))).toBe('too-many-tries')
    expect(await codeOf(await identify(door, wangId, { address: 'other' }))).toBe('done')
    door.hall.clock.pass(300)
    expect(await codeOf(await identify(door))).toBe('done')
  })
})

describe('forgotten, and back', () => {
  /** Registered yesterday, so that today they may be forgotten. */
  async function knownSinceYesterday() {
    const door = await openDoor()
    await checkIn(door)
    door.hall.clock.pass(24 * 3600)
    await settle()
    return door
  }
  const today = (n: number): RequestOf<'check-in/check-in'> => ({ ...body(n), command: tap(n, '20260818') })
  test('somebody the county has forgotten and the register not yet stands in no line', async () => {
    const door = await knownSinceYesterday()
    const [worker] = door.hall.county.state.people.keys()
    if (worker === undefined) throw new Error('nobody was registered')
    const command = { type: 'forget-worker', worker } as const
    await door.hall.county.ask({ id: door.hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
    expect(await codeOf(await checkIn(door, today(2)))).toBe('was-forgotten')
    await door.hall.register.erase(worker)
    expect((await answerOf(await checkIn(door, today(3)))).number).toBe('A001')
  })
})

describe('before the hall opens', () => {
  test('a terminal gives no number and says when it will', async () => {
    const door = await openDoor({ hall: await testHall({ clock: testClock(at('04:59')) }) })
    expect(await codeOf(await checkIn(door))).toBe('not-open-yet')
    expect(await codeOf(await identify(door))).toBe('not-open-yet')
    door.hall.clock.pass(60)
    expect(await codeOf(await checkIn(door))).toBe('done')
  })
})
