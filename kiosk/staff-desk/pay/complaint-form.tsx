import { createSignal, Match, Switch } from 'solid-js'
import type { ComplaintAbout, ComplaintStep } from '../../../shared/county/pay/messages.ts'
import { words } from '../words.ts'
import { EndForm } from './end-form.tsx'
import { Noted } from './noted.tsx'
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
        <EndForm {...props} />
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
