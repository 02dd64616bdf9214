import { render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OwnPosting } from '../../shared/day/posting/view.ts'
import { DayNumber, Instant, MarketDay, PlacementId, PostingId } from '../../shared/ids.ts'
import { zh } from '../../shared/language/zh.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { playHall, tap } from '../test-hall.ts'
import { CancelPage, ManagePage, MissingPage } from './manage-pages.tsx'

beforeEach(() => {
  vi.useFakeTimers()
  playHall()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const taken = (placement: string) => ({ placement: PlacementId.parse(placement), number: DayNumber.parse('A001') })
const ofYesterday = { ...taken('plc_20260816_0001'), numberOf: MarketDay.parse('2026-08-16') }
const ofToday = taken('plc_20260817_0001')
const own: OwnPosting = {
  posting: PostingId.parse('pst_20260817_001'),
  status: 'filled',
  terms: broccoli,
  hourlyFen: 2125,
  postedAt: Instant.parse('2026-08-15T21:47:00.000Z'),
  offered: 0,
  placed: 2,
  held: [],
  reposted: false,
  asked: 0,
  changeable: false,
  cancellable: false,
  expected: [],
  unseen: [ofYesterday, ofToday],
  underWay: true,
  named: [],
  mostNamed: 0,
}

it('谁没到: yesterday’s A001 and today’s A001 are two people, and the day says which', async () => {
  const given = vi.fn()
  const step = { at: 'missing', posting: own.posting, missing: [] } as const
  render(() => <MissingPage step={step} own={own} onBack={() => {}} onGiven={given} onDone={async () => {}} />)
  await vi.advanceTimersByTimeAsync(1000)
  const [first, second] = document.querySelectorAll<HTMLElement>('.choice')
  expect([first, second].map((choice) => choice?.textContent)).toEqual(['A0018月\u206016\u2060日的号', 'A001'])
  for (const choice of [first, second]) if (choice) tap(choice)
  expect(given.mock.calls).toEqual([[[ofYesterday.placement]], [[ofToday.placement]]])
})

it('on the second morning, before they leave, what is left to do is to call off the days to come, and only those', async () => {
  const morning = { ...own, cancellable: true, unseen: [], underWay: false }
  const nothing = () => {}
  const taps = { onBack: nothing, onPlaces: nothing, onTerms: nothing, onCancel: nothing, onNames: nothing }
  const { unmount } = render(() => <ManagePage {...taps} own={morning} onMissing={nothing} onStop={nothing} />)
  await vi.advanceTimersByTimeAsync(1000)
  const { manage, cancel } = zh.ownPostings
  expect(document.querySelector('h1')?.textContent).toBe(manage.cancelRest)
  unmount()
  const step = { at: 'cancel', posting: own.posting } as const
  render(() => <CancelPage step={step} own={morning} onBack={nothing} onGiven={nothing} onDone={async () => {}} />)
  await vi.advanceTimersByTimeAsync(1000)
  expect(document.body.textContent).toContain(cancel.restMore)
  expect(document.body.textContent).not.toContain(cancel.placedMore)
})
