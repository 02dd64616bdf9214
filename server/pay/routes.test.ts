import { describe, expect, test } from 'vitest'
import { jobsDone } from '../../shared/day/market-day/jobs-done.ts'
import { CommandId } from '../../shared/ids.ts'
import {
  accept,
  approve,
  broccoli,
  checkIn,
  farmer,
  first,
  li,
  monday,
  nightShift,
  placement,
  post,
  reason,
  stopWork,
  tuesday,
  wang,
} from '../../shared/testing/cast.ts'
import { papersOn } from '../../shared/testing/on-paper.ts'
import { clerkAtDesk, codeOf, type Door, openDoor } from '../access/test-door.ts'
import { signClaim } from '../placement/ticket.ts'
import { settle } from '../test-hall.ts'
import { happens, inCounty, nextMorning } from './test-pay.ts'

/** The cookie that an answer sets. */
const visitorIn = (response: Response) => ({
  visitor: /visitor=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '',
})

describe('pay is spoken of with whoever has shown who they are', () => {
  test('by a card or a ticket, and never by what was typed', async () => {
    const { as, mine, state } = await nextMorning()
    const typed = as({ of: 'worker', worker: wang })
    expect(await codeOf(await mine(typed))).toBe('proof-needed')
    expect(await codeOf(await state(1, 'paid', typed))).toBe('proof-needed')
    for (const proof of ['ticket', 'card'] as const) {
      const proven = as({ of: 'worker', worker: wang, proof })
      expect((await (await mine(proven)).json()).value).toMatchObject({ questions: [{ placement: placement(1) }] })
    }
    expect(await codeOf(await state(2, 'paid', as({ of: 'worker', worker: li, proof: 'card' })))).toBe('no-such-work')
  })

  test('a ticket says it once, and the county knows that it was no more than a ticket', async () => {
    const { door, as, state } = await nextMorning()
    const [ticket, card] = [
      as({ of: 'worker', worker: wang, proof: 'ticket' }),
      as({ of: 'worker', worker: wang, proof: 'card' }),
    ]
    expect(await codeOf(await state(1, 'paid', ticket))).toBe('done')
    expect(await codeOf(await state(2, 'unpaid', ticket))).toBe('pay-said')
    expect(await codeOf(await state(3, 'unpaid', card))).toBe('done')
    expect(door.hall.county.state.works.get(`${placement(1)}/${monday}`)?.workerSaid?.said).toBe('unpaid')
  })

  test('a card that was read is a proof, the same number typed is none', async () => {
    const { door, mine, worker } = await nextMorning()
    const identity = { kind: 'resident-id', number: worker.residentId } as const
    const identify = (body: object) => door.knock('/api/check-in/identify', { body: { identity, ...body } })
    const read = await identify({ read: true })
    expect(await codeOf(await mine(visitorIn(read)))).toBe('done')
    expect((await identify({})).headers.get('set-cookie')).toBeNull()
    const checkInWith = (n: number, body: object) =>
      door.knock('/api/check-in/check-in', {
        body: {
          command: CommandId.parse(`cmd_20260818_${String(n).padStart(16, '7')}`),
          ...{ identity, consent: false, wants: { trades: [broccoli.trade] }, certificates: [], ...body },
        },
      })
    expect(await codeOf(await mine(visitorIn(await checkInWith(1, {}))))).toBe('proof-needed')
    expect(await codeOf(await mine(visitorIn(await checkInWith(2, { read: true }))))).toBe('done')
  })

  test('two taps at two terminals are one word, and one complaint', async () => {
    const { door, as, state } = await nextMorning()
    const cookies = as({ of: 'worker', worker: wang, proof: 'card' })
    const both = await Promise.all([state(1, 'unpaid', cookies), state(2, 'unpaid', cookies)])
    expect(await Promise.all(both.map(codeOf))).toEqual(['done', 'done'])
    expect(door.hall.county.state.employers.get(farmer)?.record).toMatchObject({ asked: 1, openComplaints: 1 })
  })
})

