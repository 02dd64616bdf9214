import { describe, expect, it } from 'vitest'
import { DayNumber, EmployerId, Instant, OfferId, PlacementId, PostingId, TradeId } from '../../ids.ts'
import { broccoli } from '../../testing/cast.ts'
import type { Asked } from './asked.ts'
import { askedNothing, findRows, nobodyMeant } from './find-rows.ts'
import type { LogJob, LogRow } from './row.ts'

const row = (number: string, who: string, status: LogRow['status']): LogRow => ({
  checkedInAt: Instant.parse('2026-08-16T21:38:00.000Z'),
  number: DayNumber.parse(number),
  who,
  minor: false,
  trades: [TradeId.parse(number === 'A017' ? 'weeding' : 'loading')],
  status,
  standing: 'waiting',
  jobs: [],
  last: { at: Instant.parse('2026-08-16T21:38:00.000Z'), what: 'checked-in' },
})
const rows = [
  row('A017', '王*英', 'placed'),
  row('A018', '周*', 'waiting'),
  { ...row('A019', '999***12****', 'waiting'), unnamed: 'residentId' } as const,
  row('A020', '*', 'offered'),
]
const names: Record<string, string> = { weeding: '田间除草', loading: '装卸搬运' }
const found = (typed: string, more: Partial<Asked> = {}, byNumber = nobodyMeant) =>
  findRows(rows, { ...askedNothing, typed, ...more }, (trade) => names[trade] ?? trade, byNumber).map(
    (each) => each.number,
  )

describe('a clerk looks for somebody in the line', () => {
  it('by number, in small letters or full width', () => {
    expect(found('a017')).toEqual(['A017'])
    expect(found('Ａ０１７')).toEqual(['A017'])
  })
  it('by the number just as it is said, before whoever has the same figures in an ID', () => {
    const line = [
      { ...row('A003', '999***04****', 'placed'), unnamed: 'residentId' } as const,
      row('A004', '王*英', 'waiting'),
      row('A014', '周*', 'left'),
    ]
    const numbers = (typed: string) =>
      findRows(line, { ...askedNothing, typed }, String, nobodyMeant).map((each) => each.number)
    for (const typed of ['004', 'A004', 'a004', '００４']) expect(numbers(typed)[0], typed).toBe('A004')
    expect(numbers('4')).toEqual(['A004', 'A003', 'A014'])
    expect(numbers('04')).toEqual(['A003', 'A004'])
  })
  it('by the whole name they hear, though the desk only shows a mask', () => {
    expect(found('王小英')).toEqual(['A017'])
    expect(found('周五')).toEqual(['A018'])
    expect(found('王小芳')).toEqual([])
  })
  it('by the kind of work', () => {
    expect(found('除草')).toEqual(['A017'])
  })
  it('by an ID that is typed only where the hall says whose it is: no row has enough of it', () => {
    for (const typed of ['123x', '999123196503121239', '999112']) expect(found(typed), typed).toEqual([])
    expect(found('123x', {}, new Set(['A019']))).toEqual(['A019'])
    expect(found('123x', { measure: 'placed' }, new Set(['A019']))).toEqual([])
    expect(found('999*')).toEqual(['A019'])
  })
  it('a mask that hides all fits nobody', () => {
    expect(found('李四')).toEqual([])
  })
  it('by where they would work, and for whom, while the place is held', () => {
    const employer = EmployerId.parse(`emp_${'1'.repeat(16)}`)
    const expiresAt = Instant.parse('2026-08-16T21:48:30.000Z')
    const offer = {
      offer: OfferId.parse('off_20260817_0001'),
      employer,
      employerMasked: '李*福',
      expiresAt,
      terms: broccoli,
    }
    const line = [row('A001', '王*英', 'offered'), { ...row('A002', '周*', 'offered'), offer }]
    for (const asked of [{ township: broccoli.township }, { employer }])
      expect(findRows(line, { ...askedNothing, ...asked }, String, nobodyMeant).map(({ number }) => number)).toEqual([
        'A002',
      ])
  })
  it('by where they stand, in the order of the line', () => {
    expect(found('', { measure: 'waiting' })).toEqual(['A018', 'A019'])
    expect(found('')).toHaveLength(4)
  })
})

describe('somebody with two jobs', () => {
  const job = (nth: number, trade: string, employerMasked: string): LogJob => ({
    status: nth === 1 ? 'arrived' : 'accepted',
    posting: PostingId.parse(`pst_20260817_00${nth}`),
    placement: PlacementId.parse(`plc_20260817_000${nth}`),
    ticketNumber: `0817-000${nth}`,
    acceptedAt: Instant.parse('2026-08-16T21:40:00.000Z'),
    daysToReport: [],
    employer: EmployerId.parse(`emp_${String(nth).repeat(16)}`),
    employerMasked,
    terms: { ...broccoli, trade: TradeId.parse(trade) },
  })
  const both = { ...row('A017', '王*英', 'placed'), jobs: [job(1, 'weeding', '李*福'), job(2, 'loading', '赵*')] }
  const isFound = (typed: string, more: Partial<Asked> = {}) =>
    findRows([both], { ...askedNothing, typed, ...more }, (trade) => names[trade] ?? trade, nobodyMeant).length === 1

  it('is found by either of them and by whoever it is for', () => {
    for (const typed of ['除草', '装卸', '0817-0001', '李三福', '赵四']) expect(isFound(typed)).toBe(true)
    for (const trade of ['weeding', 'loading']) expect(isFound('', { trade: TradeId.parse(trade) })).toBe(true)
    expect(isFound('', { trade: TradeId.parse('picking') })).toBe(false)
  })
})
