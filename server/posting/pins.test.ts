import { describe, expect, test, vi } from 'vitest'
import { madeUpPin, makeCreditCode, makePhone } from '../../shared/identity/made-up.ts'
import { CommandId } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { clerkAtDesk, codeOf, openDoor, staffedHall } from '../access/test-door.ts'
import { openMemoryLedger } from '../ledger/memory.ts'
import { settle } from '../test-hall.ts'

vi.setConfig({ testTimeout: 60_000 })

const company = (n = 1, phone = 1) =>
  ({ kind: 'company', creditCode: makeCreditCode(n), phone: makePhone(phone) }) as const

/** A terminal and a desk, and what is asked there. */
async function openMarket() {
  const ledger = openMemoryLedger()
  const hall = await staffedHall({ ledger })
  const door = await openDoor({ hall })
  let taps = 0
  const tap = () => CommandId.parse(`cmd_20260817_${String(++taps).padStart(16, '0')}`)
  const staff = { staff: door.seal(clerkAtDesk) }
  const comes = async (pin?: string, identity: object = company(), command = tap()) => {
    const response = await door.knock('/api/posting/identify', { body: { command, identity, pin } })
    const session = /visitor=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
    return { said: await response.json(), session }
  }
  const said = async (pin?: string, identity?: object, command?: CommandId) => {
    const { said, session } = await comes(pin, identity, command)
    expect(session !== undefined).toBe(said.answer === 'done')
    return said.refusal?.code ?? said.answer
  }
  const clerk = (name: string, body: object, command = tap()) =>
    door.knock(`/api/${name}`, { body: { command, ...body }, cookies: staff })
  const theirs = () => {
    const [employer] = hall.county.state.employers.keys()
    if (employer === undefined) throw new Error('nobody was registered')
    return employer
  }
  const reset = async (command = tap()): Promise<string> =>
    (await (await clerk('staff-desk/reset-pin', { employer: theirs() }, command)).json()).value.pin
  const approve = () =>
    hall.county.ask({
      id: hall.ownCommand(),
      actor: { by: 'terminal' },
      bodyDigest: '',
      command: { type: 'approve-employer', employer: theirs() },
    })
  const entries = async () => {
    const lines: string[] = []
    for await (const entry of hall.ledger.read('county', hall.day.position)) lines.push(JSON.stringify(entry))
    return lines
  }
  const atDesk = async () => {
    const known = await door.knock('/api/counter/employer', { body: { employer: theirs() }, cookies: staff })
    return (await known.json()).value.employerPin
  }
  return { hall, door, ledger, tap, comes, said, clerk, theirs, reset, approve, entries, atDesk }
}

describe('who comes for the first time', () => {
  test('chooses a PIN, and nothing is kept of them before', async () => {
    const { hall, comes, said } = await openMarket()
    expect((await comes()).said.refusal).toEqual({ code: 'pin-needed', choose: true })
    for (const pin of ['111111', '123456', '112233', makeCreditCode(1).slice(2, 8)])
      expect(await said(pin)).toBe('easy-pin')
    expect(await said('12345')).toBe('not-understood')
    expect(hall.county.state.employers.size).toBe(0)
    expect(await said(madeUpPin)).toBe('done')
  })

  test('who loses the answer sends the tap again and is in; it is written down once, and the PIN nowhere', async () => {
    const { hall, said, tap, theirs, entries } = await openMarket()
    const once = tap()
    expect([await said(madeUpPin, company(), once), await said(madeUpPin, company(), once)]).toEqual(['done', 'done'])
    expect(await said('395173', company(), once)).toBe('wrong-pin')
    const told = (await entries()).filter((line) => line.includes('employer-pin-set'))
    expect(told).toHaveLength(1)
    expect(JSON.parse(told[0] ?? '')).toMatchObject({ actor: { by: 'terminal' } })
    expect((await entries()).join()).not.toContain(madeUpPin)
    const record = hall.register.person(theirs())
    expect(JSON.stringify(record)).not.toContain(madeUpPin)
    expect(record).toMatchObject({ pinHash: expect.stringMatching(/^scrypt\$/) })
  })

  test('who presses at two terminals at once with two PINs has one of them', async () => {
    const { said } = await openMarket()
    const heard = await Promise.all([said(madeUpPin), said('518805')])
    expect(heard.sort()).toEqual(['done', 'wrong-pin'])
  })
})

