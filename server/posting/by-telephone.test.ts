import { describe, expect, test } from 'vitest'
import type { RequestOf } from '../../shared/api.ts'
import { creditCodeText } from '../../shared/identity/identity-text.ts'
import { makeCreditCode, makePhone } from '../../shared/identity/made-up.ts'
import { broccoli, sorting } from '../../shared/testing/cast.ts'
import { liu } from '../../shared/testing/county-cast.ts'
import { entriesOf, openCounter, tap } from '../counter/test-counter.ts'

const creditCode = makeCreditCode(1)
const company = (phone = 1) => ({ kind: 'company', creditCode, phone: makePhone(phone) }) as const
const calls = (n: number, rest: Partial<RequestOf<'posting/post-for'>> = {}): RequestOf<'posting/post-for'> => ({
  command: tap(n),
  employer: company(),
  employerName: '坝上蔬菜合作社',
  terms: broccoli,
  ...rest,
})
const belowFloor = { ...broccoli, pay: { basis: 'day', amountFen: 9_000 } } as const

describe('a posting taken by telephone', () => {
  test('from somebody new waits for their papers; the log says that staff took it by telephone', async () => {
    const { hall, door, clerk } = await openCounter()
    expect(await clerk('posting/post-for', calls(1))).toMatchObject({ open: false, held: ['new-employer'] })
    const [posted] = (await entriesOf(door, 'day')).flatMap(({ actor, events }) =>
      events.filter(({ type }) => type === 'posted').map((event) => ({ actor, event })),
    )
    expect(posted).toMatchObject({ actor: { by: 'staff', staff: liu }, event: { by: 'telephone' } })
    const [employer] = hall.county.state.employers.keys()
    expect(employer && hall.register.person(employer)).toMatchObject({ name: '坝上蔬菜合作社', phone: makePhone(1) })
  })

  test('that waits is let through later with the name on their papers, not the one that was heard', async () => {
    const { hall, clerk } = await openCounter()
    const { posting } = await clerk('posting/post-for', calls(1, { employerName: '坝上菜社' }))
    expect(await clerk('staff-desk/approve', { command: tap(2), posting })).toBe('name-needed')
    const employerName = '坝上蔬菜合作社'
    expect(await clerk('staff-desk/approve', { command: tap(3), posting, employerName })).toBeNull()
    const employer = hall.day.state.postings.get(posting)?.employer
    expect(employer && hall.register.person(employer)).toMatchObject({ name: employerName })
  })

  test('is let through in the same step once the papers were seen, and the next one by itself', async () => {
    const { hall, clerk } = await openCounter()
    expect(await clerk('posting/post-for', calls(1, { approve: {}, employerName: '' }))).toBe('name-needed')
    expect(hall.register.find(creditCodeText(creditCode))).toBeUndefined()
    expect(await clerk('posting/post-for', calls(2, { approve: {} }))).toMatchObject({ open: true })
    expect([...hall.county.state.employers.values()]).toMatchObject([{ kind: 'company', approved: true }])
    expect(await clerk('posting/post-for', calls(3, { employerName: '' }))).toMatchObject({ open: true, held: [] })
  })

  test('below the floor needs a reason like every approval, and keeps nobody before it has one', async () => {
    const { hall, clerk } = await openCounter()
    const before = [hall.day.position, hall.county.position]
    expect(await clerk('posting/post-for', calls(1, { terms: belowFloor, approve: {} }))).toBe(
      'below-floor-needs-reason',
    )
    expect([hall.day.position, hall.county.position]).toEqual(before)
    expect(hall.register.find(creditCodeText(creditCode))).toBeUndefined()
    const approve = { reason: '管吃管住' }
    expect(await clerk('posting/post-for', calls(2, { terms: belowFloor, approve }))).toMatchObject({ open: true })
    expect(await clerk('posting/post-for', calls(3, { terms: belowFloor }))).toMatchObject({
      open: false,
      held: ['below-floor'],
    })
  })

  test('may be opened to minors in a trade that is open to them', async () => {
    const { hall, clerk } = await openCounter()
    const approve = { forMinors: true }
    expect(await clerk('posting/post-for', calls(1, { approve }))).toBe('not-for-minors')
    const light = { ...broccoli, trade: sorting }
    const { posting } = await clerk('posting/post-for', calls(2, { terms: light, approve }))
    expect(hall.day.state.postings.get(posting)).toMatchObject({ status: 'open', forMinors: true })
    // Of an employer who is known, the rule opens it and staff open it to minors.
    const next = await clerk('posting/post-for', calls(3, { terms: light, approve }))
    expect(hall.day.state.postings.get(next.posting)).toMatchObject({ status: 'open', forMinors: true })
  })

  test('whose answer was lost is posted and let through once', async () => {
    const { hall, clerk } = await openCounter()
    const call = calls(1, { approve: { forMinors: true }, terms: { ...broccoli, trade: sorting }, notes: '多穿点' })
    const first = await clerk('posting/post-for', call)
    const lengths = [hall.day.position, hall.county.position]
    expect(await clerk('posting/post-for', call)).toEqual(first)
    expect([hall.day.position, hall.county.position]).toEqual(lengths)
    expect(await clerk('posting/post-for', { ...call, notes: '少穿点' })).toBe('changed-under-the-same-id')
  })

  test('with words that choose people is refused and nothing of it is kept; others lie sealed', async () => {
    const { hall, door, clerk } = await openCounter()
    expect(await clerk('posting/post-for', calls(1, { notes: '限女性，35岁以下' }))).toBe('discriminatory-wording')
    expect(hall.register.find(creditCodeText(creditCode))).toBeUndefined()
    const { posting } = await clerk('posting/post-for', calls(2, { notes: '地里风大，多穿点' }))
    const notes = hall.day.state.postings.get(posting)?.terms.notes
    expect(notes && hall.register.text(notes.text)).toBe('地里风大，多穿点')
    expect(JSON.stringify(await entriesOf(door, 'day'))).not.toContain('风大')
  })

  test('from another phone than the one of an employer whose papers were seen is nobody’s', async () => {
    const { clerk } = await openCounter()
    await clerk('posting/post-for', calls(1, { approve: {} }))
    expect(await clerk('posting/post-for', calls(2, { employer: company(2) }))).toBe('wrong-proof')
    expect(await clerk('posting/post-for', calls(3, { terms: { ...broccoli, places: 1, paidMinutes: 1200 } }))).toBe(
      'hours-do-not-fit',
    )
  })
})
