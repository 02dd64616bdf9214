import { expect, test } from 'vitest'
import { z } from 'zod'
import type { TypedTerms } from '../../shared/day/posting/terms.ts'
import type { BoardAnswer } from '../../shared/places/staff-desk/boarding.ts'
import {
  absent,
  accept,
  answerChange,
  approve,
  broccoli,
  changeTerms,
  checkIn,
  first,
  li,
  monday,
  placement,
  post,
  release,
  tuesday,
  unloading,
  wang,
} from '../../shared/testing/cast.ts'
import { liu, yang } from '../../shared/testing/county-cast.ts'
import { clerkAtDesk, openDoor, staffedHall } from '../access/test-door.ts'
import { marketOf } from '../signed-token.ts'
import { happens } from '../test-hall.ts'
import { signClaim } from './ticket.ts'

const Step = z.looseObject({ event: z.looseObject({ type: z.string() }), by: z.looseObject({ by: z.string() }) })

/** Wang and li have the job of the bus at six, and a clerk stands at it with a reader. */
async function atTheBus(hall?: Awaited<ReturnType<typeof staffedHall>>, terms: TypedTerms = broccoli) {
  const door = await openDoor(hall === undefined ? {} : { hall })
  await happens(door.hall, [
    checkIn(wang, terms.trade),
    checkIn(li, terms.trade),
    post(terms),
    approve(first),
    accept(wang, 1),
    accept(li, 2),
  ])
  const { privateKey, publicKey } = door.hall.keys.ticket
  const paper = (n: number, revision = 1, validDay = monday) =>
    signClaim({ market: marketOf(publicKey), placement: placement(n), revision, validDay }, privateKey)
  const asked = async (name: string, body: object) => {
    const cookies = { staff: door.seal(clerkAtDesk) }
    const reply = await door.knock(`/api/placement/${name}`, { body, cookies })
    const told = await reply.json()
    return told.answer === 'done' ? told.value : told.refusal.code
  }
  const tap = () => door.hall.ownCommand()
  const scan = (token: string, command = tap()): Promise<BoardAnswer> =>
    asked('board', { command, ticket: { by: 'scan', token } })
  return { door, tap, paper, scan, asked }
}

test('who holds out their ticket boards, the first of two, and then the second', async () => {
  const { scan, paper, tap } = await atTheBus()
  const [command, ticket] = [tap(), { number: 'A001', placement: placement(1) }]
  expect(await scan(paper(1), command)).toMatchObject({ result: 'boarded', ticket, boarded: 1, expected: 2 })
  expect(await scan(`HTTPS://ELSEWHERE.EXAMPLE/T/${paper(2)}`)).toMatchObject({ result: 'boarded', boarded: 2 })
  // Sent again because the answer was lost, it has the same answer; held out again, when they boarded.
  expect(await scan(paper(1), command)).toMatchObject({ result: 'boarded', boarded: 2 })
  expect(await scan(paper(1))).toMatchObject({ result: 'before', at: expect.stringContaining('2026-08-16T21:3') })
})

test('somebody whose paper is lost is chosen from the list', async () => {
  const { asked, door, tap } = await atTheBus()
  const answer = await asked('board', { command: tap(), ticket: { by: 'list', placement: placement(2) } })
  expect(answer).toMatchObject({ result: 'boarded', ticket: { number: 'A002' }, boarded: 1 })
  expect(door.hall.day.state.placements.get(placement(2))?.boarded).toMatchObject([{ workDate: monday }])
})

const ownWay = { ...broccoli, transport: { kind: 'own', meet: 'township-hall' } } as const
test('who goes by themselves is told so: their ticket is good, and nothing is written', async () => {
  const { scan, paper, asked, door, tap } = await atTheBus(undefined, ownWay)
  const before = door.hall.day.position
  expect(await scan(paper(1))).toMatchObject({ result: 'no-bus', ticket: { number: 'A001' } })
  const list = { command: tap(), ticket: { by: 'list', placement: placement(2) } }
  expect(await asked('board', list)).toMatchObject({ result: 'no-bus' })
  expect(door.hall.day.position).toBe(before)
})

