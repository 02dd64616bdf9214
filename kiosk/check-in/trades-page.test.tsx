import { render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { expect, it, vi } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { zh } from '../../shared/language/zh.ts'
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
