import { describe, expect, test } from 'vitest'
import type { WorkRecord } from '../../shared/api/pay.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { closeCode, closingWord } from '../../shared/ledger/close-code.ts'
import {
  accept,
  answerChange,
  at,
  broccoli,
  changeTerms,
  checkIn,
  farmer,
  first,
  li,
  monday,
  nightShift,
  placement,
  reason,
  wang,
} from '../../shared/testing/cast.ts'
import { clerkAtDesk } from '../access/test-door.ts'
import { ChainBroken } from '../ledger/read-through.ts'
import type { ReadSeals } from '../ledger/seals.ts'
import { madeUpTextId } from '../register/made-up-people.ts'
import { happens, inCounty, nextMorning } from './test-pay.ts'

type Morning = Awaited<ReturnType<typeof nextMorning>>

async function ask({ door }: Morning, how: object = { masked: true }) {
  const response = await door.knock('/api/pay/print-record', {
    body: { command: door.hall.ownCommand(), placement: placement(1), workDate: monday, ...how },
    cookies: { staff: door.seal(clerkAtDesk) },
  })
  const text = await response.text()
  return { text, reply: JSON.parse(text) }
}
async function record(morning: Morning, how?: object): Promise<WorkRecord> {
  const { reply } = await ask(morning, how)
  if (reply.answer !== 'done') throw new Error(JSON.stringify(reply))
  return reply.value
}
const names = (lines: WorkRecord['day']) => lines.map(({ step }) => step.event.type)

describe('the record for the inspectorate', () => {
  test('carries the code that the wall showed when its day was closed', async () => {
    const morning = await nextMorning()
    const { closeCode: code } = await record(morning)
    const hash = await morning.door.hall.ledger.hashOf(monday, closingWord)
    expect(code).toBe(hash && closeCode(hash))
    expect(code).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}$/)
  })

  test('goes on into the next morning, in which a night shift is finished', async () => {
    const morning = await nextMorning(nightShift)
    const people = [{ placement: placement(1) }]
    await happens(morning.door, { type: 'finish-work', posting: first, workDate: monday, people })
    expect(names((await record(morning)).day).slice(-2)).toEqual(['arrived', 'work-finished'])
  })

  test('tells of their work and of nobody else’s, and of both sides what they said and when', async () => {
    const others = [checkIn(li), accept(li, 2)]
    const { door, state, as, ...rest } = await nextMorning(broccoli, { later: others })
    await state(1, 'unpaid', as({ of: 'worker', worker: wang, proof: 'card' }))
    const payments = [1, 2].map((n) => ({ placement: placement(n), workDate: monday, fen: 10_000 * n }))
    await inCounty(door, { type: 'state-paid', employer: farmer, payments, heard: 'telephone' })
    const { work, day, county } = await record({ door, state, as, ...rest })
    expect(day.filter(({ step }) => JSON.stringify(step).includes(placement(2)))).toEqual([])
    expect(names(county)).toEqual(['worker-pay-stated', 'complaint-opened', 'employer-pay-stated'])
    expect(county[2]?.step.event).toMatchObject({ payments: [{ placement: placement(1), fen: 10_000 }] })
    expect(work).toMatchObject({ said: { said: 'unpaid', fen: 0 }, employerSaidFen: 10_000, standing: 'disputed' })
    expect([work.saidAt, work.employerSaidAt]).toEqual(county.filter((_, at) => at !== 1).map(({ step }) => step.at))
  })
})

describe('the terms on it are those that the worker agreed to', () => {
  const paying = (amountFen: number): Terms => ({ ...nightShift, pay: { basis: 'day', amountFen } })
  const agreed = [changeTerms(first, paying(18_000)), answerChange(wang, 1, 2, 'agree')]
  test.each<[string, readonly DayCommand[], number]>([
    ['as the ticket was made', [], 17_000],
    ['as they stood when they last said yes', agreed, 18_000],
    ['never as they were only proposed', [...agreed, changeTerms(first, paying(17_500))], 18_000],
  ])('%s', async (_, later, amountFen) => {
    const morning = await nextMorning(nightShift, { later })
    const people = [{ placement: placement(1) }]
    await happens(morning.door, { type: 'finish-work', posting: first, workDate: monday, people })
    expect((await record(morning)).terms?.pay).toEqual({ basis: 'day', amountFen })
  })
})

