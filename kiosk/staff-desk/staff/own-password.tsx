import { createSignal, onMount } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import { makeCommand } from '../command.ts'
import { Field } from '../field.tsx'
import { createSending } from '../sending.ts'
import { words } from '../words.ts'

interface OwnPasswordProps {
  readonly day: MarketDay
  readonly close: () => void
  readonly expired: () => void
}

/** Whoever is signed in gives themselves another password. */
export function OwnPassword(props: OwnPasswordProps) {
  const say = () => words().staff
  const [old, setOld] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [again, setAgain] = createSignal('')
  const command = makeCommand(() => props.day)
  const sending = createSending(() => props.expired())
  let dialog: HTMLDialogElement | undefined
  onMount(() => dialog?.showModal())
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (again() !== password()) return sending.setComplaint(words().desk.passwordsDiffer)
    const asked = { oldPassword: old(), password: password() }
    return void sending.send(
      'staff/change-own-password',
      { ...asked, command: command.idFor(asked) },
      { answered: command.answered, done: () => props.close() },
    )
  }
  return (
    <dialog
      class="forget"
      aria-labelledby="own-password-title"
      onClose={() => props.close()}
      ref={(element) => {
        dialog = element
      }}
    >
      <form novalidate onSubmit={submit}>
        <h2 id="own-password-title">{say().ownPasswordTitle}</h2>
        <p>{say().ownPasswordText}</p>
        <Field
          label={say().oldPassword}
          value={old()}
          onInput={setOld}
          kind="password"
          autocomplete="current-password"
        />
        <Field
          label={say().ownNewPassword}
          value={password()}
          onInput={setPassword}
          kind="password"
          autocomplete="new-password"
        />
        <Field
          label={say().passwordAgain}
          value={again()}
          onInput={setAgain}
          kind="password"
          autocomplete="new-password"
        />
        <p class="complaint" role="alert">
          {sending.complaint()}
        </p>
        <div class="buttons">
          <button type="submit" class="primary" disabled={sending.busy() || old() === '' || password() === ''}>
            {say().save}
          </button>
          <button type="button" class="plain" onClick={() => props.close()}>
            {words().desk.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
