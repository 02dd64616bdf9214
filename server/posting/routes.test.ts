import { describe, expect, test } from 'vitest'
import { creditCodeText } from '../../shared/identity/identity-text.ts'
import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, EmployerId, Position, TextId } from '../../shared/ids.ts'
import { broccoli, checkIn, monday, tuesday, unloading, wang } from '../../shared/testing/cast.ts'
import { codeOnRoll } from '../../shared/testing/on-paper.ts'
import { codeOf, type Door, openDoor, shownOn, staffedHall, supervisorAtDesk } from '../access/test-door.ts'
import { settle, slowToCorrect, type TestHall } from '../test-hall.ts'

const creditCode = makeCreditCode(1)
const tap = (n: number, day = '20260817') => CommandId.parse(`cmd_${day}_${String(n).padStart(16, '0')}`)
const identify = (door: Door, n: number, phone: number, rest = {}) =>
  door.knock('/api/posting/identify', {
    body: {
      command: tap(n),
      identity: { kind: 'company', creditCode, phone: makePhone(phone) },
      pin: madeUpPin,
      ...rest,
    },
  })
const answerOf = async (response: Response) => (await response.json()).value
const lengths = (door: Door) => [door.hall.day.position, door.hall.county.position]

/** An employer's first posting, and how staff let it onto the board. */
async function posted() {
  const door = await openDoor()
  await identify(door, 1, 1)
  const [employer] = door.hall.county.state.employers.keys()
  if (employer === undefined) throw new Error('nobody was registered')
  const visitor = door.seal({ of: 'employer', employer, pins: 1 })
  const post = (n: number, terms = broccoli) =>
    door.knock('/api/posting/post', { body: { command: tap(n), terms }, cookies: { visitor } })
  const first = await answerOf(await post(2))
  const approve = (employerName = '坝上蔬菜合作社') =>
    door.knock('/api/staff-desk/approve', {
      body: { command: tap(3), posting: first.postings[0].posting, employerName },
      cookies: { staff: door.seal(supervisorAtDesk) },
    })
  return { door, employer, post, first, approve }
}
const nameAndPhone = (door: Door, employer: EmployerId) => {
  const record = door.hall.register.person(employer)
  return record?.kind === 'employer' ? [record.name, record.phone] : []
}

describe('a tap whose answer was lost', () => {
  test('opens the same employer’s session again', async () => {
    const door = await openDoor()
    const first = await answerOf(await identify(door, 1, 1))
    const before = lengths(door)
    const again = await identify(door, 1, 1)
    expect(again.headers.get('set-cookie')).toMatch(/^visitor=\S+\./)
    expect(await answerOf(again)).toEqual(first)
    expect(await answerOf(await identify(door, 2, 1))).toEqual(first)
    expect(lengths(door)).toEqual(before)
  })

  test('with another phone or other papers opens nothing and changes nothing, and counts as a guess', async () => {
    const { door, employer } = await posted()
    const before = lengths(door)
    expect(await codeOf(await identify(door, 1, 2))).toBe('wrong-proof')
    const others = { kind: 'company', creditCode: makeCreditCode(2), phone: makePhone(1) }
    expect(await codeOf(await identify(door, 1, 1, { identity: others }))).toBe('wrong-proof')
    expect(nameAndPhone(door, employer)).toEqual([undefined, makePhone(1)])
    expect(door.hall.register.find(creditCodeText(others.creditCode))).toBeUndefined()
    expect(lengths(door)).toEqual(before)
    for (const phone of [3, 4, 5, 6]) await identify(door, 1, phone)
    expect(await codeOf(await identify(door, 1, 1))).toBe('too-many-tries')
  })

  test('posts once; other terms under the same tap are refused', async () => {
    const { door, post, first } = await posted()
    const before = lengths(door)
    expect(await answerOf(await post(2))).toEqual(first)
    expect(lengths(door)).toEqual(before)
    expect(await codeOf(await post(2, unloading))).toBe('changed-under-the-same-id')
    expect((await answerOf(await post(4, unloading))).postings).toHaveLength(2)
  })
})