describe('a ticket of the day before', () => {
  test.each([
    ['before anybody has come', []],
    ['when others have come', [checkIn(li)]],
  ])('opens the question of its holder’s pay %s, and no number of today', async (_, came) => {
    const { door, scan, mine } = await nextMorning()
    for (const command of came) await happens(door, command)
    const scanned = await scan()
    expect((await scanned.clone().json()).value).toEqual({})
    const own = (await (await mine(visitorIn(scanned))).json()).value
    expect(own).toMatchObject({ questions: [{ placement: placement(1), workDate: monday, owedFen: 17_000 }] })
    expect(own).not.toHaveProperty('number')
    expect(own).not.toHaveProperty('goesOn')
  })

  test('counts in the revision that counted, for its own day, and only if the market signed it', async () => {
    const { door, claim, scan } = await nextMorning()
    const { privateKey } = door.hall.keys.ticket
    await happens(door, checkIn(li))
    for (const other of [{ revision: 2 }, { validDay: tuesday }, { placement: placement(2) }]) {
      const response = await scan(signClaim({ ...claim, ...other }, privateKey))
      expect(await codeOf(response)).toBe('ticket-not-known')
      expect(response.headers.get('set-cookie')).toBeNull()
    }
    expect(await codeOf(await scan('AAAA'))).toBe('ticket-not-known')
  })

  test('is their kept record’s, where two records were one person’s', async () => {
    const { door, scan, mine } = await nextMorning()
    await inCounty(door, { type: 'register-worker', worker: li })
    await inCounty(door, {
      type: 'merge-workers',
      kept: li,
      merged: wang,
      reason,
    })
    const own = (await (await mine(visitorIn(await scan()))).json()).value
    expect(own.questions).toHaveLength(1)
  })
})

describe('whoever stands in line is led to the question', () => {
  /** The first whole view that their page gets. */
  async function seen(door: Door, cookies: Readonly<Record<string, string>>) {
    const reader = (await door.knock('/api/live/worker', { method: 'GET', cookies })).body?.getReader()
    const told = new TextDecoder().decode((await reader?.read())?.value)
    await reader?.cancel()
    return told
  }

  test('once in a session, and only where they have shown who they are', async () => {
    const { door, as, mine } = await nextMorning()
    await happens(door, checkIn(wang))
    const proven = as({ of: 'worker', worker: wang, proof: 'card' })
    expect(await seen(door, proven)).toContain('"payDue":true')
    expect(await seen(door, as({ of: 'worker', worker: wang }))).not.toContain('payDue')
    const asked = await mine(proven)
    expect((await asked.clone().json()).value).toMatchObject({ number: 'A001', goesOn: true })
    const later = visitorIn(asked)
    expect(await seen(door, later)).not.toContain('payDue')
    expect(await codeOf(await mine(later))).toBe('done')
  })

  test('and not on the day of the work itself', async () => {
    const { door, as, state } = await nextMorning({ ...broccoli, payDay: 'next-day' })
    await happens(door, checkIn(wang))
    const proven = as({ of: 'worker', worker: wang, proof: 'card' })
    expect(await seen(door, proven)).not.toContain('payDue')
    expect(await codeOf(await state(1, 'paid', proven))).toBe('done')
  })
})