describe('whose numbers are public', () => {
  test('is nobody else: code and phone alone open nothing, before and after staff approve', async () => {
    const { comes, said, approve } = await openMarket()
    await said(madeUpPin)
    for (const checked of [false, true]) {
      if (checked) await approve()
      expect((await comes()).said.refusal).toEqual({ code: 'pin-needed', choose: false })
      expect(await said('518805')).toBe('wrong-pin')
      expect(await said(madeUpPin)).toBe('done')
    }
  })

  test('is not guessed: of 10,000 tries from many places five are heard, another goes on, and time heals', async () => {
    const { door, said, tap, hall } = await openMarket()
    await said(madeUpPin)
    const heard = new Map<string, number>()
    for (let guess = 0; guess < 10_000; guess += 1) {
      const pin = String(390_173 + guess)
      const body = { command: tap(), identity: company(), pin: pin === madeUpPin ? '000000' : pin }
      const address = `10.0.${guess % 250}.${guess % 199}`
      const code = await codeOf(await door.knock('/api/posting/identify', { body, address }))
      heard.set(code, (heard.get(code) ?? 0) + 1)
    }
    expect(Object.fromEntries(heard)).toEqual({ 'wrong-pin': 5, 'too-many-tries': 9995 })
    expect(await said(madeUpPin)).toBe('too-many-tries')
    expect(await said(madeUpPin, company(2))).toBe('done')
    hall.clock.pass(300)
    expect(await said(madeUpPin)).toBe('done')
  })
})

describe('whoever types a firm’s code first, and is not the firm', () => {
  test('is not made the firm by a call of the firm: staff hear that another phone chose the PIN', async () => {
    const { hall, said, clerk, theirs, reset } = await openMarket()
    expect(await said(madeUpPin, company(1, 9))).toBe('done')
    const call = { employer: company(1, 1), terms: broccoli, employerName: '坝上蔬菜合作社', approve: {} }
    expect(await codeOf(await clerk('posting/post-for', call))).toBe('wrong-proof')
    expect(hall.county.state.employers.get(theirs())?.approved).toBe(false)
    // The firm at the window: its phone and a PIN of its own, and the stranger has neither.
    await clerk('staff-desk/correct-employer', { employer: theirs(), phone: makePhone(1) })
    const pin = await reset()
    expect(await codeOf(await clerk('posting/post-for', call))).toBe('done')
    expect(await said(madeUpPin, company(1, 9))).toBe('wrong-pin')
    expect(await said(pin, company(1, 1))).toBe('done')
  })

  test('loses the PIN where staff put the phone right before they approve: the next one is given at the window alone', async () => {
    const { hall, door, said, comes, clerk, theirs, tap, atDesk, reset, approve } = await openMarket()
    const { session: visitor = '' } = await comes(madeUpPin, company(1, 9))
    expect(await atDesk()).toBe('chosen')
    await clerk('staff-desk/correct-employer', { employer: theirs(), name: '坝上蔬菜合作社' })
    expect(await atDesk()).toBe('chosen')
    await clerk('staff-desk/correct-employer', { employer: theirs(), phone: makePhone(1) })
    expect(await atDesk()).toBeUndefined()
    const post = { body: { command: tap(), terms: broccoli }, cookies: { visitor } }
    expect(await codeOf(await door.knock('/api/posting/post', post))).toBe('session-over')
    const call = { employer: company(1, 1), terms: broccoli, employerName: '坝上蔬菜合作社' }
    expect(await codeOf(await clerk('posting/post-for', call))).toBe('done')
    // The firm's phone is as public as its code: whoever comes with both, or with any other phone, chooses nothing anew.
    for (const identity of [company(1, 1), company(1, 9)]) expect(await said(madeUpPin, identity)).toBe('pin-at-window')
    const ofStranger = { ...call, employer: company(1, 9) }
    expect(await codeOf(await clerk('posting/post-for', ofStranger))).toBe('wrong-proof')
    expect(hall.register.person(theirs())).toMatchObject({ phone: makePhone(1) })
    const pin = await reset()
    expect(await said(madeUpPin, company(1, 1))).toBe('wrong-pin')
    expect(await said(pin, company(1, 1))).toBe('done')
    await approve()
    expect(await said(pin, company(1, 1))).toBe('done')
  })

  test('and of a firm that is approved the phone is put right, and the PIN stays theirs', async () => {
    const { said, clerk, theirs, approve } = await openMarket()
    await said(madeUpPin)
    await approve()
    await clerk('staff-desk/correct-employer', { employer: theirs(), phone: makePhone(2) })
    expect(await said(madeUpPin, company(1, 2))).toBe('done')
  })
})

