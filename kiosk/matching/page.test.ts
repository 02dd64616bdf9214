import { describe, expect, test } from 'vitest'
import type { ProposedChange, ToldNews, WorkerView } from '../../shared/day/matching/view.ts'
import { asRead } from '../../shared/day/posting/terms.ts'
import { OfferId, PlacementId, TradeId } from '../../shared/ids.ts'
import { offer, offered, place, posting, terms, ticket, waiting } from './made-up-view.ts'
import { askedFor, countDown, justTaken, moreThan, nameOf, nearest, nextTicket, pageOf } from './page.ts'

describe('the page of a session follows from the view', () => {
  test('jobs while there are some, an honest waiting page when there are none', () => {
    expect(pageOf(waiting, {}).at).toBe('jobs')
    expect(pageOf({ ...waiting, jobs: [] }, {}).at).toBe('waiting')
  })

  test('a place held comes first, until the person puts it aside to look at the others; another offer comes first again', () => {
    expect(pageOf(offered, {})).toEqual({ at: 'offer', offer })
    expect(pageOf(offered, { aside: offer.offer }).at).toBe('jobs')
    const another = { ...offer, offer: OfferId.parse('off_20260817_0002') }
    const others = pageOf({ ...offered, offer: another }, { aside: offer.offer })
    expect(others.at).toBe('offer')
    expect(nameOf(others)).not.toBe(nameOf(pageOf(offered, {})))
  })

  test('once accepted the ticket is shown, and still after the day is closed', () => {
    expect(pageOf({ ...waiting, status: 'placed', tickets: [ticket] }, {})).toEqual({ at: 'ticket', ticket })
    expect(pageOf({ ...waiting, status: 'released', tickets: [ticket] }, {}).at).toBe('ticket')
    expect(pageOf({ ...waiting, status: 'released' }, {}).at).toBe('over')
    expect(pageOf({ ...waiting, status: 'no-number', tickets: [ticket] }, {}).at).toBe('ticket')
    expect(pageOf({ ...waiting, status: 'no-number' }, {}).at).toBe('no-number')
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
    expect(moreThan(placed)).toEqual(['wait-again'])
    const again: WorkerView = { ...placed, status: 'waiting' }
    expect([pageOf(again, {}).at, ...moreThan(again)]).toEqual(['ticket', 'beyond'])
    expect(pageOf(again, { beyond: true }).at).toBe('jobs')
    expect(pageOf({ ...again, jobs: [] }, { beyond: true }).at).toBe('waiting')
    expect(pageOf({ ...offered, tickets: [ticket] }, { beyond: true })).toEqual({ at: 'offer', offer })
    expect(pageOf(placed, { beyond: true })).toEqual({ at: 'ticket', ticket })
  })

  test('of three tickets the first is shown and each of the others in turn; there is more work to wait for all the same', () => {
    const [second, third] = ['0040', '0035'].map((nth) => ({
      ...ticket,
      placement: PlacementId.parse(`plc_20260817_${nth}`),
    }))
    if (second === undefined || third === undefined) throw new Error('made up above')
    const three: WorkerView = { ...waiting, status: 'placed', tickets: [ticket, second, third] }
    let chosen = {}
    const seen = [1, 2, 3, 4].map(() => {
      const page = pageOf(three, chosen)
      if (page.at !== 'ticket') throw new Error(page.at)
      chosen = nextTicket(three, page.ticket.placement)
      return page
    })
    expect(seen).toEqual([ticket, second, third, ticket].map((shown) => ({ at: 'ticket', ticket: shown })))
    expect(new Set(seen.map(nameOf)).size).toBe(3)
    expect(moreThan(three)).toEqual(['other', 'wait-again'])
    expect(moreThan({ ...three, status: 'waiting' })).toEqual(['other', 'beyond'])
    expect(moreThan({ ...three, status: 'gone' })).toEqual(['other'])
    expect(justTaken(three)).toEqual({ ticket: second.placement })
  })

  test('a job that is owed to others is noted as the first wish', () => {
    expect(askedFor(offered, posting)).toEqual({})
    expect(askedFor(waiting, posting)).toEqual({ wished: posting })
  })

  test('the trade where somebody is nearest to work comes first, and what is left of a hold', () => {
    const behind = { ...place, trade: TradeId.parse('loading'), place: 30 }
    const first = { ...place, trade: TradeId.parse('farm-work'), place: 1 }
    const places = [behind, ...waiting.places, first]
    expect(nearest({ ...waiting, places }).map(({ place }) => place)).toEqual([1, 9, 30])
    expect([countDown(65_000), countDown(-5)]).toEqual(['1:05', '0:00'])
  })
})

describe('what comes before everything else', () => {
  const agreed = asRead(terms, () => ({}))
  const change: ProposedChange = {
    placement: ticket.placement,
    revision: 2,
    before: agreed,
    after: { ...agreed, startMinute: terms.startMinute + 30 },
    employerMasked: '李*福',
  }
  const told = { title: '您的活停工了', lines: ['11:00 停工，因为下雨。'], weighs: 'information' } as const
  const news: ToldNews = { placement: ticket.placement, terms, number: 'as-it-is', isAll: false, zh: told, en: told }

  test('a change that waits for their word is asked before the ticket is shown', () => {
    expect(pageOf({ ...waiting, status: 'placed', tickets: [ticket], changes: [change] }, {})).toEqual({
      at: 'change',
      change,
    })
  })

  test('another change, other terms since, and other news are other pages: nobody says yes to what came under their finger', () => {
    const other = PlacementId.parse('plc_20260817_0040')
    const changes = [change, { ...change, placement: other }, { ...change, revision: 3 }]
    const heard = [news, { ...news, placement: other }, { ...news, zh: { ...told, title: '接着干，不停工了' } }]
    const names = [
      ...changes.map((asked) => nameOf({ at: 'change', change: asked })),
      ...heard.map((one) => nameOf({ at: 'news', news: one })),
    ]
    expect(new Set(names).size).toBe(6)
    expect(nameOf({ at: 'change', change: { ...change } })).toBe(names[0])
  })

  test('what became of a job is told before anything else, but while a place is held for them', () => {
    for (const status of ['waiting', 'placed', 'left', 'released', 'gone', 'no-number'] as const)
      expect(pageOf({ ...waiting, status, tickets: [ticket], news: [news] }, {})).toEqual({ at: 'news', news })
    expect(pageOf({ ...offered, news: [news] }, {})).toEqual({ at: 'offer', offer })
  })

  test('whoever has taken work and has none is not told to wait for a call', () => {
    expect(pageOf({ ...waiting, status: 'placed' }, {}).at).toBe('over')
  })
})
