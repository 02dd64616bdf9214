import { describe, expect, test } from 'vitest'
import { workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { DayNumber } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import { at, broccoli, known, post, sorting, trade } from '../../shared/testing/cast.ts'
import { liu, yang } from '../../shared/testing/county-cast.ts'
import { openDoor, staffedHall } from '../access/test-door.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { settle, slowToCorrect, testClock, testHall } from '../test-hall.ts'
import { byId, entriesOf, openCounter, tap, wangComes, wangId } from './test-counter.ts'

const recordOf = ({ hall }: Awaited<ReturnType<typeof openCounter>>, identity = workerResidentIdText(wangId)) => {
  const id = hall.register.find(identity)
  const record = id === undefined ? undefined : hall.register.person(id)
  return record?.kind === 'worker' ? record : undefined
}

describe('a clerk checks somebody in for them', () => {
  test('new: name and phone lie in the register, the number is told, and the ledger says which clerk', async () => {
    const counter = await openCounter()
    expect(await counter.clerk('counter/find', { identity: byId(wangId) })).toEqual({ known: false, minor: false })
    const taken = await counter.clerk('counter/check-in', wangComes(1, { phone: makePhone(3) }))
    expect(taken).toMatchObject({ number: 'A001', who: '王*英', minor: false, standing: 'waiting', claimed: [] })
    expect(recordOf(counter)).toMatchObject({ name: '王秀英', phone: makePhone(3) })
    const told = [...(await entriesOf(counter.door, 'county')), ...(await entriesOf(counter.door, 'day'))]
    expect(told.filter(({ actor }) => actor.by === 'staff').map(({ actor }) => actor)).toEqual([
      { by: 'staff', staff: liu },
      { by: 'staff', staff: liu },
    ])
    expect(JSON.stringify(told)).not.toMatch(/王|154/)
  })

  test('new: needs the name from their papers, and that they were told what is kept', async () => {
    const counter = await openCounter()
    expect(await counter.clerk('counter/check-in', wangComes(1, { name: ' ' }))).toBe('name-needed')
    expect(await counter.clerk('counter/check-in', wangComes(2, { consent: false }))).toBe('consent-needed')
    expect(await counter.clerk('counter/check-in', wangComes(3, { phone: '12' }))).toBe('not-a-mobile')
    expect(recordOf(counter)).toBeUndefined()
  })

  test('whose answer was lost: the same tap gives the same number and writes nothing again', async () => {
    const counter = await openCounter()
    const first = await counter.clerk('counter/check-in', wangComes(1))
    const lengths = [counter.hall.day.position, counter.hall.county.position]
    expect(await counter.clerk('counter/check-in', wangComes(1))).toEqual(first)
    expect([counter.hall.day.position, counter.hall.county.position]).toEqual(lengths)
    expect(await counter.clerk('counter/check-in', wangComes(1, { name: '王秀兰' }))).toBe('changed-under-the-same-id')
    expect(recordOf(counter)?.name).toBe('王秀英')
  })

  test('at the disk’s refusal nothing is said to be done; the same tap completes it', async () => {
    const ledger = openMemoryLedger()
    const hall = await testHall({ ledger })
    await hall.county.ask({
      id: hall.ownCommand(),
      actor: { by: 'start-up' },
      bodyDigest: '',
      command: { type: 'add-first-staff', staff: yang },
    })
    const counter = await openCounter({ hall })
    ledger.plant('failed')
    expect(await counter.supervisor('counter/check-in', wangComes(1))).toBe('cannot-save-now')
    await settle()
    expect(await counter.supervisor('counter/check-in', wangComes(1))).toMatchObject({ number: 'A001' })
    expect(recordOf(counter)?.name).toBe('王秀英')
    counter.door.live.stop()
  })

  test('who has a number already keeps it, and what is typed now is what they want', async () => {
    const counter = await openCounter()
    await counter.clerk('counter/check-in', wangComes(1))
    const again = await counter.clerk('counter/check-in', wangComes(2, { name: '', wants: { trades: [sorting] } }))
    expect(again).toMatchObject({ number: 'A001', wants: { trades: [sorting] } })
    expect(await counter.clerk('counter/find', { identity: byId(wangId) })).toMatchObject({
      known: true,
      person: {
        who: '王*英',
        named: true,
        birthDate: '1965-03-12',
        number: 'A001',
        standing: 'waiting',
        wants: { trades: [sorting] },
      },
    })
    expect(await counter.clerk('counter/check-in', wangComes(3, { wants: { trades: [trade('diving')] } }))).toBe(
      'no-such-trade',
    )
  })

  test('who has work today is told of with it, so that nobody is given a second wait unasked', async () => {
    const { hall, clerk } = await openCounter()
    await clerk('counter/check-in', wangComes(1))
    const asked = (n: number) => ({ id: tap(n), actor: { by: 'terminal' }, bodyDigest: '' }) as const
    const found = async () => (await clerk('counter/find', { identity: byId(wangId) })).person.jobsToday
    expect(await found()).toEqual([])
    await hall.day.ask({ ...asked(10), command: post(broccoli, known) })
    await settle()
    const [offer] = hall.day.state.offers.keys()
    await clerk('matching/accept-for', {
      command: tap(11),
      number: DayNumber.parse('A001'),
      offer: mustHave(offer, 'an offer'),
    })
    const { trade: work, township } = broccoli
    expect(await found()).toEqual([{ ticketNumber: '0817-0001', trade: work, township, leavesAt: at('06:00') }])
  })

  test('who let two calls run out is back at once, with the wants that stood in the boxes', async () => {
    const { hall, clerk } = await openCounter()
    const { wants } = await clerk('counter/check-in', wangComes(1))
    const asked = (n: number) => ({ id: tap(n), actor: { by: 'terminal' }, bodyDigest: '' }) as const
    for (const n of [10, 11]) await hall.day.ask({ ...asked(n), command: post(broccoli, known) })
    for (let seconds = 0; seconds < 900; seconds += 60) {
      await settle()
      hall.clock.pass(60)
    }
    await settle()
    const unheard = () => [...hall.day.state.line.values()].map((person) => person.unheard === true)
    expect(unheard()).toEqual([true])
    expect(await clerk('counter/check-in', wangComes(2, { name: '', wants }))).toMatchObject({ number: 'A001' })
    expect(unheard()).toEqual([false])
  })

  test('is one person with one number by the ID card at the desk and by the phone at a terminal, also once it is put right', async () => {
    const { door, hall, clerk } = await openCounter()
    await clerk('counter/check-in', wangComes(1, { phone: makePhone(3) }))
    const byPhone = (n: number) => ({ kind: 'phone', phone: makePhone(n), birthDate: '19650312' }) as const
    const atTerminal = async (n: number) => {
      const answer = await door.knock('/api/check-in/identify', { body: { identity: byPhone(n) } })
      return (await answer.json()).value.known
    }
    expect(await atTerminal(3)).toBe('in-line')
    expect(await clerk('counter/check-in', wangComes(2, { identity: byPhone(3), name: '' }))).toMatchObject({
      number: 'A001',
    })
    await clerk('counter/correct', { command: tap(3), identity: byPhone(3), phone: makePhone(4) })
    expect([await atTerminal(4), await atTerminal(3)]).toEqual(['in-line', 'new'])
    expect(hall.day.state.line.size).toBe(1)
  })

  test('whose phone and birth date have a record already is not made a second one; twins with ID cards are two', async () => {
    const { hall, clerk } = await openCounter()
    const phone = makePhone(3)
    await clerk('counter/check-in', wangComes(1, { identity: { kind: 'phone', phone, birthDate: '19650312' } }))
    expect(await clerk('counter/check-in', wangComes(2, { phone }))).toBe('phone-registered')
    expect([hall.day.state.line.size, hall.county.state.people.size]).toEqual([1, 1])
    const twin = byId(makeResidentId('1965-03-12', 2))
    expect(await clerk('counter/check-in', wangComes(3))).toMatchObject({ number: 'A002' })
    expect(await clerk('counter/correct', { command: tap(4), identity: byId(wangId), phone })).toBe('phone-registered')
    await clerk('counter/correct', { command: tap(5), identity: byId(wangId), phone: makePhone(5) })
    expect(await clerk('counter/check-in', wangComes(6, { identity: twin, phone: makePhone(5) }))).toMatchObject({
      number: 'A003',
    })
  })

  test('a child is turned away and counted, 17 is marked', async () => {
    const counter = await openCounter()
    const child = makeResidentId('2015-03-12', 3)
    await counter.clerk('counter/check-in', wangComes(1))
    expect(await counter.clerk('counter/find', { identity: byId(child) })).toBe('under-sixteen')
    expect(await counter.clerk('counter/check-in', wangComes(2, { identity: byId(child) }))).toBe('under-sixteen')
    expect(counter.hall.day.state.counts.turnedAwayUnderSixteen).toBe(1)
    expect(recordOf(counter, workerResidentIdText(child))).toBeUndefined()
    const minor = byId(makeResidentId('2009-03-12', 3))
    expect(await counter.clerk('counter/find', { identity: minor })).toEqual({ known: false, minor: true })
    expect(await counter.clerk('counter/check-in', wangComes(3, { identity: minor }))).toMatchObject({ minor: true })
  })

  test('before the hall opens, when terminals give no number yet', async () => {
    const counter = await openCounter({ hall: await testHall({ clock: testClock(at('04:40')) }) })
    await counter.hall.county.ask({
      id: counter.hall.ownCommand(),
      actor: { by: 'start-up' },
      bodyDigest: '',
      command: { type: 'add-first-staff', staff: yang },
    })
    expect(await counter.supervisor('counter/check-in', wangComes(1))).toMatchObject({ number: 'A001' })
  })
})

describe('by passport', () => {
  const passport = { kind: 'passport', number: ' e-1234 567 ', birthDate: '1980-05-02' } as const

  test('somebody is one person however it is typed, and finds their slip by its last four', async () => {
    const counter = await openCounter()
    const comes = wangComes(1, { identity: passport, name: 'Ivan Petrov' })
    expect(await counter.clerk('counter/check-in', comes)).toMatchObject({ number: 'A001' })
    const typed = { ...passport, number: 'E1234567', birthDate: '19800502' }
    expect(await counter.clerk('counter/find', { identity: typed })).toMatchObject({ known: true })
    const permit = { ...typed, kind: 'residence-permit' } as const
    expect(await counter.clerk('counter/find', { identity: permit })).toMatchObject({ known: false })
    const slip = await counter.door.knock('/api/check-in/find', { body: { number: 'A001', lastFour: '4567' } })
    expect(slip.status).toBe(200)
  })

  test('is a word that no terminal understands, and a wrong one is told', async () => {
    const door = await openDoor()
    const atTerminal = await door.knock('/api/check-in/identify', { body: { identity: passport } })
    expect(atTerminal.status).toBe(400)
    const counter = await openCounter()
    expect(await counter.clerk('counter/find', { identity: { ...passport, number: '护照' } })).toBe('not-a-document')
    expect(await counter.clerk('counter/find', { identity: { ...passport, birthDate: '1980' } })).toBe('wrong-length')
    const idCard = { ...passport, number: wangId, birthDate: '19650312' }
    expect(await counter.clerk('counter/find', { identity: idCard })).toBe('resident-id-not-document')
  })
})

describe('putting right what the register has of somebody', () => {
  test('changes it there, and the ledger says what and by whom, never what it was', async () => {
    const counter = await openCounter()
    await counter.clerk('counter/check-in', wangComes(1))
    const corrected = { command: tap(2), identity: byId(wangId), name: '王秀兰', phone: makePhone(4) }
    expect(await counter.clerk('counter/correct', corrected)).toBeNull()
    expect(await counter.clerk('counter/correct', corrected)).toBeNull()
    expect(recordOf(counter)).toMatchObject({ name: '王秀兰', phone: makePhone(4) })
    const found = await counter.clerk('counter/find', { identity: byId(wangId) })
    expect(found).toMatchObject({ person: { who: '王*兰', phoneMasked: '154****0004' } })
    const told = (await entriesOf(counter.door, 'county')).flatMap(({ events }) => events)
    expect(told.filter(({ type }) => type === 'worker-corrected')).toMatchObject([{ what: ['name', 'phone'] }])
  })

  test('is done once: an old tap sent again, another body under its id or one of yesterday changes nothing', async () => {
    const counter = await openCounter()
    await counter.clerk('counter/check-in', wangComes(1))
    const correct = (n: number, name: string, day?: string) =>
      counter.clerk('counter/correct', { command: tap(n, day), identity: byId(wangId), name })
    await correct(2, '王秀兰')
    await correct(3, '王秀珍')
    expect(await correct(2, '王秀兰')).toBeNull()
    expect(await correct(3, '王秀芝')).toBeNull()
    expect(await correct(4, '王秀芝', '20260816')).toBe('day-over')
    expect(recordOf(counter)?.name).toBe('王秀珍')
  })

  test('by two clerks at once, one the name and one the phone, loses neither', async () => {
    const counter = await openCounter({ hall: await staffedHall({ register: slowToCorrect }) })
    await counter.clerk('counter/check-in', wangComes(1))
    await Promise.all([
      counter.clerk('counter/correct', { command: tap(2), identity: byId(wangId), name: '王秀兰' }),
      counter.clerk('counter/correct', { command: tap(3), identity: byId(wangId), phone: makePhone(4) }),
    ])
    expect(recordOf(counter)).toMatchObject({ name: '王秀兰', phone: makePhone(4) })
  })

  test('together with a check-in; nobody unknown can be corrected', async () => {
    const counter = await openCounter()
    expect(await counter.clerk('counter/correct', { command: tap(1), identity: byId(wangId), name: '王' })).toBe(
      'no-such-person',
    )
    await counter.clerk('counter/check-in', wangComes(2))
    expect(await counter.clerk('counter/check-in', wangComes(3, { name: '王秀兰' }))).toMatchObject({ who: '王*兰' })
  })
})
