import { describe, expect, test } from 'vitest'
import type { CountyCommand } from '../../shared/county/messages.ts'
import { jobsDone } from '../../shared/day/market-day/jobs-done.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { CommandId } from '../../shared/ids.ts'
import { closeCode, closingWord } from '../../shared/ledger/close-code.ts'
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
  tuesday,
  wang,
} from '../../shared/testing/cast.ts'
import { papersOn } from '../../shared/testing/on-paper.ts'
import { clerkAtDesk, codeOf, type Door, openDoor } from '../access/test-door.ts'
import type { SessionOf } from '../access/tokens.ts'
import { ChainBroken } from '../ledger/read-through.ts'
import type { ReadSeals } from '../ledger/seals.ts'
import { signClaim } from '../placement/ticket.ts'
import { madeUpWorker } from '../register/made-up-people.ts'
import { marketOf } from '../signed-token.ts'
import { settle } from '../test-hall.ts'

const happens = async ({ hall }: Door, command: DayCommand) => {
  const asked = { id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command } as const
  expect(await hall.day.ask(asked)).toMatchObject({ answer: 'done' })
  await settle()
}
const inCounty = async ({ hall }: Door, command: CountyCommand) => {
  const asked = { id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '', command } as const
  expect(await hall.county.ask(asked)).toMatchObject({ answer: 'done' })
}

/** Wang worked on Monday; it is Tuesday, 05:35. */
async function nextMorning(terms = broccoli, seals?: ReadSeals) {
  const door = await openDoor(seals === undefined ? {} : { seals })
  const { identity, record } = madeUpWorker(1)
  await door.hall.register.findOrCreate(identity, wang, record, monday)
  await inCounty(door, { type: 'register-worker', worker: wang })
  await inCounty(door, { type: 'register-employer', employer: farmer, kind: 'person' })
  for (const command of [post(terms), approve(first), checkIn(wang)]) await happens(door, command)
  await happens(door, accept(wang, 1))
  const jobs = jobsDone(door.hall.day.state, monday)
  await inCounty(door, { type: 'take-day-results', day: monday, workers: [], employers: [], jobs })
  for (const hours of [12.6, 11.5]) {
    door.hall.clock.pass(hours * 3600)
    await settle()
  }
  const { privateKey, publicKey } = door.hall.keys.ticket
  const claim = { market: marketOf(publicKey), placement: placement(1), revision: 1, validDay: monday }
  const scan = (token = signClaim(claim, privateKey)) => door.knock('/api/check-in/scan', { body: { token } })
  const as = (session: SessionOf) => ({ visitor: door.seal(session) })
  const tap = (n: number) => CommandId.parse(`cmd_20260818_${String(n).padStart(16, '0')}`)
  const state = (n: number, said: string, cookies: Readonly<Record<string, string>>) =>
    door.knock('/api/pay/state', {
      body: { command: tap(n), placement: placement(1), workDate: monday, said },
      cookies,
    })
  const mine = (cookies: Readonly<Record<string, string>>) => door.knock('/api/pay/mine', { cookies })
  return { door, claim, scan, as, state, mine, residentId: record.residentId ?? '' }
}
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
    const { door, mine, residentId } = await nextMorning()
    const identity = { kind: 'resident-id', number: residentId } as const
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

describe('the record for the inspectorate', () => {
  const record = ({ door }: Awaited<ReturnType<typeof nextMorning>>) =>
    door.knock('/api/pay/print-record', {
      body: { command: door.hall.ownCommand(), placement: placement(1), workDate: monday, masked: true },
      cookies: { staff: door.seal(clerkAtDesk) },
    })

  test('carries the code that the wall showed when its day was closed', async () => {
    const morning = await nextMorning()
    const { value } = await (await record(morning)).json()
    const hash = await morning.door.hall.ledger.hashOf(monday, closingWord)
    expect(value.closeCode).toBe(hash && closeCode(hash))
    expect(value.closeCode).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}$/)
  })

  test('goes on into the next morning, in which a night shift is finished', async () => {
    const morning = await nextMorning(nightShift)
    const people = [{ placement: placement(1) }]
    await happens(morning.door, { type: 'finish-work', posting: first, workDate: monday, people })
    const { value } = await (await record(morning)).json()
    const told = value.day.map(({ step }: { step: { event: { type: string } } }) => step.event.type)
    expect(told.slice(-2)).toEqual(['arrived', 'work-finished'])
  })

  test('is not printed where the chain is broken: the desk hears where, and nothing says that it was printed', async () => {
    const broken = await nextMorning(broccoli, async () => {
      throw new ChainBroken('/data/ledger/day/2026-08-17.jsonl', 7, 'its hash is another')
    })
    const { position } = broken.door.hall.county
    expect((await (await record(broken)).json()).refusal).toEqual({
      code: 'chain-broken',
      file: '2026-08-17.jsonl',
      line: 7,
    })
    expect(broken.door.hall.county.position).toBe(position)
  })
})

describe('papers of pay', () => {
  const textOf = async (response: Response): Promise<string> => {
    const { value } = await response.json()
    return papersOn(value.papers)
      .map(({ text }) => text)
      .join()
  }

  test('the worker’s slip tells their days, what is owed, and what either side says', async () => {
    const { door, as, state } = await nextMorning()
    const cookies = as({ of: 'worker', worker: wang, proof: 'card' })
    await state(1, 'unpaid', cookies)
    const paid = [{ placement: placement(1), workDate: monday, fen: 17_000 }]
    await inCounty(door, { type: 'state-paid', employer: farmer, payments: paid, heard: 'telephone' })
    const slip = (by: Readonly<Record<string, string>>) =>
      door.knock('/api/pay/print-slip', { body: { command: door.hall.ownCommand(), language: 'zh' }, cookies: by })
    const said = await textOf(await slip(cookies))
    for (const part of ['工资条', '8月17日', '蔬菜采收', '170 元', '您说没给', '用工方说给了 170 元', '12333'])
      expect(said).toContain(part)
    expect(await codeOf(await slip(as({ of: 'worker', worker: wang })))).toBe('proof-needed')
  })

  test('the employer’s wage list names who is owed what, before the close and after it', async () => {
    const wages = (door: Door) =>
      door.knock('/api/pay/print-wages', {
        body: { command: door.hall.ownCommand(), posting: first, workDate: monday, language: 'zh' },
        cookies: { staff: door.seal(clerkAtDesk) },
      })
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
})
