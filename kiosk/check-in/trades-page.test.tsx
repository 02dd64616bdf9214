import { render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { expect, it, vi } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { zh } from '../../shared/language/zh.ts'
import type { HomeView } from '../../shared/places/home/view.ts'
import { takeHomeView } from '../app/home-view.ts'
import { playEach, tap } from '../test-hall.ts'
import { type Asking, firstAsking, tapTrade } from './asking.ts'
import { TradesPage } from './trades-page.tsx'

playEach()

it('a thirteenth trade says that twelve is the most; one of the twelve may still go', async () => {
  const open = zhangbei.trades.filter(({ off }) => !off)
  // The last of the first page is not chosen, the twelve behind it are.
  const [first, ...others] = open.map(({ id }) => id)
  const twelve = others.slice(0, 12).reduce(tapTrade, firstAsking())
  const [asking, setAsking] = createSignal<Asking>(twelve)
  render(() => <TradesPage asking={asking()} minor={false} onAsking={setAsking} onBack={() => {}} onNext={() => {}} />)
  await vi.advanceTimersByTimeAsync(1000)
  const [thirteenth, chosen] = document.querySelectorAll<HTMLElement>('.tile')
  if (thirteenth === undefined || chosen === undefined) throw new Error('no tiles')
  tap(thirteenth)
  await vi.advanceTimersByTimeAsync(600)
  expect(thirteenth.getAttribute('aria-disabled')).toBe('true')
  expect(thirteenth.querySelector('[role=status]')?.textContent).toBe(zh.common.atMost(12))
  expect(asking().wants.trades).not.toContain(first)
  tap(chosen)
  await vi.advanceTimersByTimeAsync(600)
  expect(asking().wants.trades).toHaveLength(11)
  expect(thirteenth.getAttribute('aria-disabled')).toBe('false')
})

const hall: HomeView = {
  open: true,
  placesOpen: 3,
  waiting: 9,
  withWorkToday: 0,
  nextJobs: [],
  wantedTrades: [],
  help: [],
}

it('what the hall wants today stands first from the first moment, and stays there while somebody chooses', () => {
  const [first, second] = zhangbei.trades.filter(({ off }) => !off).slice(-2)
  if (first === undefined || second === undefined) throw new Error('no trades')
  const titles = () => [...document.querySelectorAll('.tile-title')].map(({ textContent }) => textContent)
  takeHomeView({ ...hall, wantedTrades: [first.id] })
  render(() => (
    <TradesPage asking={firstAsking()} minor={false} onAsking={() => {}} onBack={() => {}} onNext={() => {}} />
  ))
  expect(titles()[0]).toBe(first.short)
  takeHomeView({ ...hall, wantedTrades: [second.id] })
  expect(titles()[0]).toBe(first.short)
  takeHomeView(undefined)
})
