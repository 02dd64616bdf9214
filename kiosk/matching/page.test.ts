import { describe, expect, test } from 'vitest'
import type { HeldOffer, JobCard, LostJob, ProposedChange, WorkerView } from '../../shared/day/matching/view.ts'
import {
  CommandId,
  DayNumber,
  Instant,
  MarketDay,
  OfferId,
  PlacementId,
  PostingId,
  TownshipId,
  TradeId,
} from '../../shared/ids.ts'
import type { TicketPaper } from '../../shared/ticket/paper.ts'
import { makeCommands } from '../app/commands.ts'
import { askedFor, countDown, moreThan, nearest, pageOf, ranOut } from './page.ts'

const trade = TradeId.parse('vegetable-picking')
const terms: JobCard['terms'] = {
  trade,
  places: 20,
  pay: { basis: 'day', amountFen: 17_000 },
  payDay: 'same-day',
  payWay: 'cash',
  workDate: MarketDay.parse('2026-08-17'),
  startMinute: 390,
  endMinute: 930,
  paidMinutes: 540,
  township: TownshipId.parse('gonghui'),
  meals: 'lunch',
  transport: { kind: 'own' },
  cover: { kind: 'none' },
  gear: [],
  rainRule: 'half-day',
}
const posting = PostingId.parse('pst_20260817_001')
const job: JobCard = {
  posting,
  trade,
  township: terms.township,
  workDate: terms.workDate,
  leaveMinute: 390,
  begins: true,
  pay: terms.pay,
  placesLeft: 3,
  terms,
  hourlyFen: 1888,
  employerMasked: '李*福',
  reasons: [],
  reposted: false,
}
const offer: HeldOffer = {
  offer: OfferId.parse('off_20260817_0001'),
  expiresAt: Instant.parse('2026-08-16T21:48:30.000Z'),
  people: 1,
  job,
}
const ticket: TicketPaper = {
  placement: PlacementId.parse('plc_20260817_0031'),
  ticketNumber: '0817-0031',
  revision: 1,
  number: DayNumber.parse('A017'),
  terms,
  hourlyFen: 1888,
  workDay: { date: MarketDay.parse('2026-08-17'), nth: 1, of: 1 },
  leaveMinute: 360,
  copies: 0,
  employerMasked: '李*福',
  employerKind: 'person',
  holderMasked: '王*英',
  issuedAt: Instant.parse('2026-08-16T21:47:00.000Z'),
  qr: { size: 1, path: 'M0 0h1v1h-1z', text: 'X' },
}
const waiting: WorkerView = {
  number: DayNumber.parse('A017'),
  status: 'waiting',
  minor: false,
  atTheEnd: false,
  wants: { trades: [trade] },
  certificates: [],
  places: [{ trade, place: 9, of: 33, byRank: 1, openPlaces: 20 }],
  jobs: [job],
  tickets: [],
  changes: [],
  lost: [],
}
const offered: WorkerView = { ...waiting, status: 'offered', offer }

