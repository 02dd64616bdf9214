import { createSignal, type JSX, Match, Switch } from 'solid-js'
import type { ComplaintAbout, ComplaintResult, ComplaintStep } from '../../../shared/county/pay/messages.ts'
import { Questions } from '../acts/questions.tsx'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { Options } from './options.tsx'
import { aboutOf, type WorkForm } from './work-form.ts'

const abouts = ['unpaid', 'short', 'terms', 'treatment'] as const satisfies readonly ComplaintAbout[]
const steps = [
  'called-employer',
  'called-worker',
  'both-met',
  'evidence',
  'other',
] as const satisfies readonly ComplaintStep[]
const results = ['settled', 'referred', 'withdrawn'] as const satisfies readonly ComplaintResult[]
const sides = ['worker', 'employer'] as const

/** A step about a complaint: one of a closed list, and a note that lies sealed. */
export function ComplaintForm(props: WorkForm & { readonly act: 'open' | 'note' | 'end' | 'appeal' }) {
  return (
    <Switch>
      <Match when={props.act === 'open'}>
        <Open {...props} />
      </Match>
      <Match when={props.act === 'note'}>
        <NoteStep {...props} />
      </Match>
      <Match when={props.act === 'end'}>
        <End {...props} />
      </Match>
      <Match when={props.act === 'appeal'}>
        <Appeal {...props} />
      </Match>
    </Switch>
  )
}

function Open(props: WorkForm) {
  const say = () => words().payDesk.about
  const [about, setAbout] = createSignal<ComplaintAbout>()
  return (
    <Noted
      form={props}
      chosen={about()}
      submit={(chosen, note) =>
        props.asking.ask(
          'pay/open-complaint',
          (command) => ({ ...aboutOf(props.work), command, about: chosen, note }),
          props.done,
        )
      }
    >
      <Options
        legend={say().legend}
        name="complaint"
        choices={abouts.map((each) => [each, say()[each]])}
        chosen={about()}
        choose={setAbout}
        focused
      />
    </Noted>
  )
}

function NoteStep(props: WorkForm) {
  const say = () => words().payDesk.step
  const [step, setStep] = createSignal<ComplaintStep>()
  return (
    <Noted
      form={props}
      chosen={step()}
      submit={(chosen, note) =>
        props.asking.ask(
          'pay/note-complaint',
          (command) => ({ ...aboutOf(props.work), command, step: chosen, note }),
          props.done,
        )
      }
    >
      <Options
        legend={say().legend}
        name="complaint"
        choices={steps.map((each) => [each, say()[each]])}
        chosen={step()}
        choose={setStep}
        focused
      />
    </Noted>
  )
}

function End(props: WorkForm) {
  const say = () => words().payDesk.result
  const [result, setResult] = createSignal<ComplaintResult>()
  return (
    <Noted
      form={props}
      chosen={result()}
      submit={(chosen, note) =>
        props.asking.ask(
          'pay/end-complaint',
          (command) => ({ ...aboutOf(props.work), command, result: chosen, note }),
          props.done,
        )
      }
    >
      <Options
        legend={say().legend}
        name="complaint"
        choices={results.map((each) => [each, say()[each]])}
        chosen={result()}
        choose={setResult}
        focused
      />
    </Noted>
  )
}

function Appeal(props: WorkForm) {
  const say = () => words().payDesk.by
  const [by, setBy] = createSignal<(typeof sides)[number]>()
  return (
    <Noted
      form={props}
      chosen={by()}
      submit={(chosen, note) =>
        props.asking.ask(
          'pay/appeal-complaint',
          (command) => ({ ...aboutOf(props.work), command, by: chosen, note }),
          props.done,
        )
      }
    >
      <Options
        legend={say().legend}
        name="complaint"
        choices={sides.map((each) => [each, say()[each]])}
        chosen={by()}
        choose={setBy}
        focused
      />
    </Noted>
  )
}

interface NotedProps<Choice> {
  readonly form: WorkForm
  readonly chosen: Choice | undefined
  readonly submit: (chosen: Choice, note: string) => void
  readonly children: JSX.Element
}

/** Both are needed: what was chosen can be counted, the note says what it was. */
function Noted<Choice>(props: NotedProps<Choice>) {
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
