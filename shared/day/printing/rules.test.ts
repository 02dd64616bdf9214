import { describe, expect, test } from 'vitest'
import { PrinterId, PrintJobId } from '../../ids.ts'
import {
  accept,
  answerChange,
  askList,
  askTicket,
  broccoli,
  changeTerms,
  checkIn,
  type DayStory,
  first,
  known,
  openHall,
  placement,
  post,
  timePasses,
  told,
  wang,
} from '../../testing/cast.ts'
import { lastListOf, lastPrintOf, toReprint } from './prints.ts'

const printer = PrinterId.parse('prn_0000000000000001')
const job = (n: number) => PrintJobId.parse(`prj_20260817_000${n}`)
const placed = openHall
  .when('05:31', post(broccoli, known))
  .when('05:32', checkIn(wang))
  .when('05:32', timePasses)
  .when('05:33', accept(wang, 1))
const sent = placed.when('05:34', { ...askTicket(1), printer })
const says = (story: DayStory, n: number, outcome: 'printed' | 'failed' | 'unknown') =>
  story.when('05:35', {
    type: 'report-print',
    job: job(n),
    outcome,
    ...(outcome === 'failed' ? { because: 'paper' } : {}),
    printer,
  })
const waiting = ({ state }: DayStory) => toReprint(state).map((print) => print.job)

describe('a paper that a printer of the hall was asked for', () => {
  test('is known by its job until the printer has told, apart from the place, which holds whatever the paper does', () => {
    expect(sent.answer).toMatchObject({
      events: [{ type: 'ticket-asked', copy: 1, printing: { job: job(1), printer } }],
    })
    expect(lastPrintOf(sent.state, placement(1))).toMatchObject({ job: job(1), printer })
    const failed = says(sent, 1, 'failed')
    expect(lastPrintOf(failed.state, placement(1))?.end).toEqual({ outcome: 'failed', because: 'paper', printer })
    expect(failed.state.placements).toBe(sent.state.placements)
    expect(told(says(failed, 1, 'printed'))).toBe('')
    expect(told(says(failed, 2, 'printed'))).toBe('')
  })

  test('waits to be printed again when it failed or nobody knows, and no more once it was', () => {
    expect(waiting(sent)).toEqual([])
    expect(waiting(says(sent, 1, 'printed'))).toEqual([])
    for (const outcome of ['failed', 'unknown'] as const) {
      const doubtful = says(sent, 1, outcome)
      expect(waiting(doubtful)).toEqual([job(1)])
      const again = doubtful.when('05:36', { ...askTicket(1), printer })
      expect(again.answer).toMatchObject({ events: [{ copy: 2, printing: { job: job(2) } }] })
      expect(waiting(again)).toEqual([])
      expect(waiting(says(again, 2, outcome))).toEqual([job(2)])
      // A browser's printing is in the hands of whoever stands before it.
      const byBrowser = doubtful.when('05:36', askTicket(1))
      expect(byBrowser.answer).not.toHaveProperty('events.0.printing')
      expect(waiting(byBrowser)).toEqual([])
    }
  })

  test('is void with the terms it says', () => {
    const other = says(sent, 1, 'failed')
      .when('05:36', changeTerms(first, { ...broccoli, meals: 'none' }))
      .when('05:37', answerChange(wang, 1, 2, 'agree'))
    expect(lastPrintOf(other.state, placement(1))).toBeUndefined()
    expect(waiting(other)).toEqual([])
  })

  test('may be a list', () => {
    const list = placed.when('05:34', { ...askList(first), printer })
    expect(lastListOf(says(list, 1, 'unknown').state, first)?.end).toEqual({ outcome: 'unknown', printer })
    expect(waiting(says(list, 1, 'unknown'))).toEqual([job(1)])
  })

  test('of a day that is over waits for nobody', () => {
    const tomorrow = says(sent, 1, 'failed').when('18:00', timePasses).when('day2 05:30', checkIn(wang))
    expect(tomorrow.state.prints).toEqual([])
  })
})
