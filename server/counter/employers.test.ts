import { describe, expect, test } from 'vitest'
import { makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import type { EmployerNumber } from '../../shared/identity/typed.ts'
import { EmployerId, MarketDay } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { settle, type TestHall } from '../test-hall.ts'
import { entriesOf, openCounter, tap } from './test-counter.ts'

const [creditCode, agencyCode, residentId] = [makeCreditCode(1), makeCreditCode(2), makeResidentId('1965-03-12', 1)]
const [phone, shared] = [makePhone(11), makePhone(12)]

/** On Monday a company, an agency and a farmer asked for people; the last two share a phone. Today is Tuesday. */
async function onTheNextDay() {
  const counter = await openCounter()
  const posts = (n: number, employer: object, employerName: string) =>
    counter.clerk('posting/post-for', {
      command: tap(n),
      employer: { kind: 'company', creditCode, phone, ...employer },
      employerName,
      terms: broccoli,
      approve: {},
    })
  await posts(1, {}, '坝上蔬菜合作社')
  await posts(2, { kind: 'agency', creditCode: agencyCode, licence: '130722 1999', phone: shared }, '张北人力')
  const byTelephone = {
    command: tap(3),
    employer: { kind: 'person', residentId, phone: shared },
    terms: broccoli,
  } as const
  // A household is told first what is kept of it.
  expect(await counter.clerk('posting/post-for', byTelephone)).toBe('consent-needed')
  expect(counter.hall.register.employersWith({ phone: shared })).toHaveLength(1)
  await counter.clerk('posting/post-for', { ...byTelephone, consent: true })
  counter.hall.clock.pass(24 * 3600)
  await settle()
  const find = (by: EmployerNumber['by'], number: string) =>
    counter.clerk('counter/find-employer', { number: { by, number } })
  return { ...counter, find }
}

describe('an employer who wants nobody today', () => {
  test('is found by each number on their papers and by their phone, masked', async () => {
    const { find } = await onTheNextDay()
    const company = { employerKind: 'company', employerMasked: '坝上蔬菜合作社', employerApproved: true }
    expect(await find('credit-code', ` ${creditCode.toLowerCase()} `)).toMatchObject([company])
    expect(await find('phone', phone)).toMatchObject([company])
    expect(await find('licence', '1307221999')).toMatchObject([{ employerKind: 'agency' }])
    expect(await find('resident-id', residentId)).toMatchObject([{ employerKind: 'person', employerApproved: false }])
    const told = JSON.stringify(await find('credit-code', creditCode))
    for (const whole of [creditCode, phone]) expect(told).not.toContain(whole)
  })

  test('shares a phone with another, and both are shown', async () => {
    const { find } = await onTheNextDay()
    expect(await find('phone', shared)).toMatchObject([{ employerKind: 'agency' }, { employerKind: 'person' }])
  })

  test('is seen with their whole number only for a reason, and every look is written down', async () => {
    const { clerk, find, door } = await onTheNextDay()
    const [{ employer }] = await find('resident-id', residentId)
    const look = (n: number, reason: string) =>
      clerk('staff-desk/show-employer-number', { command: tap(n, '20260818'), employer, reason })
    expect(await look(1, ' ')).toBe('reason-needed')
    expect(await look(2, '头一回用工，对着身份证看')).toEqual({ number: residentId, phone: shared })
    const events = (await entriesOf(door, 'county')).flatMap((entry) => entry.events)
    expect(events.filter(({ type }) => type === 'employer-number-shown')).toHaveLength(1)
    for (const whole of [residentId, shared]) expect(JSON.stringify(events)).not.toContain(whole)
  })

  test('an agency is known by its licence too: it is seen, and put right where it was mistyped', async () => {
    const { clerk, find } = await onTheNextDay()
    const [{ employer, employerLicenceMasked }] = await find('licence', '1307221999')
    expect(employerLicenceMasked).toBe('130***1999')
    const next = (n: number) => ({ command: tap(n, '20260818'), employer })
    const look = { ...next(1), reason: '对着许可证看' }
    expect(await clerk('staff-desk/show-employer-number', look)).toEqual({
      name: '张北人力',
      number: agencyCode,
      licence: '1307221999',
      phone: shared,
    })
    expect(await clerk('staff-desk/correct-employer', { ...next(2), licence: '12' })).toBe('wrong-length')
    expect(await clerk('staff-desk/correct-employer', { ...next(3), licence: '130722 1998' })).toBeNull()
    expect(await find('licence', '1307221999')).toEqual([])
    expect(await find('licence', '1307221998')).toMatchObject([{ employer, employerLicenceMasked: '130***1998' }])
    const [company] = await find('phone', phone)
    const theirs = { ...next(4), employer: company.employer, licence: '1307221998' }
    expect(await clerk('staff-desk/correct-employer', theirs)).toBe('not-an-agency')
  })

  test('is corrected, given a card and stopped as on a day they post', async () => {
    const { clerk, find } = await onTheNextDay()
    const [{ employer }] = await find('phone', phone)
    const next = (n: number) => ({ command: tap(n, '20260818'), employer })
    expect(await clerk('staff-desk/correct-employer', { ...next(1), phone: makePhone(13) })).toBeNull()
    expect(JSON.stringify(await clerk('staff-desk/issue-card', { ...next(2), language: 'zh' }))).toContain(
      '坝上蔬菜合作社',
    )
    expect(await clerk('staff-desk/stop-employer', { ...next(3), reason: '欠薪没结' })).toBeNull()
    expect(await find('phone', phone)).toEqual([])
    expect(await clerk('counter/employer', { employer })).toMatchObject({
      employerPhoneMasked: '154****0013',
      employerHasCard: true,
      employerStopped: true,
    })
  })
})

test('a number that nobody registered finds nobody, and one that is mistyped is said to be', async () => {
  const { find, clerk } = await onTheNextDay()
  expect(await find('credit-code', makeCreditCode(9))).toEqual([])
  expect(await find('phone', makePhone(99))).toEqual([])
  expect(await find('credit-code', creditCode.slice(1))).toBe('wrong-length')
  expect(await find('resident-id', residentId.slice(0, 17))).toBe('wrong-length')
  expect(await find('licence', '12')).toBe('wrong-length')
  expect(await find('phone', '12')).toBe('not-a-mobile')
  expect(await clerk('counter/employer', { employer: EmployerId.parse('emp_aaaaaaaaaaaaaaaa') })).toBe(
    'employer-unknown',
  )
})

describe('a household that asks to be forgotten', () => {
  const tuesday = '20260818'

  /** The county hears of Monday, as housekeeping tells it. */
  async function handsOver({ county, day, digest, ownCommand }: TestHall) {
    const { closed } = day.state
    if (closed === undefined) throw new Error('Monday is not closed')
    const { workers, employers = [] } = closed
    const command = { type: 'take-day-results', day: closed.day, workers, employers } as const
    await county.ask({ id: ownCommand(), actor: { by: 'clock' }, bodyDigest: digest(command), command })
  }

  test('is found by nothing afterwards, its open session is worth nothing, and the ledger has ids alone', async () => {
    const { clerk, find, door, hall } = await onTheNextDay()
    const [{ employer }] = await find('resident-id', residentId)
    const next = (n: number) => ({ command: tap(n, tuesday), employer })
    await clerk('staff-desk/stop-employer', { ...next(1), reason: '欠薪没结' })
    await clerk('staff-desk/let-employer-post', { ...next(2), reason: '结清了' })
    const texts = hall.county.state.employers.get(employer)?.texts ?? []
    expect(texts.map(hall.register.text)).toEqual(['欠薪没结', '结清了'])
    expect(await clerk('staff-desk/forget-employer', next(3))).toBe('day-not-handed-over')
    await handsOver(hall)
    expect(await clerk('staff-desk/forget-employer', next(3))).toEqual({ erased: 'after-legal-period' })
    expect(await clerk('staff-desk/forget-employer', next(3))).toEqual({ erased: 'after-legal-period' })
    expect(await find('resident-id', residentId)).toEqual([])
    expect(await find('phone', shared)).toMatchObject([{ employerKind: 'agency' }])
    expect(await clerk('counter/employer', { employer })).toBe('employer-unknown')
    expect(await clerk('staff-desk/show-employer-number', { ...next(4), reason: '看看' })).toBe('employer-unknown')
    expect(await clerk('staff-desk/issue-card', { ...next(5), language: 'zh' })).toBe('employer-unknown')
    expect(texts.map(hall.register.text)).toEqual([undefined, undefined])
    const again = await door.knock('/api/posting/post', {
      body: { command: tap(6, tuesday), terms: broccoli },
      cookies: { visitor: door.seal({ of: 'employer', employer, pins: 0 }) },
    })
    expect((await again.json()).refusal).toEqual({ code: 'session-over' })
    const written = JSON.stringify([...(await entriesOf(door, 'county')), ...(await entriesOf(door, 'day'))])
    for (const whole of [residentId, shared, '欠薪没结']) expect(written).not.toContain(whole)
  })

  test('waits until its jobs are over and the county has heard of them; a firm stays', async () => {
    const { clerk, find, hall } = await onTheNextDay()
    await handsOver(hall)
    const [{ employer }] = await find('resident-id', residentId)
    const posts = { kind: 'person', residentId, phone: shared } as const
    const terms = { ...broccoli, workDate: MarketDay.parse('2026-08-19') }
    const { posting } = await clerk('posting/post-for', { command: tap(1, tuesday), employer: posts, terms })
    const forget = (n: number, who = employer) =>
      clerk('staff-desk/forget-employer', { command: tap(n, tuesday), employer: who })
    expect(await forget(2)).toBe('still-hiring')
    expect(await clerk('posting/cancel-for', { command: tap(3, tuesday), posting, because: 'weather' })).toBeNull()
    expect(await forget(4)).toBe('still-hiring')
    const [firm] = await find('credit-code', creditCode)
    expect(await forget(5, firm.employer)).toBe('not-a-person')
  })
})