test('whose paper is worth nothing today does not board, and the clerk is told why', async () => {
  const { scan, paper, door } = await atTheBus()
  const before = door.hall.day.position
  const results = async (...tokens: string[]) => {
    const told: string[] = []
    for (const token of tokens) told.push((await scan(token)).result)
    return told
  }
  const forged = paper(1).replace(/.(.{9})$/, (tail) => `${tail.startsWith('A') ? 'E' : 'A'}${tail.slice(1)}`)
  const tokens = [forged, 'HELLO', paper(9), paper(1, 1, tuesday)]
  expect(await results(...tokens)).toEqual(['forged', 'no-ticket', 'not-listed', 'released'])
  expect(door.hall.day.position).toBe(before)
  await happens(door.hall, [changeTerms(first, { ...broccoli, meals: 'none' }), answerChange(wang, 1, 2, 'agree')])
  await happens(door.hall, [release(2)])
  expect(await results(paper(1), paper(2), paper(1, 2))).toEqual(['replaced', 'released', 'boarded'])
})

test('who was reported absent is told apart from who gave the place back', async () => {
  const { scan, paper, door } = await atTheBus()
  door.hall.clock.pass(40 * 60)
  await happens(door.hall, [absent(1, 'not-heard')])
  expect(await scan(paper(1))).toMatchObject({ result: 'missed', ticket: { number: 'A001' } })
})

test('the bus of the evening boards nobody in the morning', async () => {
  const { scan, paper } = await atTheBus(undefined, unloading)
  expect(await scan(paper(1))).toMatchObject({ result: 'too-early', boarded: 0, expected: 2 })
})

test('a ticket scanned without the line counts from then, as theirs who scanned it; nobody else’s name stands under it', async () => {
  const { asked, door, tap, paper } = await atTheBus()
  const at = '2026-08-16T22:05:00.000Z'
  const told = (n: number, by: string) =>
    asked('board', { command: tap(), ticket: { by: 'scan', token: paper(n), noted: { at, by } } })
  door.hall.clock.pass(40 * 60)
  expect(await told(1, yang)).toMatchObject({ result: 'boarded', boarded: 1 })
  expect(await told(2, liu)).toMatchObject({ result: 'boarded', boarded: 2 })
  const subject = { of: 'posting', posting: first }
  const reply = await door.knock('/api/staff-desk/history', {
    body: { day: monday, subject },
    cookies: { staff: door.seal(clerkAtDesk) },
  })
  const { value } = z.object({ value: z.object({ steps: z.array(Step) }) }).parse(await reply.json())
  const boarded = value.steps.filter(({ event }) => event.type === 'boarded')
  expect(boarded).toMatchObject([
    { event: { notedAt: at, notedBy: yang }, by: { name: door.hall.shown.staff(yang) } },
    { event: { notedAt: at }, by: { name: door.hall.shown.staff(liu) } },
  ])
  expect(boarded[1]?.event).not.toHaveProperty('notedBy')
})

test('in a hall that practises one also practises boarding', async () => {
  const { scan, paper } = await atTheBus(await staffedHall({ isPractice: true }))
  expect(await scan(paper(1))).toMatchObject({ result: 'boarded' })
})

test('by telephone: all are here, and in the evening what each did', async () => {
  const { asked, door, tap } = await atTheBus()
  const both = { posting: first, here: [placement(1), placement(2)] }
  expect(await asked('report-here-for', { command: tap(), ...both })).toBe('posting-over')
  door.hall.clock.pass(60 * 60)
  expect(await asked('report-here-for', { command: tap(), ...both })).toBe(null)
  const people = [{ placement: placement(1) }, { placement: placement(2), minutes: 270 }]
  door.hall.clock.pass(9 * 3600)
  expect(await asked('finish-work-for', { command: tap(), posting: first, workDate: monday, people })).toBe(null)
  const lines = await asked('roster', { posting: first, workDate: monday })
  expect(lines).toMatchObject([
    { status: 'arrived', finished: { fen: 17_000 }, terms: { paidMinutes: 540 } },
    { status: 'arrived', finished: { minutes: 270, fen: 8_500 } },
  ])
})
