import { describe, expect, test } from 'vitest'
import { EmployerId } from '../../ids.ts'
import {
  accept,
  approve,
  askList,
  at,
  broccoli,
  cancel,
  changeTerms,
  checkIn,
  type DayStory,
  employerMisses,
  farmer,
  first,
  known,
  li,
  openHall,
  post,
  reason,
  sorting,
  timePasses,
  told,
  tuesday,
  wang,
  zhao,
} from '../../testing/cast.ts'

const stop = (clock: string) => ({ type: 'hold-postings', employer: farmer, stoppedAt: at(clock) }) as const
const statusOf = (story: DayStory, posting = first) => story.state.postings.get(posting)?.status
const somebodyElse = EmployerId.parse(`emp_${'0'.repeat(15)}2`)
const letThrough = { ...approve(first), reason }

/** Wang has one of two places, the other is just held for Li, and Zhao waits. */
const called = openHall
  .when('05:31', post(broccoli, known))
  .when('05:32', checkIn(wang))
  .when('05:32', timePasses)
  .when('05:33', accept(wang, 1))
  .when('05:33', checkIn(li))
  .when('05:33', timePasses)
  .when('05:33', checkIn(zhao))
const stopped = called.when('05:34', stop('05:34'))

describe('an employer who is stopped', () => {
  test('gets nobody more before staff have looked again: what was being offered goes back, and whoever has work keeps it', () => {
    expect(stopped.answer).toEqual({
      events: [
        { type: 'posting-held-again', posting: first, held: ['stopped'] },
        { type: 'offer-withdrawn', offer: 'off_20260817_0002', because: 'posting-gone' },
      ],
    })
    expect(stopped.state.postings.get(first)).toMatchObject({
      status: 'held',
      held: ['stopped'],
      placed: 1,
      offered: 0,
    })
    expect(stopped.state.line.get(li)).toMatchObject({ standing: { status: 'waiting' }, passes: 0, notAgain: [] })
    expect(told(stopped.when('05:35', timePasses))).toBe('')
    expect(told(stopped.when('05:35', { type: 'ask-for-job', worker: zhao, posting: first }))).toBe('posting-not-open')
  })

  test('is let through by staff with a reason, and Li is asked again; that stays when the stop is told once more', () => {
    expect(told(stopped.when('05:35', approve(first)))).toBe('reason-needed')
    const again = stopped.when('05:35', letThrough).when('05:35', timePasses)
    expect(again.answer).toMatchObject({ events: [{ type: 'round-run' }, { type: 'offer-made', worker: li }] })
    expect(told(again.when('05:36', stop('05:34')))).toBe('')
    expect(told(again.when('05:36', stop('05:36')))).toBe('posting-held-again, offer-withdrawn')
  })

  test('is not turned down while somebody has it: staff cancel it, or its bus leaves with who is on it', () => {
    const down = stopped.when('05:35', { type: 'turn-down-posting', posting: first, reason })
    expect(down.answer).toEqual({ refusal: { code: 'job-has-people', people: 1 } })
    expect(told(stopped.when('05:35', cancel(first)))).toBe('posting-cancelled, placement-released')
    expect(told(stopped.when('05:35', askList(first)))).toBe('list-asked')
    const left = stopped.when('06:00', timePasses)
    expect(statusOf(left)).toBe('expired')
    expect(told(left.when('06:05', askList(first)))).toBe('list-asked')
  })

  test('changes a job that somebody has only with their yes, and still waits for staff', () => {
    const dearer = { ...broccoli, pay: { basis: 'day', amountFen: 18_000 } } as const
    const facts = { approved: true, stopped: true, complained: false }
    expect(told(stopped.when('05:35', changeTerms(first, { ...broccoli, trade: sorting }, facts)))).toBe('another-job')
    const changed = stopped.when('05:35', changeTerms(first, dearer, facts))
    expect(told(changed)).toBe('change-proposed')
    expect(statusOf(changed)).toBe('held')
  })

  test('has the jobs for tomorrow held too, and those of others stay', () => {
    const more = called
      .when('05:34', post({ ...broccoli, workDate: tuesday }, known))
      .when('05:34', { ...post(broccoli, known), employer: somebodyElse })
    expect(told(more.when('05:35', stop('05:35')))).toBe('posting-held-again, posting-held-again, offer-withdrawn')
  })

  test('and whose job waited for staff anyway: it waits for one reason more', () => {
    const cheap = openHall.when('05:31', post({ ...broccoli, pay: { basis: 'day', amountFen: 16_000 } }, known))
    const both = cheap.when('05:32', stop('05:32'))
    expect(both.state.postings.get(first)?.held).toEqual(['below-floor', 'stopped'])
    expect(told(both.when('05:33', stop('05:33')))).toBe('')
  })

  test('calls nobody to the field on their own word', () => {
    const aboard = called.when('05:34', accept(li, 2)).when('06:00', timePasses)
    const misses = { ...employerMisses(first, 2), facts: { approved: true, stopped: true, complained: false } }
    expect(told(aboard.when('07:00', misses))).toBe('absent')
    expect(told(aboard.when('07:00', employerMisses(first, 2)))).toBe('absent, second-wave-opened')
  })
})
