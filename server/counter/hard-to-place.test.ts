import { expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import type { HistoryStep } from '../../shared/places/daily-log/history.ts'
import { monday, wang } from '../../shared/testing/cast.ts'
import { staffedHall } from '../access/test-door.ts'
import { settle } from '../test-hall.ts'
import { byId, entriesOf, openCounter, tap, wangComes, wangId } from './test-counter.ts'

const reason = '零就业家庭'
const mark = (n: number, holds = true) => ({ command: tap(n), identity: byId(wangId), holds, reason })

test('a supervisor marks somebody, the next check-in carries it, and nobody else hears what or why', async () => {
  const hall = await staffedHall({ market: { ...zhangbei, boostDays: 2 } })
  const { door, clerk, supervisor } = await openCounter({ hall })
  await clerk('counter/check-in', wangComes(1))
  const [today] = [...hall.day.state.line.values()]
  for (const day of ['2026-08-12', '2026-08-13', '2026-08-14'].map((date) => MarketDay.parse(date)))
    await hall.county.ask({
      id: hall.ownCommand(),
      actor: { by: 'clock' },
      bodyDigest: '',
      command: {
        type: 'take-day-results',
        day,
        workers: [{ worker: today?.worker ?? wang, workDates: [day] }],
        employers: [],
      },
    })
  expect(await clerk('counter/set-hard-to-place', mark(2))).toBe('supervisor-needed')
  expect(await supervisor('counter/set-hard-to-place', mark(2))).toBeNull()
  const find = { identity: byId(wangId) }
  expect((await supervisor('counter/find', find)).person.hardToPlace).toBe(true)
  expect((await clerk('counter/find', find)).person).not.toHaveProperty('hardToPlace')

  const subject = { of: 'person', number: DayNumber.parse('A001') } as const
  const { steps } = await supervisor('staff-desk/history', { day: monday, subject })
  const found = { type: 'worker-marked', mark: 'hard-to-place' }
  expect(steps).toContainEqual(
    expect.objectContaining({ event: expect.objectContaining(found), reason: { text: reason } }),
  )
  const clerks = await clerk('staff-desk/history', { day: monday, subject })
  expect(clerks.steps).toEqual(steps.filter(({ event }: HistoryStep) => event.type !== 'worker-marked'))

  const placedDays = async (n: number, date: string) => {
    hall.clock.pass(24 * 3600)
    await settle()
    await clerk('counter/check-in', wangComes(n, { command: tap(n, date) }))
    return [...hall.day.state.line.values()][0]?.facts.placedDaysIn14
  }
  expect(await placedDays(3, '20260818')).toBe(1)
  expect(await supervisor('counter/set-hard-to-place', { ...mark(4, false), command: tap(4, '20260818') })).toBeNull()
  expect((await supervisor('counter/find', find)).person.hardToPlace).toBe(false)
  expect(await placedDays(5, '20260819')).toBe(3)

  const books = JSON.stringify([await entriesOf(door, 'county'), await entriesOf(door, 'day')])
  expect(books).toContain('worker-marked')
  for (const told of [reason, 'hard-to-place', 'hardToPlace', 'found-no-more']) expect(books).not.toContain(told)
  expect(hall.bugs).toEqual([])
})
