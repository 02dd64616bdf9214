import { expect, test } from 'vitest'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import type { SiteView } from '../../shared/places/site/view.ts'
import { at, monday, placement, tuesday } from '../../shared/testing/cast.ts'
import type { Said } from './kept-taps.ts'
import { dayToPutRight, isNotAsOwed, isOfPay, type NotedView, withTaps } from './noted.ts'

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
  pay: [
    { ...person(3), workDate: MarketDay.parse('2026-08-16'), came: 'arrived' },
    ...[person(1), person(2)].map((one) => ({ ...one, workDate: monday, came: 'unknown' as const })),
  ],
}
const standings = ({ day }: NotedView) => day?.people.map(({ is, noted = false }) => ({ is, noted }))
const confirmed = { is: 'unseen', noted: false }

const tapped = (...said: readonly Said[]) =>
  withTaps(
    view,
    said.map((one) => ({ ...one, tappedAt: at('10:52') })),
  )
const missing = (n: number, excused = false): Said => ({
  name: 'site/report-missing',
  body: { workDate: monday, missing: [placement(n)], ...(excused ? { excused: [placement(n)] } : {}) },
})
const finish = (workDate: typeof monday, done: { readonly minutes?: number }): Said => ({
  name: 'site/finish-work',
  body: { workDate, people: [{ placement: placement(1), ...done }] },
})
const rain: Said = { name: 'site/stop-work', body: { because: 'rain' } }
/** What the sheet of pay asks about. */
const asked = ({ pay }: NotedView) => pay.filter(isNotAsOwed).map((row) => row.placement)

test('nothing tapped: as the hall told it', () => expect(withTaps(view, [])).toBe(view))

test('who is said to be here or missing is noted, nobody else', () => {
  const here = tapped({ name: 'site/report-here', body: { workDate: monday, here: [placement(1)] } })
  expect(standings(here)).toEqual([{ is: 'here', noted: true }, confirmed])
  expect(asked(here)).toEqual([placement(3), placement(1), placement(2)])
  const absent = tapped(missing(2, true))
  expect(absent.day?.people[1]).toMatchObject({ is: 'missed', missed: 'excused', noted: true })
})

test('whom this page says not to have come nobody owes anything, though the hall has not heard it', () =>
  expect(asked(tapped(missing(2)))).toEqual([placement(3), placement(1)]))

test('work that is done is noted of its own day alone, and who did it was there', () => {
  const done = (workDate: typeof monday) => tapped(finish(workDate, { minutes: 270 }))
  expect(done(monday).day?.people[0]).toMatchObject({ is: 'here', done: { minutes: 270 }, noted: true })
  expect(standings(done(tuesday))).toEqual([confirmed, confirmed])
})

test('done as agreed it is owed as agreed; of other hours only the hall reckons what, and until then nobody is asked for it', () => {
  expect(asked(tapped(finish(monday, {})))).toEqual([placement(3), placement(1), placement(2)])
  expect(asked(tapped(finish(monday, { minutes: 270 })))).toEqual([placement(3), placement(2)])
  expect(asked(tapped(finish(monday, { minutes: 270 }), finish(monday, {})))).toEqual([placement(3), placement(2)])
})

test('of pieces that nobody told less than a stop owes at least is not all of it', () => {
  const { owedFen: _, ...uncounted } = { ...person(1), workDate: monday, came: 'arrived' as const }
  const isOpen = (paidFen: number) => isNotAsOwed({ ...uncounted, leastFen: 8_100, paidFen })
  expect([isOpen(8_099), isOpen(8_100), isOpen(9_000)]).toEqual([true, false, false])
  expect([0, 100].map((paidFen) => isNotAsOwed({ ...uncounted, paidFen }))).toEqual([true, false])
})

test('a stop is noted with its minute and why; what it owes to whom is the hall’s to reckon', () => {
  const stopped = tapped(missing(2), rain)
  expect(stopped.day?.stopped).toEqual({ minute: 652, because: 'rain', noted: true })
  expect(stopped.day?.people).toMatchObject([
    { is: 'unseen', unreckoned: true },
    { is: 'missed', owedFen: 0 },
  ])
  expect(standings(stopped)?.[0]).toEqual(confirmed)
  expect(asked(stopped)).toEqual([placement(3)])
})

test('what the hall has heard of a stop stands, and one of yesterday’s that was kept stops nothing today', () => {
  const stop = { minute: 640, because: 'employer' } as const
  const heard = view.day && { ...view, day: { ...view.day, stopped: stop } }
  const tap = { ...rain, tappedAt: at('10:52') }
  expect(heard && withTaps(heard, [tap]).day?.stopped).toEqual(stop)
  const next = view.day && { ...view, day: { ...view.day, workDate: tuesday } }
  expect(next && withTaps(next, [tap])).toBe(next)
  const night = withTaps(view, [{ ...rain, tappedAt: at('day2 02:10') }])
  expect(night.day?.stopped?.minute).toBe(1570)
})

test('what was paid is noted', () => {
  const [row] = view.pay
  if (row === undefined) throw new Error('One row')
  const payments = [{ placement: row.placement, workDate: row.workDate, fen: 17_000 }]
  expect(tapped({ name: 'site/state-paid', body: { payments } }).pay[0]).toMatchObject({ paidFen: 17_000, noted: true })
})

test('who was paid and then missed stays in the list of pay until that is put right', () => {
  const [row] = view.pay
  if (row === undefined) throw new Error('One row')
  const slip = { ...view, pay: [{ ...row, owedFen: 0, paidFen: 17_000 }] }
  expect([slip.pay.filter(isOfPay).length, dayToPutRight(slip)]).toEqual([1, row.workDate])
  const mended = { ...view, pay: [{ ...row, owedFen: 0, paidFen: 0 }] }
  expect([mended.pay.filter(isOfPay).length, dayToPutRight(mended)]).toEqual([0, undefined])
})