describe('the phone of an employer', () => {
  test('that somebody thinks about for long, touching the terminal now and then, is still taken', async () => {
    const door = await openDoor()
    const visitor = /visitor=([^;]+)/.exec((await identify(door, 1, 1)).headers.get('set-cookie') ?? '')?.[1] ?? ''
    door.hall.clock.pass(50 * 60)
    const body = { command: tap(2), terms: { ...broccoli, workDate: tuesday } }
    expect((await (await door.knock('/api/posting/post', { body, cookies: { visitor } })).json()).answer).toBe('done')
  })

  test('typed wrongly at first is put right by whoever knows the PIN, until staff approve', async () => {
    const { door, employer, approve } = await posted()
    expect(await codeOf(await identify(door, 5, 2))).toBe('done')
    expect(nameAndPhone(door, employer)).toEqual([undefined, makePhone(2)])
    expect(await codeOf(await approve())).toBe('done')
    expect(await codeOf(await identify(door, 6, 1))).toBe('wrong-proof')
    expect(await codeOf(await identify(door, 7, 2))).toBe('done')
    expect(nameAndPhone(door, employer)).toEqual(['坝上蔬菜合作社', makePhone(2)])
  })

  test('typed anew while staff see the papers loses no name', async () => {
    const { door, employer, approve } = await posted()
    const [approved, typed] = await Promise.all([approve(), identify(door, 5, 2)])
    expect(await codeOf(approved)).toBe('done')
    const phone = (await codeOf(typed)) === 'done' ? 2 : 1
    expect(nameAndPhone(door, employer)).toEqual(['坝上蔬菜合作社', makePhone(phone)])
  })

  test('guessed side by side uses up its tries', async () => {
    const { door, approve } = await posted()
    await approve()
    const heard = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => codeOf(await identify(door, 10 + n, 10 + n))),
    )
    expect(heard.filter((code) => code === 'wrong-proof')).toHaveLength(5)
    expect(heard.filter((code) => code === 'too-many-tries')).toHaveLength(15)
  })
})

test('an employer refused for the day of their tap is not kept', async () => {
  const door = await openDoor()
  expect(await codeOf(await identify(door, 1, 1, { command: tap(1, '20260816') }))).toBe('day-over')
  expect(door.hall.register.find(creditCodeText(creditCode))).toBeUndefined()
})

test('an employer is registered by the terminal, not by whoever stood there before', async () => {
  const door = await openDoor()
  const identity = { kind: 'company', creditCode, phone: makePhone(1) }
  const cookies = { visitor: door.seal({ of: 'worker', worker: wang }) }
  await door.knock('/api/posting/identify', { body: { command: tap(1), identity, pin: madeUpPin }, cookies })
  const actors: string[] = []
  for await (const { actor } of door.hall.ledger.read('county', Position.parse(0))) actors.push(actor.by)
  expect(actors.at(-1)).toBe('terminal')
})

/** An employer whom staff know, and what they and the desk may ask. */
async function knownEmployer(hall?: TestHall) {
  const door = await openDoor(hall === undefined ? {} : { hall })
  await identify(door, 1, 1)
  const [employer] = door.hall.county.state.employers.keys()
  if (employer === undefined) throw new Error('nobody was registered')
  const at = { visitor: door.seal({ of: 'employer', employer, pins: 1 }) }
  const desk = { staff: door.seal(supervisorAtDesk) }
  const ask = (n: number, name: string, body: object) =>
    door.knock(`/api/posting/${name}`, { body: { command: tap(n), ...body }, cookies: at })
  const staff = (n: number, name: string, body: object) =>
    door.knock(`/api/staff-desk/${name}`, { body: { command: tap(n), ...body }, cookies: desk })
  const held = await answerOf(await ask(2, 'post', { terms: broccoli }))
  const [{ posting }] = held.postings
  await staff(3, 'approve', { posting, employerName: '坝上蔬菜合作社' })
  return { door, employer, posting, ask, staff, held }
}

