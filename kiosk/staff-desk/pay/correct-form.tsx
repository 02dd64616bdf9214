import { createSignal, Show } from 'solid-js'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { Questions } from '../acts/questions.tsx'
import { doneTyped, noneOf } from '../done-typed.ts'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { Options } from './options.tsx'
import { aboutOf, type WorkForm } from './work-form.ts'

const comings = [
  'arrived',
  'unexcused',
  'excused',
  'employers-fault',
  'not-heard',
  'called-off',
  'unknown',
] as const satisfies readonly DeskWork['came'][]

/** 更正: whether they came and what they did, as it was in truth, and why it is put right. */
export function CorrectForm(props: WorkForm) {
  const say = () => words().payDesk
  const [came, setCame] = createSignal<DeskWork['came']>()
  const [amount, setAmount] = createSignal('')
  const [reason, setReason] = createSignal('')
  const isPieces = () => props.work.basis === 'piece'
  const submit = () => {
    const [how, why] = [came(), reason().trim()]
    const isAsBefore = how !== 'arrived' || amount().trim() === ''
    const done = isAsBefore ? {} : doneTyped(props.work.basis, amount())
    if (done === undefined) return props.asking.setComplaint(() => noneOf(props.work.basis))
    if (how === undefined) return props.asking.setComplaint(() => say().chooseFirst)
    if (why === '') return props.asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    const told = { ...aboutOf(props.work), came: how, ...done, reason: why }
    return props.asking.ask('pay/correct-work', (command) => ({ ...told, command }), props.done)
  }
  return (
    <Questions asking={props.asking} confirm={say().save} submit={submit} close={props.close}>
      <Options
        legend={say().sheet.came}
        name="came"
        choices={comings.map((each) => [each, say().came[each]])}
        chosen={came()}
        choose={setCame}
        focused
      />
      <Show when={came() === 'arrived'}>
        <Field
          label={isPieces() ? say().piecesDone : say().hours}
          hint={say().emptyAsBefore}
          value={amount()}
          onInput={setAmount}
          kind="digits"
        />
      </Show>
      <Field label={say().reason} value={reason()} onInput={setReason} />
    </Questions>
  )
}
