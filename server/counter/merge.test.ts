import { describe, expect, test } from 'vitest'
import { phoneAndBirthText, workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CertificateId, DayNumber, MarketDay, WorkerId } from '../../shared/ids.ts'
import type { RegisterPort } from '../../shared/register.ts'
import { farmer, first, known, monday, post, tuesday, unloading } from '../../shared/testing/cast.ts'
import { staffedHall } from '../access/test-door.ts'
import { keepHouse } from '../housekeeping.ts'
import { settle, slowToCorrect } from '../test-hall.ts'
import { byId, entriesOf, openCounter, tap, wangComes, wangId } from './test-counter.ts'

const byPhone = { kind: 'phone', phone: makePhone(7), birthDate: '19650312' } as const
const merge = (n: number, day = '20260818') => ({
  command: tap(n, day),
  kept: byId(wangId),
  merged: byPhone,
  reason: '先用手机号来过一次',
})

/** Yesterday somebody came by phone, and somebody by ID: it was Wang, both times. */
async function yesterday(register: (plain: RegisterPort) => RegisterPort = (plain) => plain) {
  const counter = await openCounter({ hall: await staffedHall({ register }) })
  const { hall, clerk } = counter
  const stop = keepHouse({
    hall,
    ledger: hall.ledger,
    sweptFrom: undefined,
    saveSnapshot: async () => {},
    trouble: () => {},
  })
  await clerk('counter/check-in', wangComes(1, { identity: byPhone, name: '王秀' }))
  await clerk('counter/check-in', wangComes(2))
  const evening = async () => {
    hall.clock.pass(13 * 3600)
    await settle()
  }
  const nextMorning = async () => {
    await evening()
    hall.clock.pass(11 * 3600)
    await settle()
  }
  return { ...counter, stop, evening, nextMorning }
}