describe('an employer and their own posting', () => {
  test('hear why it waits; once they are known the next one is on the board at once', async () => {
    const { ask, held } = await knownEmployer()
    expect(held.postings[0]).toMatchObject({ status: 'held', held: ['new-employer'], changeable: true })
    const next = await answerOf(await ask(4, 'post', { terms: unloading }))
    expect(next.postings[0]).toMatchObject({ status: 'open', held: [] })
  })

  test('change its places, its terms, and take it back', async () => {
    const { ask, posting, held } = await knownEmployer()
    const more = await answerOf(await ask(4, 'change-places', { posting, places: 5 }))
    expect(more.postings[0]).toMatchObject({ terms: { places: 5 } })
    const dearer = { ...broccoli, places: 5, pay: { basis: 'day', amountFen: 18_000 } }
    const changed = await answerOf(await ask(5, 'change-terms', { posting, terms: dearer }))
    expect(changed.postings[0]).toMatchObject({ hourlyFen: 2000, asked: 0 })
    const late = { posting, terms: { ...dearer, meals: 'none' }, seen: held.postings[0]?.terms }
    expect(await codeOf(await ask(8, 'change-terms', late))).toBe('terms-changed-meanwhile')
    const gone = await answerOf(await ask(6, 'cancel', { posting, because: 'weather' }))
    expect(gone.postings[0]).toMatchObject({ status: 'cancelled', changeable: false })
    expect(await codeOf(await ask(7, 'cancel', { posting, because: 'weather' }))).toBe('posting-over')
  })

  test('cannot name a text of others, nor touch what is not theirs', async () => {
    const { door, ask, posting } = await knownEmployer()
    const notes = { text: `txt_${'0'.repeat(16)}`, digest: 'x' }
    expect(await codeOf(await ask(4, 'post', { terms: { ...broccoli, notes } }))).toBe('not-understood')
    const other = EmployerId.parse(`emp_${'9'.repeat(16)}`)
    const theirs = await door.knock('/api/posting/cancel', {
      body: { command: tap(5), posting, because: 'mistake' },
      cookies: { visitor: door.seal({ of: 'employer', employer: other, pins: 0 }) },
    })
    expect(await codeOf(theirs)).toBe('posting-over')
  })
})

describe('staff, for an employer who telephones', () => {
  test('change places and terms, below the floor with a reason, and take the posting back; the log says who did', async () => {
    const { door, posting, staff } = await knownEmployer()
    await staff(4, 'write-notes', { posting, notes: '地里风大，多穿点' })
    const forThem = (n: number, name: string, body: object) =>
      door.knock(`/api/posting/${name}`, {
        body: { command: tap(n), posting, ...body },
        cookies: { staff: door.seal(supervisorAtDesk) },
      })
    const now = () => door.hall.day.state.postings.get(posting)
    expect(await codeOf(await forThem(5, 'change-places-for', { places: 5 }))).toBe('done')
    const cheap = { ...broccoli, places: 5, pay: { basis: 'day', amountFen: 9_000 } }
    expect(await codeOf(await forThem(6, 'change-terms-for', { terms: cheap }))).toBe('below-floor-needs-reason')
    const late = { terms: cheap, reason: '劳务关系', seen: { ...broccoli, notes: now()?.terms.notes } }
    expect(await codeOf(await forThem(10, 'change-terms-for', late))).toBe('terms-changed-meanwhile')
    const seen = now()?.terms
    const tapped = { terms: cheap, reason: '劳务关系，双方说定', seen }
    expect(await codeOf(await forThem(7, 'change-terms-for', tapped))).toBe('done')
    expect(await codeOf(await forThem(7, 'change-terms-for', tapped))).toBe('done')
    expect(now()?.earlierTerms).toHaveLength(2)
    expect(now()?.terms).toMatchObject({ places: 5, pay: { amountFen: 9_000 }, notes: expect.anything() })
    expect(await codeOf(await forThem(8, 'cancel-for', { because: 'weather' }))).toBe('done')
    expect(now()?.status).toBe('cancelled')
    expect(await codeOf(await forThem(9, 'change-places-for', { places: 6 }))).toBe('posting-over')
    const actors: string[] = []
    for await (const { actor, events } of door.hall.ledger.read('day', Position.parse(0)))
      if (events.some(({ type }) => type === 'posting-cancelled')) actors.push(actor.by)
    expect(actors).toEqual(['staff'])
  })
})

