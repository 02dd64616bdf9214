import { expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { DayNumber } from '../../shared/ids.ts'
import type { HistoryStep } from '../../shared/places/daily-log/history.ts'
import { monday } from '../../shared/testing/cast.ts'
import { staffedHall } from '../access/test-door.ts'
import { settle } from '../test-hall.ts'
import { byId, entriesOf, openCounter, tap, wangComes, wangId } from './test-counter.ts'

const reason = '零就业家庭'
const mark = (n: number, holds = true) => ({ command: tap(n), identity: byId(wangId), holds, reason })

test('a supervisor marks somebody, the next check-in carries it, and nobody else hears why', async () => {
  const hall = await staffedHall({ market: { ...zhangbei, boostDays: 2 } })
  const { door, clerk, supervisor } = await openCounter({ hall })
  await clerk('counter/check-in', wangComes(1))
  expect(await clerk('counter/set-hard-to-place', mark(2))).toBe('supervisor-needed')
  expect(await supervisor('counter/set-hard-to-place', mark(2))).toBeNull()
  const find = { identity: byId(wangId) }
  expect((await supervisor('counter/find', find)).person.hardToPlace).toBe(true)
  expect((await clerk('counter/find', find)).person).not.toHaveProperty('hardToPlace')
  const [today] = [...hall.day.state.line.values()]
  expect(today?.facts).not.toHaveProperty('hardToPlace')

  const subject = { of: 'person', number: DayNumber.parse('A001') } as const
  const { steps } = await supervisor('staff-desk/history', { day: monday, subject })
  expect(steps).toContainEqual(expect.objectContaining({ reason: { text: reason } }))
  const clerks = await clerk('staff-desk/history', { day: monday, subject })
  expect(clerks.steps).toEqual(steps.filter(({ event }: HistoryStep) => event.type !== 'hard-to-place-set'))
  expect(JSON.stringify(await entriesOf(door, 'county'))).not.toContain(reason)

  hall.clock.pass(24 * 3600)
  await settle()
  expect(await clerk('counter/check-in', wangComes(3, { command: tap(3, '20260818') }))).toMatchObject({
    number: 'A001',
  })
  expect(JSON.stringify(await entriesOf(door, 'day'))).not.toContain('hardToPlace')
  expect(hall.bugs).toEqual([])
})
