import { describe, expect, test } from 'vitest'
import type { AgeBand } from '../../identity/age.ts'
import { CertificateId, MarketDay, TownshipId } from '../../ids.ts'
import {
  accept,
  approve,
  ask,
  at,
  broccoli,
  checkIn,
  checkInFor,
  type DayStory,
  emptyMarket,
  first,
  known,
  li,
  openHall,
  picking,
  placement,
  post,
  reason,
  rules,
  sorting,
  timePasses,
  told,
  trade,
  waitAgain,
  wang,
  worker,
} from '../../testing/cast.ts'
import { workOfToday } from '../placement/of-day.ts'
import { dayNumber } from './day-number.ts'
import type { ValidCertificate } from './messages.ts'

describe('check-in', () => {
  test('the first person of the morning opens the day and gets A001', () => {
    const morning = emptyMarket.when('05:30', checkIn(wang, picking, sorting))
    expect(morning.answer).toEqual({
      events: [
        { type: 'day-opened', day: '2026-08-17', rules },
        {
          type: 'checked-in',
          worker: wang,
          number: 'A001',
          wants: { trades: [picking, sorting] },
          facts: { minor: false },
        },
      ],
    })
    expect(morning.state.line.get(wang)).toMatchObject({ turn: 1, standing: { status: 'waiting' } })
  })

  test('the same person gets the same number, however often they tap and whatever they choose', () => {
    const twice = openHall.when('05:31', checkIn(wang)).when('05:32', checkIn(wang, sorting))
    expect(told(twice)).toBe('')
    expect(twice.state.line.get(wang)).toMatchObject({ number: 'A001', wants: { trades: [picking] } })
    expect(twice.state.counts.numbers).toBe(1)
  })

  test('whoever is paused is told until when, and gets a number from staff alone, for a reason', () => {
    const facts = { minor: false, pausedUntil: MarketDay.parse('2026-08-19') }
    const asks = { ...checkIn(wang), facts }
    const paused = openHall.when('05:31', asks)
    expect(paused.answer).toEqual({ refusal: { code: 'paused', until: '2026-08-19' } })
    const given = paused.when('05:32', { ...asks, reason })
    expect(given.answer).toMatchObject({ events: [{ type: 'checked-in', number: 'A001', facts, reason }] })
    expect([...given.state.written]).toEqual([[wang, [reason.text]]])
    expect(told(given.when('05:33', asks))).toBe('')
  })

  test('the next person gets the next number', () => {
    const both = openHall.when('05:31', checkIn(wang)).when('05:31', checkIn(worker(2)))
    expect(both.answer).toMatchObject({ events: [{ number: 'A002' }] })
  })

  test('after A999 comes B001', () => {
    const full = Array.from({ length: 999 }, (_, index) => index).reduce(
      (story, index) => story.when('05:31', checkIn(worker(100 + index))),
      openHall,
    )
    expect(full.answer).toMatchObject({ events: [{ number: 'A999' }] })
    expect(full.when('05:40', checkIn(wang)).answer).toMatchObject({ events: [{ number: 'B001' }] })
    expect([dayNumber(1), dayNumber(1998), dayNumber(1999)]).toEqual(['A001', 'B999', 'C001'])
  })

  test('after Z999 comes no number, and whoever has one keeps it', () => {
    const came = Array.from({ length: 26 * 999 }, (_, index) => ({
      ...checkIn(worker(100 + index)),
      type: 'checked-in' as const,
      number: dayNumber(index + 1),
    }))
    const last = openHall.given('05:31', ...came)
    expect(dayNumber(26 * 999)).toBe('Z999')
    expect(last.when('05:40', checkIn(wang)).answer).toEqual({ refusal: { code: 'no-number-left' } })
    expect(last.when('05:40', checkIn(worker(100))).answer).toEqual({ events: [] })
  })

  test('a trade tapped twice is wanted once', () => {
    expect(openHall.when('05:31', checkIn(wang, picking, picking)).answer).toMatchObject({
      events: [{ wants: { trades: [picking] } }],
    })
  })

  test('a trade the market does not have is refused, and the hall stays as it was', () => {
    const before = emptyMarket.when('05:30', checkIn(wang, trade('whaling')))
    expect(told(before)).toBe('no-such-trade')
    expect(before.state).toBe(emptyMarket.state)
  })

  test('in the evening after the close nobody checks in for tomorrow', () => {
    const evening = openHall.when('18:00', timePasses).when('18:30', checkIn(wang))
    expect(evening.answer).toEqual({ refusal: { code: 'market-closed', opensOn: '2026-08-18' } })
  })

  test('nobody writes into a day that should have closed', () => {
    expect(told(openHall.when('day2 05:30', checkIn(wang)))).toBe('day-over')
  })

  test('a child is counted and nothing else is kept', () => {
    const after = openHall.when('05:31', { type: 'turn-away-child' })
    expect(after.answer).toEqual({ events: [{ type: 'child-turned-away' }] })
    expect(after.state.counts.turnedAwayUnderSixteen).toBe(1)
    expect(after.state.line.size).toBe(0)
  })

  test('the desk knows when the last child came, today', () => {
    const first = openHall.when('05:31', { type: 'turn-away-child' })
    expect(first.state.childTurnedAwayAt).toBe(at('05:31'))
    const second = first.when('05:40', { type: 'turn-away-child' })
    expect(second.state.childTurnedAwayAt).toBe(at('05:40'))
    const next = second.when('18:00', { type: 'let-time-pass' }).when('day2 05:30', checkIn(wang))
    expect(next.state.childTurnedAwayAt).toBeUndefined()
  })

  test('that somebody of staff went to the child is kept; the next child is to be gone to as well, and nobody twice', () => {
    const goTo = (clock: string) => ({ type: 'go-to-child', cameAt: at(clock) }) as const
    const came = openHall.when('05:31', { type: 'turn-away-child' })
    const gone = came.when('05:33', goTo('05:31'))
    expect(gone.answer).toEqual({ events: [{ type: 'child-gone-to' }] })
    expect([gone.state.childTurnedAwayAt, gone.state.counts.turnedAwayUnderSixteen]).toEqual([undefined, 1])
    expect(gone.when('05:34', goTo('05:31')).answer).toEqual({ events: [] })
    const another = gone.when('05:40', { type: 'turn-away-child' })
    expect(another.when('05:41', goTo('05:31')).answer).toEqual({ events: [] })
    expect(another.when('18:30', goTo('05:40')).state.childTurnedAwayAt).toBeUndefined()
  })
})

