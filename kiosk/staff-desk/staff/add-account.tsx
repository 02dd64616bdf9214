import { createSignal, For } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import { createAsking } from '../asking.ts'
import { Field } from '../field.tsx'
import { FormEnd } from '../form-end.tsx'
import type { Said } from '../said.ts'
import { words } from '../words.ts'

interface AddAccountProps {
  readonly day: MarketDay
  readonly expired: () => void
  readonly done: (message: Said) => void
}

const roles = ['clerk', 'supervisor'] as const

/** Opens an account for a colleague. */
export function AddAccount(props: AddAccountProps) {
  const say = () => words().staff
  const [name, setName] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [again, setAgain] = createSignal('')
  const [role, setRole] = createSignal<(typeof roles)[number]>('clerk')
  const [tried, setTried] = createSignal(false)
  const asking = createAsking(props)
  const missing = (value: string) => (tried() && value.trim() === '' ? words().desk.fillIn : undefined)
  const differ = () => (tried() && again() !== password() ? words().desk.passwordsDiffer : undefined)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if ([name(), password(), again()].some((value) => value.trim() === '') || again() !== password()) return
    const asked = { name: name().trim(), password: password(), role: role() }
    const message = () => words().staff.added(asked.name)
    asking.ask(
      'staff/add',
      (command) => ({ ...asked, command }),
      () => {
        for (const empty of [setName, setPassword, setAgain]) empty('')
        setTried(false)
        props.done(message)
      },
    )
  }
  return (
    <form class="card narrow" novalidate onSubmit={submit}>
      <h2>{say().addTitle}</h2>
      <Field label={say().name} value={name()} onInput={setName} error={missing(name())} />
      <fieldset class="options">
        <legend>{say().role}</legend>
        <For each={roles}>
          {(each) => (
            <label>
              <input type="radio" name="role" checked={role() === each} onChange={() => setRole(each)} />
              {say().roles[each]}
            </label>
          )}
        </For>
      </fieldset>
      <Field
        label={say().password}
        value={password()}
        onInput={setPassword}
        kind="password"
        autocomplete="new-password"
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
      <FormEnd sending={asking} label={say().add} />
    </form>
  )
}
