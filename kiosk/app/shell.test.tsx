import { cleanup, render, screen } from '@solidjs/testing-library'
import { createSignal, Show } from 'solid-js'
import { afterEach, expect, it } from 'vitest'
import { Shell } from './shell.tsx'

afterEach(cleanup)

it('a page that goes gives the focus back while it still stands', () => {
  const [isFirst, setIsFirst] = createSignal(true)
  render(() => (
    <Show when={isFirst()} fallback={<Shell title="用工" />}>
      <Shell title="找活" />
    </Show>
  ))
  const heading = screen.getByRole('heading', { name: '找活' })
  heading.focus()
  const stood: boolean[] = []
  heading.addEventListener('blur', () => stood.push(heading.isConnected))
  setIsFirst(false)
  expect(stood).toEqual([true])
  expect(screen.getByRole('heading', { name: '用工' })).toBeTruthy()
})