describe('an employer of before there were PINs', () => {
  const byTelephone = { employer: company(), terms: broccoli, employerName: '坝上蔬菜合作社' }

  test('whom staff have checked comes to the window, and goes on with the PIN they give', async () => {
    const { said, clerk, reset } = await openMarket()
    expect(await codeOf(await clerk('posting/post-for', { ...byTelephone, approve: {} }))).toBe('done')
    expect([await said(), await said(madeUpPin)]).toEqual(['pin-at-window', 'pin-at-window'])
    const pin = await reset()
    expect(await said(madeUpPin)).toBe('wrong-pin')
    expect(await said(pin)).toBe('done')
  })

  test('whom nobody has checked yet chooses one', async () => {
    const { comes, said, clerk } = await openMarket()
    await clerk('posting/post-for', byTelephone)
    expect((await comes()).said.refusal).toEqual({ code: 'pin-needed', choose: true })
    expect(await said(madeUpPin)).toBe('done')
    expect(await said('518805')).toBe('wrong-pin')
  })
})

describe('a PIN that staff give', () => {
  test('ends the one before, is the same for a tap sent again, and the ledger says who gave it and not what', async () => {
    const { said, reset, tap, entries } = await openMarket()
    await said(madeUpPin)
    const once = tap()
    const [pin, again] = [await reset(once), await reset(once)]
    expect(pin).toMatch(/^\d{6}$/)
    expect(again).toBe(pin)
    expect([await said(madeUpPin), await said(pin)]).toEqual(['wrong-pin', 'done'])
    const told = (await entries()).filter((line) => line.includes('employer-pin-set'))
    expect(told.map((line) => JSON.parse(line).actor.by)).toEqual(['terminal', 'staff'])
    expect(told.join()).not.toContain(pin)
  })

  test('ends at once whatever was opened before, at a terminal and on its stream, and nothing else', async () => {
    const { door, comes, tap, reset } = await openMarket()
    const { session: before } = await comes(madeUpPin)
    const { session: another } = await comes(madeUpPin, company(2))
    const stream = await door.knock('/api/live/employer', { method: 'GET', cookies: { visitor: before ?? '' } })
    const posts = async (visitor = '') =>
      codeOf(await door.knock('/api/posting/post', { body: { command: tap(), terms: broccoli }, cookies: { visitor } }))
    expect(await posts(before)).toBe('done')
    const pin = await reset()
    expect(await posts(before)).toBe('session-over')
    expect(await stream.text()).toMatch(/event: end\n/)
    expect(await posts(another)).toBe('done')
    const { session: after } = await comes(pin)
    expect(await posts(after)).toBe('done')
    door.live.stop()
  })

  test('is told as given, not as chosen by a phone', async () => {
    const { said, reset, atDesk } = await openMarket()
    await said(madeUpPin)
    await reset()
    expect(await atDesk()).toBe('given')
  })

  test('while somebody’s old one is being proven leaves them nothing open', async () => {
    const { hall, door, comes, tap, reset } = await openMarket()
    await comes(madeUpPin)
    const ask = hall.county.ask.bind(hall.county)
    vi.spyOn(hall.county, 'ask').mockImplementationOnce(async (asked) => {
      await reset()
      return ask(asked)
    })
    const { said, session: visitor = '' } = await comes(madeUpPin)
    expect(said.answer).toBe('done')
    const post = { body: { command: tap(), terms: broccoli }, cookies: { visitor } }
    expect(await codeOf(await door.knock('/api/posting/post', post))).toBe('session-over')
  })

  test('that cannot be written down is not given', async () => {
    const { hall, said, clerk, theirs, ledger } = await openMarket()
    await said(madeUpPin)
    ledger.plant('failed')
    expect(await codeOf(await clerk('staff-desk/reset-pin', { employer: theirs() }))).toBe('cannot-save-now')
    await settle()
    const late = CommandId.parse(`cmd_20260816_${'1'.repeat(16)}`)
    expect(await codeOf(await clerk('staff-desk/reset-pin', { employer: theirs() }, late))).toBe('day-over')
    expect(await said(madeUpPin)).toBe('done')
    expect(hall.bugs).toEqual([])
  })
})
