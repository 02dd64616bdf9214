import { describe, expect, test } from 'vitest'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId } from '../../shared/ids.ts'
import { approve, broccoli, changePlaces, first, picking, post } from '../../shared/testing/cast.ts'
import { clerkAtDesk, codeOf, openDoor } from '../access/test-door.ts'
import { settle } from '../test-hall.ts'

const tap = (n: number) => CommandId.parse(`cmd_20260817_${String(n).padStart(16, '0')}`)
const paper = (nth: number) => makeResidentId('1970-05-20', nth)
const lastFour = (nth: number) => paper(nth).slice(-4)
const session = (response: Response) => /visitor=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''

/** Six from one township check in, one after another; the first stays at the terminal. */
async function sixCome() {
  const door = await openDoor()
  let taps = 0
  const visitors: string[] = []
  for (let nth = 1; nth <= 6; nth += 1) {
    const identity = { kind: 'resident-id', number: paper(nth) } as const
    const body = { command: tap(++taps), identity, consent: true, wants: { trades: [picking] }, certificates: [] }
    visitors.push(session(await door.knock('/api/check-in/check-in', { body })))
  }
  const asks = (nth: number) => (name: string, body: object) =>
    door.knock(`/api/${name}`, {
      body: { command: tap(++taps), ...body },
      cookies: { visitor: visitors[nth - 1] ?? '' },
    })
  const clerk = (name: string, body: object) =>
    door.knock(`/api/${name}`, { body: { command: tap(++taps), ...body }, cookies: { staff: door.seal(clerkAtDesk) } })
  const happens = (command: DayCommand) =>
    door.hall.day.ask({ id: door.hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })
  return { door, asks, clerk, happens }
}
async function viewOf(response: Response): Promise<WorkerView> {
  const { value }: { value: WorkerView } = await response.json()
  return value
}

describe('a crew at the terminal', () => {
  test('takes nobody who does not prove who they are, and a guess is counted as everywhere', async () => {
    const { asks } = await sixCome()
    const add = (number: string, digits: string) => asks(1)('check-in/form-crew', { number, lastFour: digits })
    expect(await codeOf(await add('A002', '0000'))).toBe('wrong-proof')
    expect(await codeOf(await add('A002', lastFour(3)))).toBe('wrong-proof')
    expect((await viewOf(await add('A002', lastFour(2)))).crew).toEqual({
      numbers: ['A001', 'A002'],
      foreman: 'A001',
      tickets: [],
    })
    for (let guess = 0; guess < 5; guess += 1) await add('A003', '0000')
    expect(await codeOf(await add('A003', lastFour(3)))).toBe('too-many-tries')
  })

  test('goes to a job with room for all, on one word, and its tickets are printed where it is said', async () => {
    const { asks, happens } = await sixCome()
    for (let nth = 2; nth <= 6; nth += 1)
      await asks(1)('check-in/form-crew', { number: `A00${nth}`, lastFour: lastFour(nth) })
    await happens(post({ ...broccoli, places: 4 }))
    await happens(approve(first))
    await settle()
    expect(await codeOf(await asks(2)('matching/ask-for-job', { posting: first }))).toBe('too-few-places')
    await happens(changePlaces(first, 8))
    await settle()
    const left = await viewOf(await asks(6)('check-in/come-back', {}))
    expect(left.offer?.people).toBe(6)
    const taken = await viewOf(await asks(3)('matching/accept', { offer: left.offer?.offer ?? '' }))
    expect(taken.tickets).toHaveLength(1)
    const others = taken.crew?.tickets ?? []
    expect(others).toHaveLength(5)
    for (const placement of others) {
      expect(await codeOf(await asks(3)('placement/print-ticket', { placement, language: 'zh' }))).toBe('done')
      // Once: a paper more is its holder's to ask for.
      expect(await codeOf(await asks(3)('placement/print-ticket', { placement, language: 'zh' }))).toBe(
        'placement-gone',
      )
    }
  })

  test('lets go who leaves it', async () => {
    const { asks } = await sixCome()
    await asks(1)('check-in/form-crew', { number: 'A002', lastFour: lastFour(2) })
    expect((await viewOf(await asks(2)('check-in/leave-crew', {}))).crew).toBeUndefined()
  })
})

test('staff form a crew of those who stand before them, let one go and dissolve it', async () => {
  const { clerk, asks } = await sixCome()
  const crew = async () => (await viewOf(await asks(1)('check-in/come-back', {}))).crew?.numbers
  expect(
    await codeOf(
      await clerk('check-in/form-crew-for', { number: 'A001', others: ['A002', 'A099'], reason: 'one car' }),
    ),
  ).toBe('not-in-line')
  await clerk('check-in/form-crew-for', { number: 'A001', others: ['A003', 'A002', 'A004'], reason: 'one car' })
  expect(await crew()).toEqual(['A001', 'A002', 'A003', 'A004'])
  await clerk('check-in/leave-crew-for', { number: 'A003', reason: 'asked' })
  expect(await crew()).toEqual(['A001', 'A002', 'A004'])
  await clerk('check-in/dissolve-crew-for', { number: 'A004', reason: 'asked' })
  expect(await crew()).toBeUndefined()
})
