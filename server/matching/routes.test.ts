import { describe, expect, test } from 'vitest'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { CommandId, Position, type PostingId, type WorkerId } from '../../shared/ids.ts'
import { en } from '../../shared/language/en.ts'
import { type ToldWhyLine, whyNotWords } from '../../shared/language/why-not-words.ts'
import { zh } from '../../shared/language/zh.ts'
import {
  approve,
  broccoli,
  changeTerms,
  checkIn,
  first,
  li,
  offer,
  placement,
  post,
  reason,
  release,
  second,
  stopWork,
  unloading,
  wang,
} from '../../shared/testing/cast.ts'
import { clerkAtDesk, codeOf, type Door, openDoor } from '../access/test-door.ts'
import { settle } from '../test-hall.ts'

const tap = (n: number) => CommandId.parse(`cmd_20260817_${String(n).padStart(16, '0')}`)
const happens = ({ hall }: Door, command: DayCommand) =>
  hall.day.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command })

/** One job for one person on the board; wang came first and is called, li waits. */
async function oneJob() {
  const door = await openDoor()
  await happens(door, post({ ...broccoli, places: 1 }))
  await happens(door, approve(first))
  await happens(door, checkIn(wang))
  await settle()
  await happens(door, checkIn(li))
  const ask = (name: string, n: number, body = {}, worker: WorkerId = wang) =>
    door.knock(`/api/matching/${name}`, {
      body: { command: tap(n), ...body },
      cookies: { visitor: door.seal({ of: 'worker', worker }) },
    })
  return { door, ask }
}
async function viewOf(response: Response): Promise<WorkerView> {
  expect(response.status).toBe(200)
  const reply: { value: WorkerView } = await response.json()
  return reply.value
}

test('whoever waits sees what they would get as things stand, of all the places there are', async () => {
  const { ask } = await oneJob()
  const view = await viewOf(await ask('wait-again', 1, {}, li))
  expect(view.places).toMatchObject([{ place: 1, of: 1, openPlaces: 0, zh: '只有您一人在排，没有空名额。' }])
  expect(view.chance).toBeUndefined()
})

test('whose work was stopped has no ticket to go with, hears of it, and may wait for other work', async () => {
  const { door, ask } = await oneJob()
  await ask('accept', 1, { offer: offer(1) })
  await happens(door, changeTerms(first, { ...broccoli, places: 1, meals: 'all' }))
  expect((await viewOf(await ask('accept', 1, { offer: offer(1) }))).changes).toHaveLength(1)
  door.hall.clock.pass(2 * 3600)
  await happens(door, stopWork(first, 'employer'))
  const view = await viewOf(await ask('accept', 1, { offer: offer(1) }))
  expect(view).toMatchObject({
    status: 'placed',
    tickets: [],
    changes: [],
    news: [{ number: 'may-wait', isAll: true }],
  })
  expect(view.news[0]?.zh.title).toBe(zh.jobNews.title.stopped)
  expect((await viewOf(await ask('wait-again', 2))).status).toBe('waiting')
})

test('whoever missed their call is told so when they look, and what it means', async () => {
  const { door, ask } = await oneJob()
  door.hall.clock.pass(90)
  await settle()
  await happens(door, { type: 'decline-offer', worker: li, offer: offer(2) })
  const view = await viewOf(await ask('wait-again', 1))
  expect(view.told).toMatchObject({ zh: { title: zh.inLine.lost.once }, en: { title: en.inLine.lost.once } })
})

test('in the evening nobody waits, and a ticket says that its work is over', async () => {
  const { door, ask } = await oneJob()
  await ask('accept', 1, { offer: offer(1) })
  door.hall.clock.pass(13 * 3600)
  await settle()
  const view = await viewOf(await ask('accept', 1, { offer: offer(1) }))
  expect([view.status, view.tickets[0]?.onceGone.zh]).toEqual(['released', zh.jobNews.onceGone.over('15:30')])
})

