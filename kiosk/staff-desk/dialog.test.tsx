import { fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal, Show } from 'solid-js'
import { afterEach, expect, it } from 'vitest'
import { ManyChoice } from './counter/many-choice.tsx'
import { DialogForm } from './dialog.tsx'
import { Field } from './field.tsx'

const sending = { busy: () => false, complaint: () => undefined }

/** Two boxes over the desk; answers whether it is still there. */
function openForm() {
  const [open, setOpen] = createSignal(true)
  const [chosen, setChosen] = createSignal<readonly string[]>(['a'])
  render(() => (
    <Show when={open()}>
      <DialogForm
        title="改条件"
        confirm="改"
        tone="primary"
        sending={sending}
        submit={() => {}}
        close={() => setOpen(false)}
      >
        <Field label="工钱" value="" onInput={() => {}} />
        <ManyChoice label="工种" choices={[{ id: 'a', name: '装卸', also: [] }]} chosen={chosen()} change={setChosen} />
      </DialogForm>
    </Show>
  ))
  return open
}
/** As a browser does it: it asks whether it may, and closes. */
function pressEscape(): void {
  const dialog = screen.getByRole('dialog', { hidden: true })
  if (fireEvent(dialog, new Event('cancel', { cancelable: true }))) fireEvent(dialog, new Event('close'))
}
const told = () => screen.queryByText(/再按一次 Esc/) !== null

afterEach(() => {
  document.body.innerHTML = ''
})

it('a form over the desk that nobody has filled in closes at once', () => {
  const isOpen = openForm()
  pressEscape()
  expect(isOpen()).toBe(false)
})

it('what was typed goes only when Esc is pressed again, right after being told so', () => {
  const isOpen = openForm()
  const type = () => fireEvent.input(screen.getByLabelText('工钱'), { target: { value: '190' } })
  type()
  pressEscape()
  expect([isOpen(), told()]).toEqual([true, true])
  type()
  expect(told()).toBe(false)
  pressEscape()
  pressEscape()
  expect(isOpen()).toBe(false)
})

it('what was chosen counts as filled in too', () => {
  const isOpen = openForm()
  fireEvent.keyDown(screen.getByRole('combobox', { hidden: true }), { key: 'Backspace' })
  pressEscape()
  expect([isOpen(), told()]).toEqual([true, true])
})