describe('what staff write about a job', () => {
  test('is kept sealed and shown, and stays when the employer changes other terms', async () => {
    const { door, ask, staff, posting } = await knownEmployer()
    expect(await codeOf(await staff(4, 'write-notes', { posting, notes: '地里风大，多穿点' }))).toBe('done')
    const dearer = { ...broccoli, pay: { basis: 'day', amountFen: 18_000 } }
    const changed = await answerOf(await ask(5, 'change-terms', { posting, terms: dearer }))
    expect(changed.postings[0]).toMatchObject({ notes: '地里风大，多穿点', hourlyFen: 2000 })
    const lines: string[] = []
    for await (const { events } of door.hall.ledger.read('day', Position.parse(0))) lines.push(JSON.stringify(events))
    expect(lines.join()).not.toContain('风大')
    expect(await codeOf(await staff(6, 'write-notes', { posting, notes: '' }))).toBe('done')
    expect(door.hall.day.state.postings.get(posting)?.terms.notes).toBeUndefined()
  })

  test('is refused while it chooses people by what they are, and nothing of it is kept', async () => {
    const { door, staff, posting } = await knownEmployer()
    const told = await (await staff(4, 'write-notes', { posting, notes: '限女性, 35岁以下, 本地户口' })).json()
    expect(told.refusal).toMatchObject({
      code: 'discriminatory-wording',
      phrases: [{ kind: 'sex' }, { kind: 'age' }, { kind: 'registration' }],
    })
    expect(door.hall.register.text(TextId.parse(`txt_${'0'.repeat(15)}4`))).toBeUndefined()
  })

  test('keeps a sex or an age alone for the legal reason, which stands sealed in the history; what no law asks for it never keeps', async () => {
    const { door, staff, posting } = await knownEmployer()
    const [notes, legalReason] = ['井下作业，仅限男性，55岁以下', '女职工劳动保护特别规定第四条']
    const refused = 'discriminatory-wording'
    expect(await codeOf(await staff(4, 'write-notes', { posting, notes }))).toBe(refused)
    expect(await codeOf(await staff(4, 'write-notes', { posting, notes, legalReason: ' ' }))).toBe(refused)
    const hukou = { posting, notes: `${notes}，本地户口`, legalReason }
    expect(await codeOf(await staff(5, 'write-notes', hukou))).toBe(refused)
    expect(await codeOf(await staff(6, 'write-notes', { posting, notes, legalReason }))).toBe('done')
    const lines: string[] = []
    for await (const { events } of door.hall.ledger.read('day', Position.parse(0))) lines.push(JSON.stringify(events))
    expect(lines.join()).not.toContain('女职工')
    const subject = { of: 'posting', posting } as const
    const lastStep = async () => {
      const asked = { body: { day: monday, subject }, cookies: { staff: door.seal(supervisorAtDesk) } }
      const { steps } = await answerOf(await door.knock('/api/staff-desk/history', asked))
      return steps.at(-1)
    }
    expect(await lastStep()).toMatchObject({
      by: { by: 'staff' },
      event: { limits: ['sex', 'age'] },
      reason: { text: legalReason },
    })
    // Words without any limit need no law, and none is kept.
    expect(await codeOf(await staff(8, 'write-notes', { posting, notes: '自带水', legalReason }))).toBe('done')
    expect(await lastStep()).not.toHaveProperty('reason')
  })
})