describe('papers of pay', () => {
  const textOf = async (response: Response): Promise<string> => {
    const { value } = await response.json()
    return papersOn(value.papers)
      .map(({ text }) => text)
      .join()
  }
  const slipOf = (door: Door, cookies: Readonly<Record<string, string>>) =>
    door.knock('/api/pay/print-slip', { body: { command: door.hall.ownCommand(), language: 'zh' }, cookies })
  const wages = (door: Door) =>
    door.knock('/api/pay/print-wages', {
      body: { command: door.hall.ownCommand(), posting: first, workDate: monday, language: 'zh' },
      cookies: { staff: door.seal(clerkAtDesk) },
    })

  test('the worker’s slip tells their days, what is owed, and what either side says', async () => {
    const { door, as, state } = await nextMorning()
    const cookies = as({ of: 'worker', worker: wang, proof: 'card' })
    await state(1, 'unpaid', cookies)
    const paid = [{ placement: placement(1), workDate: monday, fen: 17_000 }]
    await inCounty(door, { type: 'state-paid', employer: farmer, payments: paid, heard: 'telephone' })
    const slip = (by: Readonly<Record<string, string>>) => slipOf(door, by)
    const said = await textOf(await slip(cookies))
    for (const part of ['工资条', '8月17日', '蔬菜采收', '170 元', '您说没给', '用工方说给了 170 元', '12333'])
      expect(said).toContain(part)
    expect(said).not.toContain('补打')
    expect(await codeOf(await slip(as({ of: 'worker', worker: wang })))).toBe('proof-needed')
    expect(await textOf(await slip(cookies))).toContain('补打 1　2026年8月18日')
  })

  test('the employer’s wage list names who is owed what, before the close and after it', async () => {
    const door = await openDoor()
    for (const command of [post(broccoli), approve(first), checkIn(wang)]) await happens(door, command)
    expect(await codeOf(await wages(door))).toBe('no-such-work')
    await happens(door, accept(wang, 1))
    const next = await nextMorning()
    for (const at of [door, next.door]) {
      const said = await textOf(await wages(at))
      for (const part of ['工资单', 'A001', '170 元', '1 人，一共该给 170 元', '用工方签字'])
        expect(said).toContain(part)
    }
  })

  test('of piece work that rain stopped they name the least, before the close and after it', async () => {
    const baskets = { basis: 'piece', unit: 'basket', amountFen: 300, piecesPerHour: 6 } as const
    const door = await openDoor()
    const terms = { ...broccoli, pay: baskets, rainRule: 'by-hour' } as const
    for (const command of [post(terms), approve(first), checkIn(wang), accept(wang, 1)]) await happens(door, command)
    door.hall.clock.pass(5.5 * 3600)
    await settle()
    await happens(door, stopWork(first, 'rain'))
    const list = ['____ 件，一件 3 元', '停了工，至少给 81 元', '1 人件数没报，该给多少要等报了再算']
    const before = await textOf(await wages(door))
    for (const part of list) expect(before).toContain(part)
    expect(before).not.toContain('0 人')
    const jobs = jobsDone(door.hall.day.state, monday)
    await inCounty(door, { type: 'take-day-results', day: monday, workers: [], employers: [], jobs })
    const after = await textOf(await wages(door))
    for (const part of list) expect(after).toContain(part)
    const slip = await textOf(await slipOf(door, { visitor: door.seal({ of: 'worker', worker: wang, proof: 'card' }) }))
    expect(slip).toContain('件数没报，至少 81 元，一件 3 元')
  })
})

test('the sheet of a day of work tells both books in order: what was said at the work, and what was said of its pay', async () => {
  const { door, state, as } = await nextMorning(nightShift)
  const people = [{ placement: placement(1), minutes: 240 }]
  await happens(door, { type: 'finish-work', posting: first, employer: farmer, workDate: monday, people })
  await state(1, 'paid', as({ of: 'worker', worker: wang, proof: 'card' }))
  const sheet = await door.knock('/api/pay/work', {
    body: { placement: placement(1), workDate: monday },
    cookies: { staff: door.seal(clerkAtDesk) },
  })
  const { steps } = (await sheet.json()).value
  const told = steps.map(({ event }: { event: { type: string } }) => event.type)
  expect(told).toEqual(expect.arrayContaining(['placement-made', 'arrived', 'work-finished', 'worker-pay-stated']))
  expect(told.at(-1)).toBe('worker-pay-stated')
})
