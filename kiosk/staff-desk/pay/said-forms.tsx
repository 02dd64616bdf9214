import { createSignal, Show } from 'solid-js'
import type { HeardBy, PaySaid } from '../../../shared/county/pay/messages.ts'
import { yuan } from '../../../shared/money.ts'
import { Questions } from '../acts/questions.tsx'
import { focusSoon } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { Options } from './options.tsx'
import { aboutOf, fenTyped, type WorkForm } from './work-form.ts'

type Heard = Extract<HeardBy, 'window' | 'telephone'>
const ways = ['window', 'telephone'] as const satisfies readonly Heard[]
const answers = ['paid', 'short', 'unpaid'] as const satisfies readonly PaySaid[]

/** What the worker says of their pay, at the window or on the telephone. */
export function WorkerSaidForm(props: WorkForm) {
  const say = () => words().payDesk
  const [said, setSaid] = createSignal<PaySaid>()
  const [amount, setAmount] = createSignal('')
  const [heard, setHeard] = createSignal<Heard>('window')
  /** What is enough nobody knows where the pieces were not counted. */
  const isAmountAsked = () => said() === 'short' || (said() === 'paid' && props.work.owedFen === undefined)
  const submit = () => {
    const [answer, fen] = [said(), fenTyped(amount())]
    if (answer === undefined) return props.asking.setComplaint(() => say().chooseFirst)
    if (isAmountAsked() && fen === undefined) return props.asking.setComplaint(() => say().amountNeeded)
    const got = isAmountAsked() && fen !== undefined ? { fen } : {}
    const told = { ...aboutOf(props.work), said: answer, ...got, heard: heard() }
    return props.asking.ask('pay/state-for', (command) => ({ ...told, command }), props.done)
  }
  return (
    <Questions asking={props.asking} confirm={say().save} submit={submit} close={props.close}>
      <Options
        legend={say().sheet.workerSays}
        name="worker-said"
        choices={answers.map((each) => [each, say().said[each]])}
        chosen={said()}
        choose={setSaid}
        focused
      />
      <Show when={isAmountAsked()}>
        <Field label={say().gotFen} value={amount()} onInput={setAmount} kind="digits" ref={focusSoon} />
      </Show>
      <HowHeard heard={heard()} choose={setHeard} />
    </Questions>
  )
}

/** What the employer says they paid. */
export function BossSaidForm(props: WorkForm) {
  const say = () => words().payDesk
  const [amount, setAmount] = createSignal(props.work.owedFen === undefined ? '' : yuan(props.work.owedFen))
  const [heard, setHeard] = createSignal<Heard>('telephone')
  const submit = () => {
    const fen = fenTyped(amount())
    if (fen === undefined) return props.asking.setComplaint(() => say().amountNeeded)
    const { employer } = props.work
    const told = { employer, payments: [{ ...aboutOf(props.work), fen }], heard: heard() }
    return props.asking.ask('pay/state-paid-for', (command) => ({ ...told, command }), props.done)
  }
  return (
    <Questions asking={props.asking} confirm={say().save} submit={submit} close={props.close}>
      <Field label={say().paidFen} value={amount()} onInput={setAmount} kind="digits" ref={focusSoon} />
      <HowHeard heard={heard()} choose={setHeard} />
    </Questions>
  )
}

const HowHeard = (props: { readonly heard: Heard; readonly choose: (heard: Heard) => void }) => (
  <Options
    legend={words().payDesk.heard.legend}
    name="heard"
    choices={ways.map((each) => [each, words().payDesk.heard[each]])}
    chosen={props.heard}
    choose={props.choose}
  />
)
