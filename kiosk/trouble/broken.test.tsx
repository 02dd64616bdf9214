import { render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { expect, it, vi } from 'vitest'
import { UntilBroken } from './broken.tsx'

it('a place that breaks on what it hears says so and reports why, instead of standing there half dead', () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const [heard, hear] = createSignal('A001')
  const Place = () => {
    const shown = () => {
      if (heard() === '') throw new Error('no number')
      return heard()
    }
    return <p>{shown()}</p>
  }
  render(() => (
    <UntilBroken>
      <Place />
    </UntilBroken>
  ))
  expect(screen.getByText('A001')).toBeTruthy()
  hear('')
  expect(screen.queryByText('A001')).toBeNull()
  expect(screen.getByText('这一页没有打开')).toBeTruthy()
  expect(reported).toHaveBeenCalledWith(new Error('no number'))
  vi.unstubAllGlobals()
})

it('a broken page that is left is not opened anew behind the next one', () => {
  vi.useFakeTimers()
  vi.stubGlobal('reportError', () => {})
  const Place = () => {
    throw new Error('no number')
  }
  const view = render(() => (
    <UntilBroken>
      <Place />
    </UntilBroken>
  ))
  expect(vi.getTimerCount()).toBe(1)
  view.unmount()
  expect(vi.getTimerCount()).toBe(0)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