describe('who they are', () => {
  const known = ({ worker, household }: Morning) =>
    [worker, household].flatMap(({ name, residentId, phone }) => [name, residentId, phone])

  test('is masked on it: neither side’s name, number or phone is anywhere in it', async () => {
    const morning = await nextMorning()
    const { text } = await ask(morning)
    for (const each of known(morning)) expect(text).not.toContain(each)
  })

  test('is whole for a reason alone, and the ledger keeps that it was', async () => {
    const morning = await nextMorning()
    const { ledger, county } = morning.door.hall
    const { position } = county
    expect((await ask(morning, { masked: false })).reply.refusal).toEqual({ code: 'reason-needed' })
    expect(county.position).toBe(position)

    const { whole } = await record(morning, { masked: false, reason: '劳动监察要的' })
    const { worker, household } = morning
    expect(whole).toEqual({
      worker: { name: worker.name, number: worker.residentId, phone: worker.phone },
      employer: { name: household.name, number: household.residentId, phone: household.phone },
    })
    const told: unknown[] = []
    for await (const { events } of ledger.read('county', position)) told.push(...events)
    expect(told).toMatchObject([{ type: 'work-record-printed', placement: placement(1), masked: false, reason: {} }])
  })

  test('is nothing any more where they asked to be forgotten', async () => {
    const morning = await nextMorning()
    await inCounty(morning.door, { type: 'forget-worker', worker: wang })
    await inCounty(morning.door, { type: 'forget-employer', employer: farmer })
    const { whole } = await record(morning, { masked: false, reason: '劳动监察要的' })
    const gone = { name: '—', number: '—', phone: '—' }
    expect(whole).toEqual({ worker: gone, employer: gone })
  })
})

describe('the proof of each line', () => {
  /** Of a ledger on a disk: the place in its book stands in each hash. */
  const seals: ReadSeals = async (book, positions) => ({
    hashes: new Map([...positions].map((position) => [position, `${book} ${position}`])),
    last: new Map(
      ['2026-07', '2026-08', '2026-08-16', '2026-08-17', '2026-08-18'].map((name, nth) => [
        name,
        { position: nth * 100, at: at('18:00'), hash: `last of ${book} ${name}` },
      ]),
    ),
  })

  test('is its own hash in its own book, and at the end that of the last line of each book it draws on', async () => {
    const morning = await nextMorning(broccoli, { seals })
    await morning.state(1, 'unpaid', morning.as({ of: 'worker', worker: wang, proof: 'card' }))
    const { day, county, books } = await record(morning)
    for (const [book, lines] of Object.entries({ day, county })) {
      expect(lines.length).toBeGreaterThan(1)
      expect(lines.map(({ hash }) => hash)).toEqual(lines.map(({ step }) => `${book} ${step.position}`))
    }
    const ends = [
      { book: 'day', name: '2026-08-17', position: 300, at: at('18:00'), hash: 'last of day 2026-08-17' },
      { book: 'county', name: '2026-08', position: 100, at: at('18:00'), hash: 'last of county 2026-08' },
    ]
    expect(books).toEqual(ends)
  })

  test('names the next day’s book too where something of the work was said only then', async () => {
    const night = await nextMorning(nightShift, { seals })
    const people = [{ placement: placement(1) }]
    await happens(night.door, { type: 'finish-work', posting: first, workDate: monday, people })
    const { books } = await record(night)
    expect(books.map(({ name }: { name: string }) => name)).toEqual(['2026-08-17', '2026-08-18'])
  })

  test('is none of a ledger that lies on no disk', async () => {
    const { day, county, books } = await record(await nextMorning())
    for (const line of [...day, ...county]) expect(line).not.toHaveProperty('hash')
    expect(books).toEqual([])
  })

  test('where the chain is broken nothing is printed: the desk hears where, and no entry says that it was', async () => {
    const broken = await nextMorning(broccoli, {
      seals: async () => {
        throw new ChainBroken('/data/ledger/day/2026-08-17.jsonl', 7, 'its hash is another')
      },
    })
    const { position } = broken.door.hall.county
    expect((await ask(broken)).reply.refusal).toEqual({ code: 'chain-broken', file: '2026-08-17.jsonl', line: 7 })
    expect(broken.door.hall.county.position).toBe(position)
  })
})

test('a note that staff wrote is read on it, and one that was erased is said to be', async () => {
  const morning = await nextMorning()
  const { hall } = morning.door
  const about = { placement: placement(1), workDate: monday }
  const kept = await hall.register.keepText(madeUpTextId(1), '打了两次电话，没人接', monday)
  if (kept.outcome === 'failed') throw new Error(kept.reason)
  await inCounty(morning.door, { type: 'open-complaint', ...about, about: 'terms', note: kept.value })
  await inCounty(morning.door, { type: 'note-complaint', ...about, step: 'called-employer', note: reason })
  const { county } = await record(morning)
  expect(county.map(({ step }) => step.reason)).toEqual([{ text: '打了两次电话，没人接' }, 'erased'])
})
