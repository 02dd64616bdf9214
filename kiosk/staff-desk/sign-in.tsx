import { createSignal, onMount, Show } from 'solid-js'
import { Complaint } from './answered.tsx'
import { Door } from './door.tsx'
import { Field } from './field.tsx'
import { createSending } from './sending.ts'
import { words } from './words.ts'

interface SignInProps {
  readonly because?: string | undefined
  readonly done: () => void
}

/** Name and password of a member of staff. */
export function SignIn(props: SignInProps) {
  const say = () => words().desk
  const [name, setName] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const sending = createSending(() => sending.setComplaint(() => say().expired))
  let first: HTMLElement | undefined
  onMount(() => first?.focus())

  const missing = (value: string) => (tried() && value === '' ? say().fillIn : undefined)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (name().trim() === '' || password() === '') return
    const asked = { name: name().trim(), password: password() }
    void sending.send('staff-desk/sign-in', asked, {
      answered: () => setPassword(''),
      done: () => {
        setTried(false)
        props.done()
      },
    })
  }
  return (
    <Door title={say().signInTitle} text={say().signInText}>
      <Show when={props.because}>
        <p class="note" role="status">
          {props.because}
        </p>
      </Show>
      <form novalidate onSubmit={submit}>
        <Field
          label={say().name}
          value={name()}
          onInput={setName}
          autocomplete="username"
          error={missing(name().trim())}
          ref={(element) => {
            first = element
          }}
        />
        <Field
          label={say().password}
          value={password()}
          onInput={setPassword}
          kind="password"
          autocomplete="current-password"
          error={missing(password())}
        />
        <Complaint said={sending.complaint()} />
        <button type="submit" class="primary" disabled={sending.busy()}>
          {sending.busy() ? say().busy : say().signInButton}
        </button>
      </form>
    </Door>
  )
}
