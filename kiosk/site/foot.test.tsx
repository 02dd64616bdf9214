import { render } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import { site as words } from '../../shared/language/zh/site.ts'
import type { SitePerson } from '../../shared/places/site/day.ts'
import type { SitePay, SiteView } from '../../shared/places/site/view.ts'
import { at, monday, placement } from '../../shared/testing/cast.ts'
import { Notes } from './counts.tsx'
import { Foot } from './foot.tsx'
import type { Said } from './kept-taps.ts'
import { withTaps } from './noted.ts'
import type { SheetAt } from './sheet-at.ts'

const sunday = MarketDay.parse('2026-08-16')
const wang: SitePerson = { placement: placement(1), number: DayNumber.parse('A001'), is: 'here', owedFen: 17_000 }
const row = (workDate: MarketDay, paidFen?: number): SitePay => ({
  ...{ placement: placement(1), number: wang.number, workDate, came: 'arrived', owedFen: 17_000 },
  ...(paidFen === undefined ? {} : { paidFen }),
})
const viewWith = (...pay: readonly SitePay[]): SiteView => ({
  today: monday,
  now: at('10:51'),
  job: {
    ...{ trade: { zh: '蔬菜采收', en: 'Vegetable picking' }, township: { zh: '公会镇', en: 'Gonghui' } },
    ...{ employerMasked: '李*福', workDate: monday, basis: 'day' },
  },
  day: {
    ...{ workDate: monday, leaveMinute: 360, mayReport: true, mayFinish: true, mayPay: true, people: [wang] },
    ifStopped: { rain: [{ placement: placement(1), fen: 400 }], employer: [{ placement: placement(1), fen: 17_000 }] },
  },
  pay,
})
function footOf(view: ReturnType<typeof withTaps>) {
  const opened: SheetAt[] = []
  const page = render(() => <Foot view={view} site={{ tap: () => {} }} open={(sheet) => opened.push(sheet)} />)
  const buttons = () => page.queryAllByRole('button').map(({ textContent }) => textContent)
  return { ...page, opened, buttons }
}

test('a stop that was tapped without signal stands there with its hour and as noted, and no sum is asked for that nobody reckoned', () => {
  const tap = { name: 'site/stop-work', body: { because: 'rain' }, tappedAt: at('10:52') } as const
  const stopped = withTaps(viewWith(row(monday)), [tap])
  const notes = render(() => <Notes day={stopped.day} connected={false} />)
  expect(notes.container.textContent).toBe(`${words.stopped(652, 'rain')} ${words.noted}`)
  const foot = footOf(stopped)
  expect([foot.buttons(), foot.container.textContent]).toEqual([[], words.pay.unreckoned])
})

test('pay has one name before and after the work, and what was said of it has a way back', () => {
  const early = footOf(viewWith(row(monday)))
  expect(early.buttons()).toEqual([words.finish.open, words.stop.open, words.pay.open])
  const { day: _, ...over } = viewWith(row(monday))
  expect(footOf(over).buttons()).toEqual([words.pay.open])
  const paid = footOf({ ...over, pay: [row(sunday, 17_000), row(monday, 17_000)] })
  expect(paid.getByText(words.pay.allDone)).toBeDefined()
  paid.getByRole('button', { name: words.pay.change }).click()
  expect(paid.opened).toEqual([{ at: 'paid', workDate: monday }])
  const short = footOf({ ...over, pay: [row(sunday, 1700), row(monday, 17_000)] })
  short.getByRole('button', { name: words.pay.change }).click()
  expect(short.opened).toEqual([{ at: 'paid', workDate: sunday }])
})

const over = (...pay: readonly SitePay[]) => {
  const { day: _, ...view } = viewWith(...pay)
  return footOf(view)
}

test('whose only worker did not come has nothing to pay, and nobody says that it is paid', () => {
  const missed = { ...row(monday), came: 'not-heard', owedFen: 0 } as const
  expect(over(missed).container.textContent).toBe('')
  const missing: Said = { name: 'site/report-missing', body: { workDate: monday, missing: [placement(1)] } }
  expect(footOf(withTaps(viewWith(row(monday)), [{ ...missing, tappedAt: at('10:52') }])).container.textContent).toBe(
    '',
  )
})

test('of pieces that nobody counted it is not said that all is paid, whatever was put in', () => {
  const { owedFen: _, ...uncounted } = row(monday, 100)
  const foot = over(uncounted)
  expect(foot.getByText(words.owed(undefined))).toBeDefined()
  expect(foot.buttons()).toEqual([words.pay.change])
})

test('who was paid in a slip and then missed can still be put right, and then nothing is left', () => {
  const slip = { ...row(monday, 17_000), came: 'not-heard', owedFen: 0 } as const
  const foot = over(slip)
  foot.getByRole('button', { name: words.pay.change }).click()
  expect(foot.opened).toEqual([{ at: 'paid', workDate: monday }])
  expect(over({ ...slip, paidFen: 0 }).container.textContent).toBe('')
})
