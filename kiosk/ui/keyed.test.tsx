import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, expect, it } from 'vitest'
import { Keyed } from './keyed.tsx'

afterEach(() => document.body.replaceChildren())

it('a row that comes again with other words stays the row it was, wherever it now stands', () => {
  const [calls, setCalls] = createSignal([
    { call: 1, waits: '10 s' },
    { call: 2, waits: '5 s' },
  ])
  const list = () => (
    <Keyed each={calls()} keyOf={({ call }) => call}>
      {(call) => <p>{`${call().call}: ${call().waits}`}</p>}
    </Keyed>
  )
  render(list, document.body)
  const rows = () => [...document.querySelectorAll('p')]
  const [first, second] = rows()

  setCalls([
    { call: 2, waits: '25 s' },
    { call: 1, waits: '30 s' },
    { call: 3, waits: '0 s' },
  ])
  expect(rows().map((row) => row.textContent)).toEqual(['2: 25 s', '1: 30 s', '3: 0 s'])
  expect(rows()[0]).toBe(second)
  expect(rows()[1]).toBe(first)

  setCalls([{ call: 1, waits: '45 s' }])
  expect(rows()).toEqual([first])
})