test('of two tickets the one they leave with next comes first; what is over comes last', async () => {
  const { door, ask } = await oneJob()
  await ask('accept', 1, { offer: offer(1) })
  await happens(door, post(unloading))
  await happens(door, approve(second))
  await ask('wait-again', 2)
  await settle()
  const asked = await viewOf(await ask('ask-for-job', 3, { posting: second }))
  const order = ({ tickets }: WorkerView) => tickets.map((ticket) => ticket.placement)
  const taken = async () => order(await viewOf(await ask('accept', 4, { offer: asked.offer?.offer })))
  expect(await taken()).toEqual([placement(1), placement(2)])
  door.hall.clock.pass(10.5 * 3600)
  await settle()
  expect(await taken()).toEqual([placement(2), placement(1)])
})

test('a job tapped says so on its card until it is taken back, or said no to', async () => {
  const { door, ask } = await oneJob()
  await happens(door, post(broccoli))
  await happens(door, approve(second))
  await ask('ask-for-job', 1, { posting: second })
  const isTapped = ({ jobs }: WorkerView, posting: PostingId) =>
    jobs.find((job) => job.posting === posting)?.reasons.includes('you-tapped-it')
  const other = await viewOf(await ask('ask-for-job', 2, { posting: first }))
  expect([other.offer?.job.posting, isTapped(other, second)]).toEqual([first, true])
  expect(isTapped(await viewOf(await ask('take-back-wish', 3, { posting: second })), second)).toBe(false)
  const declined = await viewOf(await ask('decline', 4, { offer: other.offer?.offer }))
  expect(isTapped(declined, first)).toBe(false)
})

test('a job tapped whose place is held for another is noted, and stays on the list until it is taken, or taken back', async () => {
  const { ask } = await oneJob()
  const noted = { placesLeft: 1, reasons: ['you-tapped-it', 'your-trade'] }
  const tapped = await viewOf(await ask('ask-for-job', 1, { posting: first }, li))
  expect([tapped.offer, tapped.jobs]).toMatchObject([undefined, [noted]])
  expect((await viewOf(await ask('take-back-wish', 2, { posting: first }, li))).jobs).toEqual([])
  await ask('ask-for-job', 3, { posting: first }, li)
  expect((await viewOf(await ask('ask-for-job', 4, { posting: first }))).jobs).toEqual([])
  await ask('accept', 5, { offer: offer(1) })
  expect((await viewOf(await ask('take-back-wish', 6, { posting: first }, li))).jobs).toEqual([])
})

test('news that somebody says they know is in no view of theirs that day, whoever asks again', async () => {
  const { door, ask } = await oneJob()
  await ask('accept', 1, { offer: offer(1) })
  // Or there were nothing else to look at, and it would stay.
  await ask('wait-again', 2)
  await happens(door, release(1, 'not-needed'))
  const cookies = { visitor: door.seal({ of: 'worker', worker: wang }) }
  const live = async () => {
    const stream = await door.knock('/api/live/worker', { method: 'GET', cookies })
    return new TextDecoder().decode((await stream.body?.getReader().read())?.value)
  }
  expect(await live()).toContain(zh.jobNews.title['not-needed'])
  const known = await door.knock('/api/matching/know-news', { body: { placement: placement(1) }, cookies })
  expect((await viewOf(known)).news).toEqual([])
  expect(await live()).not.toContain(zh.jobNews.title['not-needed'])
})

test('why not me: the places went to who came before, as the day book says', async () => {
  const { door } = await oneJob()
  const asked = await door.knock('/api/matching/why', {
    body: {},
    cookies: { visitor: door.seal({ of: 'worker', worker: li }) },
  })
  const { value }: { value: readonly ToldWhyLine[] } = await asked.json()
  expect(value[0]).toMatchObject({
    posting: first,
    because: { zh: whyNotWords(zh, { code: 'places-gone', places: 1, before: 0, earlier: 1, byStaff: 0 }) },
  })
})

