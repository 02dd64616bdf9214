import { createSignal, type JSX } from 'solid-js'
import { Questions } from '../acts/questions.tsx'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import type { WorkForm } from './work-form.ts'

interface NotedProps<Choice> {
  readonly form: WorkForm
  readonly chosen: Choice | undefined
  readonly submit: (chosen: Choice, note: string) => void
  readonly children: JSX.Element
}

/** Both are needed: what was chosen can be counted, the note says what it was. */
export function Noted<Choice>(props: NotedProps<Choice>) {
  const say = () => words().payDesk
  const [note, setNote] = createSignal('')
  const submit = () => {
    const [chosen, text] = [props.chosen, note().trim()]
    if (chosen === undefined) return props.form.asking.setComplaint(() => say().chooseFirst)
    if (text === '') return props.form.asking.setComplaint(() => say().noteNeeded)
    return props.submit(chosen, text)
  }
  return (
    <Questions asking={props.form.asking} confirm={say().save} submit={submit} close={props.form.close}>
      {props.children}
      <Field label={say().note} hint={say().noteHint} value={note()} onInput={setNote} kind="lines" />
    </Questions>
  )
}
