import { render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { expect, it, vi } from 'vitest'
import { playEach, tap } from '../test-hall.ts'
import { PinPage } from './who-pages.tsx'
import type { PinStep } from './who-steps.ts'

playEach()

it('a PIN that is chosen is dots too: the last digit is seen for a moment', async () => {
  const [pin, setPin] = createSignal('')
  const step = (): PinStep => ({
    at: 'pin',
    choose: true,
    pin: pin(),
    kind: 'company',
    number: '91999999000000001K',
    phone: '15400000001',
    licence: '',
  })
  render(() => (
    <PinPage step={step()} onBack={() => {}} onTyped={setPin} onNext={async () => {}} onCard={async () => undefined} />
  ))
  await vi.advanceTimersByTimeAsync(1000)
  const typed = () => document.querySelector('.typed-value')?.textContent
  const press = async (key: string) => {
    const button = document.querySelector<HTMLButtonElement>(`[data-key="${key}"]`)
    if (button === null) throw new Error(`no key ${key}`)
    tap(button)
    await vi.advanceTimersByTimeAsync(100)
  }
  await press('4')
  await press('7')
  expect(typed()).toBe('●7')
  await vi.advanceTimersByTimeAsync(1000)
  expect(typed()).toBe('●●')
  await press('back')
  expect(typed()).toBe('●')
})