describe('the employer card', () => {
  const cardIn = async (response: Response) => codeOnRoll((await answerOf(response)).papers)
  const withCard = async () => {
    const known = await knownEmployer()
    const card = await cardIn(await known.staff(4, 'issue-card', { employer: known.employer, language: 'zh' }))
    const show = (n: number, token: string) =>
      known.door.knock('/api/posting/identify', { body: { command: tap(n), identity: { kind: 'card', token } } })
    return { ...known, card, show }
  }

  test('opens its employer’s session without a number, and says nothing of who they are', async () => {
    const { employer, card, show } = await withCard()
    expect(await answerOf(await show(5, card))).toMatchObject({ employer, approved: true })
    expect(card).toMatch(/^[A-Z2-7]{136}$/)
  })

  test('that was printed anew, taken back or altered opens nothing', async () => {
    const { employer, card, show, staff } = await withCard()
    const altered = `${card.slice(0, -2)}${card.endsWith('AA') ? 'BA' : 'AA'}`
    expect(await codeOf(await show(5, altered))).toBe('card-not-valid')
    const anew = await cardIn(await staff(6, 'issue-card', { employer, language: 'zh' }))
    expect(await codeOf(await show(7, card))).toBe('card-not-valid')
    expect(await codeOf(await show(8, anew))).toBe('done')
    await staff(9, 'revoke-card', { employer })
    expect(await codeOf(await show(10, anew))).toBe('card-not-valid')
  })

  test('that is taken back or printed anew ends at once what was opened with it, and nothing the PIN opened', async () => {
    const { door, employer, card, show, staff } = await withCard()
    const sessionOf = (response: Response) =>
      /visitor=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''
    const posts = async (n: number, visitor: string) =>
      codeOf(
        await door.knock('/api/posting/post', { body: { command: tap(n), terms: broccoli }, cookies: { visitor } }),
      )
    const [byCard, byPin] = [sessionOf(await show(5, card)), sessionOf(await identify(door, 6, 1))]
    const stream = await door.knock('/api/live/employer', { method: 'GET', cookies: { visitor: byCard } })
    expect(await posts(7, byCard)).toBe('done')
    const anew = await cardIn(await staff(8, 'issue-card', { employer, language: 'zh' }))
    expect(await posts(9, byCard)).toBe('session-over')
    expect(await stream.text()).toMatch(/event: end\n/)
    const byNext = sessionOf(await show(10, anew))
    expect(await posts(11, byNext)).toBe('done')
    await staff(12, 'revoke-card', { employer })
    expect([await posts(13, byNext), await posts(14, byPin)]).toEqual(['session-over', 'done'])
    door.live.stop()
  })
})

test('staff put the name and the phone of an employer right: the new phone speaks for them, the ledger holds neither', async () => {
  const { door, employer, staff } = await knownEmployer()
  const bad = await staff(4, 'correct-employer', { employer, phone: '123' })
  expect(await codeOf(bad)).toBe('not-a-mobile')
  const right = { employer, name: '坝上蔬菜专业合作社', phone: makePhone(2) }
  expect(await codeOf(await staff(5, 'correct-employer', right))).toBe('done')
  expect(nameAndPhone(door, employer)).toEqual(['坝上蔬菜专业合作社', makePhone(2)])
  expect(await codeOf(await identify(door, 6, 1))).toBe('wrong-proof')
  expect(await codeOf(await identify(door, 7, 2))).toBe('done')
  const told: string[] = []
  for await (const { events, actor } of door.hall.ledger.read('county', Position.parse(0)))
    if (events.some(({ type }) => type === 'employer-corrected')) told.push(actor.by, JSON.stringify(events))
  expect(told).toEqual(['staff', JSON.stringify([{ type: 'employer-corrected', employer, what: ['name', 'phone'] }])])
})

test('an employer is put right once: an old tap sent again, another body under its id or one of yesterday changes nothing', async () => {
  const { door, employer, staff } = await knownEmployer()
  await staff(4, 'correct-employer', { employer, name: '坝上蔬菜专业合作社' })
  await staff(5, 'correct-employer', { employer, name: '坝上菜业合作社' })
  expect(await codeOf(await staff(4, 'correct-employer', { employer, name: '坝上蔬菜专业合作社' }))).toBe('done')
  expect(await codeOf(await staff(5, 'correct-employer', { employer, name: '别家合作社' }))).toBe('done')
  const phone = makePhone(3)
  expect(await codeOf(await staff(5, 'correct-employer', { employer, phone }))).toBe('changed-under-the-same-id')
  const late = { employer, name: '别家合作社', command: tap(6).replace('20260817', '20260816') }
  expect(await codeOf(await staff(6, 'correct-employer', late))).toBe('day-over')
  expect(nameAndPhone(door, employer)).toEqual(['坝上菜业合作社', makePhone(1)])
})