describe('a tap whose answer was lost hears the same', () => {
  test('when a job is asked for', async () => {
    const { door, ask } = await oneJob()
    await happens(door, { type: 'decline-offer', worker: wang, offer: offer(1) })
    const view = await viewOf(await ask('ask-for-job', 1, { posting: first }, li))
    const before = door.hall.day.position
    expect(view.offer?.job.posting).toBe(first)
    expect(await viewOf(await ask('ask-for-job', 1, { posting: first }, li))).toEqual(view)
    expect(door.hall.day.position).toBe(before)
  })

  test('when an offer is taken: one ticket', async () => {
    const { door, ask } = await oneJob()
    const view = await viewOf(await ask('accept', 1, { offer: offer(1) }))
    const before = door.hall.day.position
    expect(view.tickets).toHaveLength(1)
    expect(await viewOf(await ask('accept', 1, { offer: offer(1) }))).toEqual(view)
    expect(door.hall.day.position).toBe(before)
  })

  test('when an offer is declined, and the place goes to the next', async () => {
    const { door, ask } = await oneJob()
    const view = await viewOf(await ask('decline', 1, { offer: offer(1) }))
    await settle()
    expect(view.offer).toBeUndefined()
    expect(door.hall.day.state.line.get(li)?.standing.status).toBe('offered')
    const before = door.hall.day.position
    expect((await viewOf(await ask('decline', 1, { offer: offer(1) }))).offer).toBeUndefined()
    expect(door.hall.day.position).toBe(before)
    expect(await codeOf(await ask('decline', 2, { offer: offer(1) }))).toBe('offer-gone')
  })

  test('when somebody placed waits again', async () => {
    const { door, ask } = await oneJob()
    await ask('accept', 1, { offer: offer(1) })
    const view = await viewOf(await ask('wait-again', 2))
    const before = door.hall.day.position
    expect(door.hall.day.state.line.get(wang)?.standing.status).toBe('waiting')
    expect(await viewOf(await ask('wait-again', 2))).toEqual(view)
    expect(door.hall.day.position).toBe(before)
  })

  test('but another question under the same tap is refused', async () => {
    const { ask } = await oneJob()
    await ask('accept', 1, { offer: offer(1) })
    expect(await codeOf(await ask('decline', 1, { offer: offer(2) }))).toBe('changed-under-the-same-id')
  })
})

test('nobody answers an offer that is somebody else’s', async () => {
  const { door, ask } = await oneJob()
  for (const name of ['accept', 'decline'])
    expect(await codeOf(await ask(name, name.length, { offer: offer(1) }, li))).toBe('offer-gone')
  expect(door.hall.day.state.line.get(wang)?.standing.status).toBe('offered')
})

test('the worker asks for themselves, and the ledger says so', async () => {
  const { door, ask } = await oneJob()
  await ask('accept', 1, { offer: offer(1) })
  for await (const { command, actor } of door.hall.ledger.read('day', Position.parse(0)))
    if (command === tap(1)) expect(actor).toEqual({ by: 'worker', worker: wang })
  expect(door.hall.day.state.placements.size).toBe(1)
})

test('the ranked list of a job that waits for staff is not open; of one that is over, it is over', async () => {
  const { door } = await oneJob()
  await happens(door, post({ ...broccoli, places: 2 }))
  const list = async (posting: PostingId) => {
    const cookies = { staff: door.seal(clerkAtDesk) }
    return codeOf(await door.knock('/api/matching/ranked-list', { body: { posting }, cookies }))
  }
  expect(await list(first)).toBe('done')
  expect(await list(second)).toBe('posting-not-open')
  await happens(door, { type: 'turn-down-posting', posting: second, reason })
  expect(await list(second)).toBe('posting-over')
})
