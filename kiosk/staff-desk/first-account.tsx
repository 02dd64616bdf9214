import { createSignal, onMount } from 'solid-js'
import { Complaint } from './answered.tsx'
import { Door } from './door.tsx'
import { Field } from './field.tsx'
import { createSending } from './sending.ts'
import { words } from './words.ts'

interface FirstAccountProps {
  readonly done: () => void
  /** Somebody else has made the first account meanwhile. */
  readonly alreadyMade: () => void
}

/** The very first start of a market: the code from the server's window makes the first member of staff. */
export function FirstAccount(props: FirstAccountProps) {
  const say = () => words().desk
  const [code, setCode] = createSignal('')
  const [name, setName] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [again, setAgain] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const sending = createSending(() => props.alreadyMade())
  let first: HTMLElement | undefined
  onMount(() => first?.focus())

  const missing = (value: string) => (tried() && value.trim() === '' ? say().fillIn : undefined)
  const differ = () => (tried() && again() !== '' && again() !== password() ? say().passwordsDiffer : undefined)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const whole = [code(), name(), password(), again()].every((value) => value.trim() !== '')
    if (!whole || again() !== password()) return
    void sending.send(
      'staff-desk/first-account',
      { code: code().trim(), name: name().trim(), password: password() },
      { done: () => props.done() },
    )
  }
  return (
    <Door title={say().firstTitle} text={say().firstText}>
      <form novalidate onSubmit={submit}>
        <Field
          label={say().code}
          value={code()}
          onInput={setCode}
          autocomplete="one-time-code"
          error={missing(code())}
          ref={(element) => {
            first = element
          }}
        />
        <Field label={say().name} value={name()} onInput={setName} autocomplete="username" error={missing(name())} />
        <Field
          label={say().password}
          value={password()}
          onInput={setPassword}
          kind="password"
          autocomplete="new-password"
          hint={say().passwordHint}
          error={missing(password())}
        />
        <Field
          label={say().passwordAgain}
          value={again()}
          onInput={setAgain}
          kind="password"
          autocomplete="new-password"
          error={missing(again()) ?? differ()}
        />
        <Complaint said={sending.complaint()} />
        <button type="submit" class="primary" disabled={sending.busy()}>
          {sending.busy() ? say().busy : say().firstButton}
        </button>
      </form>
    </Door>
  )
}
