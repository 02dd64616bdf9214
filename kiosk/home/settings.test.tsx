import { render, screen } from '@solidjs/testing-library'
import { expect, it, vi } from 'vitest'
import { low, setLow } from '../app/display.ts'
import { Settings } from './settings.tsx'

const panel = vi.hoisted(() => {
  const query = Object.assign(new EventTarget(), { matches: false })
  vi.stubGlobal('matchMedia', () => query)
  return query
})
const turnTo = (matches: boolean) => panel.dispatchEvent(Object.assign(new Event('change'), { matches }))

it('低位 is offered and holds where the panel stands, and not where it lies', () => {
  const offered = () => screen.queryByRole('button', { name: '低位' }) !== null
  render(() => <Settings />)
  setLow(true)
  expect([offered(), low()]).toEqual([true, true])
  turnTo(true)
  expect([offered(), low()]).toEqual([false, false])
  turnTo(false)
  expect([offered(), low()]).toEqual([true, true])
})
