import { createSignal, Show } from 'solid-js'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import { Questions } from '../acts/questions.tsx'
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
    const [how, did, why] = [came(), numberTyped(amount()), reason().trim()]
    const isUnread = how === 'arrived' && amount().trim() !== '' && did === undefined
    if (isUnread) return props.asking.setComplaint(() => words().acts.noAmount)
    if (how === undefined) return props.asking.setComplaint(() => say().chooseFirst)
    if (why === '') return props.asking.setComplaint(() => words().refusals['reason-needed']({ code: 'reason-needed' }))
    const done = did === undefined || how !== 'arrived' ? {} : doneOf(did)
    const told = { ...aboutOf(props.work), came: how, ...done, reason: why }
    return props.asking.ask('pay/correct-work', (command) => ({ ...told, command }), props.done)
  }
  const doneOf = (did: number) => (isPieces() ? { pieces: Math.round(did) } : { minutes: Math.round(did * 60) })
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

const numberTyped = (typed: string): number | undefined => {
  const text = typed.normalize('NFKC').trim()
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined
}
