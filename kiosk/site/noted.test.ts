import { expect, test } from 'vitest'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import type { SiteView } from '../../shared/places/site/view.ts'
import { at, monday, placement, tuesday } from '../../shared/testing/cast.ts'
import { isNotAsOwed, type NotedView, withTaps } from './noted.ts'

const person = (n: number) => ({
  placement: placement(n),
  number: DayNumber.parse(`A00${n}`),
  is: 'unseen' as const,
  owedFen: 17_000,
})
const view: SiteView = {
  today: monday,
  now: at('07:00'),
  job: {
    trade: { zh: '蔬菜采收', en: 'Vegetable picking' },
    township: { zh: '公会镇', en: 'Gonghui' },
    employerMasked: '李*福',
    workDate: monday,
    basis: 'day',
  },
  day: {
    workDate: monday,
    leaveMinute: 360,
    mayReport: true,
    mayFinish: true,
    mayPay: true,
    people: [person(1), person(2)],
  },
  pay: [{ ...person(3), workDate: MarketDay.parse('2026-08-16'), came: 'arrived' }],
}
const standings = ({ day }: NotedView) => day?.people.map(({ is, noted = false }) => ({ is, noted }))
const confirmed = { is: 'unseen', noted: false }

test('nothing tapped: as the hall told it', () => expect(withTaps(view, [])).toBe(view))

test('who is said to be here or missing is noted, nobody else', () => {
  const here = withTaps(view, [{ name: 'site/report-here', body: { workDate: monday, here: [placement(1)] } }])
  expect(standings(here)).toEqual([{ is: 'here', noted: true }, confirmed])
  const missing = [placement(2)]
  const absent = withTaps(view, [
    { name: 'site/report-missing', body: { workDate: monday, missing, excused: missing } },
  ])
  expect(absent.day?.people[1]).toMatchObject({ is: 'missed', missed: 'excused', noted: true })
})

test('work that is done is noted of its own day alone, and who did it was there', () => {
  const people = [{ placement: placement(1), minutes: 270 }]
  const done = (workDate: typeof monday) => withTaps(view, [{ name: 'site/finish-work', body: { workDate, people } }])
  expect(done(monday).day?.people[0]).toMatchObject({ is: 'here', done: { minutes: 270 }, noted: true })
  expect(standings(done(tuesday))).toEqual([confirmed, confirmed])
})

test('of pieces that nobody told less than a stop owes at least is not all of it', () => {
  const { owedFen: _, ...uncounted } = { ...person(1), workDate: monday, came: 'arrived' as const }
  const isOpen = (paidFen: number) => isNotAsOwed({ ...uncounted, leastFen: 8_100, paidFen })
  expect([isOpen(8_099), isOpen(8_100), isOpen(9_000)]).toEqual([true, false, false])
  expect(isNotAsOwed({ ...uncounted, paidFen: 100 })).toBe(false)
})

test('a stop and what was paid are noted', () => {
  expect(withTaps(view, [{ name: 'site/stop-work', body: { because: 'rain' } }]).day?.stopNoted).toBe(true)
  const [row] = view.pay
  if (row === undefined) throw new Error('One row')
  const payments = [{ placement: row.placement, workDate: row.workDate, fen: 17_000 }]
  expect(withTaps(view, [{ name: 'site/state-paid', body: { payments } }]).pay).toMatchObject([
    { paidFen: 17_000, noted: true },
  ])
})