describe('what somebody asks for', () => {
  const gonghui = TownshipId.parse('gonghui')
  const whole = {
    trades: [sorting, picking],
    township: gonghui,
    askHourlyFen: 2000,
    hours: { fromMinute: 360, untilMinute: 1080 },
    distance: 'near',
  } as const
  const wants = { ...whole, trades: [...whole.trades] }
  const change = (asked: typeof wants | { trades: (typeof picking)[] }) =>
    ({ type: 'change-wants', worker: wang, wants: asked }) as const

  test('is kept as they said it, and what they left out stays open', () => {
    const asked = openHall.when('05:31', checkInFor(wang, wants))
    expect(asked.state.line.get(wang)?.wants).toEqual(wants)
    expect(openHall.when('05:31', checkIn(wang)).state.line.get(wang)?.wants).toEqual({ trades: [picking] })
  })

  test('can be changed while they wait, and the place in line stays', () => {
    const waiting = openHall.when('05:31', checkIn(wang)).when('05:32', checkIn(li))
    const changed = waiting.when('05:40', change(wants))
    expect(changed.answer).toEqual({ events: [{ type: 'wants-changed', worker: wang, wants }] })
    expect(changed.state.line.get(wang)).toMatchObject({ number: 'A001', turn: 1, wants })
    expect(told(changed.when('05:41', change(wants)))).toBe('')
  })

  test('gets a job that is free at once', () => {
    const waiting = openHall
      .when('05:31', post(broccoli))
      .when('05:31', approve(first))
      .when('05:32', checkIn(wang, sorting))
      .when('05:32', timePasses)
    const changed = waiting.when('05:40', change({ trades: [picking] })).when('05:40', timePasses)
    expect(told(changed)).toBe('round-run, offer-made')
  })

  test.each([
    ['no-such-trade', { trades: [trade('whaling')] }],
    ['no-such-township', { ...wants, township: TownshipId.parse('atlantis') }],
    ['hours-do-not-fit', { ...wants, hours: { fromMinute: 720, untilMinute: 720 } }],
  ])('is refused (%s) at check-in and later', (code, asked) => {
    expect(told(openHall.when('05:31', checkInFor(wang, asked)))).toBe(code)
    expect(told(openHall.when('05:31', checkIn(wang)).when('05:32', { ...change(wants), wants: asked }))).toBe(code)
  })

  test('of somebody who is not in line changes nothing', () => {
    expect(told(openHall.when('05:32', change(wants)))).toBe('not-in-line')
  })
})

