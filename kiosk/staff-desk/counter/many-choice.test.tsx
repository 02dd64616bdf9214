import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { ManyChoice } from './many-choice.tsx'

afterEach(cleanup)

it('whoever types what alone fits and goes on by Tab has chosen it; where several fit, or none, nothing', () => {
  const chosen: string[] = []
  const choices = ['蔬菜采收', '蔬菜分拣', '除草'].map((name) => ({ id: name, name, also: [] }))
  render(() => <ManyChoice label="活" choices={choices} chosen={[]} change={(now) => chosen.push(...now)} />)
  const box = screen.getByRole('combobox')
  for (const typed of ['蔬菜', '开车', '', '除草']) {
    fireEvent.input(box, { target: { value: typed } })
    fireEvent.blur(box)
  }
  expect(chosen).toEqual(['除草'])
})
