import { describe, expect, test } from 'vitest'
import {
  checkIn,
  emptyMarket,
  openHall,
  picking,
  rules,
  sorting,
  told,
  trade,
  wang,
  worker,
} from '../../testing/cast.ts'
import { dayNumber } from '../day.ts'

describe('check-in', () => {
  test('the first person of the morning opens the day and gets A001', () => {
    const morning = emptyMarket.when('05:30', checkIn(wang, picking, sorting))
    expect(morning.answer).toEqual({
      events: [
        { type: 'day-opened', day: '2026-08-17', rules },
        { type: 'checked-in', worker: wang, number: 'A001', minor: false, trades: [picking, sorting] },
      ],
    })
    expect(morning.state.line.get(wang)).toMatchObject({ turn: 1, standing: { status: 'waiting' } })
  })

  test('the same person gets the same number, however often they tap and whatever they choose', () => {
    const twice = openHall.when('05:31', checkIn(wang)).when('05:32', checkIn(wang, sorting))
    expect(told(twice)).toBe('')
    expect(twice.state.line.get(wang)).toMatchObject({ number: 'A001', trades: [picking] })
    expect(twice.state.counts.numbers).toBe(1)
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

  test('a trade tapped twice is wanted once', () => {
    expect(openHall.when('05:31', checkIn(wang, picking, picking)).answer).toMatchObject({
      events: [{ trades: [picking] }],
    })
  })

  test('a trade the market does not have is refused, and the hall stays as it was', () => {
    const before = emptyMarket.when('05:30', checkIn(wang, trade('whaling')))
    expect(told(before)).toBe('no-such-trade')
    expect(before.state).toBe(emptyMarket.state)
  })

  test('in the evening after the close nobody checks in for tomorrow', () => {
    const evening = openHall.when('18:00', { type: 'let-time-pass', seed: 's' }).when('18:30', checkIn(wang))
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
})
