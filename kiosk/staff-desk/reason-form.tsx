import { createSignal, type JSX } from 'solid-js'
import { DialogForm, focusSoon } from './dialog.tsx'
import { Field } from './field.tsx'
import type { Sending } from './sending.ts'
import { words } from './words.ts'

interface ReasonFormProps {
  readonly title: string
  readonly confirm: string
  readonly keep?: string | undefined
  readonly tone: 'primary' | 'danger'
  readonly sending: Pick<Sending, 'busy' | 'complaint'>
  readonly submit: (reason: string) => void
  readonly close: () => void
  /** Where the reason is kept; else in the ledger, for staff to read. */
  readonly reason?: string
  readonly children: JSX.Element
}

/** A step that staff take only with a reason. */
export function ReasonForm(props: ReasonFormProps) {
  const [reason, setReason] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const missing = () => tried() && reason().trim() === ''
  const submit = () => {
    setTried(true)
    if (!missing()) props.submit(reason().trim())
  }
  return (
    <DialogForm
      title={props.title}
      confirm={props.confirm}
      keep={props.keep}
      tone={props.tone}
      sending={props.sending}
      submit={submit}
      close={props.close}
    >
      {props.children}
      <Field
        label={props.reason ?? words().counter.reason}
        value={reason()}
        onInput={setReason}
        error={missing() ? words().desk.fillIn : undefined}
        ref={focusSoon}
      />
    </DialogForm>
  )
}
