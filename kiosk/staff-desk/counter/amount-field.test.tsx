import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it } from 'vitest'
import { type Draft, emptyDraft, withBasis } from '../../pieces/terms-draft.ts'
import { isAnswered } from '../../pieces/terms-questions.ts'
import { AmountField } from './amount-field.tsx'

afterEach(cleanup)

it('takes yuan for a piece as for a day; another basis is another amount', () => {
  const [draft, setDraft] = createSignal<Draft>({ ...emptyDraft, basis: 'piece', amount: '45' })
  render(() => (
    <AmountField draft={draft()} change={(part) => setDraft({ ...draft(), ...part })} error={() => undefined} />
  ))
  const box = () => screen.getByRole<HTMLInputElement>('textbox')
  const type = (value: string) => fireEvent.input(box(), { target: { value } })
  expect(box().value).toBe('0.45')
  for (const [typed, amount] of [
    ['', ''],
    ['0.', '0'],
    ['0.3', '30'],
    ['1.255', '125'],
  ] as const) {
    type(typed)
    expect(draft().amount).toBe(amount)
  }
  type('1.25')
  setDraft(withBasis(draft(), 'day'))
  expect(box().value).toBe('')
  type('160')
  expect(draft().amount).toBe('160')
  type('100000')
  expect(isAnswered(draft(), 'amount')).toBe(false)
})