describe('leaving', () => {
  const leave = { type: 'leave-line', worker: wang } as const
  const back = { type: 'come-back', worker: wang } as const
  const status = (story: DayStory) => story.state.line.get(wang)?.standing.status
  const waiting = openHall.when('05:31', checkIn(wang))
  const left = waiting.when('06:00', leave)
  const offered = waiting.when('05:32', post(broccoli)).when('05:32', approve(first)).when('05:32', timePasses)

  test('ends the waiting; a second tap is no news', () => {
    expect(told(left)).toBe('left-line')
    expect(status(left)).toBe('left')
    expect(told(left.when('06:01', leave))).toBe('')
  })

  test('gives a place held for them back, and the next in line gets it', () => {
    const one = { ...broccoli, places: 1 }
    const both = waiting
      .when('05:31', checkIn(li))
      .when('05:32', post(one))
      .when('05:32', approve(first))
      .when('05:32', timePasses)
    const gone = both.when('05:33', leave)
    expect(gone.answer).toMatchObject({ events: [{ type: 'offer-withdrawn', because: 'left' }, { type: 'left-line' }] })
    const next = gone.when('05:33', timePasses)
    expect(next.answer).toMatchObject({ events: [{ type: 'round-run' }, { type: 'offer-made', worker: li }] })
  })

  test('nobody is offered anything after it', () => {
    const job = left.when('06:01', post({ ...broccoli, startMinute: 600, transport: { kind: 'own' } }))
    expect(told(job.when('06:02', approve(first)).when('06:02', timePasses))).toBe('')
    expect(told(job.when('06:02', { type: 'ask-for-job', worker: wang, posting: first }))).toBe('not-in-line')
    expect(told(left.when('06:02', { type: 'change-wants', worker: wang, wants: { trades: [sorting] } }))).toBe(
      'not-in-line',
    )
    expect(told(left.when('06:02', waitAgain(wang)))).toBe('not-in-line')
  })

  test('and coming back the same day keeps number and turn, by the button as by checking in', () => {
    const others = left.when('06:10', checkIn(li))
    for (const again of [others.when('07:00', back), others.when('07:00', checkIn(wang))]) {
      expect(told(again)).toBe('came-back')
      expect(again.state.line.get(wang)).toMatchObject({ number: 'A001', turn: 1, standing: { status: 'waiting' } })
    }
    expect(told(others.when('07:00', checkIn(wang, sorting)))).toBe('came-back, wants-changed')
    expect(told(waiting.when('07:00', back))).toBe('')
  })

  test('is not for who has taken a job, and coming back not for who never came', () => {
    const placed = offered.when('05:33', accept(wang, 1))
    expect(told(placed.when('05:34', leave))).toBe('already-placed')
    expect(status(placed.when('05:34', waitAgain(wang)).when('05:35', leave))).toBe('left')
    expect(told(openHall.when('05:34', leave))).toBe('not-in-line')
    expect(told(openHall.when('05:34', back))).toBe('not-in-line')
  })

  test('before the close leaves nothing to come back to in the evening', () => {
    const evening = left.when('18:00', timePasses)
    expect(status(evening)).toBe('left')
    for (const asked of [back, checkIn(wang)]) expect(told(evening.when('18:30', asked))).toBe('market-closed')
    expect(evening.answer).toMatchObject({ events: [{ workers: [{ worker: wang, left: true }] }] })
  })
})

describe('a certificate that staff see while its holder waits', () => {
  const boiler = trade('boiler')
  const certificate = CertificateId.parse('boiler')
  const note = (validUntil: string) =>
    ({ type: 'note-certificate', worker: wang, certificate, validUntil: MarketDay.parse(validUntil) }) as const
  const waiting = openHall
    .when('05:31', post({ ...broccoli, trade: boiler }))
    .when('05:31', approve(first))
    .when('05:32', checkIn(wang, boiler))
    .when('05:32', timePasses)

  test('opens its trades at once, and the newer card replaces the older', () => {
    const old = waiting.when('05:40', note('2026-08-05'))
    expect(told(old.when('05:40', timePasses))).toBe('round-run')
    const seen = old.when('05:41', note('2027-08-05'))
    expect(told(seen)).toBe('certificate-noted')
    expect(told(seen.when('05:41', note('2027-08-05')))).toBe('')
    expect(told(seen.when('05:41', timePasses))).toBe('round-run, offer-made')
  })

  test('and ends sooner than the one before takes a place back that they may not have with it', () => {
    const held = waiting.when('05:40', note('2027-08-05')).when('05:40', timePasses)
    const sooner = held.when('05:41', note('2026-08-05'))
    expect(told(sooner)).toBe('certificate-noted, offer-withdrawn')
    expect(told(sooner.when('05:41', accept(wang, 1)))).toBe('offer-gone')
    expect(told(held.when('05:41', note('2026-08-17')))).toBe('certificate-noted')
  })

  test('of somebody who is not in line is the county’s to remember', () => {
    expect(told(openHall.when('05:40', note('2027-08-05')))).toBe('')
  })
})