test('two clerks who put right an employer’s name and phone at once lose neither', async () => {
  const { door, employer, staff } = await knownEmployer(await staffedHall({ register: slowToCorrect }))
  await Promise.all([
    staff(4, 'correct-employer', { employer, name: '坝上菜业合作社' }),
    staff(5, 'correct-employer', { employer, phone: makePhone(2) }),
  ])
  expect(nameAndPhone(door, employer)).toEqual(['坝上菜业合作社', makePhone(2)])
})

test('an employer who is stopped waits for staff, until staff let them post again', async () => {
  const { ask, staff, employer } = await knownEmployer()
  await staff(4, 'stop-employer', { employer, reason: '欠着工钱' })
  const stopped = await answerOf(await ask(5, 'post', { terms: unloading }))
  expect(stopped.postings[0]).toMatchObject({ status: 'held', held: ['stopped'] })
  await staff(6, 'let-employer-post', { employer, reason: '工钱付清了' })
  expect((await answerOf(await ask(7, 'post', { terms: unloading }))).postings[0]).toMatchObject({
    status: 'open',
    reposted: true,
  })
})

test('what an employer has on the board goes back to staff when they are stopped, in the same tap', async () => {
  const { door, ask, staff, employer } = await knownEmployer()
  const standing = () => [...door.hall.day.state.postings.values()].map(({ status, held }) => [status, ...held])
  await ask(5, 'post', { terms: unloading })
  expect(standing()).toEqual([['open'], ['open']])
  await staff(6, 'stop-employer', { employer, reason: '欠着工钱' })
  expect(standing()).toEqual([
    ['held', 'stopped'],
    ['held', 'stopped'],
  ])
})

test('what had left before its employer was stopped gets no second wave until they may post again, and the desk says so', async () => {
  const { door, posting, employer } = await knownEmployer()
  door.hall.clock.pass(31 * 60)
  await settle()
  expect(door.hall.day.state.postings.get(posting)?.status).toBe('expired')
  const cookies = { staff: door.seal(supervisorAtDesk) }
  const staff = async (n: number, name: string, body: object) =>
    codeOf(await door.knock(`/api/${name}`, { body: { command: tap(n), reason: '欠着工钱', ...body }, cookies }))
  const wave = { posting, leaveMinute: 450 }
  expect(await staff(4, 'staff-desk/stop-employer', { employer })).toBe('done')
  expect(await staff(5, 'matching/open-second-wave', wave)).toBe('employer-stopped')
  expect((await shownOn(door, 'desk')).departures).toMatchObject([{ posting, notSentUntil: 'may-post' }])
  expect(await staff(6, 'staff-desk/let-employer-post', { employer })).toBe('done')
  expect((await shownOn(door, 'desk')).departures).toMatchObject([{ posting, mayOpenWave: true }])
  expect(await staff(7, 'matching/open-second-wave', wave)).toBe('done')
})

test('an employer asks for somebody by number, and hears no more than that the number is there', async () => {
  const { door, ask, posting, employer } = await knownEmployer()
  await door.hall.day.ask({ id: tap(90), actor: { by: 'terminal' }, bodyDigest: '', command: checkIn(wang) })
  await ask(4, 'change-places', { posting, places: 3 })
  const named = (n: number, name: string, number: string, of = employer) =>
    door.knock(`/api/matching/${name}`, {
      body: { command: tap(n), posting, number },
      cookies: { visitor: door.seal({ of: 'employer', employer: of, pins: of === employer ? 1 : 0 }) },
    })
  const asked = await answerOf(await named(5, 'request-name', 'A001'))
  expect(asked.postings[0]).toMatchObject({ named: ['A001'], mostNamed: 1 })
  expect(await codeOf(await named(6, 'request-name', 'A002'))).toBe('no-such-number')
  expect(await codeOf(await named(7, 'take-off-name', 'A001', EmployerId.parse(`emp_${'9'.repeat(16)}`)))).toBe(
    'posting-over',
  )
  expect((await answerOf(await named(8, 'take-off-name', 'A001'))).postings[0]).toMatchObject({ named: [] })
})

