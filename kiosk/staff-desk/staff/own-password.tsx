import { createSignal, For } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import { createAsking } from '../asking.ts'
import { DialogForm } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { words } from '../words.ts'

interface OwnPasswordProps {
  readonly day: MarketDay
  readonly close: () => void
  readonly expired: () => void
}

/** Whoever is signed in gives themselves another password. */
export function OwnPassword(props: OwnPasswordProps) {
  const say = () => words().staff
  const [oldPassword, setOldPassword] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [again, setAgain] = createSignal('')
  const asking = createAsking(props)
  const fields = () =>
    [
      [say().oldPassword, oldPassword, setOldPassword, 'current-password'],
      [say().ownNewPassword, password, setPassword, 'new-password'],
      [say().passwordAgain, again, setAgain, 'new-password'],
    ] as const
  const submit = () => {
    if (oldPassword() === '' || password() === '') return asking.setComplaint(() => words().desk.fillIn)
    if (again() !== password()) return asking.setComplaint(() => words().desk.passwordsDiffer)
    const asked = { oldPassword: oldPassword(), password: password() }
    return asking.ask('staff/change-own-password', (command) => ({ ...asked, command }), props.close)
  }
  return (
    <DialogForm
      title={say().ownPasswordTitle}
      confirm={say().save}
      tone="primary"
      sending={asking}
      submit={submit}
      close={props.close}
    >
      <p>{say().ownPasswordText}</p>
      <For each={fields()}>
        {([label, value, set, autocomplete]) => (
          <Field label={label} value={value()} onInput={set} kind="password" autocomplete={autocomplete} />
        )}
      </For>
    </DialogForm>
  )
}
