import { expect, test } from 'vitest'
import {
  accept,
  approve,
  at,
  broccoli,
  checkIn,
  first,
  openHall,
  placement,
  post,
  timePasses,
  wang,
} from '../../testing/cast.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'

const offered = openHall
  .when('05:31', post(broccoli))
  .when('05:31', approve(first))
  .when('05:32', checkIn(wang))
  .when('05:32', timePasses)

test('accepting locks the place and makes the ticket, in one entry', () => {
  const placed = offered.when('05:33', accept(wang, 1))
  expect(placed.answer).toEqual({
    events: [
      { type: 'offer-accepted', offer: 'off_20260817_0001' },
      { type: 'placement-made', placement: placement(1), worker: wang, number: 'A001', posting: first, revision: 1 },
    ],
  })
  expect(placed.state.placements.get(placement(1))).toMatchObject({ acceptedAt: at('05:33'), posting: first })
  expect(placed.state.postings.get(first)).toMatchObject({ offered: 0, placed: 1 })
  expect(placed.state.line.get(wang)?.standing.status).toBe('placed')
  expect(ticketNumber(placement(1))).toBe('0817-0001')
})

test('a number that was called and answered moves to the numbers called before', () => {
  expect(offered.state.calledBefore).toEqual([])
  expect(offered.when('05:33', accept(wang, 1)).state.calledBefore).toEqual(['A001'])
})
