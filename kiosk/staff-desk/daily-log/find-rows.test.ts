import { describe, expect, it } from 'vitest'
import { DayNumber, Instant, TradeId } from '../../../shared/ids.ts'
import type { LogRow } from '../../../shared/places/daily-log/row.ts'
import { type Asked, askedNothing, findRows } from './find-rows.ts'

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
  row('A019', '999***********123X', 'waiting'),
  row('A020', '*', 'offered'),
]
const names: Record<string, string> = { weeding: '田间除草', loading: '装卸搬运' }
const found = (typed: string, more: Partial<Asked> = {}) =>
  findRows(rows, { ...askedNothing, typed, ...more }, (trade) => names[trade] ?? trade).map((each) => each.number)

describe('a clerk looks for somebody in the line', () => {
  it('by number, in small letters or full width', () => {
    expect(found('a017')).toEqual(['A017'])
    expect(found('Ａ０１７')).toEqual(['A017'])
  })
  it('by the whole name they hear, though the desk only shows a mask', () => {
    expect(found('王小英')).toEqual(['A017'])
    expect(found('周五')).toEqual(['A018'])
    expect(found('王小芳')).toEqual([])
  })
  it('by the last four of the ID, and by the kind of work', () => {
    expect(found('123x')).toEqual(['A019'])
    expect(found('除草')).toEqual(['A017'])
  })
  it('a mask that hides all fits nobody', () => {
    expect(found('李四')).toEqual([])
  })
  it('by where they stand, in the order of the line', () => {
    expect(found('', { measure: 'waiting' })).toEqual(['A018', 'A019'])
    expect(found('')).toHaveLength(4)
  })
})