test('a place held is not taken by who may not have it any more, whatever took their paper', () => {
  const boiler = trade('boiler')
  const card = { certificate: CertificateId.parse('boiler'), validUntil: MarketDay.parse('2027-03-31') }
  const held = openHall
    .when('05:31', post({ ...broccoli, trade: boiler }, known))
    .when('05:32', checkInFor(wang, { trades: [boiler] }, { minor: false, certificates: [card] }))
    .when('05:32', timePasses)
  const ended = { ...card, type: 'certificate-noted', worker: wang, validUntil: MarketDay.parse('2026-08-01') } as const
  expect(told(held.given('05:33', ended).when('05:33', accept(wang, 1)))).toBe('certificate-run-out')
})

describe('what staff put right of somebody in line', () => {
  const boiler = trade('boiler')
  const card = { certificate: CertificateId.parse('boiler'), validUntil: MarketDay.parse('2027-03-31') }
  const correct = (age: AgeBand, certificates: readonly ValidCertificate[] = [card]) =>
    ({ type: 'correct-facts', worker: wang, age, certificates }) as const
  const stoking = openHall
    .when('05:31', post({ ...broccoli, trade: boiler, places: 1 }))
    .when('05:31', approve(first))
    .when('05:32', checkInFor(wang, { trades: [boiler] }, { minor: false, certificates: [card] }))
  const called = stoking.when('05:32', timePasses)

  test('gives a place back that they may not have, and leaves them waiting; said again it is no news', () => {
    const without = called.when('05:33', correct('adult', []))
    expect(without.answer).toEqual({
      events: [
        { type: 'facts-corrected', worker: wang, minor: false, certificates: [] },
        { type: 'offer-withdrawn', offer: 'off_20260817_0001', because: 'facts-corrected' },
      ],
    })
    expect(without.state.line.get(wang)?.standing.status).toBe('waiting')
    expect(told(without.when('05:33', ask(wang, first)))).toBe('certificate-needed')
    expect(without.when('05:34', correct('adult', [])).answer).toEqual({ events: [] })
  })

  test('keeps a place that they may still have, and a job they took is for staff to undo', () => {
    expect(called.when('05:33', correct('minor')).answer).toMatchObject({ events: [{}, { type: 'offer-withdrawn' }] })
    expect(
      called.when('05:33', correct('adult', [{ ...card, validUntil: MarketDay.parse('2026-12-31') }])).answer,
    ).toMatchObject({ events: [{ type: 'facts-corrected' }] })
    const placed = called.when('05:33', accept(wang, 1)).when('05:34', correct('minor', []))
    expect(placed.state.placements.get(placement(1))?.status).toBe('accepted')
  })

  test('sends a child out of the line and of the job they had, calls staff, and lets nobody bring them back', () => {
    for (const story of [stoking, called, called.when('05:33', accept(wang, 1))]) {
      const out = story.when('05:34', correct('child'))
      expect(out.state.line.get(wang)?.standing.status).toBe('left')
      expect([out.state.counts.turnedAwayUnderSixteen, out.state.childTurnedAwayAt]).toEqual([1, at('05:34')])
      expect([workOfToday(out.state).size, out.state.offers.size, out.state.postings.get(first)?.placed]).toEqual([
        0, 0, 0,
      ])
      for (const back of [{ type: 'come-back', worker: wang } as const, checkIn(wang, boiler)])
        expect(told(out.when('05:35', back))).toBe('under-sixteen')
      expect(
        out.when('05:36', correct('adult')).when('05:37', checkIn(wang, boiler)).state.line.get(wang)?.standing,
      ).toEqual({ status: 'waiting' })
    }
  })

  test('of somebody who is not in line is the county’s to remember', () => {
    expect(called.when('05:33', { ...correct('child'), worker: li }).answer).toEqual({ events: [] })
  })
})
