import { createSignal, Show } from 'solid-js'
import type { ComplaintResult, PaidInTheEnd } from '../../../shared/county/pay/messages.ts'
import { focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { dayTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import { Noted } from './noted.tsx'
import { Options } from './options.tsx'
import { aboutOf, fenTyped, type WorkForm } from './work-form.ts'

const results = ['settled', 'referred', 'withdrawn'] as const satisfies readonly ComplaintResult[]

/** 办结: with what result; what was settled about pay, with what it came to and when. */
export function EndForm(props: WorkForm) {
  const say = () => words().payDesk.result
  const [result, setResult] = createSignal<ComplaintResult>()
  const inTheEnd = createInTheEnd(props)
  const asksPaid = () => result() === 'settled' && props.work.wasLate === true
  const submit = (chosen: ComplaintResult, note: string) => {
    const paid = asksPaid() ? inTheEnd.paid() : undefined
    if (asksPaid() && paid === undefined) return
    const ended = { ...aboutOf(props.work), result: chosen, ...(paid === undefined ? {} : { paid }), note }
    props.asking.ask('pay/end-complaint', (command) => ({ ...ended, command }), props.done)
  }
  return (
    <Noted form={props} chosen={result()} submit={submit}>
      <Options
        legend={say().legend}
        name="complaint"
        choices={results.map((each) => [each, say()[each]])}
        chosen={result()}
        choose={setResult}
        focused
      />
      <Show when={asksPaid()}>
        <inTheEnd.Fields />
      </Show>
    </Noted>
  )
}

const knowings = ['known', 'not-known'] as const

/** All that was paid by now, and when the last of it; that nobody can say is chosen, never left empty. */
function createInTheEnd(form: WorkForm) {
  const say = () => words().payDesk.inTheEnd
  const [known, setKnown] = createSignal<(typeof knowings)[number]>()
  const [amount, setAmount] = createSignal('')
  const [on, setOn] = createSignal<string>(form.today)
  const refuse = (why: () => string): undefined => form.asking.setComplaint(why)
  function paid(): PaidInTheEnd | undefined {
    if (known() === 'not-known') return 'not-known'
    const [fen, day] = [fenTyped(amount()), dayTyped(on())]
    if (known() === undefined) return refuse(() => say().needed)
    if (fen === undefined || fen === 0) return refuse(() => words().payDesk.amountNeeded)
    return day === undefined ? refuse(() => say().dayNeeded) : { fen, on: day }
  }
  const Fields = () => (
    <>
      <Options
        legend={say().legend}
        name="in-the-end"
        choices={knowings.map((each) => [each, say()[each]])}
        chosen={known()}
        choose={setKnown}
      />
      <Show when={known() === 'known'}>
        <Field label={say().fen} value={amount()} onInput={setAmount} kind="digits" ref={focusSoon} />
        <Field label={say().on} value={on()} onInput={setOn} kind="digits" />
      </Show>
    </>
  )
  return { paid, Fields }
}
