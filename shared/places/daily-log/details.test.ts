import { expect, test } from 'vitest'
import { DayNumber, EmployerId, Instant, MarketDay, OfferId, PlacementId, Position, PostingId } from '../../ids.ts'
import { broccoli, wang } from '../../testing/cast.ts'
import { jobDetails } from './details.ts'
import type { HistoryStep, ToldEvent } from './history.ts'
import type { LogJob, LogRow } from './row.ts'

const day = MarketDay.parse('2026-08-17')
const at = Instant.parse('2026-08-16T21:40:00.000Z')
const evening = PostingId.parse('pst_20260817_003')
const morning = PostingId.parse('pst_20260817_001')
const employer = EmployerId.parse(`emp_${'1'.repeat(16)}`)
const job = (posting: PostingId, yuan: number) => ({
  posting,
  employer,
  employerMasked: '李*福',
  terms: { ...broccoli, pay: { basis: 'day' as const, amountFen: yuan * 100 } },
})
const step = (event: ToldEvent, of: ReturnType<typeof job>): HistoryStep => ({
  day,
  position: Position.parse(2),
  at,
  by: { by: 'terminal' },
  event,
  job: of,
})
const offer = (n: number) => OfferId.parse(`off_20260817_000${n}`)
const placement = (n: number) => PlacementId.parse(`plc_20260817_000${n}`)
const accepted = (n: number, of: ReturnType<typeof job>) =>
  step(
    {
      type: 'placement-made',
      placement: placement(n),
      worker: wang,
      number: DayNumber.parse('A002'),
      posting: of.posting,
      revision: 1,
    },
    of,
  )
const taken: LogJob = {
  status: 'accepted',
  placement: placement(3),
  ticketNumber: '0817-0003',
  acceptedAt: at,
  daysToReport: [],
  ...job(evening, 100),
}
const row = (more: Partial<LogRow>): LogRow => ({
  checkedInAt: at,
  number: DayNumber.parse('A002'),
  who: '李*福',
  minor: false,
  trades: [],
  status: 'waiting',
  standing: 'waiting',
  jobs: [],
  last: { at, what: 'placement-made' },
  ...more,
})
const declined = step({ type: 'offer-declined', offer: offer(1) }, job(morning, 200))
const told = (of: LogRow, steps: readonly HistoryStep[]) =>
  jobDetails(of, steps).map((each) => [each.is, each.posting, each.terms.pay])
const pay = (yuan: number) => ({ basis: 'day', amountFen: yuan * 100 })

test('who has the evening job, and lost another after it, sees the evening job first, and the other as what it was', () => {
  const steps = [accepted(1, job(morning, 200)), accepted(3, job(evening, 100)), declined]
  expect(told(row({ status: 'placed', jobs: [taken] }), steps)).toEqual([
    ['theirs', evening, pay(100)],
    ['was-theirs', morning, pay(200)],
  ])
})

test('who has no job any more sees the one they had as that', () => {
  expect(told(row({}), [accepted(1, job(morning, 200)), declined])).toEqual([['was-theirs', morning, pay(200)]])
})

test('who never had one sees what was spoken of last', () => {
  expect(told(row({}), [step({ type: 'offer-declined', offer: offer(3) }, job(evening, 100)), declined])).toEqual([
    ['spoken-of', morning, pay(200)],
  ])
})

test('a place that is held comes first: the row speaks of it', () => {
  const held = { offer: offer(1), ...job(morning, 200), expiresAt: at }
  const steps = [
    accepted(3, job(evening, 100)),
    step(
      { type: 'offer-made', offer: offer(1), worker: wang, posting: morning, expiresAt: at, by: 'round' },
      job(morning, 200),
    ),
  ]
  expect(told(row({ status: 'offered', offer: held, jobs: [taken] }), steps)).toEqual([
    ['held', morning, pay(200)],
    ['theirs', evening, pay(100)],
  ])
})
