import { describe, expect, test } from 'vitest'
import { noPayRecord } from '../../county/county.ts'
import type { PlacementId } from '../../ids.ts'
import {
  accept,
  answerChange,
  approve,
  at,
  broccoli,
  cancel,
  changeTerms,
  checkIn,
  type DayStory,
  first,
  li,
  openHall,
  placement,
  post,
  release,
  timePasses,
  wang,
} from '../../testing/cast.ts'
import { toTell } from './to-tell.ts'

const placed = openHall
  .when('05:31', post(broccoli))
  .when('05:31', approve(first))
  .when('05:32', checkIn(wang))
  .when('05:32', checkIn(li))
  .when('05:33', timePasses)
  .when('05:34', accept(wang, 1))
  .when('05:34', accept(li, 2))

const list = (clock: string, { state }: DayStory, told: readonly PlacementId[] = []) =>
  toTell(state, {
    now: at(clock),
    employer: (employer) => ({
      employer,
      employerKind: 'person',
      employerMasked: '李*福',
      employerNumberMasked: '',
      employerPhoneMasked: '',
      employerStopped: false,
      employerHasCard: false,
      employerApproved: true,
      employerRecord: noPayRecord,
    }),
    text: () => undefined,
    wasTold: (id) => told.includes(id),
  })
const short = (...asked: Parameters<typeof list>) => list(...asked).map(({ number, what }) => `${number} ${what}`)

test('nobody, while every ticket is what it says', () => {
  expect(short('05:40', placed)).toEqual([])
})

describe('whose job was called off after they had its ticket', () => {
  const cancelled = placed.when('05:40', cancel(first))
  test('is to be told, with the job and its employer, until the work would have begun', () => {
    expect(short('05:41', cancelled)).toEqual(['A001 cancelled', 'A002 cancelled'])
    expect(list('05:41', cancelled)[0]).toMatchObject({
      ticketNumber: '0817-0001',
      posting: first,
      employerMasked: '李*福',
      terms: { trade: 'vegetable-picking' },
    })
    expect(short('06:29', cancelled)).toHaveLength(2)
    expect(short('06:30', cancelled)).toEqual([])
  })
  test('is not any more once a terminal has shown it, or they have left the line', () => {
    expect(short('05:41', cancelled, [placement(1)])).toEqual(['A002 cancelled'])
    expect(short('05:42', cancelled.when('05:42', { type: 'leave-line', worker: wang }))).toEqual(['A002 cancelled'])
  })
})

test('who was let go because they are not needed is to be told, who could not go themselves is not', () => {
  const released = placed.when('05:40', release(1, 'not-needed')).when('05:40', release(2, 'worker-cannot'))
  expect(short('05:41', released)).toEqual(['A001 released'])
})

describe('whose terms were changed after they had the ticket', () => {
  const pay = { basis: 'day', amountFen: 16_500 } as const
  const changed = placed.when('05:40', changeTerms(first, { ...broccoli, pay }))
  test('is to be told and asked, until they answer or the bus leaves; that a terminal showed it is no answer', () => {
    expect(short('05:41', changed, [placement(1)])).toEqual(['A001 changed', 'A002 changed'])
    expect(list('05:41', changed)[0]).toMatchObject({ change: { revision: 2, after: { pay } } })
    expect(short('05:42', changed.when('05:42', answerChange(wang, 1, 2, 'agree')))).toEqual(['A002 changed'])
    expect(short('05:42', changed.when('05:42', answerChange(wang, 1, 2, 'decline')))).toEqual(['A002 changed'])
    expect(short('06:00', changed)).toEqual([])
  })
})