describe('the page of a session follows from the view', () => {
  test('jobs while there are some, an honest waiting page when there are none', () => {
    expect(pageOf(waiting, {}).at).toBe('jobs')
    expect(pageOf({ ...waiting, jobs: [] }, {}).at).toBe('waiting')
  })

  test('a place held comes first, until the person puts it aside to look at the others; another offer comes first again', () => {
    expect(pageOf(offered, {})).toEqual({ at: 'offer', offer })
    expect(pageOf(offered, { aside: offer.offer }).at).toBe('jobs')
    const another = { ...offer, offer: OfferId.parse('off_20260817_0002') }
    expect(pageOf({ ...offered, offer: another }, { aside: offer.offer }).at).toBe('offer')
  })

  test('once accepted the ticket is shown, and still after the day is closed', () => {
    expect(pageOf({ ...waiting, status: 'placed', tickets: [ticket] }, {})).toEqual({ at: 'ticket', ticket })
    expect(pageOf({ ...waiting, status: 'released', tickets: [ticket] }, {}).at).toBe('ticket')
    expect(pageOf({ ...waiting, status: 'released' }, {}).at).toBe('over')
  })

  test('from the jobs to their place in line, where leaving is asked once; who left may wait again', () => {
    expect(pageOf(waiting, { mine: true }).at).toBe('waiting')
    for (const standing of [waiting, offered]) expect(pageOf(standing, { leaving: true }).at).toBe('leaving')
    const left: WorkerView = { ...waiting, status: 'left', jobs: [] }
    expect(pageOf(left, { leaving: true }).at).toBe('left')
    expect(pageOf({ ...left, tickets: [ticket] }, {}).at).toBe('ticket')
  })

  test('somebody with a ticket may wait for more work, and look beyond the ticket while they do', () => {
    const placed: WorkerView = { ...waiting, status: 'placed', tickets: [ticket] }
    expect(moreThan(placed, ticket)).toBe('wait-again')
    const again: WorkerView = { ...placed, status: 'waiting' }
    expect([pageOf(again, {}).at, moreThan(again, ticket)]).toEqual(['ticket', 'beyond'])
    expect(pageOf(again, { beyond: true }).at).toBe('jobs')
    expect(pageOf({ ...again, jobs: [] }, { beyond: true }).at).toBe('waiting')
    expect(pageOf({ ...offered, tickets: [ticket] }, { beyond: true })).toEqual({ at: 'offer', offer })
    expect(pageOf(placed, { beyond: true })).toEqual({ at: 'ticket', ticket })
  })

  test('of two tickets the last is shown, and the other when they ask for it', () => {
    const second = { ...ticket, placement: PlacementId.parse('plc_20260817_0040') }
    const both: WorkerView = { ...waiting, status: 'placed', tickets: [second, ticket] }
    expect(pageOf(both, {})).toEqual({ at: 'ticket', ticket: second })
    expect(moreThan(both, second)).toBe('other')
    expect(pageOf(both, { ticket: ticket.placement })).toEqual({ at: 'ticket', ticket })
  })

  test('who took work and did not come hears that it is why', () => {
    expect(pageOf({ ...waiting, status: 'gone' }, {})).toEqual({ at: 'over', gone: true })
    expect(pageOf({ ...waiting, status: 'released' }, {})).toEqual({ at: 'over', gone: false })
  })

  test('a job that is owed to others is noted as the first wish', () => {
    expect(askedFor(offered, posting)).toEqual({})
    expect(askedFor(waiting, posting)).toEqual({ wished: posting })
  })

  test('a hold that ran out is told; one that was declined is not called late', () => {
    const after = Date.parse('2026-08-16T21:48:30.000Z')
    expect(ranOut(offer, waiting, after)).toBe(true)
    expect(ranOut(offer, waiting, after - 30_000)).toBe(false)
    expect(ranOut(undefined, waiting, after)).toBe(false)
  })

  test('the two trades where somebody is nearest to work, and what is left of a hold', () => {
    const behind = { trade: TradeId.parse('loading'), place: 30, of: 33, byRank: 0, openPlaces: 2 }
    const first = { ...behind, trade: TradeId.parse('farm-work'), place: 1 }
    const places = [behind, ...waiting.places, first]
    expect(nearest({ ...waiting, places }).map(({ place }) => place)).toEqual([1, 9])
    expect([countDown(65_000), countDown(-5)]).toEqual(['1:05', '0:00'])
  })
})

test('a tap after a broken line asks the same again, a tap after an answer is a new question', () => {
  let made = 0
  const commands = makeCommands(() => CommandId.parse(`cmd_20260817_${String(++made).padStart(16, '0')}`))
  const first = commands.idFor('accept')
  expect(commands.idFor('accept')).toBe(first)
  expect(commands.idFor('decline')).not.toBe(first)
  commands.settled('accept')
  expect(commands.idFor('accept')).not.toBe(first)
})

describe('what comes before everything else', () => {
  const change: ProposedChange = {
    placement: ticket.placement,
    revision: 2,
    before: terms,
    after: { ...terms, startMinute: terms.startMinute + 30 },
    employerMasked: '李*福',
  }
  const lost: LostJob = { placement: ticket.placement, terms, because: 'posting-cancelled' }

  test('a change that waits for their word is asked before the ticket is shown', () => {
    expect(pageOf({ ...waiting, status: 'placed', tickets: [ticket], changes: [change] }, {})).toEqual({
      at: 'change',
      change,
    })
  })

  test('whoever lost a job by no fault of theirs hears so first, and only while they wait', () => {
    expect(pageOf({ ...waiting, lost: [lost] }, {})).toEqual({ at: 'lost', lost })
    expect(pageOf({ ...waiting, status: 'placed', tickets: [ticket], lost: [lost] }, {})).toMatchObject({
      at: 'ticket',
    })
  })
})
