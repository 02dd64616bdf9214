import { expect, it } from 'vitest'
import { DayNumber, EmployerId, Instant, PlacementId, PostingId } from '../../../shared/ids.ts'
import type { LogJob, LogRow } from '../../../shared/places/daily-log/row.ts'
import { broccoli } from '../../../shared/testing/cast.ts'
import { subjectsOf } from './subjects.ts'

const at = Instant.parse('2026-08-16T21:40:00.000Z')
const job = (nth: number): LogJob => ({
  status: 'accepted',
  posting: PostingId.parse(`pst_20260817_00${nth}`),
  placement: PlacementId.parse(`plc_20260817_000${nth}`),
  ticketNumber: `0817-000${nth}`,
  acceptedAt: at,
  daysToReport: [],
  employer: EmployerId.parse(`emp_${String(nth).repeat(16)}`),
  employerMasked: '李*福',
  terms: broccoli,
})
const both: LogRow = {
  number: DayNumber.parse('A017'),
  who: '王*英',
  minor: false,
  trades: [],
  status: 'placed',
  standing: 'waiting',
  jobs: [job(1), job(2)],
  last: { at, what: 'checked-in' },
}

it('a row of two jobs opens the history of each job and of each employer, and says which is which', () => {
  const subjects = subjectsOf(both).map(({ of, key, job: which }) => [of, key, which?.ticketNumber])
  expect(subjects).toEqual([
    ['person', 'person', undefined],
    ['posting', 'pst_20260817_001', '0817-0001'],
    ['posting', 'pst_20260817_002', '0817-0002'],
    ['employer', `emp_${'1'.repeat(16)}`, '0817-0001'],
    ['employer', `emp_${'2'.repeat(16)}`, '0817-0002'],
  ])
  const [first] = both.jobs
  expect(subjectsOf({ ...both, jobs: first ? [first] : [] }).map(({ of, job: which }) => [of, which])).toEqual([
    ['person', undefined],
    ['posting', undefined],
    ['employer', undefined],
  ])
})