describe('two records of one person', () => {
  test('become one, found by either paper; what only one knew is known', async () => {
    const { hall, clerk, nextMorning, stop } = await yesterday()
    await nextMorning()
    expect(await clerk('counter/merge', merge(3))).toMatchObject({ who: '王*英', phoneMasked: '154****0007' })
    for (const identity of [byId(wangId), byPhone])
      expect(await clerk('counter/find', { identity })).toMatchObject({ known: true, person: { who: '王*英' } })
    await clerk('counter/check-in', { ...wangComes(4, { identity: byPhone, name: '' }), command: tap(4, '20260818') })
    expect(hall.day.state.line.size).toBe(1)
    expect(await clerk('counter/find', { identity: byId(wangId) })).toMatchObject({ person: { number: 'A001' } })
    stop()
  })

  test('are one to a terminal: the number of either morning is known by any paper of theirs', async () => {
    const { door, clerk, nextMorning, stop } = await yesterday()
    await nextMorning()
    await clerk('counter/merge', merge(3))
    const before = { refusal: { code: 'number-of-before', day: monday } }
    for (const number of ['A001', 'A002'])
      for (const lastFour of [wangId.slice(-4), makePhone(7).slice(-4)]) {
        const found = await door.knock('/api/check-in/find', { body: { number, lastFour } })
        expect(await found.json()).toMatchObject(before)
      }
    stop()
  })

  test('whose answer was lost are merged once, and the log of yesterday keeps both numbers', async () => {
    const { door, clerk, nextMorning, stop } = await yesterday()
    await nextMorning()
    const one = await clerk('counter/merge', merge(3))
    expect(await clerk('counter/merge', merge(3))).toEqual(one)
    const told = (await entriesOf(door, 'county')).flatMap(({ events }) => events)
    expect(told.filter(({ type }) => type === 'workers-merged')).toHaveLength(1)
    expect(JSON.stringify(told)).not.toContain('手机号')
    const { rows } = await clerk('staff-desk/log', { day: monday })
    expect(rows.map(({ number, who }: { number: string; who: string }) => [number, who])).toEqual([
      ['A001', '王*英'],
      ['A002', '王*英'],
    ])
    stop()
  })

  test('that the register could not join yet are one all the same, and are joined when it is asked again', async () => {
    const disk = { refuses: true }
    const { hall, clerk, nextMorning, stop } = await yesterday((plain) => ({
      ...plain,
      merge: async (...two) => (disk.refuses ? { outcome: 'failed', reason: 'disk: EIO' } : plain.merge(...two)),
    }))
    await nextMorning()
    expect(await clerk('counter/merge', merge(3))).toBe('cannot-save-now')
    for (const [n, identity] of [byId(wangId), byPhone].entries())
      await clerk('counter/check-in', { ...wangComes(4, { identity, name: '' }), command: tap(4 + n, '20260818') })
    expect([...hall.day.state.line.values()].map(({ number }) => number)).toEqual(['A001'])
    disk.refuses = false
    expect(await clerk('counter/merge', merge(6))).toMatchObject({ phoneMasked: '154****0007' })
    expect(hall.register.find(phoneAndBirthText(makePhone(7), '1965-03-12'))).toBe(
      hall.register.find(workerResidentIdText(wangId)),
    )
    stop()
  })

  test('that the register could not join are joined in the evening', async () => {
    const disk = { refuses: true }
    const { hall, clerk, nextMorning, evening, stop } = await yesterday((plain) => ({
      ...plain,
      merge: async (...two) => (disk.refuses ? { outcome: 'failed', reason: 'disk: EIO' } : plain.merge(...two)),
    }))
    await nextMorning()
    await clerk('counter/merge', merge(3))
    await clerk('counter/check-in', { ...wangComes(4, { name: '' }), command: tap(4, '20260818') })
    disk.refuses = false
    await evening()
    expect(hall.register.find(phoneAndBirthText(makePhone(7), '1965-03-12'))).toBe(
      hall.register.find(workerResidentIdText(wangId)),
    )
    stop()
  })

  test('that are joined in the evening keep what a clerk is just putting right, and what only the other knew', async () => {
    const disk = { refuses: true, written: Promise.resolve() }
    const { hall, clerk, nextMorning, evening, stop } = await yesterday((plain) => ({
      ...plain,
      merge: async (...two) => (disk.refuses ? { outcome: 'failed', reason: 'disk: EIO' } : plain.merge(...two)),
      correct: async (...record) => {
        await disk.written
        return plain.correct(...record)
      },
    }))
    await nextMorning()
    expect(await clerk('counter/merge', merge(3))).toBe('cannot-save-now')
    await clerk('counter/check-in', { ...wangComes(4, { name: '' }), command: tap(4, '20260818') })
    let write = () => {}
    Object.assign(disk, { refuses: false, written: new Promise<void>((done) => (write = done)) })
    const correcting = clerk('counter/correct', {
      command: tap(5, '20260818'),
      identity: byId(wangId),
      name: '王秀兰',
    })
    await settle()
    await evening()
    write()
    expect(await correcting).toBeNull()
    await settle()
    const found = hall.register.find(phoneAndBirthText(makePhone(7), '1965-03-12'))
    expect(found && hall.register.person(found)).toMatchObject({ name: '王秀兰', phone: makePhone(7) })
    stop()
  })

  test('are put right by either paper at once, and neither correction is lost', async () => {
    const { hall, clerk, nextMorning, stop } = await yesterday(slowToCorrect)
    await nextMorning()
    await clerk('counter/merge', merge(3))
    const by = (n: number) => ({ command: tap(n, '20260818') })
    await Promise.all([
      clerk('counter/correct', { ...by(4), identity: byId(wangId), name: '王秀兰' }),
      clerk('counter/correct', { ...by(5), identity: byPhone, phone: makePhone(8) }),
    ])
    const found = hall.register.find(workerResidentIdText(wangId))
    expect(found && hall.register.person(found)).toMatchObject({ name: '王秀兰', phone: makePhone(8) })
    stop()
  })

  test('wait while either stands in line, until the county has their day, and while a job is before them', async () => {
    const { hall, clerk, evening, stop } = await yesterday()
    expect(await clerk('counter/merge', merge(3, '20260817'))).toBe('merge-in-line')
    const tomorrow = { ...unloading, workDate: tuesday }
    await hall.day.ask({ id: tap(8), actor: { by: 'terminal' }, bodyDigest: '', command: post(tomorrow, known) })
    await clerk('placement/place-by-hand', {
      command: tap(9),
      number: DayNumber.parse('A001'),
      posting: first,
      reason: '本人要去',
    })
    await evening()
    expect(await clerk('counter/merge', merge(10, '20260817'))).toBe('work-ahead')
    stop()
  })

  test('of which one is in line are joined at once: it keeps its number and place, and the day hears what only the other knew', async () => {
    const { hall, clerk, evening, nextMorning, stop } = await yesterday()
    await hall.county.ask({
      id: tap(7),
      actor: { by: 'terminal' },
      bodyDigest: '',
      command: { type: 'register-employer', employer: farmer, kind: 'person' },
    })
    await nextMorning()
    const by = (n: number) => ({ command: tap(n, '20260818') })
    await clerk('counter/check-in', wangComes(20, { identity: byId(makeResidentId('1970-01-01', 3)), ...by(20) }))
    await clerk('counter/check-in', { ...wangComes(4, { name: '' }), ...by(4) })
    const whose = { by: 'papers', identity: byPhone } as const
    await clerk('counter/set-do-not-send', {
      ...by(5),
      whose,
      employer: farmer,
      side: 'worker',
      holds: true,
      reason: '少给钱',
    })
    const card = {
      certificate: CertificateId.parse('boiler'),
      cardNumber: 'T1',
      validUntil: MarketDay.parse('2027-03-31'),
    }
    expect(await clerk('counter/confirm-certificate', { ...by(6), whose, ...card })).toBeNull()
    const inLine = () =>
      [...hall.day.state.line.values()].map(({ number, facts }) => [number, facts.certificates, facts.doNotSend])
    const [other] = inLine()
    expect(inLine()[1]).toEqual(['A002', [], undefined])

    const { kept, merged } = merge(8)
    expect(await clerk('counter/merge', { ...merge(8), kept: merged, merged: kept })).toBe('merge-other-way')
    const one = await clerk('counter/merge', merge(9))
    expect(one).toMatchObject({ number: 'A002', phoneMasked: '154****0007' })
    expect(await clerk('counter/merge', merge(9))).toEqual(one)
    const [known] = [{ certificate: 'boiler', validUntil: '2027-03-31' }]
    expect(inLine()).toEqual([other, ['A002', [known], [{ employer: farmer, side: 'worker' }]]])
    expect(
      await clerk('counter/check-in', { ...wangComes(10, { identity: byPhone, name: '' }), ...by(10) }),
    ).toMatchObject({
      number: 'A002',
    })
    await evening()
    const worker = hall.register.find(workerResidentIdText(wangId))
    expect([...hall.county.state.people.values()].filter(({ mergedInto }) => mergedInto === worker)).toHaveLength(1)
    expect(hall.county.state.people.get(WorkerId.parse(worker))).toMatchObject({
      lastCameOn: tuesday,
      mergedFrom: [expect.stringMatching(/^wkr_/)],
    })
    expect(hall.bugs).toEqual([])
    stop()
  })

  test('of which the one in line has work wait for the close', async () => {
    const { hall, clerk, nextMorning, stop } = await yesterday()
    await nextMorning()
    await clerk('counter/check-in', { ...wangComes(4, { name: '' }), command: tap(4, '20260818') })
    const command = post({ ...unloading, workDate: tuesday }, known)
    await hall.day.ask({ id: tap(8, '20260818'), actor: { by: 'terminal' }, bodyDigest: '', command })
    const posting = [...hall.day.state.postings.keys()].at(-1) ?? first
    const byHand = { command: tap(9, '20260818'), number: DayNumber.parse('A001'), posting, reason: '本人要去' }
    await clerk('placement/place-by-hand', byHand)
    expect(await clerk('counter/merge', merge(10))).toBe('work-ahead')
    stop()
  })

  test('are refused where they are two people, one record, or need a reason', async () => {
    const { clerk, nextMorning, stop } = await yesterday()
    const other = makeResidentId('1965-03-12', 2)
    const bornLater = { ...byPhone, birthDate: '20080312' }
    await clerk('counter/check-in', wangComes(5, { identity: byId(other) }))
    await clerk('counter/check-in', wangComes(4, { identity: bornLater }))
    await nextMorning()
    expect(await clerk('counter/merge', { ...merge(6), merged: byId(other) })).toBe('two-resident-ids')
    expect(await clerk('counter/merge', { ...merge(7), merged: byId(wangId) })).toBe('same-record')
    expect(await clerk('counter/merge', { ...merge(10), merged: bornLater })).toBe('two-birth-dates')
    expect(await clerk('counter/merge', { ...merge(8), reason: ' ' })).toBe('reason-needed')
    expect(await clerk('counter/merge', { ...merge(9), merged: { ...byPhone, birthDate: '19650313' } })).toBe(
      'no-such-person',
    )
    stop()
  })

  test('are forgotten together', async () => {
    const { hall, clerk, nextMorning, stop } = await yesterday()
    await nextMorning()
    await clerk('counter/merge', merge(3))
    const ids = [...hall.county.state.people.keys()]
    expect(await clerk('staff-desk/forget', { command: tap(4, '20260818'), identity: byPhone })).toEqual({
      erased: 'now',
    })
    expect(ids.map((id) => hall.register.person(id))).toEqual([undefined, undefined])
    for (const identity of [byId(wangId), byPhone])
      expect(await clerk('counter/find', { identity })).toMatchObject({ known: false })
    stop()
  })
})