test('a company that comes with an agency’s licence is one from then on, and staff look at what it posts again', async () => {
  const { door, employer, post, approve } = await posted()
  await approve()
  const asAgency = (n: number, phone: number) =>
    door.knock('/api/posting/identify', {
      body: {
        command: tap(n),
        identity: { kind: 'agency', creditCode, licence: '1307220001', phone: makePhone(phone) },
        pin: madeUpPin,
      },
    })
  expect(await codeOf(await asAgency(5, 2))).toBe('wrong-proof')
  expect(door.hall.register.person(employer)).not.toHaveProperty('licence')
  for (const again of [6, 7]) expect(await answerOf(await asAgency(again, 1))).toMatchObject({ kind: 'agency' })
  expect(door.hall.register.person(employer)).toMatchObject({ licence: '1307220001', phone: makePhone(1) })
  expect(await answerOf(await identify(door, 8, 1))).toMatchObject({ kind: 'agency' })
  await post(9)
  expect([...door.hall.day.state.postings.values()].map(({ status }) => status)).toEqual(['open', 'held'])
  const told: string[] = []
  for await (const { events } of door.hall.ledger.read('county', Position.parse(0)))
    told.push(...events.map(({ type }) => type).filter((type) => type === 'employer-kind-changed'))
  expect(told).toHaveLength(1)
})

test('once staff have checked an employer, no approval changes the name: that is put right by an entry of its own', async () => {
  const { door, employer, first, post, approve } = await posted()
  await approve()
  const visitor = door.seal({ of: 'employer', employer, pins: 1 })
  const [{ posting }] = first.postings
  await door.knock('/api/posting/cancel', {
    body: { command: tap(4), posting, because: 'weather' },
    cookies: { visitor },
  })
  const cheap = await answerOf(await post(5, { ...broccoli, pay: { basis: 'day', amountFen: 5000 } }))
  const held = cheap.postings.find(({ status }: { status: string }) => status === 'held').posting
  const approving = { command: tap(6), posting: held, employerName: '别的合作社', reason: '短工，双方同意' }
  const staff = door.seal(supervisorAtDesk)
  expect(await codeOf(await door.knock('/api/staff-desk/approve', { body: approving, cookies: { staff } }))).toBe(
    'done',
  )
  expect(nameAndPhone(door, employer)[0]).toBe('坝上蔬菜合作社')
})

test('a person who hires is told what is kept, and agrees, before anything is; whoever is registered need not again', async () => {
  const door = await openDoor()
  const household = { kind: 'person', residentId: makeResidentId('1970-01-02', 7), phone: makePhone(1) }
  const identify = (n: number, rest: object = {}) =>
    door.knock('/api/posting/identify', { body: { command: tap(n), identity: household, pin: madeUpPin, ...rest } })
  expect(await codeOf(await identify(1))).toBe('consent-needed')
  expect(door.hall.register.employersWith({ phone: household.phone })).toEqual([])
  expect(await answerOf(await identify(2, { consent: true }))).toMatchObject({ kind: 'person' })
  expect(await codeOf(await identify(3))).toBe('done')
})

test('a labour agency gives its licence too', async () => {
  const door = await openDoor()
  const agency = (n: number, licence: string) =>
    door.knock('/api/posting/identify', {
      body: { command: tap(n), identity: { kind: 'agency', creditCode, licence, phone: makePhone(1) }, pin: madeUpPin },
    })
  expect(await codeOf(await agency(1, '123'))).toBe('wrong-length')
  expect(await answerOf(await agency(2, '1307220001'))).toMatchObject({ kind: 'agency' })
})
